import { wordList } from './word-lists';

/** A word with a capital, without the possessive's ’s. */
export interface Capital {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words with capitals that stand side by side: what may be a name. A possessive ends it. */
export interface CapitalRun {
  readonly words: readonly Capital[];
  /** The first word would have its capital anyway. */
  readonly startsSentence: boolean;
  /** `’s` (or `’`) follows. */
  readonly possessive: boolean;
}

/** The runs of a text, in their order. */
export function capitalRuns(text: string): readonly CapitalRun[] {
  const runs: CapitalRun[] = [];
  let words: Capital[] = [];
  const close = (possessive: boolean): void => {
    const first = words[0];
    if (first) runs.push({ words, startsSentence: startsSentence(text, first.start), possessive });
    words = [];
  };
  for (const { 0: found, index } of text.matchAll(CAPITAL)) {
    const last = words.at(-1);
    if (last && !isBetween(text.slice(last.end, index))) close(false);
    const owned = /['’]s$/.test(found);
    const length = found.length - (owned ? 2 : 0);
    words.push({ text: found.slice(0, length), start: index, end: index + length });
    if (owned || /^['’](?=\s\p{Ll})/u.test(text.slice(index + length, index + length + 3))) close(true);
  }
  close(false);
  return runs;
}

const LETTERS = 'A-Za-zÀ-ÖØ-öø-ɏ';
const CAPITAL = new RegExp(`(?<![${LETTERS}\\d’'@.-])[A-ZÀ-ÖØ-Þ][${LETTERS}]*(?:['’-][${LETTERS}]+)*`, 'g');
const PARTICLES: ReadonlySet<string> = new Set(wordList('frames.particles'));

/** One space, the dot of an initial, or a small word of a surname (`Maria de Souza`). */
function isBetween(gap: string): boolean {
  if (gap === ' ' || gap === '. ' || gap === '\u00a0') return true;
  return gap.length < 12 && gap.startsWith(' ') && gap.endsWith(' ') && PARTICLES.has(gap.trim());
}

/** True where a sentence (or the text) begins at `at`; quotation marks and brackets before it are passed over. */
export function startsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && OPENING.includes(text[before] ?? '')) before--;
  return before < 0 || '.!?:;•■'.includes(text[before] ?? '');
}

const OPENING = ' \u00a0‘“"\'([*_’”)]-–';

/** The sentence around a place: from full stop to full stop, at most `FAR` characters to each side. Abbreviations are no matter here. */
export function sentenceAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let from = start;
  while (from > 0 && start - from < FAR && !(/\s/.test(text[from] ?? '') && '.!?'.includes(text[from - 1] ?? ' ') && !isInitial(text, from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < FAR && !('.!?'.includes(text[to] ?? ' ') && /^(?:[’”)\]]*\s|$)/.test(text.slice(to + 1, to + 4)) && !isInitial(text, to))) to++;
  return { start: from, end: Math.min(text.length, to + 1) };
}

const FAR = 400;

/** The dot of `J.` ends no sentence. */
const isInitial = (text: string, dot: number): boolean => /[A-Z]/.test(text[dot - 1] ?? '') && !/[A-Za-z]/.test(text[dot - 2] ?? ' ');
