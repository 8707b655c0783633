import { plainWord, wordList } from '../../nlp/word-lists';

/** A word with a capital, without the possessive's ’s. */
export interface Capital {
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** Words with capitals that stand side by side: what may be a name. A possessive ends it. */
export interface NameCandidate {
  readonly words: readonly Capital[];
  /** The first word would have its capital anyway. */
  readonly startsSentence: boolean;
  /** `’s` (or `’`) follows. */
  readonly possessive: boolean;
}

/** The runs of a text, in their order. Read character by character: every block of every letter comes through here. */
export function nameCandidates(text: string): readonly NameCandidate[] {
  const runs: NameCandidate[] = [];
  let words: Capital[] = [];
  const close = (possessive: boolean): void => {
    const first = words[0];
    if (first) runs.push({ words, startsSentence: startsSentence(text, first.start), possessive });
    words = [];
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isCapital(code) || !isWordStart(text, at)) continue;
    const end = endOfWord(text, at);
    const last = words.at(-1);
    if (last && !isBetween(text, last, at)) close(false);
    const owned = end - at > 2 && text.charCodeAt(end - 1) === LOWER_CASE_S && isApostrophe(text.charCodeAt(end - 2));
    const word = text.slice(at, owned ? end - 2 : end);
    words.push({ text: word, plain: plainWord(word), start: at, end: owned ? end - 2 : end });
    if (owned || (isApostrophe(text.charCodeAt(end)) && /^\s[a-z]/.test(text.slice(end + 1, end + 3)))) close(true);
    at = end - 1;
  }
  close(false);
  return runs;
}

const LOWER_CASE_S = 's'.charCodeAt(0);
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0xde && code !== 0xd7) ||
  (isExtended(code) && LARGE.test(String.fromCharCode(code)));
/** Latin letters of further languages: `Ł`, `Ž`, `ễ`. */
const isExtended = (code: number): boolean => (code >= 0x100 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
const LARGE = /\p{Lu}/u;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7) ||
  isExtended(code) ||
  // Marks that make no one character with their letter.
  (code >= 0x300 && code <= 0x36f);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** No letter, figure, apostrophe, hyphen, dot or @ before: `x-Ray`, `a@B`, `U.K` hold no word of their own. */
function isWordStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (
    at === 0 ||
    !(
      isLetter(before) ||
      isDigit(before) ||
      isApostrophe(before) ||
      before === 0x2d ||
      before === 0x2e ||
      before === 0x40
    ) ||
    (isApostrophe(before) && !isLetter(text.charCodeAt(at - 2)))
  );
}

/** Letters, with apostrophes and hyphens between letters. */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !((isApostrophe(code) || code === 0x2d) && isLetter(text.charCodeAt(at + 1)))) break;
  }
  return at;
}

/** What a dot shortens before a name. */
const DOTTED: ReadonlySet<string> = new Set(['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'St', 'Rev', 'Cllr']);
const PARTICLES: ReadonlySet<string> = new Set(wordList('frames.particles'));

/** One space, the dot of an initial, or a small word of a surname (`Maria de Souza`). */
function isBetween(text: string, { text: word, end: from }: Capital, to: number): boolean {
  if (to - from === 1) return text[from] === ' ' || text[from] === '\u00a0';
  if (to - from === 2) return text[from] === '.' && text[from + 1] === ' ' && (word.length === 1 || DOTTED.has(word));
  const dot = text[from] === '.' && word.length === 1 ? 1 : 0;
  return isParticle(text, from + dot, to);
}

/** ` de `, a small word between spaces. */
function isParticle(text: string, from: number, to: number): boolean {
  return to - from < 8 && text[from] === ' ' && text[to - 1] === ' ' && PARTICLES.has(text.slice(from + 1, to - 1));
}

/** True where a sentence (or the text) begins at `at`; quotation marks and brackets before it are passed over. */
export function startsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && OPENING.includes(text[before] ?? '')) before--;
  return before < 0 || '.!?:;•■'.includes(text[before] ?? '');
}

const OPENING = ' \u00a0‘“"\'([*_’”)]-–';

/**
 * The sentence around a place: from full stop to full stop, at most `MAX_SENTENCE_HALF_LENGTH` characters to each side.
 * Abbreviations are no matter here.
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let from = start;
  while (
    from > 0 &&
    start - from < MAX_SENTENCE_HALF_LENGTH &&
    !(/\s/.test(text[from] ?? '') && '.!?'.includes(text[from - 1] ?? ' ') && !isInitial(text, from - 1))
  )
    from--;
  let to = end;
  while (
    to < text.length &&
    to - end < MAX_SENTENCE_HALF_LENGTH &&
    !('.!?'.includes(text[to] ?? ' ') && /^(?:[’”)\]]*\s|$)/.test(text.slice(to + 1, to + 4)) && !isInitial(text, to))
  )
    to++;
  return { start: from, end: Math.min(text.length, to + 1) };
}

const MAX_SENTENCE_HALF_LENGTH = 400;

/** The dot of `J.` ends no sentence. */
const isInitial = (text: string, dot: number): boolean =>
  /[A-Z]/.test(text[dot - 1] ?? '') && !/[A-Za-z]/.test(text[dot - 2] ?? ' ');
