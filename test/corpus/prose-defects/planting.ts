import type { Reading } from '../../../server/src/reading/reading';

/** A kind of defect, planted once in a letter as an inspector might make it. */
export interface Planting {
  /** A short name of the defect. */
  readonly name: string;
  /** The rule that must find it. */
  readonly rule: string;
  /**
   * The letter with the defect and its span (half-open, in the new text), or undefined if the letter has no place for
   * it. `pick` chooses among a number of places, evenly and reproducibly.
   */
  plant(reading: Reading, pick: (count: number) => number): Planted | undefined;
}

export interface Planted {
  readonly text: string;
  /** A problem of the rule that touches this span counts as found. */
  readonly start: number;
  readonly end: number;
}

/** The text with `[start, end)` replaced by `words`; the span is that of the new words. */
export const replaced = (text: string, start: number, end: number, words: string): Planted => ({
  text: text.slice(0, start) + words + text.slice(end),
  start,
  end: start + words.length,
});
