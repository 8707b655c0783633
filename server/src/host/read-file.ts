import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { fromWindows1252, isWindows1252 } from '../text/windows-1252';
import type { IoProblem } from './files';
import { codeOf, kindOf, describeIoError } from './files';

/** The largest size of a file in bytes, by what it is read for. */
export const MAX_FILE_BYTES = {
  letter: 4_000_000,
  /** Templates (all those of a folder together, too) and `ignore.yaml` of a team. */
  teamYaml: 300_000,
  teamWords: 1_000_000,
  teamPhrases: 2_000_000,
  /** `NAME.comments.json`, the comments on a letter. */
  comments: 10_000_000,
  /** A Word or PDF file. */
  document: 50_000_000,
  /** Text to import, which may be a whole pack of letters. */
  importedText: 10_000_000,
} as const;

/** Why a file was not read; `code` is the file system's error code, such as ENOENT, if it refused. */
export interface ReadProblem extends IoProblem {
  readonly code?: string;
}

export interface ReadOptions {
  /** The most bytes that are read; a larger file gives a sentence. */
  readonly most: number;
  /** Given the stats of the opened file, says why it must not be read after all; undefined lets it be read. */
  readonly refuse?: (stats: Stats) => string | undefined;
}

/**
 * Returns the bytes of a file that the user names or keeps: a regular file, within its limit. Every such file is read
 * through here. Anything else (a pipe, device, socket or folder) gives a sentence at once: the file is opened without
 * waiting for a writer and the open handle is examined, so nothing can take its place in between. Never throws.
 */
export function readBytes(file: string, { most, refuse }: ReadOptions): Buffer | ReadProblem {
  try {
    const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0));
    try {
      const stats = fstatSync(opened);
      if (!stats.isFile())
        return {
          problem: `${file} could not be read: it is ${kindOf(stats)}.`,
          ...(stats.isDirectory() && { code: 'EISDIR' }),
        };
      const refusal = refuse?.(stats);
      if (refusal !== undefined) return { problem: refusal };
      return (
        (stats.size > most ? undefined : allBytes(opened, stats.size, most)) ?? {
          problem: `${file} is too large: it may have ${most / 1_000_000} MB at most.`,
        }
      );
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return { problem: describeIoError(file, error), code: codeOf(error) };
  }
}

/** Returns undefined if there are more than `most` bytes: a file may grow, and system files report a size of 0. */
function allBytes(opened: number, size: number, most: number): Buffer | undefined {
  let bytes = Buffer.allocUnsafe(Math.min(size, most) + 1);
  let length = 0;
  for (;;) {
    const read = readSync(opened, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    if (length > most) return undefined;
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(most + 1, Math.max(2 * length, 65_536)));
  }
}

/** A file's text, and what is needed to write it back unchanged. */
export interface FileText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** True if the file started with a byte order mark, which is not part of `text`. */
  readonly mark: boolean;
  /** False if some bytes were invalid in the encoding and appear as U+FFFD; such a file is not written back. */
  readonly faithful: boolean;
}

/** Reads a text file: UTF-8 with or without byte order mark, or UTF-16 with one. Never throws. */
export function readText(file: string, options: ReadOptions = { most: MAX_FILE_BYTES.letter }): FileText | IoProblem {
  const bytes = readBytes(file, options);
  return 'problem' in bytes ? bytes : textOf(bytes);
}

/** Reads a letter as `readText` does, falling back to Windows-1252 if the bytes are text in that but not in UTF-8. */
export function readLetterText(file: string): FileText | IoProblem {
  const bytes = readBytes(file, { most: MAX_FILE_BYTES.letter });
  if ('problem' in bytes) return bytes;
  const read = textOf(bytes);
  return read.faithful || !isWindows1252(bytes) ? read : textOf(bytes, { old: true });
}

/** Returns a remark on a letter that is in a legacy encoding or has invalid bytes; undefined for all others. */
export function encodingNote(file: string, { encoding, faithful }: FileText): string | undefined {
  if (!faithful) return `${file} holds bytes that are not text: each was read as “\uFFFD”.`;
  return encoding === 'windows-1252'
    ? `${file} is Windows-1252 text and was read as such: save it as UTF-8, the encoding of letters.`
    : undefined;
}

/** Decodes text. With `old`, bytes that are not UTF-8 are read as Windows-1252, which older programs write. */
export function textOf(bytes: Buffer, { old = false } = {}): FileText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wideText(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wideText(bytes, 'utf-16be');
  const unmarked = old ? wideWithoutMark(bytes) : undefined;
  if (unmarked) return wideText(bytes, unmarked);
  const faithful = isUtf8(bytes);
  if (old && !faithful) return { text: fromWindows1252(bytes), encoding: 'windows-1252', mark: false, faithful: true };
  const text = bytes.toString('utf8');
  const mark = text.startsWith('\uFEFF');
  return { text: mark ? text.slice(1) : text, encoding: 'utf-8', mark, faithful };
}

/** Recognises UTF-16 without a byte order mark: in Western text one byte of each pair is zero. */
function wideWithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const first = bytes.subarray(0, 2000);
  if (first.length < 2 || !first.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [i, byte] of first.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > 0.3 * first.length && even < 0.02 * first.length) return 'utf-16le';
  return even > 0.3 * first.length && odd < 0.02 * first.length ? 'utf-16be' : undefined;
}

function wideText(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): FileText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, mark: true, faithful: true };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), encoding, mark: true, faithful: false };
  }
}
