import type { Block } from '../letter/letter';
import type { Counts, OutlinePart } from '../protocol/protocol';
import { insertionFor } from '../reading/insertion';
import type { Passage, Reading, Section, Slot } from '../reading/reading';
import type { Finding } from '../rules/rule';
import { isOptional } from '../templates/template';
import type { Part } from '../templates/template';
import type { Edit } from '../text/edit';
import { cover, type Span } from '../text/span';
import { firstWords, wordsIn, wordsOf } from './word-count';

/** The rows of the "Letter" view; as the protocol's `OutlineAnswer`, but with spans. */
export interface Outline {
  readonly template: { readonly id: string; readonly title: string; readonly why: string };
  readonly stage: string;
  /** Salutation to sign-off, as lengths of letters are counted. */
  readonly words: number;
  readonly problems: Counts;
  readonly parts: readonly OutlineRow[];
}

export interface OutlineRow extends Omit<OutlinePart, 'range' | 'children'> {
  readonly span?: Span;
  readonly children: readonly OutlineChild[];
}

export interface OutlineChild {
  readonly title: string;
  readonly span: Span;
  readonly words: number;
}

/**
 * The template's parts in order, strangers after the part that they follow. A letterhead that is not there is not
 * listed: export supplies it.
 */
export function outlineOf(reading: Reading, findings: readonly Finding[]): Outline {
  const { template, why, stage } = reading;
  const rows = inOrder(reading);
  const counts = countsByRow(rows, findings, missingRows(reading, rows));
  return {
    template: { id: template.id, title: template.title, why },
    stage,
    words: wordsFromSalutationToSignOff(reading),
    problems: countsOf(findings),
    parts: rows.map((row, i) => ({ ...row, problems: counts[i] ?? NONE })),
  };
}

/** The blocks below a part that are listed one by one: findings, areas for improvement, areas for priority action. */
export const listedBlocks = (part: Part, section: Section | undefined): readonly Block[] =>
  section && LISTED.has(part.role)
    ? section.body.filter((block) => block.kind === 'paragraph' || block.kind === 'bullet').slice(0, MOST_LISTED)
    : [];

export const sectionTitle = (section: Section): string => section.heading.plain.text.trim() || 'Section without a name';

const LISTED = new Set(['findings', 'improvement', 'priority-action']);
// A letter has some thirty findings; noise may have any number, and no view shows them.
const MOST_LISTED = 500;
const NONE: Counts = { error: 0, warning: 0, info: 0, hint: 0 };

type Row = Omit<OutlineRow, 'problems'>;

/**
 * The row of each missing part, by the edit that would insert it: a finding whose fix makes that edit is about that
 * part.
 */
function missingRows(reading: Reading, rows: readonly Row[]): ReadonlyMap<string, number> {
  const index = new Map(rows.flatMap(({ id, state }, i) => (state === 'missing' ? [[id, i] as const] : [])));
  if (index.size === 0) return index;
  return new Map(
    reading.slots.flatMap((slot) => {
      const row = index.get(slot.part.id);
      return row === undefined || slot.state !== 'missing' ? [] : [[keyOf(insertionFor(reading, slot)), row] as const];
    }),
  );
}

const keyOf = ({ span, text }: Edit): string => `${span.start} ${span.end} ${text}`;

function inOrder(reading: Reading): readonly Row[] {
  const { text } = reading.letter;
  const strangers = reading.strangers.slice(0, MOST_LISTED);
  const rows: Row[] = [];
  // A stranger belongs below the last part in place that starts before it; what has moved does not count.
  const anchors = reading.slots.map((slot) => (slot.state === 'present' ? (slot.passage?.span.start ?? -1) : -1));
  let next = 0;
  const addStrangersBefore = (start: number): void => {
    for (let stranger = strangers[next]; stranger && stranger.span.start < start; stranger = strangers[++next])
      rows.push(strangerRow(stranger));
  };
  reading.slots.forEach((slot, i) => {
    const anchor = anchors[i] ?? -1;
    if (anchor >= 0) addStrangersBefore(anchor);
    if (slot.state === 'missing' && slot.part.kind === 'letterhead') return;
    rows.push(slotRow(slot, text));
    for (const passage of slot.extra) rows.push(passageRow(slot, passage, 'misplaced', text));
  });
  addStrangersBefore(Infinity);
  return rows;
}

function slotRow(slot: Slot, text: string): Row {
  if (slot.state !== 'missing' && slot.passage) return passageRow(slot, slot.passage, slot.state, text);
  const { id, title, kind, guidance } = slot.part;
  return { id, title, kind, guidance, state: isOptional(slot.part) ? 'optional' : 'missing', words: 0, children: [] };
}

function passageRow({ part }: Slot, passage: Passage, state: OutlineRow['state'], text: string): Row {
  const { id, title, kind, guidance } = part;
  const children = listedBlocks(part, passage.section).map((block) => ({
    title: firstWords(block.plain.text),
    span: block.span,
    words: wordsIn(block.plain.text),
  }));
  return { id, title, kind, guidance, state, span: passage.span, words: wordsOfPassage(passage, text), children };
}

// Lines of the frame (an address) are no blocks of their own; of a shared paragraph only its own words count.
const wordsOfPassage = ({ span, section }: Passage, text: string): number =>
  section ? wordsOf(section.body) : wordsIn(text.slice(span.start, span.end));

function strangerRow(section: Section): Row {
  return {
    id: '',
    title: sectionTitle(section),
    kind: 'section',
    state: 'unknown',
    span: section.span,
    words: wordsOf(section.body),
    children: [],
    guidance: '',
  };
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts = { ...NONE };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

// A finding belongs to the missing part that it is about; else to the last row that starts before it and reaches to it.
// Rows do not overlap but for odd letters.
function countsByRow(
  rows: readonly Row[],
  findings: readonly Finding[],
  missing: ReadonlyMap<string, number>,
): readonly Counts[] {
  const counts = rows.map(() => ({ ...NONE }));
  const placed = rows
    .flatMap((row, index) => (row.span ? [{ span: row.span, index }] : []))
    .sort((a, b) => a.span.start - b.span.start);
  for (const finding of findings) {
    const absent =
      missing.size === 0
        ? undefined
        : finding.fixes
            .map(({ edits }) => (edits.length === 1 && edits[0] ? missing.get(keyOf(edits[0])) : undefined))
            .find((row) => row !== undefined);
    const own = absent === undefined ? undefined : counts[absent];
    if (own) {
      own[finding.severity]++;
      continue;
    }
    let low = 0;
    let high = placed.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((placed[middle]?.span.start ?? 0) <= finding.span.start) low = middle;
      else high = middle - 1;
    }
    const found = placed[low];
    const count =
      found && found.span.start <= finding.span.start && finding.span.start <= found.span.end
        ? counts[found.index]
        : undefined;
    if (count) count[finding.severity]++;
  }
  return counts;
}

function wordsFromSalutationToSignOff({ letter, slots }: Reading): number {
  const placeOf = (kind: string): Span | undefined =>
    slots.find((slot) => slot.part.kind === kind && slot.state === 'present')?.passage?.span;
  const from = placeOf('salutation')?.start ?? 0;
  const whole = cover({ start: from, end: from }, placeOf('sign-off') ?? { start: from, end: letter.text.length });
  return wordsOf(letter.blocks.filter((block) => block.span.start >= whole.start && block.span.end <= whole.end));
}
