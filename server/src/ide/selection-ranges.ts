import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { contains } from '../text/span';
import { blockAt } from './at-offset';

/**
 * Successively larger selections around an offset: word, sentence, text of the block, block with its marks, section,
 * letter. Each contains the previous one.
 */
export function selectionAt(reading: Reading, offset: number): readonly Span[] {
  const { text } = reading.letter;
  const block = blockAt(reading, offset);
  const section = reading.sections.find((found) => contains(found.span, { start: offset, end: offset }));
  const wider: (Span | undefined)[] = [
    wordAt(text, offset),
    block && sentenceAt(text, block.content, offset),
    block?.content,
    block?.span,
    section && section.body.length > 0 ? bodySpan(section.body) : undefined,
    section?.span,
    { start: 0, end: text.length },
  ];
  const chosen: Span[] = [];
  for (const span of wider) {
    const last = chosen.at(-1);
    if (!span || !contains(span, { start: offset, end: offset })) continue;
    if (!last || (contains(span, last) && (span.start < last.start || span.end > last.end))) chosen.push(span);
  }
  return chosen;
}

/** The word at an offset, including inner apostrophes and hyphens; undefined if there is none. */
export function wordAt(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - MAX_WORD_LENGTH);
  const before = WORD_END.exec(text.slice(from, offset))?.[0] ?? '';
  const after = WORD_START.exec(text.slice(offset, offset + MAX_WORD_LENGTH))?.[0] ?? '';
  if (before + after === '') return undefined;
  return { start: offset - before.length, end: offset + after.length };
}

/** The sentence around an offset within `within`; undefined if the text is noise of great length rather than prose. */
function sentenceAt(text: string, within: Span, offset: number): Span | undefined {
  if (within.end - within.start > MAX_BLOCK_LENGTH || offset < within.start || offset > within.end) return undefined;
  const words = text.slice(within.start, within.end);
  for (const { segment, index } of new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(words)) {
    const start = within.start + index;
    const end = start + segment.trimEnd().length;
    if (offset < start + segment.length || start + segment.length === within.end) return { start, end };
  }
  return undefined;
}

const MAX_WORD_LENGTH = 100;
const MAX_BLOCK_LENGTH = 50_000;
const WORD_END = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]*)*$/u;
const WORD_START = /^[\p{L}\p{N}'’-]*[\p{L}\p{N}]/u;

const bodySpan = (body: Reading['letter']['blocks']): Span => ({
  start: body[0]?.span.start ?? 0,
  end: body.at(-1)?.span.end ?? 0,
});
