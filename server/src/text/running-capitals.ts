/**
 * True if a span (half-open UTF-16 offsets) is surrounded by words in capitals, so that its own capitals are not
 * significant: `A CHILD IN NEED PLAN`, a heading, an emphasised sentence. A list of abbreviations (`MASH, LADO, CIN`)
 * does not count. Reads at most `MAX_CONTEXT_LENGTH` characters on each side and stays within the sentence; in ordinary
 * text it reads only to the next word.
 */
export function inRunningCapitals(text: string, start: number, end: number): boolean {
  const before = capitalsFrom(text, start, -1);
  const after = capitalsFrom(text, end, 1);
  if (before.words + after.words + 1 < MIN_WORDS_IN_CAPITALS) return false;
  if (before.joined + after.joined + 1 >= MIN_WORDS_IN_CAPITALS || before.small || after.small) return true;
  return SMALL_WORDS.has(text.slice(start, end));
}

/** True for two capitals that are an English word, and more likely that word than anybody's initials. */
export const isSmallWord = (letters: string): boolean => letters.length === 2 && TWO_LETTERS.has(letters);

/** Fewer words than this are not conclusive. */
const MIN_WORDS_IN_CAPITALS = 3;
const MAX_CONTEXT_LENGTH = 80;
const WIDEST_GAP = 4;

/** Words of running text that do not occur in lists of abbreviations. */
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
  /** Number of consecutive words in capitals on this side. */
  readonly words: number;
  /** How many of them, starting at the span, are in capitals only and separated by single spaces. */
  readonly joined: number;
  /** True if one of them is a small word. */
  readonly small: boolean;
}

/** The words in capitals on one side of an offset: `step` is 1 for those after it, -1 for those before it. */
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
    // A truncated word may continue in lower case; anything but a word ends the capitals.
    if (at === from || kind === LOWER_CASE || (at === limit && limit !== 0 && limit !== text.length)) break;
    // Digits have no case.
    if (capitals === 0) continue;
    const length = Math.abs(at - from);
    if (joined === words && width === 1 && length > 1 && capitals === length) joined++;
    words++;
    small ||= length <= MAX_SMALL_WORD_LENGTH && SMALL_WORDS.has(text.slice(Math.min(from, at), Math.max(from, at)));
  }
  return { words, joined, small };
}

const MAX_SMALL_WORD_LENGTH = 5;

/** What may separate words of one sentence. */
const BETWEEN: ReadonlySet<number> = new Set([...' \u00a0\t\n,:()‘“”"–&/'].map((character) => character.charCodeAt(0)));

/** Character classes: letters of a word in capitals; above `NONE`, characters allowed inside one. */
const LOWER_CASE = -1;
const NONE = 0;
const OTHER = 1;
const CAPITAL = 2;

function kindOf(code: number): number {
  if (code >= 65 && code <= 90) return CAPITAL;
  if (code >= 97 && code <= 122) return LOWER_CASE;
  // Digits, and the apostrophes and hyphens inside words.
  if ((code >= 48 && code <= 57) || code === 0x27 || code === 0x2d || code === 0x2019 || code === 0x2011) return OTHER;
  if (!(code >= 0xc0 && code <= 0x24f)) return NONE;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase() ? CAPITAL : letter !== letter.toUpperCase() ? LOWER_CASE : NONE;
}
