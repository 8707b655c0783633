import type { Block } from '../letter/letter';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';

/**
 * Where a letter begins further down in a text that is none itself: a pack of papers, a report with a letter in it. A
 * line that greets somebody, with a line that takes leave behind it.
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
