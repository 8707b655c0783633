import { plainWord, wordList } from '../../nlp/word-lists';

/** A capitalised word, without a possessive ’s. */
export interface Capital {
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** Adjacent capitalised words, which may be a name. A possessive ends the run. */
export interface NameCandidate {
  readonly words: readonly Capital[];
  /** True if the first word would have a capital anyway. */
  readonly startsSentence: boolean;
  /** True if `’s` (or `’`) follows. */
  readonly possessive: boolean;
}

/**
 * Returns the runs of a text, in order. It reads character by character, because every block of every letter passes
 * through here.
 */
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
  // Combining marks that do not form a single character with their letter.
  (code >= 0x300 && code <= 0x36f);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * True unless a letter, digit, apostrophe, hyphen, dot or @ comes before: `x-Ray`, `a@B`, `U.K` contain no separate
 * word.
 */
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

/** Letters, with apostrophes and hyphens between them. */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !((isApostrophe(code) || code === 0x2d) && isLetter(text.charCodeAt(at + 1)))) break;
  }
  return at;
}

/** Abbreviations with a dot that come before a name. */
const DOTTED: ReadonlySet<string> = new Set(['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'St', 'Rev', 'Cllr']);
const PARTICLES: ReadonlySet<string> = new Set(wordList('frames.particles'));

/** One space, the dot of an initial, or a particle of a surname (`Maria de Souza`). */
function isBetween(text: string, { text: word, end: from }: Capital, to: number): boolean {
  if (to - from === 1) return text[from] === ' ' || text[from] === '\u00a0';
  if (to - from === 2) return text[from] === '.' && text[from + 1] === ' ' && (word.length === 1 || DOTTED.has(word));
  const dot = text[from] === '.' && word.length === 1 ? 1 : 0;
  return isParticle(text, from + dot, to);
}

/** ` de `, a particle between spaces. */
function isParticle(text: string, from: number, to: number): boolean {
  return to - from < 8 && text[from] === ' ' && text[to - 1] === ' ' && PARTICLES.has(text.slice(from + 1, to - 1));
}

/** True if a sentence (or the text) begins at `at`; quotation marks and brackets before it are skipped. */
export function startsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && OPENING.includes(text[before] ?? '')) before--;
  return before < 0 || '.!?:;•■'.includes(text[before] ?? '');
}

const OPENING = ' \u00a0‘“"\'([*_’”)]-–';

/**
 * Returns the sentence around a place: from full stop to full stop, at most `MAX_SENTENCE_HALF_LENGTH` characters each
 * way. Abbreviations are not treated specially.
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

/** True for the dot of an initial (`J.`), which does not end a sentence. */
const isInitial = (text: string, dot: number): boolean =>
  /[A-Z]/.test(text[dot - 1] ?? '') && !/[A-Za-z]/.test(text[dot - 2] ?? ' ');
