import type { Block } from '../letter/letter';
import type { Reading } from './reading';

/**
 * The blocks in which the letter speaks in sentences, in their order: subject and headings, opening, sections, closing, footnotes.
 * Names, addresses and letterhead are left out: what stands before the salutation and after the sign-off.
 */
export function runningText(reading: Reading): readonly Block[] {
  const known = found.get(reading);
  if (known) return known;
  const { blocks } = reading.letter;
  const from = startOf(reading);
  const to = slotOf(reading, 'sign-off')?.span.start ?? reading.letter.text.length;
  const running = blocks.filter(({ kind, span, content }) =>
    kind !== 'comment' && kind !== 'divider' && content.end > content.start && (kind === 'footnote' || (span.start >= from && span.end <= to)));
  found.set(reading, running);
  return running;
}

/** The running text without its headings. */
export const runningParagraphs = (reading: Reading): readonly Block[] => runningText(reading).filter(({ kind }) => kind !== 'heading');

const found = new WeakMap<Reading, readonly Block[]>();

function startOf(reading: Reading): number {
  const salutation = slotOf(reading, 'salutation');
  if (salutation) return salutation.span.end;
  // The frame's lines come first, where there are any.
  const frame = ['letterhead', 'date', 'addressee'].map((kind) => slotOf(reading, kind)?.span.end ?? 0);
  return Math.max(...frame);
}

const slotOf = (reading: Reading, kind: string) => reading.slots.find(({ part, passage }) => part.kind === kind && passage)?.passage;
