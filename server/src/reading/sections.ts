import type { Block } from '../letter/letter';
import { longestIncreasingSubsequence } from '../lists/longest-increasing-subsequence';
import { memoizeByBlockAnd } from '../memo/memoize-by-block';
import type { Part, Template } from '../templates/template';
import { isOptional, mayRepeat } from '../templates/template';
import type { BlockText } from '../text/annotated-text';
import { normalise, normalisedWords } from '../text/similarity';
import { headingSimilarity, matchHeading } from './match-heading';
import type { Section } from './reading';

/** The sections of a letter matched with those of its template. */
export interface SectionClaims {
  readonly sections: readonly Section[];
  /** The section that fills each part, in order or not. */
  readonly claimed: ReadonlyMap<Part, { readonly section: Section; readonly inOrder: boolean }>;
  /** Further sections for a part that is already filled. */
  readonly extra: ReadonlyMap<Part, readonly Section[]>;
  readonly unclaimedSections: readonly Section[];
}

/**
 * Divides blocks into sections: each heading with the blocks below it. Blocks before the first heading are left out.
 */
function cutSections(
  blocks: readonly Block[],
): readonly { readonly heading: Block; readonly body: readonly Block[] }[] {
  const sections: { heading: Block; body: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, body: [] });
    else sections.at(-1)?.body.push(block);
  }
  return sections;
}

/**
 * Assigns each section of the letter to the part of the template that its heading means. The longest increasing
 * subsequence counts as being in order, so that one moved section gives one problem.
 */
export function claimSections(blocks: readonly Block[], template: Template): SectionClaims {
  const parts = template.parts.filter((part) => part.kind === 'section');
  const rows: Row[] = cutSections(blocks).map(({ heading, body }) => {
    const match = matchHeading(heading.text, template);
    return { heading, body, ...(match ? { part: match.part } : {}), wording: match?.wording ?? 'none' };
  });
  removeContents(rows);
  const claimed = new Map<Part, { row: Row; inOrder: boolean }>();
  const extra = new Map<Part, Row[]>();
  claimInOrder(rows, parts, claimed, extra);
  borrowHeadings(rows, parts, claimed, extra);
  claimSubheadings(rows);
  const sections = new Map(rows.map((row, i) => [row, sectionOf(row, endOf(rows, i))]));
  const made = (row: Row): Section => sections.get(row) ?? sectionOf(row, ownEnd(row));
  return {
    sections: rows.map(made),
    claimed: new Map([...claimed].map(([part, { row, inOrder }]) => [part, { section: made(row), inOrder }])),
    extra: new Map([...extra].map(([part, list]) => [part, list.map(made)])),
    unclaimedSections: rows.filter((row) => !row.part && !row.below).map(made),
  };
}

interface Row {
  readonly heading: Block;
  readonly body: readonly Block[];
  part?: Part;
  wording: Section['wording'];
  /** Another section already fills its part. */
  again?: boolean;
  /** It is below a heading of the writer's own, in a section that may contain some. */
  below?: boolean;
}
type Claimed = Map<Part, { row: Row; inOrder: boolean }>;

function claimInOrder(rows: readonly Row[], parts: readonly Part[], claimed: Claimed, extra: Map<Part, Row[]>): void {
  const known = rows.filter((row) => row.part);
  const run = runOf(known, parts);
  known.forEach((row, i) => {
    if (row.part && run.has(i)) claimed.set(row.part, { row, inOrder: true });
  });
  known.forEach((row, i) => {
    if (!row.part || run.has(i)) return;
    const first = claimed.get(row.part);
    if (first) {
      // A table below a heading often repeats it: the text below the second heading is the section.
      const isSecondHeading =
        mayRepeat(row.part) && known[i - 1] === first.row && first.row.body.length === 0 && row.body.length > 0;
      if (isSecondHeading) claimed.set(row.part, { row, inOrder: first.inOrder });
      const other = isSecondHeading ? first.row : row;
      other.again = true;
      const list = extra.get(row.part);
      if (list) list.push(other);
      else extra.set(row.part, [other]);
    } else claimed.set(row.part, { row, inOrder: false });
  });
}

/**
 * Removes a table of contents: it repeats the headings of all sections, with nothing below them but further headings.
 */
function removeContents(rows: readonly Row[]): void {
  const listed = rows.filter(
    (row, i) => row.part && !row.body.some(saysSentence) && rows.slice(i + 1).some(({ part }) => part === row.part),
  );
  if (listed.length < LEAST_LISTED) return;
  for (const row of listed) {
    delete row.part;
    row.below = true;
  }
  // The heading above them.
  const title = rows[rows.findIndex((row) => row === listed[0]) - 1];
  if (title && !title.part && title.body.length === 0) title.below = true;
}

/** A table below a heading may repeat it; a table of contents is never so short. */
const LEAST_LISTED = 3;

const saysSentence = ({ kind, plain }: Block): boolean => kind === 'bullet' || /[.!?]['’”"]?\s*$/.test(plain.text);

/**
 * Returns the indexes of the rows that are in order. A section that may be anywhere does not displace others: it joins
 * the sequence if it happens to fit.
 */
function runOf(known: readonly Row[], parts: readonly Part[]): ReadonlySet<number> {
  const places = known.map((row) => (row.part ? parts.indexOf(row.part) : -1));
  const fixed = places.flatMap((_, i) => (known[i]?.part?.anywhere ? [] : [i]));
  const run = new Set(longestIncreasingSubsequence(fixed.map((i) => places[i] ?? -1)).map((i) => fixed[i] ?? -1));
  places.forEach((place, i) => {
    if (!known[i]?.part?.anywhere) return;
    const before = places.findLast((_, j) => j < i && run.has(j)) ?? -1;
    const after = places.find((_, j) => j > i && run.has(j)) ?? Infinity;
    if (before < place && place < after) run.add(i);
  });
  return run;
}

/** A section that may contain headings of the writer's own extends to the heading of the next part. */
function claimSubheadings(rows: readonly Row[]): void {
  let owner: Row | undefined;
  for (const row of rows) {
    if (row.part) owner = row;
    else if (owner?.part?.body?.subheadings === 'free') row.below = true;
  }
}

/**
 * If a required part is absent, a section in its position is taken for it, provided that its heading is a repetition of
 * another part's or an unknown one that shares words with the part's: then the heading is wrong and the section is not
 * missing.
 */
function borrowHeadings(rows: readonly Row[], parts: readonly Part[], claimed: Claimed, extra: Map<Part, Row[]>): void {
  for (const part of parts) {
    if (claimed.has(part) || isOptional(part)) continue;
    const gap = gapFor(rows, part, parts, claimed);
    const twice = gap.find((row) => row.again && !repeats(row, claimed));
    const alike = gap.find((row) => !row.part && sharesWords(row.heading.text, part));
    const row = alike ?? twice;
    if (!row) continue;
    if (row.part) {
      const others = (extra.get(row.part) ?? []).filter((other) => other !== row);
      if (others.length > 0) extra.set(row.part, others);
      else extra.delete(row.part);
    }
    row.wording = row === alike ? 'near' : 'borrowed';
    row.again = false;
    row.part = part;
    claimed.set(part, { row, inOrder: true });
  }
}

/**
 * True for a row with the same text as the section that already has its heading: a copy rather than another section.
 */
function repeats({ part, body }: Row, claimed: Claimed): boolean {
  const first = part && claimed.get(part)?.row.body;
  return (
    first !== undefined &&
    first.length === body.length &&
    first.every((block, i) => block.plain.text === body[i]?.plain.text)
  );
}

/** Returns the rows between the nearest neighbours of a part that are claimed and in order. */
function gapFor(rows: readonly Row[], part: Part, parts: readonly Part[], claimed: Claimed): readonly Row[] {
  const at = parts.indexOf(part);
  let from = -1;
  let to = rows.length;
  for (const [other, { row, inOrder }] of claimed) {
    if (!inOrder) continue;
    const index = rows.indexOf(row);
    if (parts.indexOf(other) < at) from = Math.max(from, index);
    else to = Math.min(to, index);
  }
  return from < to ? rows.slice(from + 1, to) : [];
}

const sharesWords = memoizeByBlockAnd(({ plain: { text: heading } }: BlockText, part: Part): boolean => {
  const words = new Set(normalisedWords(heading));
  return [part.heading?.text ?? '', ...(part.heading?.aliases ?? [])].some((wording) => {
    const own = normalisedWords(wording);
    const shared = own.filter((word) => word.length > 3 && words.has(word)).length;
    return (
      headingSimilarity(normalise(heading), normalise(wording), 0.6) > 0 ||
      (shared > 0 && shared * 2 >= Math.max(own.length, words.size))
    );
  });
});

function sectionOf({ heading, wording, body }: Row, end: number): Section {
  return { heading, wording, body, span: { start: heading.span.start, end } };
}

const ownEnd = ({ heading, body }: Row): number => body.at(-1)?.span.end ?? heading.span.end;

/** A section extends over its sub-headings: deeper headings that belong to no part. */
function endOf(rows: readonly Row[], at: number): number {
  const row = rows[at];
  if (!row) return 0;
  let last = row;
  for (let i = at + 1; i < rows.length; i++) {
    const next = rows[i];
    if (!next || next.part) break;
    if (!(next.below && row.part) && (row.heading.level === 0 || next.heading.level <= row.heading.level)) break;
    last = next;
  }
  return ownEnd(last);
}
