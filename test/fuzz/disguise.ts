import { smallestList } from './minimise';
import type { Fails } from './subject';

/** The number of words by which a person would recognise a letter. */
const TELLING = 5;

/**
 * The text with its words replaced by invented ones of the same shape (length, capitals, vowels), as far as it still
 * fails. Words needed for the failure are kept. Undefined if five of them or more are in a row and not all occur in the
 * repository anyway.
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
  // Numbers are significant too, but they occur in dates, references and lists and do not identify a letter.
  const all = words.map(({ index }) => index);
  const kept = new Set(await smallestList(all, (some) => fails(written(new Set(some)))));
  const out = written(kept);
  if (!(await fails(out))) return undefined;
  return longestRun(words, kept, known) < TELLING ? out : undefined;
}

/** The longest run of kept words with at least one word that is not in the repository. */
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

/** A made-up word of the same shape; the same one for the same word. */
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
