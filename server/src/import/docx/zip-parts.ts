import { inflateSync } from 'fflate/browser';
import { crc32 } from '../../text/crc32';
import type { FileProblem } from '../file-drafts';

/** Which parts of an archive to unpack, and their largest total size. */
export interface ZipWish {
  /** Whether a part is to be unpacked, by its name. */
  readonly wanted: (name: string) => boolean;
  readonly mostParts: number;
  /** For all wanted parts together, unpacked. */
  readonly mostBytes: number;
}

/** The wanted parts of a zip archive, by name. */
export interface ZipParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** An entry of the archive's directory. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Unpacks the wanted parts of a zip archive, or none: each is checked against its length and CRC-32. Nothing is
 * unpacked before all sizes are added up, nor beyond the size given in the directory. Never throws; faults are
 * sentences for the user. Unwanted parts may be damaged.
 */
export function zipParts(bytes: Uint8Array, wish: ZipWish): ZipParts | FileProblem {
  try {
    const wanted = directoryOf(bytes, wish.mostParts).filter(({ name }) => wish.wanted(name));
    if (wanted.reduce((sum, { size }) => sum + size, 0) > wish.mostBytes) throw new Refused(TOO_MUCH);
    const parts = new Map<string, Uint8Array>();
    for (const entry of wanted) {
      if (parts.has(entry.name)) {
        throw new Refused(`It contains the part ${entry.name} twice, so it is not clear which counts. ${ONCE_MORE}`);
      }
      parts.set(entry.name, unpacked(bytes, entry));
    }
    return { parts };
  } catch (error) {
    return { problem: error instanceof Refused ? error.message : damaged('its parts cannot be unpacked') };
  }
}

/** Its message is a sentence for users. */
class Refused extends Error {}

const ONCE_MORE = 'Ask for the file again, or open it in Word and save it.';
const TOO_MUCH = 'It unpacks to far more data than a letter has, so it was not opened.';
const damaged = (what: string): string => `It is damaged: ${what}. ${ONCE_MORE}`;
const CUT_OFF = damaged('the end of the file is missing');
const BROKEN_OFF = damaged('its list of parts is incomplete');
const NO_ZIP64 = damaged('its list of parts (zip64) is not where it should be');

const END = 0x06054b50;
const END_SIZE = 22;
const END_64 = 0x06064b50;
const END_64_SIZE = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_SIZE = 20;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const MAX_COMMENT_BYTES = 0xffff;
/** Placeholder for a number that is too large for its field and stored in 64 bits elsewhere. */
const IN_64 = 0xffffffff;

interface Directory {
  readonly count: number;
  readonly offset: number;
}

function directoryOf(bytes: Uint8Array, most: number): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = directoryPlace(view);
  if (count > most) throw new Refused(TOO_MUCH);
  const entries: Entry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY) throw new Refused(BROKEN_OFF);
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new Refused(BROKEN_OFF);
    entries.push(entryAt(view, bytes, at, nameEnd, extraEnd));
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function directoryPlace(view: DataView): Directory {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const found = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    return found.count === 0xffff || found.offset === IN_64 ? directoryPlace64(view, at) : found;
  }
  throw new Refused(CUT_OFF);
}

/** The directory of a zip64 archive, which some programs write whatever the size. */
function directoryPlace64(view: DataView, end: number): Directory {
  const locator = end - LOCATOR_64_SIZE;
  const isThere = locator >= 0 && view.getUint32(locator, true) === LOCATOR_64;
  const at = isThere ? number64(view, locator + 8) : view.byteLength;
  if (at + END_64_SIZE > view.byteLength || view.getUint32(at, true) !== END_64) throw new Refused(NO_ZIP64);
  return { count: number64(view, at + 32), offset: number64(view, at + 48) };
}

/** Numbers too large to be exact are only known to be far over the limit. */
const number64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameEnd: number, extraEnd: number): Entry {
  const own = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)] as const;
  const [size, packed, offset] = in64(view, own, nameEnd, extraEnd);
  return {
    name: nameOf(bytes.subarray(at + ENTRY_SIZE, nameEnd)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  };
}

const nameOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\//, '');

/** Size, packed size and offset. */
type Numbers = readonly [size: number, packed: number, offset: number];

/** Reads the numbers that do not fit their own fields from the zip64 field between `from` and `to`. */
function in64(view: DataView, fields: Numbers, from: number, to: number): Numbers {
  if (!fields.includes(IN_64)) return fields;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const end = Math.min(to, next + view.getUint16(at + 2, true));
    const [size, packed, offset] = fields.map((field) => {
      if (field !== IN_64 || next + 8 > end) return field;
      next += 8;
      return number64(view, next - 8);
    });
    return [size ?? 0, packed ?? 0, offset ?? 0];
  }
  return fields;
}

function unpacked(bytes: Uint8Array, { name, method, encrypted, crc, packed, size, offset }: Entry): Uint8Array {
  if (encrypted) throw new Refused('It is protected by a password; open it in Word and save it without one.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw new Refused(damaged(`its part ${name} is not where it should be`));
  }
  const nameEnd = offset + LOCAL_SIZE + view.getUint16(offset + 26, true);
  const start = nameEnd + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) {
    throw new Refused(damaged(`its part ${name} goes on beyond the end of the file`));
  }
  const data = bytes.subarray(start, start + packed);
  const broken = damaged(`its part ${name} is corrupted`);
  if (nameOf(bytes.subarray(offset + LOCAL_SIZE, nameEnd)) !== name) throw new Refused(broken);
  if (method !== STORED && method !== DEFLATED) {
    throw new Refused(`Its part ${name} is compressed by an unknown method; open it in Word and save it.`);
  }
  const part = method === STORED ? data : inflated(data, size, broken);
  if (part.length !== size || crc32(part) !== crc) throw new Refused(broken);
  return part;
}

const STORED = 0;
const DEFLATED = 8;

function inflated(data: Uint8Array, size: number, broken: string): Uint8Array {
  try {
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch {
    throw new Refused(broken);
  }
}
