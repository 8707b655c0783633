import { insertionFor } from '../edits/insert-part';
import type { Block } from '../letter/letter';
import { firstWords, wordsIn, wordsOf } from '../letter/word-count';
import type { Counts, OutlinePart, UsualLength } from '../protocol/protocol';
import type { Facts } from '../reading/facts';
import type { Passage, Reading, Section, PartMatch } from '../reading/reading';
import type { Problem } from '../rules/engine/rule';
import type { Part } from '../templates/template';
import { isOptional } from '../templates/template';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { contains, union } from '../text/span';
import { countsOf, NONE } from './problem-counts';
import { bodyWords, usualLength } from './usual-length';

/** The rows of the "Letter" view: the protocol's `OutlineResult`, but with spans and without the team's files. */
export interface Outline {
  /** False for a text that is not a letter of a known kind; its parts are then meaningless. */
  readonly known: boolean;
  readonly template: { readonly id: string; readonly title: string; readonly why: string };
  readonly stage: string;
  /** From salutation to sign-off, as usual for the length of letters. */
  readonly words: number;
  readonly bodyWords: number;
  readonly usual?: UsualLength;
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
 * The template's parts in order, with unknown sections after the part they follow. A missing letterhead is not listed,
 * because the export adds it.
 */
export function outlineOf(reading: Reading, problems: readonly Problem[]): Outline {
  const { known, template, why, stage } = reading;
  const rows = inOrder(reading);
  const usual = usualLength(reading);
  const counts = countsByRow(rows, problems, missingRows(reading, rows));
  return {
    known,
    template: { id: template.id, title: template.title, why },
    stage,
    words: wordsFromSalutationToSignOff(reading),
    bodyWords: bodyWords(reading),
    ...(usual ? { usual } : {}),
    problems: countsOf(problems),
    parts: rows.map((row, i) => ({ ...row, problems: counts[i] ?? NONE })),
  };
}

/** The blocks below a part that are listed separately: findings, areas for improvement, areas for priority action. */
export const listedBlocks = (part: Part, section: Section | undefined): readonly Block[] =>
  section && LISTED.has(part.role)
    ? section.body.filter((block) => block.kind === 'paragraph' || block.kind === 'bullet').slice(0, MAX_LISTED_BLOCKS)
    : [];

export const sectionTitle = (section: Section): string => section.heading.plain.text.trim() || 'Section without a name';

const LISTED = new Set(['findings', 'improvement', 'priority-action']);
// A letter has some thirty findings; noise may have any number, and no view could show them.
const MAX_LISTED_BLOCKS = 500;

type Row = Omit<OutlineRow, 'problems'>;

/**
 * The row of each missing part, by the edit that would insert it: a problem with that edit as its fix is about that
 * part.
 */
function missingRows(reading: Reading, rows: readonly Row[]): ReadonlyMap<string, number> {
  const index = new Map(rows.flatMap(({ id, state }, i) => (state === 'missing' ? [[id, i] as const] : [])));
  if (index.size === 0) return index;
  return new Map(
    reading.partMatches.flatMap((partMatch) => {
      const row = index.get(partMatch.part.id);
      return row === undefined || partMatch.state !== 'missing'
        ? []
        : [[keyOf(insertionFor(reading, partMatch)), row] as const];
    }),
  );
}

const keyOf = ({ span, text }: Edit): string => `${span.start} ${span.end} ${text}`;

function inOrder(reading: Reading): readonly Row[] {
  const strangers = reading.unclaimedSections.slice(0, MAX_LISTED_BLOCKS);
  const rows: Row[] = [];
  // An unknown section belongs below the last part that starts before it; parts out of place do not count.
  const anchors = reading.partMatches.map((partMatch) =>
    partMatch.state === 'present' ? (partMatch.passage?.span.start ?? -1) : -1,
  );
  let next = 0;
  const addStrangersBefore = (start: number): void => {
    for (let stranger = strangers[next]; stranger && stranger.span.start < start; stranger = strangers[++next])
      rows.push(strangerRow(stranger));
  };
  reading.partMatches.forEach((partMatch, i) => {
    const anchor = anchors[i] ?? -1;
    if (anchor >= 0) addStrangersBefore(anchor);
    if (partMatch.state === 'missing' && partMatch.part.kind === 'letterhead') return;
    rows.push(slotRow(partMatch, reading));
    for (const passage of partMatch.extra) rows.push(passageRow(partMatch, passage, 'misplaced', reading));
  });
  addStrangersBefore(Infinity);
  return rows;
}

function slotRow(partMatch: PartMatch, reading: Reading): Row {
  if (partMatch.state !== 'missing' && partMatch.passage)
    return passageRow(partMatch, partMatch.passage, partMatch.state, reading);
  const { id, title, kind, guidance } = partMatch.part;
  return {
    id,
    title,
    kind,
    guidance,
    state: isOptional(partMatch.part) ? 'optional' : 'missing',
    words: 0,
    children: [],
  };
}

function passageRow({ part }: PartMatch, passage: Passage, state: OutlineRow['state'], reading: Reading): Row {
  const { id, title, kind, guidance } = part;
  const children = [
    ...listedBlocks(part, passage.section).map((block) => ({
      title: firstWords(block.plain.text),
      span: block.span,
      words: wordsIn(block.plain.text),
    })),
    ...listedFacts(part, passage.span, reading.facts),
  ];
  const words = wordsOfPassage(passage, reading.letter.text);
  return { id, title, kind, guidance, state, span: passage.span, words, children };
}

/** The rows of a report’s table, team and details. */
function listedFacts({ role }: Part, within: Span, facts: Facts): readonly OutlineChild[] {
  const row = (title: string, span: Span): OutlineChild => ({ title, span, words: wordsIn(title) });
  if (role === 'judgements')
    return facts.judgements.map(({ text, grade, span }) => row(grade ? `${text}: ${grade.text}` : text, span));
  const rows =
    role === 'team'
      ? facts.team.map(({ name, role: said }) => row(said ? `${name.text}, ${said.text}` : name.text, name.span))
      : role === 'providers'
        ? facts.providers.map(({ name }) => row(name.text, name.span))
        : [];
  return rows.filter(({ span }) => contains(within, span));
}

// The lines of the frame (an address) are not separate blocks; for a part that shares a paragraph, only its own words
// count.
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

// Assigns problems to rows: to the missing part they are about, otherwise to the last row that starts before them and
// reaches them. Rows overlap only in odd letters.
function countsByRow(
  rows: readonly Row[],
  problems: readonly Problem[],
  missing: ReadonlyMap<string, number>,
): readonly Counts[] {
  const counts = rows.map(() => ({ ...NONE }));
  const placed = rows
    .flatMap((row, index) => (row.span ? [{ span: row.span, index }] : []))
    .sort((a, b) => a.span.start - b.span.start);
  for (const problem of problems) {
    const absent =
      missing.size === 0
        ? undefined
        : problem.fixes
            .map(({ edits }) => (edits.length === 1 && edits[0] ? missing.get(keyOf(edits[0])) : undefined))
            .find((row) => row !== undefined);
    const own = absent === undefined ? undefined : counts[absent];
    if (own) {
      own[problem.severity]++;
      continue;
    }
    let low = 0;
    let high = placed.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((placed[middle]?.span.start ?? 0) <= problem.span.start) low = middle;
      else high = middle - 1;
    }
    const found = placed[low];
    const count =
      found && found.span.start <= problem.span.start && problem.span.start <= found.span.end
        ? counts[found.index]
        : undefined;
    if (count) count[problem.severity]++;
  }
  return counts;
}

function wordsFromSalutationToSignOff({ letter, partMatches }: Reading): number {
  const placeOf = (kind: string): Span | undefined =>
    partMatches.find((partMatch) => partMatch.part.kind === kind && partMatch.state === 'present')?.passage?.span;
  const from = placeOf('salutation')?.start ?? 0;
  const whole = union({ start: from, end: from }, placeOf('sign-off') ?? { start: from, end: letter.text.length });
  return wordsOf(letter.blocks.filter((block) => block.span.start >= whole.start && block.span.end <= whole.end));
}
