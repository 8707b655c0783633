import { AnnotationMode, OPS } from 'unpdf/pdfjs';
import { largestOf, smallestOf } from '../lists/extremes';

/** The part of the library's page object used here. */
export interface DrawnPage {
  readonly view: readonly number[];
  getOperatorList(options: {
    readonly annotationMode: number;
  }): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
}

/** Invisible text of a page, and why it is invisible. */
export interface HiddenText {
  readonly invisible: string;
  readonly white: string;
  readonly offPage: string;
}

/**
 * Finds text on a page that is drawn invisibly (text rendering mode 3, ISO 32000-1, 9.3.6), in white without a
 * background, or outside the page. If all text of a page is invisible, it is a scan with recognised text, and its
 * picture shows the text. Anything that cannot be drawn is skipped.
 */
export async function hiddenTextOf(page: DrawnPage): Promise<HiddenText> {
  makeTransferable();
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const walk = new Walk(page.view);
  for (const [i, operator] of fnArray.entries()) walk.step(operator, argsArray[i] as readonly unknown[] | null);
  return walk.end();
}

/** [a b c d e f], as in PDF. */
type Matrix = readonly number[];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface State {
  readonly matrix: Matrix;
  readonly mode: number;
  readonly isWhite: boolean;
  readonly size: number;
}

interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
}

class Walk {
  private state: State = { matrix: IDENTITY, mode: 0, isWhite: false, size: 1 };
  private readonly saved: State[] = [];
  private line: Matrix = IDENTITY;
  private text: Matrix = IDENTITY;
  private leading = 0;
  private seen = false;
  private readonly coloured: (readonly number[])[] = [];
  private readonly invisible: string[] = [];
  private readonly white: string[] = [];
  private readonly offPage: string[] = [];

  constructor(private readonly view: readonly number[]) {}

  end(): HiddenText {
    const words = (texts: readonly string[]): string => texts.join(' ').replace(/\s+/g, ' ').trim();
    return {
      invisible: this.seen ? words(this.invisible) : '',
      white: words(this.white),
      offPage: words(this.offPage),
    };
  }

  step(operator: number, args: readonly unknown[] | null): void {
    const numbers = numbersOf(args?.length === 1 ? args[0] : args);
    switch (operator) {
      case OPS.save:
        this.saved.push(this.state);
        return;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.state = this.saved.pop() ?? this.state;
        return;
      case OPS.paintFormXObjectBegin:
        this.saved.push(this.state);
        this.transform(numbersOf(args?.[0]));
        return;
      case OPS.transform:
        this.transform(numbers);
        return;
      case OPS.setTextRenderingMode:
        this.state = { ...this.state, mode: numbers[0] ?? 0 };
        return;
      case OPS.setFillRGBColor:
        this.state = { ...this.state, isWhite: WHITE.test(String(args?.[0])) };
        return;
      case OPS.setFillColorN:
      case OPS.shadingFill:
        this.state = { ...this.state, isWhite: false };
        if (operator === OPS.shadingFill) this.coloured.push(this.view);
        return;
      case OPS.constructPath:
        if (FILLS.has(Number(args?.[0])) && !this.state.isWhite) this.coloured.push(this.boxOf(numbersOf(args?.[2])));
        return;
      default:
        this.textStep(operator, args, numbers);
    }
  }

  private textStep(operator: number, args: readonly unknown[] | null, numbers: readonly number[]): void {
    const [x = 0, y = 0] = numbers;
    switch (operator) {
      case OPS.beginText:
        this.line = this.text = IDENTITY;
        return;
      case OPS.setTextMatrix:
        this.line = this.text = numbers;
        return;
      case OPS.setFont:
        this.state = { ...this.state, size: Number(args?.[1]) };
        return;
      case OPS.setLeading:
        this.leading = x;
        return;
      case OPS.setLeadingMoveText:
        this.leading = -y;
        this.nextLine(x, y);
        return;
      case OPS.moveText:
        this.nextLine(x, y);
        return;
      case OPS.nextLine:
        this.nextLine(0, -this.leading);
        return;
      case OPS.showText:
        this.show(Array.isArray(args?.[0]) ? (args[0] as readonly (Glyph | number | null)[]) : []);
    }
  }

  private transform(matrix: Matrix): void {
    if (matrix.length === 6) this.state = { ...this.state, matrix: times(this.state.matrix, matrix) };
  }

  private nextLine(x: number, y: number): void {
    this.line = this.text = times(this.line, [1, 0, 0, 1, x, y]);
  }

  private show(glyphs: readonly (Glyph | number | null)[]): void {
    let words = '';
    let width = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        width -= glyph;
        if (glyph < -200) words += ' ';
      } else if (glyph) {
        words += glyph.unicode ?? '';
        width += glyph.width ?? 0;
      }
    }
    const { matrix, mode, isWhite, size } = this.state;
    const start = placeIn(times(matrix, this.text));
    this.text = times(this.text, [1, 0, 0, 1, (width * size) / 1000, 0]);
    const end = placeIn(times(matrix, this.text));
    if (words.trim() === '') return;
    if (this.isOff(start, end)) this.offPage.push(words);
    else if (mode === INVISIBLE) this.invisible.push(words);
    else if (mode === FILLED && isWhite && !this.coloured.some((box) => isIn(start, box))) this.white.push(words);
    else this.seen = true;
  }

  private isOff(a: Point, b: Point): boolean {
    const [left = 0, bottom = 0, right = 0, top = 0] = this.view;
    const beyond = ([x, y]: Point): readonly boolean[] => [
      x < left - EDGE,
      x > right + EDGE,
      y < bottom - EDGE,
      y > top + EDGE,
    ];
    const other = beyond(b);
    return beyond(a).some((is, side) => is && other[side] === true);
  }

  private boxOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): readonly number[] {
    const corners = [
      [left, bottom],
      [right, bottom],
      [left, top],
      [right, top],
    ].map(([x = 0, y = 0]) => placeIn(times(this.state.matrix, [1, 0, 0, 1, x, y])));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return [smallestOf(xs), smallestOf(ys), largestOf(xs), largestOf(ys)];
  }
}

type Point = readonly [x: number, y: number];

const INVISIBLE = 3;
const FILLED = 0;
/** How many points text may extend past the edge, as accents and shadows do. */
const EDGE = 6;
const WHITE = /^#f[8-f]f[8-f]f[8-f]$/i;
const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

const isIn = ([x, y]: Point, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): boolean =>
  x >= left - 1 && x <= right + 1 && y >= bottom - 1 && y <= top + 1;

const placeIn = ([, , , , x = 0, y = 0]: Matrix): Point => [x, y];

/** The matrix that applies `inner` first. */
function times(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Converts lists and typed arrays of numbers. */
const numbersOf = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Array.from(value as ArrayLike<unknown>, Number);
};

/** Node has this method only since version 21; the library calls it when it reads fonts. */
function makeTransferable(): void {
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
  buffers.transferToFixedLength ??= function transferred(this: ArrayBuffer, length = this.byteLength) {
    const copy = new ArrayBuffer(length);
    new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return copy;
  };
}
