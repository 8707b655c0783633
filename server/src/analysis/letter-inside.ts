import type { Block } from '../letter/letter';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';

/**
 * Finds where a letter begins inside a text that is not a letter: a pack of papers, or a report that contains one. It
 * is a line with a salutation that is followed by a sign-off.
 */
export const letterInside = memoizeWeak((reading: Reading): Span | undefined => {
  if (reading.known) return undefined;
  const { blocks } = reading.letter;
  const greeting = blocks.find((block, i) => i > 0 && isLine(block, /^dear\s+\p{L}/iu));
  if (!greeting) return undefined;
  const end = blocks
    .slice(blocks.indexOf(greeting))
    .some((block) => isLine(block, /^yours?\s+(?:sincerely|faithfully)/i));
  return end ? greeting.span : undefined;
});

const MAX_LINE_LENGTH = 90;

const isLine = (block: Block, beginning: RegExp): boolean =>
  block.kind === 'paragraph' &&
  block.lines.some(
    ({ plain: { text } }) => text.length <= MAX_LINE_LENGTH && beginning.test(text) && !/[.;:?!]$/.test(text),
  );
