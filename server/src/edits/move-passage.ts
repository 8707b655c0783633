import type { Edit } from '../text/edit';
import { lineStart, withBlankLines } from '../text/line-edits';
import type { Span } from '../text/span';
import { insertionPlace, passageAt } from './insert-passage';

/**
 * Returns the edits that move whole lines to `at`, unchanged, with one blank line around them. Undefined if they are
 * there already.
 */
export function movePassage(text: string, place: Span, at: number): readonly Edit[] | undefined {
  const out = withBlankLines(text, place);
  const start = lineStart(text, place.start);
  const target = insertionPlace(text, at);
  const ahead = insertionPlace(text, start);
  // Any target between the end of the preceding line and the start of the next is the passage's own place.
  if (target >= Math.min(ahead, out.start) && target <= Math.max(out.end, place.end)) return undefined;
  return [{ span: out, text: '' }, passageAt(text, at, text.slice(start, place.end).replace(/\r\n?/g, '\n'))];
}
