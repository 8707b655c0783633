import type { SourceLine } from './source-lines';

/**
 * The width of the set lines. A line that had room for the next word ends its paragraph; a full line may or may not.
 */
export interface LineWidth {
  /** False if each line is a whole paragraph (pasted from a word processor). */
  readonly wrapped: boolean;
  /** True if the first word of `next` would have fitted on `line`. */
  fits(line: SourceLine, next: SourceLine): boolean;
}

/**
 * Measures the body of a letter. `baseColumn` returns the left edge of a page; pages in `narrow` are columns and are
 * measured separately.
 */
export function lineWidthOf(
  all: readonly SourceLine[],
  baseColumn: (page: number) => number,
  narrow: ReadonlySet<number> = new Set(),
): LineWidth {
  if (narrow.size > 0) {
    const columns = lineWidthOf(
      all.filter(({ page }) => narrow.has(page)),
      baseColumn,
    );
    const others = lineWidthOf(
      all.filter(({ page }) => !narrow.has(page)),
      baseColumn,
    );
    return {
      wrapped: columns.wrapped || others.wrapped,
      fits: (line, next) => (narrow.has(line.page) ? columns : others).fits(line, next),
    };
  }
  const lines = all;
  const sample = lines.slice(0, SAMPLE);
  const lengths = sample.map((line) => line.text.length).sort((a, b) => a - b);
  const wrapped = quantile(lengths, 0.9) <= MAX_SET_LINE_LENGTH;
  if (!wrapped) return { wrapped, fits: () => true };
  const metrics = [measured(sample, proportional, baseColumn), measured(sample, monospaced, baseColumn)];
  const best = metrics.sort((a, b) => a.contradictions - b.contradictions)[0];
  return { wrapped, fits: (line, next) => best?.fits(line, next) ?? true };
}

/** A letter has some 200 lines; for a longer text the first ones are enough. */
const SAMPLE = 5000;
const MAX_SET_LINE_LENGTH = 130;

interface Measured {
  readonly contradictions: number;
  fits(line: SourceLine, next: SourceLine): boolean;
}

/**
 * A line that breaks off in mid-sentence was full, whatever the font; so of two guesses at the font, the better one
 * makes fewer such lines short.
 */
function measured(
  lines: readonly SourceLine[],
  widthOf: (text: string) => number,
  baseColumn: (page: number) => number,
): Measured {
  const extent = (line: SourceLine): number =>
    Math.max(0, Math.min(line.column - baseColumn(line.page), 20)) * COLUMN + widthOf(line.text);
  const width =
    quantile(
      lines.map(extent).sort((a, b) => a - b),
      0.98,
    ) * ALLOWANCE;
  const fits = (line: SourceLine, next: SourceLine): boolean =>
    extent(line) + widthOf(' ') + widthOf(firstWord(next.text)) <= width;
  let contradictions = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (
      next &&
      next.gap === 0 &&
      next.page === line.page &&
      /[\p{Ll},]$/u.test(line.text) &&
      /^\p{Ll}/u.test(next.text) &&
      fits(line, next)
    )
      contradictions++;
  }
  return { contradictions, fits };
}

const ALLOWANCE = 0.98;
const COLUMN = 1.1;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** The text up to the first possible line break. */
const firstWord = (text: string): string => /^[^\s-]{0,60}-?/.exec(text)?.[0] ?? '';

const monospaced = (text: string): number => text.length * 1.05;

/** Text width in units of half the font size, for a humanist sans serif like that of the letters. */
function proportional(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length && i < 400; i++) {
    const code = text.charCodeAt(i);
    width += code < 128 ? (WIDTHS[code] ?? AVERAGE) : code === 0x2018 || code === 0x2019 ? NARROW : AVERAGE;
  }
  return width;
}

const AVERAGE = 1.09;
const NARROW = 0.46;

const WIDTHS: Float64Array = (() => {
  const widths = new Float64Array(128).fill(AVERAGE);
  const set = (characters: string, width: number): void => {
    for (const character of characters) widths[character.charCodeAt(0)] = width;
  };
  set("iljI'|", NARROW);
  set(' .,:;!()[]', 0.63);
  set('ftr-', 0.7);
  set('cskvxyz', 0.95);
  set('J', 0.83);
  set('FLESTPZ?', 1.12);
  set('ABCKRVXY', 1.2);
  set('DGHNOQU', 1.36);
  set('wmMW', 1.6);
  return widths;
})();
