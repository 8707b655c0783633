/**
 * True where a place (half-open UTF-16 offsets) stands among words that are set in capitals throughout, so that its own
 * capitals tell nothing: `A CHILD IN NEED PLAN`, a heading, a stressed sentence. A list of abbreviations (`MASH, LADO, CIN`)
 * is no such text. Looks at no more than `NEAR` characters to each side, and not beyond the end of the sentence.
 */
export function inRunningCapitals(text: string, start: number, end: number): boolean {
  const before = capitalsBefore(text, start);
  const after = capitalsAfter(text, end);
  if (before.words.length + after.words.length + 1 < FEWEST) return false;
  const joined = before.joined + after.joined + 1 >= FEWEST;
  return joined || SMALL_WORDS.has(text.slice(start, end)) || [...before.words, ...after.words].some((word) => SMALL_WORDS.has(word));
}

/** True for two letters in capitals that are an English word, and more likely that word than anybody's initials. */
export const isSmallWord = (letters: string): boolean => letters.length === 2 && TWO_LETTERS.has(letters);

/** Of fewer words than these nothing can be said. */
const FEWEST = 3;
const NEAR = 80;

/** Words of running text that stand in no list of abbreviations. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'THE AND OF IN TO FOR IS ARE WAS WERE WITH NOT BY ON AT FROM THAT HAS HAVE HAD BE BEEN AN WHO WHICH THEIR THEY THIS THESE THOSE OR BUT WHEN WHERE'.split(' '),
);
const TWO_LETTERS: ReadonlySet<string> = new Set('AM AN AS AT BE BY DO GO HE IF IN IS IT ME MY NO OF ON OR SO TO UP US WE'.split(' '));

interface Neighbours {
  /** The nearest first. */
  readonly words: readonly string[];
  /** How many of them have nothing but single spaces between them and the place. */
  readonly joined: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'‑-][\p{L}\p{N}]+)*/gu;
/** What may stand between words of one sentence. */
const BETWEEN = /^[\s,:()‘’“”"'–&/-]{1,4}$/;

function capitalsBefore(text: string, start: number): Neighbours {
  const from = Math.max(0, start - NEAR);
  const found = [...text.slice(from, start).matchAll(WORD)].reverse();
  // The first word of the slice may have lost its beginning.
  if (from > 0) found.pop();
  return neighbours(found.map(({ 0: word, index }) => ({ word, gap: [from + index + word.length, from + index] })), start, text);
}

function capitalsAfter(text: string, end: number): Neighbours {
  const found = [...text.slice(end, end + NEAR).matchAll(WORD)];
  // The last may have lost its end, but not the case of its letters.
  return neighbours(found.map(({ 0: word, index }) => ({ word, gap: [end + index, end + index + word.length] })), end, text);
}

interface Neighbour {
  readonly word: string;
  /** Its end that is nearer to the place, and its further end. */
  readonly gap: readonly [near: number, far: number];
}

function neighbours(found: readonly Neighbour[], place: number, text: string): Neighbours {
  const words: string[] = [];
  let joined = 0;
  let at = place;
  for (const { word, gap: [near, far] } of found) {
    const gap = text.slice(Math.min(at, near), Math.max(at, near));
    if (!BETWEEN.test(gap) || /\p{Ll}/u.test(word)) break;
    at = far;
    // Figures are set alike in any text.
    if (!/\p{Lu}/u.test(word)) continue;
    if (joined === words.length && gap === ' ' && /^[A-Z]{2,}$/.test(word)) joined++;
    words.push(word);
  }
  return { words, joined };
}
