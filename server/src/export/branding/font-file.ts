/** What a TrueType file declares about its font. */
export interface FontFacts {
  /** The family name as shown to users, such as `Tahoma`; '' if the file has none. */
  readonly family: string;
  readonly italic: boolean;
  /** 400 is regular, 700 bold. */
  readonly weight: number;
}

/**
 * Returns the facts of a font file, or the fault found in it: words that follow the file's name in a sentence, without
 * a full stop. Never throws.
 */
export function readFontFile(bytes: Uint8Array): FontFacts | { readonly problem: string } {
  try {
    return factsOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return { problem: 'is damaged: choose another file' };
  }
}

/** Tables needed to draw and subset a font. */
const NEEDED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'OS/2'] as const;

function factsOf(view: DataView): FontFacts | { readonly problem: string } {
  const kind = view.byteLength < 12 ? 0 : view.getUint32(0);
  if (kind === tagOf('ttcf')) return { problem: 'is a collection of fonts: choose a file with one font (.ttf)' };
  if (kind !== 0x00010000 && kind !== tagOf('true')) return { problem: 'is not a TrueType font: choose a .ttf file' };
  const tables = new Map<string, { readonly at: number; readonly length: number }>();
  for (let i = 0, at = 12; i < view.getUint16(4); i++, at += 16) {
    const table = { at: view.getUint32(at + 8), length: view.getUint32(at + 12) };
    if (table.at + table.length > view.byteLength) return { problem: 'is damaged: choose another file' };
    tables.set(
      String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3)),
      table,
    );
  }
  const os2 = tables.get('OS/2');
  const head = tables.get('head');
  if (!os2 || !head || NEEDED.some((tag) => !tables.has(tag)))
    return { problem: 'lacks data that printing needs: choose another file' };
  // OpenType table OS/2, fsType: 2 alone forbids embedding, 0x100 forbids subsetting, 0x200 forbids embedding outlines.
  const rights = view.getUint16(os2.at + 8);
  if ((rights & 0xf) === 2) return { problem: 'has a licence that forbids embedding it in files: choose another font' };
  if ((rights & 0x300) !== 0)
    return {
      problem: 'has a licence that forbids embedding a part of it, or its outlines: choose another font',
    };
  const selection = view.getUint16(os2.at + 62);
  const name = tables.get('name');
  return {
    family: name ? familyIn(view, name.at) : '',
    italic: (selection & 1) !== 0 || (view.getUint16(head.at + 44) & 2) !== 0,
    weight: view.getUint16(os2.at + 4),
  };
}

/** Name ID 1 (family) in English, in the Windows encoding. */
function familyIn(view: DataView, table: number): string {
  const texts = table + view.getUint16(table + 4);
  for (let i = 0, at = table + 6; i < view.getUint16(table + 2); i++, at += 12) {
    if (view.getUint16(at) !== 3 || view.getUint16(at + 4) !== 0x409 || view.getUint16(at + 6) !== 1) continue;
    const from = texts + view.getUint16(at + 10);
    const letters = Array.from({ length: Math.min(view.getUint16(at + 8) / 2, 100) }, (_, letter) =>
      view.getUint16(from + 2 * letter),
    );
    // Used as a name in style sheets and documents.
    return String.fromCharCode(...letters)
      .replace(/[^\p{L}\p{N} ._-]/gu, '')
      .trim();
  }
  return '';
}

const tagOf = (tag: string): number => [...tag].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
