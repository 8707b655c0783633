import path from 'path-browserify';
import { mirror } from '../file-mirror';
import { programFiles } from '../program-files';

// The part of `node:fs` that is used for reading, on the mirror. Writing goes through `write-file`.

export const constants = { O_RDONLY: 0 } as const;

/** The file attributes that are used. */
class Stats {
  readonly mode = 0o600;
  readonly uid = 0;
  readonly nlink = 1;
  readonly dev = 1;

  constructor(
    readonly size: number,
    readonly mtimeMs: number,
    readonly ino: number,
    private readonly folder: boolean,
  ) {}

  isFile = (): boolean => !this.folder;
  isDirectory = (): boolean => this.folder;
  isSymbolicLink = (): boolean => false;
  isFIFO = (): boolean => false;
  isSocket = (): boolean => false;
  isCharacterDevice = (): boolean => false;
  isBlockDevice = (): boolean => false;
}

class Entry {
  constructor(
    readonly name: string,
    private readonly folder: boolean,
  ) {}

  isDirectory = (): boolean => this.folder;
}

class FileError extends Error {
  constructor(
    readonly code: 'ENOENT' | 'EISDIR',
    at: string,
  ) {
    super(`${code}: ${at}`);
  }
}

const whole = (at: string): string => path.resolve('/', at);

export function statSync(at: string): Stats {
  const file = mirror.file(whole(at));
  if (file) return new Stats(file.bytes.length, file.changed, file.id, false);
  if (mirror.names(whole(at))) return new Stats(0, 0, 0, true);
  throw new FileError('ENOENT', at);
}

/** The mirror has no links. */
export const lstatSync = (at: string): Stats => statSync(at);

export function realpathSync(at: string): string {
  statSync(at);
  return whole(at);
}

export const existsSync = (at: string): boolean =>
  programFiles.has(at) || mirror.file(whole(at)) !== undefined || mirror.names(whole(at)) !== undefined;

export function readdirSync(folder: string): readonly string[];
export function readdirSync(folder: string, options: { readonly withFileTypes: true }): readonly Entry[];
export function readdirSync(
  folder: string,
  options?: { readonly withFileTypes: true },
): readonly string[] | readonly Entry[] {
  const names = mirror.names(whole(folder));
  if (!names) throw new FileError('ENOENT', folder);
  return options
    ? names.map((name) => new Entry(name, mirror.names(path.join(whole(folder), name)) !== undefined))
    : names;
}

export function opendirSync(folder: string): { readSync(): Entry | null; closeSync(): void } {
  const left = [...readdirSync(folder, { withFileTypes: true })];
  return { readSync: () => left.shift() ?? null, closeSync: () => {} };
}

export function readFileSync(at: string): Buffer;
export function readFileSync(at: string, encoding: BufferEncoding): string;
export function readFileSync(at: string, encoding?: BufferEncoding): Buffer | string {
  const file = mirror.file(whole(at));
  if (!file) throw new FileError(mirror.names(whole(at)) ? 'EISDIR' : 'ENOENT', at);
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length);
  return encoding ? bytes.toString(encoding) : bytes;
}

/** A file being read, and the position in it. */
interface Opened {
  readonly path: string;
  at: number;
}

export function openSync(at: string): Opened {
  statSync(at);
  return { path: whole(at), at: 0 };
}

export const fstatSync = (opened: Opened): Stats => statSync(opened.path);

export function readSync(opened: Opened, into: Uint8Array, offset: number, length: number): number {
  const bytes = readFileSync(opened.path).subarray(opened.at, opened.at + length);
  into.set(bytes, offset);
  opened.at += bytes.length;
  return bytes.length;
}

export const closeSync = (_opened: Opened): void => {};
