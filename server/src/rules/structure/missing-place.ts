import type { PartMatch, Reading } from '../../reading/reading';
import { lineEnd, lineStart } from '../../text/line-edits';
import type { Span } from '../../text/span';
import { spanOf, trimmed } from '../../text/span';

export interface MissingPlace {
  /** The first words of the line before which the part belongs; at the end of the letter, those of the last line. */
  readonly span: Span;
  /** Whether the part goes `before` or `after` these words; `alone` if the letter has no words. */
  readonly side: 'before' | 'after' | 'alone';
}

/** The place at which a missing part is reported. */
export function missingPlace({ letter: { text, frontMatter } }: Reading, partMatch: PartMatch): MissingPlace {
  const next = trimmed(text, spanOf(Math.max(partMatch.at, frontMatter.span.end), text.length));
  if (next.start < next.end) return { span: firstWords(text, next.start), side: 'before' };
  const all = trimmed(text, spanOf(frontMatter.span.end, text.length));
  if (all.start === all.end) return { span: spanOf(all.start, all.start), side: 'alone' };
  const line = trimmed(text, spanOf(Math.max(lineStart(text, all.end), all.start), all.end));
  return { span: firstWords(text, line.start), side: 'after' };
}

const MAX_SHOWN_LENGTH = 60;

/** A line from `start` on, cut between words if it is long. */
function firstWords(text: string, start: number): Span {
  const ahead = text.slice(start, start + MAX_SHOWN_LENGTH + 1);
  const line = trimmed(text, spanOf(start, start + lineEnd(ahead, 0)));
  if (line.end - line.start <= MAX_SHOWN_LENGTH) return line;
  const cut = text.slice(line.start, line.end).search(/\s\S*$/);
  return cut > 0
    ? trimmed(text, spanOf(line.start, line.start + cut))
    : spanOf(line.start, line.start + MAX_SHOWN_LENGTH);
}
