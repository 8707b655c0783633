import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LetterRecord } from '../insight/letter-record';
import type { ArchiveTask } from './archive-worker';
import type { IoProblem } from './files';
import { describeIoError } from './files';

/** What a journal keeps of a file: its letters or why there are none, and the remarks on it. */
export interface JournalEntry {
  readonly records: readonly LetterRecord[];
  readonly notes: readonly string[];
  readonly problem?: string;
}

interface Line {
  readonly file: string;
  /** The file's size and time when it was read: if they differ, the file is read again. */
  readonly state: string;
  readonly entry: JournalEntry;
}

/**
 * Keeps on disk what has been read of an archive, one line of JSON per file; memory holds only the positions of the
 * lines. With a kept journal the next run resumes where this one stopped; any other is deleted when it is closed.
 */
export class RecordJournal {
  readonly #places = new Map<string, { readonly state: string; readonly at: number; readonly length: number }>();
  readonly #opened: number;
  readonly #remove: (() => void) | undefined;
  #end = 0;

  private constructor(opened: number, remove?: () => void) {
    this.#opened = opened;
    this.#remove = remove;
  }

  /** Opens a journal for this run alone, readable only by its owner. */
  static temporary(): RecordJournal {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'inspection-letters-'));
    const file = path.join(folder, 'journal');
    const opened = openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      // An open file without a name disappears with the process, however that ends.
      unlinkSync(file);
      remove();
    } catch {
      // Windows does not delete open files.
    }
    return new RecordJournal(opened, remove);
  }

  /**
   * Opens the journal in a file, or creates it. `made` says what the records were made with: a journal made differently
   * is started anew. A file that is not a journal is left alone.
   */
  static kept(file: string, made: string): RecordJournal | IoProblem {
    let opened: number;
    try {
      opened = openSync(file, constants.O_RDWR | constants.O_CREAT | (constants.O_NONBLOCK ?? 0), 0o600);
    } catch (error) {
      return { problem: describeIoError(file, error, 'written') };
    }
    const journal = new RecordJournal(opened);
    const head = `${JSON.stringify({ journal: NAME, made })}\n`;
    const stats = fstatSync(opened);
    const first = stats.isFile() && stats.size > 0 ? journal.#read(0, Math.min(stats.size, MAX_HEAD)) : '';
    if (!stats.isFile() || (stats.size > 0 && !first.startsWith(`{"journal":${JSON.stringify(NAME)}`))) {
      closeSync(opened);
      return { problem: `${file} is not a journal of this command: name another file with --journal.` };
    }
    if (first.startsWith(head)) journal.#takeUp(Buffer.byteLength(head), stats.size);
    else {
      ftruncateSync(opened, 0);
      journal.#append(head);
    }
    return journal;
  }

  /** Returns what was kept of a file, unless the file has changed since. */
  entryOf({ file, path: full }: ArchiveTask): JournalEntry | undefined {
    const place = this.#places.get(file);
    return place && place.state === stateOf(full) ? this.#entryAt(place) : undefined;
  }

  /** True if `entryOf` has an answer. */
  has({ file, path: full }: ArchiveTask): boolean {
    return this.#places.get(file)?.state === stateOf(full);
  }

  add({ file, path: full }: ArchiveTask, entry: JournalEntry): void {
    const line: Line = { file, state: stateOf(full), entry };
    const at = this.#end;
    const length = this.#append(`${JSON.stringify(line)}\n`);
    this.#places.set(file, { state: line.state, at, length });
  }

  /** Yields the records of these files, in their order; each is read from disk when it is needed. */
  *records(files: readonly ArchiveTask[]): Generator<LetterRecord, void> {
    for (const { file } of files) {
      const place = this.#places.get(file);
      if (place) yield* this.#entryAt(place).records;
    }
  }

  close(): void {
    closeSync(this.#opened);
    this.#remove?.();
  }

  #entryAt({ at, length }: { readonly at: number; readonly length: number }): JournalEntry {
    return (JSON.parse(this.#read(at, length)) as Line).entry;
  }

  #read(at: number, length: number): string {
    const bytes = Buffer.alloc(length);
    const read = readSync(this.#opened, bytes, 0, length, at);
    return bytes.toString('utf8', 0, read);
  }

  /** Returns the number of bytes written. */
  #append(text: string): number {
    const bytes = Buffer.from(text, 'utf8');
    for (let done = 0; done < bytes.length;) done += writeSync(this.#opened, bytes, done, undefined, this.#end + done);
    this.#end += bytes.length;
    return bytes.length;
  }

  /** Reads the positions of the lines. If a run was stopped, the last line may be incomplete; it is cut off. */
  #takeUp(from: number, size: number): void {
    this.#end = from;
    let rest = Buffer.alloc(0);
    for (let at = from; at < size;) {
      const bytes = Buffer.alloc(Math.min(PIECE, size - at));
      const read = readSync(this.#opened, bytes, 0, bytes.length, at);
      if (read === 0) break;
      at += read;
      rest = Buffer.concat([rest, bytes.subarray(0, read)]);
      for (let end = rest.indexOf(NEW_LINE); end >= 0; end = rest.indexOf(NEW_LINE)) {
        this.#note(rest.toString('utf8', 0, end), end + 1);
        rest = rest.subarray(end + 1);
      }
    }
    ftruncateSync(this.#opened, this.#end);
  }

  #note(text: string, length: number): void {
    try {
      const { file, state } = JSON.parse(text) as Line;
      this.#places.set(file, { state, at: this.#end, length });
    } catch {
      // A damaged line is ignored: its file is read again.
    }
    this.#end += length;
  }
}

const NAME = 'inspection-letters insight';
const MAX_HEAD = 1000;
const PIECE = 1 << 20;
const NEW_LINE = 0x0a;

function stateOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return '';
  }
}
