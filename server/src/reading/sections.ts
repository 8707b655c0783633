import type { Block } from '../letter/letter';
import { longestIncreasingSubsequence } from '../lists/longest-increasing-subsequence';
import { memoizeByBlockAnd } from '../memo/memoize-by-block';
import type { Part, Template } from '../templates/template';
import { isOptional, mayRepeat } from '../templates/template';
import type { BlockText } from '../text/annotated-text';
import { normalise, normalisedWords } from '../text/similarity';
import { headingSimilarity, matchHeading } from './match-heading';
import type { Section } from './reading';

/** The sections of a letter laid beside those of its template. */
export interface SectionClaims {
  readonly sections: readonly Section[];
  /** The section that fills each part, in order or out of it. */
  readonly claimed: ReadonlyMap<Part, { readonly section: Section; readonly inOrder: boolean }>;
  /** Further sections of a part that is filled already. */
  readonly extra: ReadonlyMap<Part, readonly Section[]>;
  readonly unclaimedSections: readonly Section[];
}

/**
 * Cuts blocks into sections: each heading with what stands under it. What stands before the first heading is not among
 * them.
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
 * Gives each section of the letter to the part of the template that its heading means.
 * What is in order already is the longest rising run, so that one moved section is one finding.
 */
export function claimSections(blocks: readonly Block[], template: Template): SectionClaims {
  const parts = template.parts.filter((part) => part.kind === 'section');
  const rows: Row[] = cutSections(blocks).map(({ heading, body }) => {
    const match = matchHeading(heading.text, template);
    return { heading, body, ...(match ? { part: match.part } : {}), wording: match?.wording ?? 'none' };
  });
  takeOutContents(rows);
  const claimed = new Map<Part, { row: Row; inOrder: boolean }>();
  const extra = new Map<Part, Row[]>();
  claimInOrder(rows, parts, claimed, extra);
  borrow(rows, parts, claimed, extra);
  giveSubheadings(rows);
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
  /** Its part is filled already by another section. */
  again?: boolean;
  /** It stands under a heading of the writer's own, in a section that may have some. */
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
      // A table below a heading often has the same heading: what stands under the second is the section.
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
 * A table of contents has the headings of all sections, with nothing under them but further headings. Its rows are no
 * sections.
 */
function takeOutContents(rows: readonly Row[]): void {
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

/** A table below a heading may have the same heading once more; no table of contents is so short. */
const LEAST_LISTED = 3;

const saysSentence = ({ kind, plain }: Block): boolean => kind === 'bullet' || /[.!?]['’”"]?\s*$/.test(plain.text);

/**
 * Indexes of the rows that stand in order. What may stand anywhere moves no other section: it joins the run where it
 * happens to fit.
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

/** Sections that may be parted by headings of the writer's own have all that follows up to the next part's. */
function giveSubheadings(rows: readonly Row[]): void {
  let owner: Row | undefined;
  for (const row of rows) {
    if (row.part) owner = row;
    else if (owner?.part?.body?.subheadings === 'free') row.below = true;
  }
}

/**
 * Where a required part is absent, a section that stands just there is taken for it when its heading is another part's
 * a second time, or a stranger that shares its words: the heading is wrong, not the section missing.
 */
function borrow(rows: readonly Row[], parts: readonly Part[], claimed: Claimed, extra: Map<Part, Row[]>): void {
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

/** True for a row that says what the section with its heading says already: a copy of it, and no other section. */
function repeats({ part, body }: Row, claimed: Claimed): boolean {
  const first = part && claimed.get(part)?.row.body;
  return (
    first !== undefined &&
    first.length === body.length &&
    first.every((block, i) => block.plain.text === body[i]?.plain.text)
  );
}

/** The rows between the nearest claimed neighbours of a part that stand in order. */
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

/** A section goes on over sub-headings: deeper headings that are no part's. */
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
