import type { Span } from '../../text/span';
import { spanOf, textAt, trimmed } from '../../text/span';

const MAX_PLACE_WORDS_LENGTH = 60;

/**
 * The words by which a place in a letter is found again after edits elsewhere: the text of the span, or the line around
 * an empty span.
 */
export function placeWords(text: string, place: Span): string {
  const here = trimmed(text, place);
  const words = textAt(text, here.end > here.start ? here : lineAround(text, place.start));
  return words.replace(/\s+/g, ' ').trim().slice(0, MAX_PLACE_WORDS_LENGTH).trimEnd();
}

function lineAround(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return spanOf(start, end < 0 ? text.length : end);
}
