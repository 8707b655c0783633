import type { PrintRun } from '../model/print-model';
import type { Face, FaceName, Faces } from './faces';
import type { Type } from './measures';
import { MARK } from './measures';
import { heldSpaces } from './no-break-spaces';

/** Text of one format within a line. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  /** Points above the baseline. */
  readonly rise: number;
  /** Points from the start of the line. */
  readonly x: number;
  readonly width: number;
  readonly href?: string;
  /** The footnote referred to here. */
  readonly footnote?: number;
  /** The index of its run in the source: pieces of one link belong together. */
  readonly run: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Footnotes referred to in the line. */
  readonly footnotes: readonly number[];
}

export interface Setting {
  readonly faces: Faces;
  readonly type: Type;
  readonly width: number;
  readonly heading?: boolean;
  readonly names?: readonly string[];
  /** Whether lines may end at every space, as in a word processor. */
  readonly loose?: boolean;
}

/**
 * Breaks runs into lines of a width. Every line but the last ends in a space, unless it ends in a hyphen, so that text
 * extracted from the file keeps its words apart. Always returns at least one line.
 */
export function breakLines(runs: readonly PrintRun[], setting: Setting): readonly Line[] {
  const styled = runs.map((run, index) => styledRun(run, index, setting));
  const text = styled.map((run) => run.text).join('');
  const chunks = chunksOf(text, setting.loose ? NONE : heldSpaces(text, setting.names ?? []));
  const lines: Line[] = [];
  const open = new OpenLine(styled);
  const close = (): void => {
    lines.push(open.close());
  };
  for (const { start, end, breaks } of chunks) {
    const bare = end > start && /[ \n]/.test(text[end - 1] ?? '') ? end - 1 : end;
    if (open.width > 0 && open.width + open.measure(start, bare) > setting.width) close();
    if (open.width === 0 && open.measure(start, bare) > setting.width) {
      for (const cut of open.cuts(start, bare, setting.width)) {
        open.add(cut);
        close();
      }
    }
    open.add(end);
    if (breaks) close();
  }
  if (!open.empty || lines.length === 0) close();
  return lines;
}

/** The face for a run. Headings are bold throughout; there is no bold italic. */
export const faceFor = ({ bold, italic }: PrintRun, heading: boolean): FaceName =>
  bold || heading ? 'bold' : italic ? 'italic' : 'regular';

interface StyledRun {
  readonly text: string;
  readonly index: number;
  readonly face: Face;
  readonly size: number;
  readonly rise: number;
  readonly href: string | undefined;
  readonly footnote: number | undefined;
}

function styledRun(run: PrintRun, index: number, { faces, type, heading = false }: Setting): StyledRun {
  const mark = run.footnote !== undefined;
  return {
    text: run.text.normalize('NFC'),
    index,
    face: faces[faceFor(run, heading)],
    href: run.href,
    footnote: run.footnote,
    size: mark ? type.size * MARK.size : type.size,
    rise: mark ? type.size * MARK.rise : 0,
  };
}

/** A stretch that cannot be broken, with the space after it. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Whether an explicit line break follows it. */
  readonly breaks: boolean;
}

/**
 * Places where a line may end: after a space; after a hyphen between letters; after a slash, or between the parts of a
 * long address; after a dash.
 */
const ENDS = / |\n|(?<=\p{L}{2})[-‐](?=\p{L}{2})|(?<=\p{L}{3})\/(?=\p{L}{3})|[–—](?=[\p{L}\p{N}])(?<!\p{N}.)/gu;

const NONE: ReadonlySet<number> = new Set();

/** Splits text into unbreakable stretches; `held` are the offsets of spaces at which no line may end. */
function* chunksOf(text: string, held: ReadonlySet<number>): Generator<Chunk> {
  let start = 0;
  for (const { index, 0: found } of text.matchAll(ENDS)) {
    if (held.has(index)) continue;
    const end = index + found.length;
    yield { start, end, breaks: found === '\n' };
    start = end;
  }
  if (start < text.length) yield { start, end: text.length, breaks: false };
}

class OpenLine {
  width = 0;
  private from = 0;
  private to = 0;
  /** The first run that is not wholly in a line yet, and its offset. */
  private first = 0;
  private firstAt = 0;

  constructor(private readonly runs: readonly StyledRun[]) {}

  get empty(): boolean {
    return this.from === this.to;
  }

  measure(start: number, end: number): number {
    let width = 0;
    for (const [run, from, to] of this.parts(start, end)) width += run.face.widthOf(run.text.slice(from, to), run.size);
    return width;
  }

  add(end: number): void {
    this.width += this.measure(this.to, end);
    this.to = end;
  }

  /** Yields the ends of the parts into which a stretch wider than a line is cut, except the last. */
  *cuts(start: number, end: number, width: number): Generator<number> {
    let used = 0;
    for (const [run, from, to, at] of this.parts(start, end)) {
      let place = at;
      for (const character of run.text.slice(from, to)) {
        const wide = run.face.widthOf(character, run.size);
        if (used > 0 && used + wide > width) {
          yield place;
          used = 0;
        }
        used += wide;
        place += character.length;
      }
    }
  }

  close(): Line {
    const pieces: Piece[] = [];
    let x = 0;
    for (const [run, from, to] of this.parts(this.from, this.to)) {
      const text = run.text.slice(from, to).replace(/\n/g, ' ');
      if (text === '') continue;
      const { index, face, size, rise, href, footnote } = run;
      const width = face.widthOf(text, size);
      pieces.push({
        text,
        face,
        size,
        rise,
        x,
        width,
        run: index,
        ...(href === undefined ? {} : { href }),
        ...(footnote === undefined ? {} : { footnote }),
      });
      x += width;
    }
    while (this.first < this.runs.length && this.firstAt + (this.runs[this.first]?.text.length ?? 0) <= this.to) {
      this.firstAt += this.runs[this.first]?.text.length ?? 0;
      this.first++;
    }
    this.from = this.to;
    this.width = 0;
    return {
      pieces,
      width: x,
      footnotes: pieces.flatMap(({ footnote }) => (footnote === undefined ? [] : [footnote])),
    };
  }

  /** Yields the runs that a stretch overlaps: the run, start and end within it, and its offset in the whole text. */
  private *parts(start: number, end: number): Generator<readonly [StyledRun, number, number, number]> {
    let at = this.firstAt;
    for (let i = this.first; i < this.runs.length && at < end; i++) {
      const run = this.runs[i];
      if (!run) return;
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, run.text.length);
      if (from < to) yield [run, from, to, at + from];
      at += run.text.length;
    }
  }
}
