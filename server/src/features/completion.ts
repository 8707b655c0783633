import type { Reading, Slot } from '../reading/reading';
import { isMissing, starterText } from '../reading/insertion';
import { holds, type Span } from '../text/span';
import { frontMatterCompletions } from './completion-front-matter';
import type { Completion, CompletionContext } from './completion-offer';
import { completionsAfterWords, completionsForLine } from './completion-values';
import { blockAt, lineAround, sectionAt } from './places';
import { firstWords } from './word-count';
import { isOptional } from '../templates/template';

/** What may be written at an offset: parts not there yet, headings, stock sentences, authorities, dates, names. */
export function completionsAt(reading: Reading, offset: number, context: CompletionContext): readonly Completion[] {
  const { letter } = reading;
  const front = letter.frontMatter.span;
  if (front.end > front.start && offset < front.end) return frontMatterCompletions(letter, offset, context.templates);

  const line = lineAround(letter.text, offset);
  // A line of great length is no place to write a part.
  if (offset - line.start > LONGEST_PREFIX) return [];
  const prefix = letter.text.slice(line.start, offset);
  const rest = letter.text.slice(offset, line.end);
  const replace: Span = { start: line.start, end: rest.trim() === '' ? line.end : offset };
  const block = blockAt(reading, offset);
  if (block?.kind === 'comment') return [];
  // In a section people write freely: the words that lead to a slot of the frame mean nothing there.
  const after = sectionAt(reading, offset)
    ? []
    : completionsAfterWords(reading, block?.span.start ?? line.start, offset, context);
  if (after.length > 0) return after;
  if (/^ {0,3}#{1,6}/.test(prefix)) return headings(reading, offset, replace);

  const here = slotsAround(reading, offset);
  const lone = completionsForLine(reading, here, { line, offset }, context);
  if (!startsParagraph(letter.text, line) || rest.trim() !== '' || prefix.length > MOST_TYPED) return lone;
  const indent = prefix.length - prefix.trimStart().length;
  const typed: Span = { start: line.start + indent, end: replace.end };
  return [...lone, ...sentences(reading, here, typed), ...parts(reading, here, typed)];
}

/**
 * The slots that belong around an offset: from the last part in place that starts before it to the next one. What is
 * missing straight before the first of them is among them: half a date reads as a line of the address.
 */
export function slotsAround(reading: Reading, offset: number): readonly Slot[] {
  const { slots } = reading;
  let from = 0;
  let to = slots.length;
  slots.forEach((slot, i) => {
    if (slot.state !== 'present' || !slot.passage) return;
    if (slot.passage.span.start < offset || holds(slot.passage.span, { start: offset, end: offset })) from = i;
  });
  let first = from;
  while (first > 0 && isRequiredAndMissing(slots[first - 1])) first--;
  for (let i = from + 1; i < slots.length; i++) {
    const slot = slots[i];
    if (slot?.state !== 'present' || !slot.passage) continue;
    to = i;
    break;
  }
  return slots.slice(first, to);
}

const isRequiredAndMissing = (slot: Slot | undefined): boolean => slot !== undefined && isMissing(slot);

const LONGEST_PREFIX = 5000;
const MOST_TYPED = 80;

function headings(reading: Reading, offset: number, replace: Span): readonly Completion[] {
  const here = new Set(slotsAround(reading, offset));
  const open = reading.slots.filter((slot) => slot.state === 'missing' && /^#/.test(slot.part.starter));
  return open.map((slot) => {
    const text = starterText(reading, slot.part);
    const heading = text.split('\n', 1)[0] ?? '';
    return {
      label: heading.replace(/^#+\s*/, ''),
      kind: 'heading' as const,
      replace,
      text,
      filter: heading,
      detail: detailOf(slot),
      documentation: documentationOf(slot, text),
      rank: here.has(slot) ? 0 : 1,
    };
  });
}

function parts(reading: Reading, here: readonly Slot[], replace: Span): readonly Completion[] {
  const near = new Set(here);
  return (
    reading.slots
      // Optional parts are rare: anywhere but in their own place they would only be in the way.
      .filter(
        (slot) =>
          slot.state === 'missing' && slot.part.kind !== 'letterhead' && (!isOptional(slot.part) || near.has(slot)),
      )
      .flatMap((slot) => {
        const text = starterText(reading, slot.part);
        if (text === '') return [];
        // People type the part's name, or begin to write it.
        return [
          {
            label: slot.part.title,
            kind: 'part' as const,
            replace,
            text,
            filter: `${slot.part.title} ${firstWords(text.replace(/^#+\s*/, ''), 8)}`,
            detail: detailOf(slot),
            documentation: documentationOf(slot, text),
            rank: near.has(slot) ? 2 : 4,
          },
        ];
      })
  );
}

// Of the parts around the place: stock sentences that the letter does not have yet.
function sentences(reading: Reading, here: readonly Slot[], replace: Span): readonly Completion[] {
  return here.flatMap((slot) => {
    if (
      slot.part.kind !== 'paragraph' &&
      slot.part.kind !== 'closing' &&
      slot.part.kind !== 'sign-off' &&
      slot.part.kind !== 'section'
    )
      return [];
    const written = slot.passage?.blocks.map((block) => block.plain.text).join(' ') ?? '';
    return slot.part.stock.flatMap((stock) => {
      const text = starterText(reading, { ...slot.part, starter: stock.text });
      if (written.includes(text)) return [];
      return [
        {
          label: firstWords(text, 8),
          kind: 'sentence' as const,
          replace,
          text,
          filter: text,
          detail: slot.part.title,
          documentation: text,
          rank: slot.state === 'missing' ? 1 : 3,
        },
      ];
    });
  });
}

const detailOf = ({ part }: Slot): string => (isOptional(part) ? 'optional part' : 'part not there yet');
const documentationOf = ({ part }: Slot, text: string): string => `${part.guidance}\n\n---\n\n${text}`;

function startsParagraph(text: string, line: Span): boolean {
  let at = line.start;
  // Over this line's break to the line before; white space there does not count.
  if (at > 0 && text.charCodeAt(at - 1) === 10) at--;
  if (at > 0 && text.charCodeAt(at - 1) === 13) at--;
  if (line.start === 0) return true;
  const before = lineAround(text, at);
  const words = text.slice(before.start, before.end).trim();
  return words === '' || words === '---' || words === '\uFEFF';
}
