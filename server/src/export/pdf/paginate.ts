import { append } from '../../lists/append';
import type { PrintModel } from '../model/print-model';
import type { Faces } from './faces';
import type { LaidLetterhead } from './letterhead-lines';
import { letterheadLines } from './letterhead-lines';
import { GAPS, PAGE } from './measures';
import type { Row } from './rows';
import { flowOf, footnoteRows } from './rows';

/** A row with its position: `y` is its baseline, in points from the top of the page. */
export interface PlacedRow {
  readonly row: Row;
  readonly y: number;
  /** Top of the line. */
  readonly top: number;
}

export interface LaidPage {
  readonly rows: readonly PlacedRow[];
  /** Footnotes at the bottom of the page. */
  readonly notes: readonly PlacedRow[];
  /** Position of the rule above the footnotes; undefined if there are none. */
  readonly rule?: number;
}

export interface LaidLetter {
  readonly letterhead: LaidLetterhead;
  readonly pages: readonly LaidPage[];
  /** Factors for line spacing and for the space between blocks. */
  readonly spacing: Spacing;
}

export interface Spacing {
  readonly leading: number;
  readonly above: number;
}

/**
 * Breaks a letter into pages. Takes time in proportion to its length, and always places every row, whatever the text.
 */
export function paginate(model: PrintModel, faces: Faces, picture: boolean): LaidLetter {
  const letterhead = letterheadLines(model.letterhead, faces, picture);
  const rows = flowOf(model, faces);
  const notes = footnoteRows(model, faces);
  const pages = new Pages(rows, notes, letterhead.end).all();
  const asUsual = { letterhead, pages, spacing: { leading: 1, above: 1 } };
  if (pages.length < 2 || heightOf(pages.at(-1)?.rows.map(({ row }) => row) ?? []) > SHORT_PAGE) return asUsual;
  // A last page with little more than the signature is avoided if slightly tighter lines are enough.
  const closer = new Pages(rows.map(drawnTogether), notes, letterhead.end).all();
  return closer.length < pages.length ? { letterhead, pages: closer, spacing: DRAWN_TOGETHER } : asUsual;
}

/** In points: a fifth of a page. */
const SHORT_PAGE = 140;

/** Tighter than the line spacing of the published letters, and tighter still between paragraphs. */
const DRAWN_TOGETHER: Spacing = { leading: 0.965, above: 0.88 };

const drawnTogether = (row: Row): Row => ({
  ...row,
  type: { ...row.type, leading: row.type.leading * DRAWN_TOGETHER.leading },
  above: row.above * DRAWN_TOGETHER.above,
});

class Pages {
  private readonly pages: LaidPage[] = [];
  /** Footnotes already placed, or carried over to the next page. */
  private readonly placed = new Set<number>();

  constructor(
    private readonly rows: readonly Row[],
    private readonly notes: ReadonlyMap<number, readonly Row[]>,
    private readonly firstTop: number,
  ) {}

  all(): readonly LaidPage[] {
    let from = 0;
    let carried: readonly Row[] = [];
    do {
      const top = this.pages.length === 0 ? this.firstTop : PAGE.top;
      const { to, notes, rest } = this.fill(from, top, carried);
      const { rule, placed } = placeNotes(notes);
      this.pages.push({
        rows: place(this.rows.slice(from, to), top),
        notes: placed,
        ...(rule === undefined ? {} : { rule }),
      });
      from = to;
      carried = rest;
    } while (from < this.rows.length || carried.length > 0);
    return this.pages;
  }

  /**
   * Chooses the rows and footnotes for the page that begins with row `from`: at least one of either, so that the loop
   * ends.
   */
  private fill(
    from: number,
    top: number,
    carried: readonly Row[],
  ): { to: number; notes: readonly Row[]; rest: readonly Row[] } {
    const room = PAGE.bottom - top;
    const atFoot = carried.slice(0, fitting(carried, from < this.rows.length ? room * MAX_CARRIED_SHARE : room));
    if (atFoot.length < carried.length) {
      // Carried-over footnotes take their share of this page too; new footnotes come after them.
      const to = this.rowsWithin(from, room - heightOfNotes(atFoot));
      return { to, notes: atFoot, rest: [...carried.slice(atFoot.length), ...this.newNotes(from, to)] };
    }
    const notes: Row[] = [...atFoot];
    // A footnote may be referenced twice.
    const seen = new Set<number>();
    let used = 0;
    let notesUsed = heightOfNotes(notes);
    let best = { to: from, notes: notes.length };
    let at = from;
    for (; at < this.rows.length; at++) {
      const row = this.rows[at];
      if (!row) break;
      if (at > from && row.mayBegin) best = { to: at, notes: notes.length };
      used += (at === from ? 0 : row.above) + row.type.leading;
      const more = this.notesOf(row).filter((one) => !seen.has(noteOf(one)));
      for (const one of more) seen.add(noteOf(one));
      const withMore =
        more.length > 0 ? notesUsed + heightOf(more) + (notesUsed === 0 ? GAPS.footnotes : 0) : notesUsed;
      if (used + withMore > room && at > from) break;
      append(notes, more);
      notesUsed = withMore;
    }
    const last = at >= this.rows.length;
    // If the page would hold nothing but rows that belong together, they are split all the same.
    const to = last || best.to === from ? at : best.to;
    const kept = last || best.to === from ? notes : notes.slice(0, best.notes);
    if (last) append(kept, this.unmarked());
    for (const row of kept) this.placed.add(noteOf(row));
    const fits = fitting(kept, room - heightOf(this.rows.slice(from, to)));
    return { to, notes: kept.slice(0, fits), rest: kept.slice(fits) };
  }

  private rowsWithin(from: number, room: number): number {
    let used = 0;
    let to = from;
    while (to < this.rows.length) {
      const row = this.rows[to];
      used += row ? row.above + row.type.leading : 0;
      if (used > room && to > from) break;
      to++;
    }
    return to;
  }

  private newNotes(from: number, to: number): readonly Row[] {
    const notes = this.rows.slice(from, to).flatMap((row) => {
      const more = this.notesOf(row);
      for (const one of more) this.placed.add(noteOf(one));
      return more;
    });
    if (to >= this.rows.length) append(notes, this.unmarked());
    return notes;
  }

  /** The footnotes referenced in a row and not yet placed. */
  private notesOf(row: Row): readonly Row[] {
    return [...new Set(row.line.footnotes)]
      .filter((number) => !this.placed.has(number))
      .flatMap((number) => this.notes.get(number) ?? []);
  }

  /** Footnotes without a reference, which come last. */
  private unmarked(): readonly Row[] {
    if (this.placed.size === this.notes.size) return [];
    const marked = new Set(this.rows.flatMap(({ line }) => line.footnotes));
    return [...this.notes]
      .filter(([number]) => !marked.has(number) && !this.placed.has(number))
      .flatMap(([number, rows]) => {
        this.placed.add(number);
        return rows;
      });
  }
}

/** Footnotes carried over take at most this share of the next page. */
const MAX_CARRIED_SHARE = 0.6;

const noteOf = (row: Row): number => row.element.parent?.note ?? -1;
const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, row, i) => sum + (i === 0 ? 0 : row.above) + row.type.leading, 0);
const heightOfNotes = (rows: readonly Row[]): number => (rows.length === 0 ? 0 : heightOf(rows) + GAPS.footnotes);

function fitting(rows: readonly Row[], room: number): number {
  let used: number = GAPS.footnotes;
  for (const [i, row] of rows.entries()) {
    used += (i === 0 ? 0 : row.above) + row.type.leading;
    if (used > room) return i;
  }
  return rows.length;
}

function place(rows: readonly Row[], from: number): readonly PlacedRow[] {
  let y = from;
  return rows.map((row, i) => {
    const top = y + (i === 0 ? 0 : row.above);
    y = top + row.type.leading;
    return { row, top, y: baseline(top, row) };
  });
}

function placeNotes(rows: readonly Row[]): { readonly rule?: number; readonly placed: readonly PlacedRow[] } {
  if (rows.length === 0) return { placed: [] };
  const top = PAGE.bottom - heightOf(rows);
  return { rule: top - GAPS.footnotes / 2, placed: place(rows, top) };
}

/** Places text within its line so that the space above and below looks even. */
const baseline = (top: number, { type }: Row): number => top + (type.leading + type.size * 0.73) / 2;
