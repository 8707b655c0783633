/**
 * Returns a colour profile that defines the red, green and blue of sRGB: version 2, primaries and white point as in IEC
 * 61966-2-1 adapted to D50, and a gamma of 2.2. PDF/A requires one in every file. Built here, so that no file has to be
 * read.
 */
export function srgbProfile(): Uint8Array {
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description('sRGB')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', gamma()],
    ['gTRC', gamma()],
    ['bTRC', gamma()],
  ];
  const head = 128 + 4 + tags.length * 12;
  const size = tags.reduce((sum, [, data]) => sum + data.length, head);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  ascii(bytes, 12, 'mntrRGB XYZ ');
  // 1 January 2000, a fixed date, so that the same letter gives the same bytes.
  [2000, 1, 1].forEach((part, i) => view.setUint16(24 + 2 * i, part));
  ascii(bytes, 36, 'acsp');
  [0.9642, 1, 0.8249].forEach((part, i) => view.setInt32(68 + 4 * i, fixed(part)));
  view.setUint32(128, tags.length);
  let at = head;
  tags.forEach(([name, data], i) => {
    const entry = 132 + 12 * i;
    ascii(bytes, entry, name);
    view.setUint32(entry + 4, at);
    view.setUint32(entry + 8, data.length);
    bytes.set(data, at);
    at += data.length;
  });
  return bytes;
}

const fixed = (value: number): number => Math.round(value * 0x10000);

function ascii(bytes: Uint8Array, at: number, letters: string): void {
  for (let i = 0; i < letters.length; i++) bytes[at + i] = letters.charCodeAt(i);
}

function block(type: string, length: number): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array(Math.ceil(length / 4) * 4);
  ascii(bytes, 0, type);
  return { bytes, view: new DataView(bytes.buffer) };
}

function xyz(x: number, y: number, z: number): Uint8Array {
  const { bytes, view } = block('XYZ ', 20);
  [x, y, z].forEach((part, i) => view.setInt32(8 + 4 * i, fixed(part)));
  return bytes;
}

function gamma(): Uint8Array {
  const { bytes, view } = block('curv', 14);
  view.setUint32(8, 1);
  view.setUint16(12, Math.round(2.2 * 256));
  return bytes;
}

function text(words: string): Uint8Array {
  const { bytes } = block('text', 8 + words.length + 1);
  ascii(bytes, 8, words);
  return bytes;
}

function description(words: string): Uint8Array {
  const { bytes, view } = block('desc', 12 + words.length + 1 + 78);
  view.setUint32(8, words.length + 1);
  ascii(bytes, 12, words);
  return bytes;
}
