import type { Block } from '../letter/letter';
import type { Passage, Reading, Section, PartMatch } from '../reading/reading';
import type { Span } from '../text/span';

/** The block that contains an offset or ends at it. */
export function blockAt(reading: Reading, offset: number): Block | undefined {
  const block = lastFrom(reading.letter.blocks, offset);
  return block && offset <= block.span.end ? block : undefined;
}

/** The section that contains an offset, including blank lines after its body. */
export const sectionAt = (reading: Reading, offset: number): Section | undefined => {
  const section = lastFrom(reading.sections, offset);
  if (!section || offset <= section.span.end) return section;
  // A later block outside any section (the closing) ends the section.
  const block = lastFrom(reading.letter.blocks, offset);
  return block && block.span.start > section.span.end ? undefined : section;
};

/** The part match that contains an offset, with its passage. */
export function partMatchAt(
  reading: Reading,
  offset: number,
): { readonly partMatch: PartMatch; readonly passage: Passage } | undefined {
  for (const partMatch of reading.partMatches) {
    for (const passage of [...(partMatch.passage ? [partMatch.passage] : []), ...partMatch.extra]) {
      if (passage.span.start <= offset && offset <= passage.span.end) return { partMatch, passage };
    }
  }
  return undefined;
}

/** The line at an offset, without its line break. */
export function lineAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13;

// The last item, of a list sorted by position, that starts at or before an offset.
function lastFrom<T extends { readonly span: Span }>(things: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = things.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((things[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = things[low];
  return found && found.span.start <= offset ? found : undefined;
}
