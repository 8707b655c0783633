import { announcesList, keepsWithNext } from '../model/keep-together';
import type { Footnote, PrintModel, PrintBlock, PrintItem, PrintRun } from '../model/print-model';
import type { Line, Piece } from './break-lines';
import { breakLines } from './break-lines';
import type { Faces } from './faces';
import type { Type } from './measures';
import { BODY, FOOTNOTE_INDENT, GAPS, HEADINGS, LIST, SMALL_TYPE, TEXT_WIDTH } from './measures';
import { spaceAbove } from './space-above';

/** The structure type of a stretch, for readers of the file; a tree, in reading order. */
export interface Element {
  readonly tag: 'P' | 'H1' | 'H2' | 'H3' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Note';
  readonly parent?: Element;
  /** For a list. */
  readonly numbering?: 'Square' | 'Decimal';
  /** For a footnote: its number. */
  readonly note?: number;
}

/** A line with its place in the flow, before it is assigned to a page. */
export interface Row {
  readonly line: Line;
  readonly element: Element;
  readonly type: Type;
  /** From the left edge of the text. */
  readonly indent: number;
  /** Space above, dropped at the top of a page. */
  readonly above: number;
  /** Whether a page may begin with it. */
  readonly mayBegin: boolean;
  /** Index of its block in the print model; -1 in a footnote. */
  readonly block: number;
  /** The bullet or number that hangs to the left of it. */
  readonly label?: { readonly piece: Piece; readonly element: Element };
  /** The heading that begins here. */
  readonly bookmark?: { readonly title: string; readonly level: 1 | 2 | 3 };
}

/** The rows of a letter below its letterhead. */
export function flowOf(model: PrintModel, faces: Faces): readonly Row[] {
  return new Flow(model, faces).rows();
}

/** Returns the rows of each footnote, by its number. */
export function footnoteRows(model: PrintModel, faces: Faces): ReadonlyMap<number, readonly Row[]> {
  const names = namesOf(model);
  return new Map(model.footnotes.map((note) => [note.number, rowsOfFootnote(note, faces, names)]));
}

class Flow {
  private readonly out: Row[] = [];
  private readonly names: readonly string[];
  /** Whether the following rows stay on the same page. */
  private holds = false;

  constructor(
    private readonly plan: PrintModel,
    private readonly faces: Faces,
  ) {
    this.names = namesOf(plan);
  }

  rows(): readonly Row[] {
    this.plan.blocks.forEach((block, index) => this.block(block, index));
    return this.out;
  }

  private block(block: PrintBlock, index: number): void {
    const above = spaceAbove(block.kind, this.plan.blocks[index - 1]?.kind);
    const next = this.plan.blocks[index + 1];
    switch (block.kind) {
      case 'heading':
        this.heading(block.level, block.runs, index, above);
        break;
      case 'list':
        this.list(block.items, { block: index, ordered: block.ordered, start: block.start ?? 1, above });
        break;
      case 'address':
      case 'signatory':
      case 'copy-list':
        block.lines.forEach(({ runs }, i) =>
          this.paragraph(runs, index, i === 0 ? above : 0, { begins: i === 0 && !this.holds, whole: true }),
        );
        break;
      default:
        this.paragraph(block.runs, index, above, { begins: !this.holds, whole: block.kind !== 'paragraph' });
    }
    this.holds = keepsWithNext(block, next);
  }

  private heading(level: 1 | 2 | 3, runs: readonly PrintRun[], block: number, above: number): void {
    const type = HEADINGS[level];
    const element: Element = { tag: `H${level}` };
    const lines = breakLines(runs, { faces: this.faces, type, width: TEXT_WIDTH, heading: true, names: this.names });
    const title = runs
      .map((run) => (run.footnote === undefined ? run.text : ''))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    lines.forEach((line, i) => {
      const mayBegin = i === 0 && !this.holds;
      this.out.push({
        line,
        element,
        type,
        indent: 0,
        above: i === 0 ? above : 0,
        mayBegin,
        block,
        ...(i === 0 && title !== '' ? { bookmark: { title, level } } : {}),
      });
    });
  }

  private paragraph(
    runs: readonly PrintRun[],
    block: number,
    above: number,
    keep: { begins: boolean; whole: boolean },
  ): void {
    const element: Element = { tag: 'P' };
    const lines = breakLines(runs, { faces: this.faces, type: BODY, width: TEXT_WIDTH, names: this.names });
    lines.forEach((line, i) => {
      const mayBegin = i === 0 ? keep.begins : !keep.whole && partsWell(i, lines.length);
      this.out.push({ line, element, type: BODY, indent: 0, above: i === 0 ? above : 0, mayBegin, block });
    });
  }

  private list(
    items: readonly PrintItem[],
    list: { block: number; ordered: boolean; start: number; above: number; indent?: number; parent?: Element },
  ): void {
    const { block, ordered, start, parent, indent = 0 } = list;
    const element: Element = { tag: 'L', numbering: ordered ? 'Decimal' : 'Square', ...(parent ? { parent } : {}) };
    const face = this.faces.regular;
    const hang = ordered ? hangOfNumbers(start + items.length - 1, this.faces) : LIST.indent;
    items.forEach((item, number) => {
      const entry: Element = { tag: 'LI', parent: element };
      const label = labelOf(ordered ? `${start + number}.` : LIST.bullet, ordered, face);
      const body: Element = { tag: 'LBody', parent: entry };
      const lines = breakLines(item.runs, {
        faces: this.faces,
        type: BODY,
        width: TEXT_WIDTH - indent - hang,
        names: this.names,
      });
      lines.forEach((line, i) => {
        const mayBegin = i === 0 ? !this.holds : partsWell(i, lines.length);
        const above = i > 0 ? 0 : number === 0 ? list.above : GAPS.item;
        this.out.push({
          line,
          element: body,
          type: BODY,
          indent: indent + hang,
          above,
          mayBegin,
          block,
          ...(i === 0 ? { label: { piece: { ...label, x: -hang }, element: { tag: 'Lbl', parent: entry } } } : {}),
        });
      });
      this.holds = item.items.length > 0 && announcesList(item.runs);
      if (item.items.length > 0)
        this.list(item.items, {
          block,
          ordered: false,
          start: 1,
          above: GAPS.item,
          indent: indent + hang,
          parent: body,
        });
    });
    this.holds = false;
  }
}

/** The distance from the start of a numbered list's numbers to its text, in points. */
export const hangOfNumbers = (highest: number, { regular }: Faces): number =>
  Math.max(LIST.indent, regular.widthOf(`${highest}. `, BODY.size) + 3);

/**
 * True unless the break leaves a single line of a paragraph at the bottom of a page (orphan) or at the top of the next
 * (widow).
 */
const partsWell = (line: number, lines: number): boolean => line >= 2 && line <= lines - 2;

function labelOf(text: string, ordered: boolean, face: Faces['regular']): Piece {
  const size = ordered ? BODY.size : BODY.size * LIST.bulletSize;
  // The space separates the mark from the text when the file is read as plain text.
  return {
    text: `${text} `,
    face,
    size,
    rise: ordered ? 0 : BODY.size * LIST.bulletRise,
    x: 0,
    width: face.widthOf(text, size),
    run: -1,
  };
}

function rowsOfFootnote({ number, runs }: Footnote, faces: Faces, names: readonly string[]): readonly Row[] {
  const note: Element = { tag: 'Note', note: number };
  const element: Element = { tag: 'P', parent: note };
  const size = SMALL_TYPE.size * 0.72;
  const text = String(number);
  const piece: Piece = {
    text: `${text} `,
    face: faces.regular,
    size,
    rise: SMALL_TYPE.size * 0.34,
    x: -FOOTNOTE_INDENT,
    width: faces.regular.widthOf(text, size),
    run: -1,
  };
  return breakLines(runs, { faces, type: SMALL_TYPE, width: TEXT_WIDTH - FOOTNOTE_INDENT, names }).map((line, i) => ({
    line,
    element,
    type: SMALL_TYPE,
    indent: FOOTNOTE_INDENT,
    above: i === 0 ? GAPS.footnote : 0,
    mayBegin: true,
    block: -1,
    ...(i === 0 ? { label: { piece, element: { tag: 'Lbl', parent: note } } } : {}),
  }));
}

/** People whose names are kept on one line: the signatory and the addressee. */
export function namesOf(model: PrintModel): readonly string[] {
  const address = model.blocks.find(({ kind }) => kind === 'address');
  const addressee =
    address && 'lines' in address ? (address.lines[0]?.runs.map(({ text }) => text).join('') ?? '') : '';
  return [model.author, addressee].filter((name) => name.length < 60 && /^\S+(?: \S+){1,3}$/.test(name));
}
