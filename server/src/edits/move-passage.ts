import type { Edit } from '../text/edit';
import { lineStart, withBlankLines } from '../text/line-edits';
import type { Span } from '../text/span';
import { insertionPlace, passageAt } from './insert-passage';

/**
 * The edits that move whole lines to where `at` is, word for word, with one blank line about them.
 * Undefined where they stand there already.
 */
export function movePassage(text: string, place: Span, at: number): readonly Edit[] | undefined {
  const out = withBlankLines(text, place);
  const start = lineStart(text, place.start);
  const target = insertionPlace(text, at);
  const ahead = insertionPlace(text, start);
  // From the end of the line before to the start of the line after, every place is where the passage stands.
  if (target >= Math.min(ahead, out.start) && target <= Math.max(out.end, place.end)) return undefined;
  return [{ span: out, text: '' }, passageAt(text, at, text.slice(start, place.end).replace(/\r\n?/g, '\n'))];
}
