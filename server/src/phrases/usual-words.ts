import type { PhraseCounts } from './count';
import type { Token } from './tokens';
import { isWord } from './tokens';

/** Words `[from, to)` of a sentence in which an edit has already been made. */
export interface UsualWords {
  readonly from: number;
  readonly to: number;
}

/**
 * The longest counted sequence around an edit, up to four words; of several, the one that extends equally far on both
 * sides. It contains no names, numbers, punctuation or words outside the vocabulary.
 *
 * @param sentence  with the edit made
 * @param start     the first word inserted; equal to `end` if words were removed there
 * @returns undefined if no such sequence was counted, so that nothing is known to be usual there
 */
export function usualWordsAround(
  sentence: readonly Pick<Token, 'key'>[],
  start: number,
  end: number,
  { vocabulary, sequences }: Pick<PhraseCounts, 'vocabulary' | 'sequences'>,
): UsualWords | undefined {
  const gap = start === end;
  const most = sequences.order;
  const symbols = sentence.map(({ key }) => vocabulary.symbolOf(key));
  const isShown = (at: number): boolean =>
    isWord(sentence[at]?.key ?? '') && vocabulary.wordOf(symbols[at] as number) !== undefined;
  let best: (UsualWords & { readonly even: number }) | undefined;
  for (let from = Math.max(0, end - most); from <= (gap ? start - 1 : start); from++) {
    for (let to = Math.max(from + FEWEST, gap ? end + 1 : end); to <= Math.min(sentence.length, from + most); to++) {
      const even = Math.min(start - from, to - end);
      if (best && (to - from < best.to - best.from || (to - from === best.to - best.from && even <= best.even)))
        continue;
      let shown = true;
      for (let at = from; at < to && shown; at++) shown = isShown(at);
      if (shown && sequences.count(symbols, from, to) > 0) best = { from, to, even };
    }
  }
  return best && { from: best.from, to: best.to };
}

/** A single word is usual anywhere. */
const FEWEST = 2;
