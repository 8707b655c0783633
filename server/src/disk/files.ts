import { isUtf8 } from 'node:buffer';
import { chmodSync, readdirSync, readFileSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromWindows1252 } from '../text/windows-1252';

/** The ending of a letter's file. */
export const LETTER_ENDING = '.letter.md';

/** Something that stood in the way, in a sentence for people. */
export interface Trouble {
  readonly problem: string;
}

export interface FoundLetters {
  /** As they were given, or the folder as it was given with the rest of the path. Each file once. */
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** The letters that `paths` stand for: files as they are, folders with all `*.letter.md` below them. Never throws. */
export function findLetters(paths: readonly string[], folder: string): FoundLetters {
  const files: string[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  const add = (file: string): void => {
    const full = path.resolve(folder, file);
    if (!seen.has(full)) files.push(file);
    seen.add(full);
  };
  for (const given of paths) {
    try {
      const kind = statSync(path.resolve(folder, given));
      if (!kind.isDirectory()) {
        add(given);
        continue;
      }
      const inside = lettersBelow(given, folder, problems);
      if (inside.length === 0) problems.push(`${given} holds no ${LETTER_ENDING} file.`);
      inside.forEach(add);
    } catch (error) {
      problems.push(sentenceFor(given, error));
    }
  }
  return { files, problems };
}

/** Folders whose files are nobody's letters. */
const NOT_ENTERED = new Set(['node_modules', '.git']);

function lettersBelow(start: string, folder: string, problems: string[]): string[] {
  const files: string[] = [];
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    try {
      const entries = readdirSync(path.resolve(folder, at), { withFileTypes: true });
      for (const entry of entries) {
        const inside = path.join(at, entry.name);
        // A link to a folder is not followed: it may lead back up.
        if (entry.isDirectory()) {
          if (!NOT_ENTERED.has(entry.name)) open.push(inside);
        } else if (entry.name.endsWith(LETTER_ENDING)) files.push(inside);
      }
    } catch (error) {
      problems.push(sentenceFor(at, error));
    }
  }
  return files.sort();
}

/** A file's text, and what is needed to write it back as it was. */
export interface FileText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** The file started with a byte order mark, which is not part of `text`. */
  readonly mark: boolean;
  /** False where bytes were no text of that encoding and are shown as U+FFFD; such a file is not written back. */
  readonly faithful: boolean;
}

/**
 * Reads a text file: UTF-8 with or without byte order mark, or UTF-16 with one. Never throws.
 * With `old`, bytes that are no UTF-8 are read as Windows-1252, which older programs save.
 */
export function readText(file: string, { old = false } = {}): FileText | Trouble {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { problem: sentenceFor(file, error) };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wideText(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wideText(bytes, 'utf-16be');
  const faithful = isUtf8(bytes);
  if (old && !faithful) return { text: fromWindows1252(bytes), encoding: 'windows-1252', mark: false, faithful: true };
  const text = bytes.toString('utf8');
  const mark = text.startsWith('\uFEFF');
  return { text: mark ? text.slice(1) : text, encoding: 'utf-8', mark, faithful };
}

function wideText(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): FileText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, mark: true, faithful: true };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), encoding, mark: true, faithful: false };
  }
}

/** Writes a text back in the form it was read in, all or nothing. */
export function writeBack(file: string, text: string, was: FileText): Trouble | undefined {
  if (!was.faithful) return { problem: `${file} holds bytes that are not ${was.encoding.toUpperCase()} text, so it was not changed.` };
  const marked = was.mark ? `\uFEFF${text}` : text;
  const bytes = was.encoding === 'utf-8' ? Buffer.from(marked, 'utf8') : Buffer.from(marked, 'utf16le');
  return replaceFile(file, was.encoding === 'utf-16be' ? bytes.swap16() : bytes);
}

/** Writes a new file; one that is there already is only replaced with `force`. */
export function writeNew(file: string, content: string | Uint8Array, { force = false } = {}): Trouble | undefined {
  if (force) return replaceFile(file, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return { problem: `${file} is there already; use --force to replace it.` };
    return { problem: sentenceFor(file, error, 'written') };
  }
}

// A crash half way leaves the old file whole: the new one takes its name only when it is all there.
function replaceFile(name: string, bytes: Uint8Array): Trouble | undefined {
  const file = behindLinks(name);
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`);
  try {
    writeFileSync(beside, bytes, { flag: 'wx' });
    try {
      chmodSync(beside, statSync(file).mode & 0o777);
    } catch {
      // A new file has no earlier permissions to keep.
    }
    renameSync(beside, file);
    return undefined;
  } catch (error) {
    try {
      unlinkSync(beside);
    } catch {
      // It was not written.
    }
    return { problem: sentenceFor(name, error, 'written') };
  }
}

// A link stays a link: what it leads to is replaced.
function behindLinks(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EPERM: 'the operation is not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EMFILE: 'too many files are open',
  ELOOP: 'its links run in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
  EBUSY: 'another program is using it',
};

/** One sentence for what the file system answered. */
export function sentenceFor(file: string, error: unknown, done: 'read' | 'written' = 'read'): string {
  const code = codeOf(error);
  return `${file} could not be ${done}: ${REASONS[code] ?? (error instanceof Error ? error.message : String(error))}.`;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
