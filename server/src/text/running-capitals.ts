/**
 * True where a place (half-open UTF-16 offsets) stands among words that are set in capitals throughout, so that its own
 * capitals tell nothing: `A CHILD IN NEED PLAN`, a heading, a stressed sentence. A list of abbreviations (`MASH, LADO,
 * CIN`) is no such text. Looks at no more than `MAX_CONTEXT_LENGTH` characters to each side, and not beyond the end of
 * the sentence; in ordinary text, no further than the next word.
 */
export function inRunningCapitals(text: string, start: number, end: number): boolean {
  const before = capitalsFrom(text, start, -1);
  const after = capitalsFrom(text, end, 1);
  if (before.words + after.words + 1 < MIN_WORDS_IN_CAPITALS) return false;
  if (before.joined + after.joined + 1 >= MIN_WORDS_IN_CAPITALS || before.small || after.small) return true;
  return SMALL_WORDS.has(text.slice(start, end));
}

/** True for two letters in capitals that are an English word, and more likely that word than anybody's initials. */
export const isSmallWord = (letters: string): boolean => letters.length === 2 && TWO_LETTERS.has(letters);

/** Fewer words than this prove nothing. */
const MIN_WORDS_IN_CAPITALS = 3;
const MAX_CONTEXT_LENGTH = 80;
const WIDEST_GAP = 4;

/** Words of running text that stand in no list of abbreviations. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'THE AND OF IN TO FOR IS ARE WAS WERE WITH NOT BY ON AT FROM THAT HAS HAVE HAD BE BEEN AN WHO WHICH ' +
    'THEIR THEY THIS ' +
    'THESE THOSE OR BUT WHEN WHERE'
  ).split(' '),
);
const TWO_LETTERS: ReadonlySet<string> = new Set(
  'AM AN AS AT BE BY DO GO HE IF IN IS IT ME MY NO OF ON OR SO TO UP US WE'.split(' '),
);

interface Neighbours {
  /** How many words in capitals follow one another on this side of the place. */
  readonly words: number;
  /** How many of them, from the place on, have only capitals in them and single spaces between. */
  readonly joined: number;
  /** One of them is a small word. */
  readonly small: boolean;
}

/** The words in capitals on one side of a place: `step` is 1 for those after it, -1 for those before it. */
function capitalsFrom(text: string, place: number, step: 1 | -1): Neighbours {
  const limit =
    step === 1 ? Math.min(text.length, place + MAX_CONTEXT_LENGTH) : Math.max(0, place - MAX_CONTEXT_LENGTH);
  const code = (at: number): number => text.charCodeAt(step === 1 ? at : at - 1);
  let words = 0;
  let joined = 0;
  let small = false;
  for (let at = place; at !== limit;) {
    const gap = at;
    while (at !== limit && BETWEEN.has(code(at))) at += step;
    const width = Math.abs(at - gap);
    if (width === 0 || width > WIDEST_GAP) break;
    const from = at;
    let capitals = 0;
    let kind = 0;
    while (at !== limit && (kind = kindOf(code(at))) > NONE) {
      if (kind === CAPITAL) capitals++;
      at += step;
    }
    // A word that is cut off may have small letters in the rest of it; what is no word ends the text in capitals.
    if (at === from || kind === LOWER_CASE || (at === limit && limit !== 0 && limit !== text.length)) break;
    // Figures have no case.
    if (capitals === 0) continue;
    const length = Math.abs(at - from);
    if (joined === words && width === 1 && length > 1 && capitals === length) joined++;
    words++;
    small ||= length <= MAX_SMALL_WORD_LENGTH && SMALL_WORDS.has(text.slice(Math.min(from, at), Math.max(from, at)));
  }
  return { words, joined, small };
}

const MAX_SMALL_WORD_LENGTH = 5;

/** What may stand between words of one sentence. */
const BETWEEN: ReadonlySet<number> = new Set([...' \u00a0\t\n,:()‘“”"–&/'].map((character) => character.charCodeAt(0)));

/** Character classes: letters of a word in capitals; above `NONE`, what may occur inside one. */
const LOWER_CASE = -1;
const NONE = 0;
const OTHER = 1;
const CAPITAL = 2;

function kindOf(code: number): number {
  if (code >= 65 && code <= 90) return CAPITAL;
  if (code >= 97 && code <= 122) return LOWER_CASE;
  // Figures, and the apostrophes and hyphens inside words.
  if ((code >= 48 && code <= 57) || code === 0x27 || code === 0x2d || code === 0x2019 || code === 0x2011) return OTHER;
  if (!(code >= 0xc0 && code <= 0x24f)) return NONE;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase() ? CAPITAL : letter !== letter.toUpperCase() ? LOWER_CASE : NONE;
}
