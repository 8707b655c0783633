import { memoizeWeak } from '../memo/memoize-weak';
import type { Block } from '../letter/letter';
import type { Reading } from './reading';
import { largestOf } from '../text/extremes';

/**
 * The blocks in which the letter speaks in sentences, in their order: subject and headings, opening, sections, closing,
 * footnotes. Names, addresses and letterhead are left out: what stands before the salutation and after the sign-off.
 */
export const runningText = memoizeWeak((reading: Reading): readonly Block[] => {
  const { blocks } = reading.letter;
  const from = startOf(reading);
  const to = slotOf(reading, 'sign-off')?.span.start ?? reading.letter.text.length;
  return blocks.filter(
    ({ kind, span, content }) =>
      kind !== 'comment' &&
      kind !== 'divider' &&
      content.end > content.start &&
      (kind === 'footnote' || (span.start >= from && span.end <= to)),
  );
});

/** The running text without its headings. */
export const runningParagraphs = memoizeWeak((reading: Reading): readonly Block[] =>
  runningText(reading).filter(({ kind }) => kind !== 'heading'),
);

function startOf(reading: Reading): number {
  const salutation = slotOf(reading, 'salutation');
  if (salutation) return salutation.span.end;
  // The frame's lines come first, where there are any.
  const frame = ['letterhead', 'date', 'addressee'].map((kind) => slotOf(reading, kind)?.span.end ?? 0);
  return largestOf(frame);
}

const slotOf = (reading: Reading, kind: string) =>
  reading.slots.find(({ part, passage }) => part.kind === kind && passage)?.passage;
