import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zlibSync } from 'fflate';
import type { FileReader } from '../../server/src/export/branding/load-branding';

export const fontFile = (name: string): Uint8Array =>
  new Uint8Array(
    readFileSync(path.join(import.meta.dirname, '../../node_modules/dejavu-fonts-ttf/ttf', `${name}.ttf`)),
  );

/** A family with an italic font, as a folder holds it. */
export const family = (): Record<string, Uint8Array> => ({
  'Serif.ttf': fontFile('DejaVuSerif'),
  'Serif-Bold.ttf': fontFile('DejaVuSerif-Bold'),
  'Serif-Italic.ttf': fontFile('DejaVuSerif-Italic'),
});

/** A disk with these files, by absolute path. */
export const diskOf = (files: Readonly<Record<string, Uint8Array>>): FileReader => ({
  names: (folder) => {
    const inside = Object.keys(files)
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) => file.slice(folder.length + 1));
    return inside.length > 0 ? inside : undefined;
  },
  read: (file) => files[file] ?? { problem: `${file} is not there.` },
});

const chunk = (kind: string, data: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(data.length + 12);
  new DataView(bytes.buffer).setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(kind), 4);
  bytes.set(data, 8);
  // Nothing reads the checksum at its end.
  return bytes;
};

export interface PngKind {
  readonly colour?: 0 | 2 | 3 | 4 | 6;
  readonly depth?: number;
  readonly interlaced?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** The actual number of rows. */
  readonly rows?: number;
}

/** A picture of one colour. */
export function png({
  colour = 2,
  depth = 8,
  interlaced = false,
  width = 60,
  height = 30,
  palette,
  transparency,
  rows = height,
}: PngKind = {}): Uint8Array {
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour];
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  const row = 1 + Math.ceil((width * channels * depth) / 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Uint8Array.from(transparency))] : []),
    chunk('IDAT', zlibSync(new Uint8Array(row * rows))),
    chunk('IEND', new Uint8Array()),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** A picture of one grey point. */
export const jpeg = (): Uint8Array =>
  Uint8Array.from(
    Buffer.from(
      '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP' +
        '//////////////////////////////////////////////////////////////////////////////////////' +
        'wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==',
      'base64',
    ),
  );
