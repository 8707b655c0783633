import type { Reading } from '../../../server/src/reading/reading';

/** A kind of defect, planted once in a letter as an inspector might make it. */
export interface Planting {
  /** What is planted, in a few words. */
  readonly name: string;
  /** The rule that is to find it. */
  readonly rule: string;
  /**
   * The letter with the defect in it and the place of it (half-open, in the new text), or undefined where the letter
   * offers no place for it. `pick` chooses among so many places, evenly and the same at every run.
   */
  plant(reading: Reading, pick: (count: number) => number): Planted | undefined;
}

export interface Planted {
  readonly text: string;
  /** A finding of the rule that touches this is the one that was looked for. */
  readonly start: number;
  readonly end: number;
}

/** The text with `words` in place of `[start, end)`; the place is that of the new words. */
export const replaced = (text: string, start: number, end: number, words: string): Planted => ({
  text: text.slice(0, start) + words + text.slice(end),
  start,
  end: start + words.length,
});
