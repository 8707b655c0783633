import { normalisedWords } from '../text/similarity';

const SMALL_WORDS = new Set([
  'the',
  'a',
  'an',
  'of',
  'to',
  'in',
  'and',
  'is',
  'it',
  'that',
  'this',
  'for',
  'on',
  'with',
  'by',
]);

/** Returns a function that makes unique ids: the content words of a text, with a number if they are already `taken`. */
export function idMaker(taken: readonly string[] = []): (text: string) => string {
  const used = new Set(taken);
  return (text) => {
    const words = normalisedWords(text.replace(/\{[^{}]*\}/g, ' ')).map((word) => word.replace(/[^a-z0-9]/g, ''));
    const telling = words.filter((word) => word !== '' && !SMALL_WORDS.has(word)).slice(0, 4);
    const base = (telling.length > 0 ? telling : words.filter(Boolean)).join('-') || 'part';
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    return id;
  };
}
