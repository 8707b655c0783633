import { Unzlib } from 'fflate/browser';
import { PICTURE } from '../pdf/measures';

/** The user's own picture for the letterhead, checked. */
export interface LetterheadImage {
  readonly bytes: Uint8Array;
  /** The path of the file. */
  readonly path: string;
  readonly type: 'png' | 'jpg';
  /** The alternative text. */
  readonly alternative: string;
  /** In points, as printed: as large as its space allows, with its aspect ratio kept. */
  readonly width: number;
  readonly height: number;
}

/** Size in bytes of the largest picture accepted. */
export const MAX_IMAGE_BYTES = 5_000_000;

/**
 * Returns the picture in a file's bytes, or one sentence that tells the user what to do. The whole file is checked,
 * because the library that draws it into a PDF either accepts damaged data or crashes on it. `path` names the file.
 */
export function imageFrom(
  bytes: Uint8Array,
  path: string,
  alternativeText: string,
): LetterheadImage | { readonly problem: string } {
  const alternative = alternativeText.replace(/[\u0000-\u001f\s]+/g, ' ').trim();
  if (alternative === '')
    return {
      problem:
        `The picture of the letterhead, ${path}, has no alternative text: say in a few words what it shows, ` +
        'for those who cannot see it.',
    };
  const type = startsWith(bytes, PNG) ? 'png' : startsWith(bytes, JPEG) ? 'jpg' : undefined;
  if (!type)
    return {
      problem: `The picture of the letterhead, ${path}, is neither a PNG nor a JPEG file: save it as one of these.`,
    };
  const size = type === 'png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (typeof size === 'string') return { problem: `The picture of the letterhead, ${path}, ${size}.` };
  const scale = Math.min(PICTURE.width / size.width, PICTURE.height / size.height);
  return { bytes, path, type, alternative, width: rounded(size.width * scale), height: rounded(size.height * scale) };
}

const rounded = (points: number): number => Math.round(points * 100) / 100;

interface Size {
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const DAMAGED = 'is damaged: save it again';
const TOO_MANY_POINTS = 'has too many pixels: make it no more than 4000 wide and 4000 high';
const MAX_IMAGE_POINTS = 4000;
/** Samples per pixel for each PNG colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** The size of the picture in points, or the fault found in it. */
function sizeOfPng(bytes: Uint8Array): Size | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Size | undefined;
  let depth = 0;
  let colour = 0;
  let palette = false;
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const from = at + 8;
    if (length > bytes.length - from - 4) return DAMAGED;
    if (kind === 'IEND') break;
    if (kind === 'IHDR') {
      if (length < 13) return DAMAGED;
      size = { width: view.getUint32(from), height: view.getUint32(from + 4) };
      depth = bytes[from + 8] ?? 0;
      colour = bytes[from + 9] ?? 0;
      if (bytes[from + 12] !== 0) return 'is interlaced: save it without interlacing';
    } else if (kind === 'PLTE') palette = true;
    // The PDF library assumes one byte per pixel in this case.
    else if (kind === 'tRNS' && colour === 3 && depth < 8)
      return 'is transparent and has few colours: save it with 8 bits a colour, or without transparency';
    else if (kind === 'IDAT') data.push(bytes.subarray(from, from + length));
    at = from + length + 4;
  }
  const channels = CHANNELS[colour];
  if (
    !size ||
    size.width === 0 ||
    size.height === 0 ||
    channels === undefined ||
    ![1, 2, 4, 8, 16].includes(depth) ||
    (colour === 3 && !palette)
  )
    return DAMAGED;
  if (size.width > MAX_IMAGE_POINTS || size.height > MAX_IMAGE_POINTS) return TOO_MANY_POINTS;
  // Each row starts with a byte for its filter type.
  const expected = size.height * (1 + Math.ceil((size.width * depth * channels) / 8));
  return unpackedLength(data, expected) === expected ? size : DAMAGED;
}

/** Counts the bytes that packed data expand to; stops unpacking after `most`. */
function unpackedLength(parts: readonly Uint8Array[], most: number): number {
  let length = 0;
  const unpacking = new Unzlib((part) => {
    length += part.length;
  });
  try {
    for (const part of parts) {
      for (let from = 0; from < part.length && length <= most; from += STEP)
        unpacking.push(part.subarray(from, from + STEP), false);
    }
    unpacking.push(new Uint8Array(0), true);
  } catch {
    return length === most ? length : -1;
  }
  return length;
}

/** In bytes: small enough that each step unpacks to little. */
const STEP = 16_384;

function sizeOfJpeg(bytes: Uint8Array): Size | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return DAMAGED;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) return DAMAGED;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!frame) {
      at += 2 + view.getUint16(at + 2);
      continue;
    }
    if (marker > 0xc2 || bytes[at + 4] !== 8) return 'is an unusual kind of JPEG: save it as a standard one';
    const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const channels = bytes[at + 9] ?? 0;
    if (size.width === 0 || size.height === 0 || !hasEnd(bytes)) return DAMAGED;
    if (size.width > MAX_IMAGE_POINTS || size.height > MAX_IMAGE_POINTS) return TOO_MANY_POINTS;
    return channels === 1 || channels === 3
      ? size
      : 'has colours for a printing press (CMYK): save it with colours for a screen (RGB)';
  }
  return DAMAGED;
}

/** Finds the end marker of a JPEG file, after which some programs leave a few bytes. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > Math.max(0, bytes.length - 4096); at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}
