import { append } from '../../lists/append';
import type { Span } from '../../text/span';
import type { Dropped } from '../dropped';
import { withTablesInOneColumn } from './columns';
import type { Footnote } from './footnotes';
import { withoutFootnotes } from './footnotes';
import type { Form } from './form';
import type { PageLine } from './furniture';
import { withoutFurniture } from './furniture';
import { hyphensOf } from './hyphens';
import { isDraft } from './is-draft';
import type { ImportKnowledge, ImportLines } from './known-lines';
import { importLinesOf } from './known-lines';
import { boldLine } from './line-marks';
import { withMarksAtTheirLines } from './lone-marks';
import { prepared } from './prepared';
import type { Setting } from './reflow';
import { reflow } from './reflow';
import { sourceLines } from './source-lines';
import { headOf, signOffOf } from './split-frame';
import type { LetterLines } from './split-letters';
import { splitLetters } from './split-letters';
import { withTableRowsApart } from './table-rows';
import { writeDraft } from './write-draft';

export type { Dropped } from '../dropped';
export type { ImportKnowledge } from './known-lines';

export interface ImportedDrafts {
  /** One draft for each letter, in text order; at least one if the text has any words. */
  readonly drafts: readonly Draft[];
}

export interface Draft {
  /** Markdown, in the form of a draft: one paragraph a line, the frame without markup, a line break at the end. */
  readonly text: string;
  /** What was left out, in text order. Anything between two letters is listed with the first. */
  readonly dropped: readonly Dropped[];
  /** The letter's span in the text. */
  readonly source: Span;
}

/**
 * Makes drafts from pasted text or from the text of a PDF. Any text gives a result, in linear time. Nothing is lost:
 * every word is in a draft or in `dropped`. A finished draft is returned unchanged.
 */
export function draftsFromText(
  source: string,
  knowledge: ImportKnowledge,
  form: Form = 'lines',
  narrow: ReadonlySet<number> = new Set(),
): ImportedDrafts {
  const knownLines = importLinesOf(knowledge);
  if (form === 'lines' && isDraft(source, knownLines))
    return { drafts: [{ text: source, dropped: [], source: { start: 0, end: source.length } }] };
  const text = form === 'lines' ? prepared(source, knowledge) : source;
  const { kept: printed, dropped } = withoutFurniture(text, sourceLines(text), knownLines, form);
  const hyphens = hyphensOf(() => printed.map((line) => line.text), knowledge);
  const { kept: lines, footnotes } = withoutFootnotes(printed, knownLines, form, hyphens);
  if (lines.length === 0 && dropped.length === 0) return { drafts: [] };
  const letters = splitLetters(lines, knownLines);
  const owners = ownersOf(footnotes, letters);
  const drafts = letters.map((letter, i) =>
    draftOf(text, lines, letter, owners.notes[i] ?? [], knownLines, form, { hyphens, narrow }),
  );
  return { drafts: withDropped(source, drafts, [...dropped, ...outside(source, lines, owners.stray, letters)]) };
}

/** Assigns footnotes to the letter in which they are, or after which they come. */
function ownersOf(
  footnotes: readonly Footnote[],
  letters: readonly LetterLines[],
): { readonly notes: readonly (readonly Footnote[])[]; readonly stray: readonly Footnote[] } {
  const notes: Footnote[][] = letters.map(() => []);
  const stray: Footnote[] = [];
  let at = 0;
  for (const note of footnotes) {
    while (at + 1 < letters.length && note.after > (letters[at]?.end ?? 0)) at++;
    const letter = letters[at];
    if (letter && note.after > letter.start && note.after <= letter.end) notes[at]?.push(note);
    else stray.push(note);
  }
  return { notes, stray };
}

function draftOf(
  text: string,
  lines: readonly PageLine[],
  letter: LetterLines,
  footnotes: readonly Footnote[],
  knownLines: ImportLines,
  form: Form,
  setting: Setting,
): Draft {
  const { start, end, salutation, body, signOff } = letter;
  const head = headOf(text, lines.slice(start, salutation ?? body), knownLines);
  const set = lines.slice(body, signOff);
  const marked =
    form === 'lines'
      ? withMarksAtTheirLines(withTablesRead(text, set, knownLines, setting), knownLines)
      : { lines: set, dropped: [] };
  const blocks = reflow(
    marked.lines,
    knownLines,
    body > start || knownLines.opensSubject(lines[body]?.text ?? ''),
    form,
    setting,
  );
  const salutationGroups =
    salutation === undefined ? [] : [[boldLine(lines[salutation]?.text ?? '') ?? lines[salutation]?.text ?? '']];
  const draft = writeDraft(
    [...head.groups, ...salutationGroups],
    blocks,
    signOffOf(text, lines.slice(signOff, end), knownLines),
    footnotes,
  );
  return {
    text: draft,
    dropped: [
      ...head.dropped,
      ...marked.dropped.map((span) => ({
        kind: 'page-furniture' as const,
        text: text.slice(span.start, span.end),
        span,
      })),
    ],
    source: { start: lines[start]?.span.start ?? 0, end: lines[end - 1]?.span.end ?? text.length },
  };
}

function withTablesRead(
  text: string,
  lines: readonly PageLine[],
  knownLines: ImportLines,
  { hyphens }: Setting,
): readonly PageLine[] {
  const rows = hyphens ? withTableRowsApart(text, lines, knownLines, hyphens) : lines;
  return withTablesInOneColumn(text, rows, knownLines);
}

/** The lines that belong to no letter. */
function outside(
  text: string,
  lines: readonly PageLine[],
  stray: readonly Footnote[],
  letters: readonly LetterLines[],
): Dropped[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { start, end } of [...letters, { start: lines.length, end: lines.length }]) {
    for (let i = from; i < start; i++) spans.push(lines[i]?.span ?? { start: 0, end: 0 });
    from = end;
  }
  append(
    spans,
    stray.map((note) => note.span),
  );
  return spans.map((span) => ({
    kind: isScrap(span, lines) ? 'page-furniture' : 'outside-letter',
    text: text.slice(span.start, span.end),
    span,
  }));
}

/** A few letters or digits on the last line are left over from a page rather than another paper. */
const isScrap = (span: Span, lines: readonly PageLine[]): boolean =>
  span.end - span.start <= 3 && span.end === lines.at(-1)?.span.end;

/**
 * Assigns each dropped piece to the draft in which it is or after which it comes; adjacent pieces of one kind are
 * joined.
 */
function withDropped(text: string, drafts: readonly Draft[], dropped: readonly Dropped[]): Draft[] {
  const all = [...dropped, ...drafts.flatMap((draft) => draft.dropped)]
    .map((piece) => ({ ...piece, text: text.slice(piece.span.start, piece.span.end) }))
    .sort((a, b) => a.span.start - b.span.start);
  const lists: Dropped[][] = drafts.map(() => []);
  let at = 0;
  for (const piece of all) {
    while (at + 1 < drafts.length && piece.span.start >= headStart(drafts[at + 1])) at++;
    const list = lists[at];
    const last = list?.at(-1);
    if (
      last &&
      (last.kind === piece.kind || (last.kind === 'outside-letter' && isOutside(piece, drafts[at]))) &&
      text.slice(last.span.end, piece.span.start).trim() === ''
    ) {
      const span = { start: last.span.start, end: piece.span.end };
      list?.splice(-1, 1, { kind: last.kind, text: text.slice(span.start, span.end), span });
    } else {
      list?.push(piece);
    }
  }
  return drafts.map((draft, i) => ({ ...draft, dropped: lists[i] ?? [] }));
}

/**
 * Adds what a document shows but its text leaves out, as empty spans at their places in the text. Each goes to the
 * draft in which it is or after which it comes, otherwise to the first.
 */
export function withLeftOut({ drafts }: ImportedDrafts, leftOut: readonly Dropped[]): ImportedDrafts {
  if (leftOut.length === 0) return { drafts };
  const lists: Dropped[][] = drafts.map(({ dropped }) => [...dropped]);
  for (const piece of leftOut) {
    const owner = drafts.findLastIndex(({ source }) => source.start <= piece.span.start);
    lists[Math.max(0, owner)]?.push(piece);
  }
  return {
    drafts: drafts.map((draft, i) => ({
      ...draft,
      dropped: (lists[i] ?? []).sort((a, b) => a.span.start - b.span.start),
    })),
  };
}

/** Page numbers and tags between the lines of another paper are part of it. */
const isOutside = (piece: Dropped, draft: Draft | undefined): boolean =>
  draft !== undefined && (piece.span.end <= draft.source.start || piece.span.start >= draft.source.end);

const headStart = (draft: Draft | undefined): number => draft?.source.start ?? Number.POSITIVE_INFINITY;
