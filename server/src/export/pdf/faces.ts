import PDFDocument from 'pdfkit';
import { memoizeWeak } from '../../memo/memoize-weak';

/** The fonts of a letter, as the bytes of TrueType or OpenType files. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** If absent, the regular font is drawn slanted. */
  readonly italic?: Uint8Array;
}

export type FaceName = keyof FontFiles;

/** One font, as far as layout needs it. */
export interface Face {
  readonly name: FaceName;
  has(codePoint: number): boolean;
  /** Width in points, with kerning. */
  widthOf(text: string, size: number): number;
  /** Whether the font has kerning pairs. */
  readonly kerned: boolean;
  /** Drawn slanted in place of a missing italic font. */
  readonly slanted?: boolean;
  /** The font object for pdfkit. */
  readonly font: ShapingFont;
}

export type Faces = Readonly<Record<FaceName, Face>>;

/**
 * Returns the three faces. Reading them takes some 10 ms each, so they are cached for as long as their bytes are in
 * use.
 */
export function facesOf(files: FontFiles): Faces {
  const regular = readFace.regular(files.regular);
  return {
    regular,
    bold: readFace.bold(files.bold),
    italic: files.italic ? readFace.italic(files.italic) : { ...regular, name: 'italic', slanted: true },
  };
}

/** The part of a fontkit font used here and by pdfkit. */
export interface ShapingFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
  layout(text: string): GlyphRun;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

/** pdfkit scales the positions in place and reads the whole width afterwards. */
interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  readonly advanceWidth: number;
}

/** By the name under which a font is used. */
const readFace: Readonly<Record<FaceName, (bytes: Uint8Array) => Face>> = {
  regular: memoizeWeak((bytes) => makeFace(bytes, 'regular')),
  bold: memoizeWeak((bytes) => makeFace(bytes, 'bold')),
  italic: memoizeWeak((bytes) => makeFace(bytes, 'italic')),
};

function makeFace(bytes: Uint8Array, name: FaceName): Face {
  // pdfkit reads the file but does not expose the font it read.
  const holder = new PDFDocument({ autoFirstPage: false, font: bytes as unknown as string }) as unknown as {
    _font: { font: ShapingFont };
  };
  const read = holder._font.font;
  const kerning = kerningOf(bytes);
  const glyphs = new Map<number, Glyph>();
  const glyphFor = (codePoint: number): Glyph => {
    let glyph = glyphs.get(codePoint);
    if (!glyph) glyphs.set(codePoint, (glyph = read.glyphForCodePoint(codePoint)));
    return glyph;
  };
  const kern = (left: Glyph | undefined, right: Glyph): number =>
    left ? (kerning.get(left.id * 0x10000 + right.id) ?? 0) : 0;
  // Shaping for every script takes fontkit 0.1 ms a word. Letters are in English and Welsh, so glyphs in sequence with
  // kerning are enough.
  const font = Object.create(read) as { layout: ShapingFont['layout'] };
  font.layout = (text) => {
    const run: Glyph[] = [];
    const positions: GlyphRun['positions'][number][] = [];
    for (const character of text) {
      const glyph = glyphFor(character.codePointAt(0) ?? 0);
      const before = positions.at(-1);
      if (before) before.xAdvance += kern(run.at(-1), glyph);
      run.push(glyph);
      positions.push({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
    }
    return {
      glyphs: run,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  };
  return {
    name,
    kerned: kerning.size > 0,
    font: font as ShapingFont,
    has: (codePoint) => read.hasGlyphForCodePoint(codePoint),
    widthOf: (text, size) => {
      let units = 0;
      let before: Glyph | undefined;
      for (const character of text) {
        const glyph = glyphFor(character.codePointAt(0) ?? 0);
        units += glyph.advanceWidth + kern(before, glyph);
        before = character === ' ' ? undefined : glyph;
      }
      return (units * size) / read.unitsPerEm;
    },
  };
}

/**
 * Returns kerning pairs (left glyph × 65536 + right glyph) with their adjustment in font units, from format 0 of the
 * table `kern`.
 */
function kerningOf(bytes: Uint8Array): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tableAt(view, 'kern');
  if (!table || view.getUint16(table.offset) !== 0) return pairs;
  const end = Math.min(table.offset + table.length, view.byteLength);
  let at = table.offset + 4;
  for (let left = view.getUint16(table.offset + 2); left > 0 && at + 14 <= end; left--) {
    const coverage = view.getUint16(at + 4);
    // Horizontal, format 0, neither minimum values nor cross-stream.
    if ((coverage & 0xff07) === 1) {
      const count = view.getUint16(at + 6);
      for (let i = 0, pair = at + 14; i < count && pair + 6 <= end; i++, pair += 6) {
        pairs.set(view.getUint32(pair), view.getInt16(pair + 4));
      }
    }
    at += Math.max(view.getUint16(at + 2), 14);
  }
  return pairs;
}

function tableAt(view: DataView, tag: string): { readonly offset: number; readonly length: number } | undefined {
  const count = view.byteLength < 12 ? 0 : view.getUint16(4);
  for (let i = 0, at = 12; i < count && at + 16 <= view.byteLength; i++, at += 16) {
    const name = String.fromCharCode(
      view.getUint8(at),
      view.getUint8(at + 1),
      view.getUint8(at + 2),
      view.getUint8(at + 3),
    );
    if (name === tag) return { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) };
  }
  return undefined;
}
