import type { Block } from '../letter/letter';
import { largestOf } from '../lists/extremes';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { contains } from '../text/span';

/**
 * Returns the blocks that contain sentences, in order: subject and headings, opening, sections, closing, footnotes.
 * Names, addresses and letterhead are left out: the blocks before the salutation and after the sign-off, in sections of
 * lines, and in the imprint of a report.
 */
export const runningText = memoizeWeak((reading: Reading): readonly Block[] => {
  const { blocks } = reading.letter;
  const from = startOf(reading);
  const end = passageOf(reading, reading.template.form === 'report' ? 'closing' : 'sign-off');
  const to = end?.span.start ?? reading.letter.text.length;
  const lines = sectionsOfLines(reading);
  return blocks.filter(
    ({ kind, span, content }) =>
      kind !== 'comment' &&
      kind !== 'divider' &&
      content.end > content.start &&
      !lines.some((section) => contains(section, span)) &&
      (kind === 'footnote' || (span.start >= from && span.end <= to)),
  );
});

const sectionsOfLines = ({ partMatches }: Reading): readonly Span[] =>
  partMatches
    .filter(({ part }) => part.body?.form === 'lines')
    .flatMap(({ passage, extra }) => (passage ? [passage, ...extra] : extra))
    .map(({ span }) => span);

/** The running text without its headings. */
export const runningParagraphs = memoizeWeak((reading: Reading): readonly Block[] =>
  runningText(reading).filter(({ kind }) => kind !== 'heading'),
);

function startOf(reading: Reading): number {
  const salutation = passageOf(reading, 'salutation');
  if (salutation) return salutation.span.end;
  // The frame's lines come first, if there are any.
  const frame = ['letterhead', 'date', 'addressee'].map((kind) => passageOf(reading, kind)?.span.end ?? 0);
  return largestOf(frame);
}

const passageOf = (reading: Reading, kind: string) =>
  reading.partMatches.find(({ part, passage }) => part.kind === kind && passage)?.passage;
