import { smallestList } from './minimise';
import type { Fails } from './subject';

/** As many words as a person would recognise a letter by. */
const TELLING = 5;

/**
 * The text with invented words of the same shape (length, capitals, vowels where vowels stood) for its own, as far as
 * it still fails. Words that the failure needs stay. Undefined where as many as five of them stand in a row, and not
 * all are words that stand in the repository anyway.
 */
export async function disguised(
  text: string,
  known: ReadonlySet<string>,
  fails: Fails<string>,
): Promise<string | undefined> {
  const words = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({ word, index }));
  const written = (kept: ReadonlySet<number>): string => {
    let out = '';
    let done = 0;
    for (const { word, index } of words) {
      out += text.slice(done, index) + (kept.has(index) ? word : invented(word));
      done = index + word.length;
    }
    return out + text.slice(done);
  };
  // Figures tell too, but are the stuff of dates, references and lists; a letter is not known by them.
  const all = words.map(({ index }) => index);
  const kept = new Set(await smallestList(all, (some) => fails(written(new Set(some)))));
  const out = written(kept);
  if (!(await fails(out))) return undefined;
  return longestRun(words, kept, known) < TELLING ? out : undefined;
}

/** The longest row of kept words of which at least one is no word of the repository's own. */
function longestRun(
  words: readonly { readonly word: string; readonly index: number }[],
  kept: ReadonlySet<number>,
  known: ReadonlySet<string>,
): number {
  let longest = 0;
  let run = 0;
  let strange = false;
  for (const { word, index } of words) {
    if (!kept.has(index)) {
      run = 0;
      strange = false;
      continue;
    }
    run++;
    strange ||= !known.has(word.toLowerCase());
    if (strange) longest = Math.max(longest, run);
  }
  return longest;
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bdfgklmnprstv';

/** A word that nobody wrote, of the same shape; the same one for the same word. */
function invented(word: string): string {
  let hash = 7;
  for (const character of word.toLowerCase()) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return [...word]
    .map((character) => {
      hash = (Math.imul(hash, 1103515245) + 12345) >>> 0;
      const lower = character.toLowerCase();
      if (!/^[a-z]$/.test(lower)) return character;
      const letters = VOWELS.includes(lower) ? VOWELS : CONSONANTS;
      const other = letters.charAt((hash >>> 8) % letters.length);
      return character === lower ? other : other.toUpperCase();
    })
    .join('');
}
