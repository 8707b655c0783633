import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { retagged } from './retag';
import type { Tag, TaggedSentence, Token } from './sentence';

/** Creates the part-of-speech tagger. Loading the model takes a few tenths of a second. */
export function createTagger(): (sentence: string) => TaggedSentence {
  const nlp = winkNLP(model, ['pos']);
  const { its } = nlp;
  return (sentence) => {
    const tokens = nlp.readDoc(smallAtStart(sentence)).tokens();
    const words = tokens.out(its.value) as string[];
    const tags = tokens.out(its.pos) as unknown as Tag[];
    const lemmas = tokens.out(its.lemma as never) as unknown as string[];
    const parts: Part[] = [];
    const small = sentence.toLowerCase();
    let from = 0;
    words.forEach((word, i) => {
      const start = small.indexOf(word.toLowerCase(), from);
      if (start < 0) return;
      from = start + word.length;
      parts.push({ start, end: from, tag: tags[i] ?? 'X', lemma: lemmas[i] ?? word });
    });
    return { text: sentence, tokens: retagged(joined(sentence, parts)) };
  };
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  readonly lemma: string;
}

/** Lower-cases the first letter, because the tagger takes capitalised common words for names. */
const smallAtStart = (sentence: string): string =>
  /^\p{Lu}\p{Ll}*[\s,-]+[\p{Ll}\d]/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;

/** Rejoins what the tagger splits: hyphenated words, and words with their possessive ending. */
function joined(sentence: string, parts: readonly Part[]): readonly Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < parts.length; i++) {
    const first = parts[i] as Part;
    let last = i;
    while (isWord(sentence, parts[last]) && touches(parts, last) && isHyphen(sentence, parts[last + 1])) {
      if (!touches(parts, last + 1) || !isWord(sentence, parts[last + 2])) break;
      last += 2;
    }
    const word = parts[last] as Part;
    const ending = touches(parts, last) ? endingAt(sentence, word, parts[last + 1] as Part) : 0;
    const text = sentence.slice(first.start, word.end + ending);
    const bare = sentence.slice(first.start, word.end).replace(ENDING, '');
    tokens.push({
      text,
      lower: bare.toLowerCase(),
      tag: tagOf(word.tag, text, last > i),
      lemma: word.lemma.replace(ENDING, ''),
      start: first.start,
      end: word.end + ending,
      possessive: ending > 0 || bare.length < word.end - first.start,
      capital: /^\p{Lu}/u.test(text),
    });
    i = last;
    if (ending > 0) i++;
  }
  return tokens;
}

/**
 * Corrects a tag: a proper noun has a capital, and a hyphenated word that ends in a preposition (`drop-in`) is not one.
 */
const tagOf = (tag: Tag, text: string, hyphened: boolean): Tag => {
  if (tag === 'PROPN' && /^\p{Ll}/u.test(text)) return 'NOUN';
  return hyphened && /^(?:ADP|PART|SCONJ|CCONJ|DET|PRON)$/.test(tag) ? 'ADJ' : tag;
};

const ENDING = /['’]s$/i;

const touches = (parts: readonly Part[], i: number): boolean => parts[i + 1]?.start === parts[i]?.end;

const isWord = (sentence: string, part: Part | undefined): boolean =>
  part !== undefined && /[\p{L}\p{N}]$/u.test(sentence.slice(part.start, part.end));

const isHyphen = (sentence: string, part: Part | undefined): boolean =>
  part !== undefined && /^[-\u2010\u2011]$/.test(sentence.slice(part.start, part.end));

/** The length of a possessive ending, or 0 if there is none. A closing quotation mark does not count. */
function endingAt(sentence: string, word: Part, next: Part): number {
  const text = sentence.slice(next.start, next.end);
  if (/^['’]s$/i.test(text)) return 2;
  if (!/^['’]$/.test(text) || !/s$/i.test(sentence.slice(word.start, word.end))) return 0;
  const before = sentence.slice(0, word.end);
  const opened = before.lastIndexOf('‘') > before.search(/’(?![\p{L}])[^‘]*$/u) && before.includes('‘');
  return opened || !/^\s+[\p{L}\d]/u.test(sentence.slice(next.end)) ? 0 : 1;
}
