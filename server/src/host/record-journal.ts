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

/** What a journal keeps of a file: its letters, or why there are none, and what was told of it. */
export interface JournalEntry {
  readonly records: readonly LetterRecord[];
  readonly notes: readonly string[];
  readonly problem?: string;
}

interface Line {
  readonly file: string;
  /** Size and time of the file when it was read: another one is read anew. */
  readonly state: string;
  readonly entry: JournalEntry;
}

/**
 * What has been read of an archive, on the disk, one line of JSON a file: memory holds where the lines are and not what
 * is in them. A journal that is kept lets the next run go on where this one stopped; any other is gone when it is
 * closed.
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

  /** A journal for this run alone, which only its owner may read. */
  static temporary(): RecordJournal {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'inspection-letters-'));
    const file = path.join(folder, 'journal');
    const opened = openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      // An open file without a name goes with the process, whatever ends it.
      unlinkSync(file);
      remove();
    } catch {
      // Windows removes no open file.
    }
    return new RecordJournal(opened, remove);
  }

  /**
   * The journal in a file, which is made where it is not there. `made` says with what it is made: a journal that was
   * made otherwise begins anew, and a file that is no journal is left alone.
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
      return { problem: `${file} is no journal of this command: name another file with --journal.` };
    }
    if (first.startsWith(head)) journal.#takeUp(Buffer.byteLength(head), stats.size);
    else {
      ftruncateSync(opened, 0);
      journal.#append(head);
    }
    return journal;
  }

  /** What was kept of a file, unless the file has changed since. */
  entryOf({ file, path: full }: ArchiveTask): JournalEntry | undefined {
    const place = this.#places.get(file);
    return place && place.state === stateOf(full) ? this.#entryAt(place) : undefined;
  }

  /** True where `entryOf` has an answer. */
  has({ file, path: full }: ArchiveTask): boolean {
    return this.#places.get(file)?.state === stateOf(full);
  }

  add({ file, path: full }: ArchiveTask, entry: JournalEntry): void {
    const line: Line = { file, state: stateOf(full), entry };
    const at = this.#end;
    const length = this.#append(`${JSON.stringify(line)}\n`);
    this.#places.set(file, { state: line.state, at, length });
  }

  /** The records of these files, in their order; each is read from the disk as it is asked for. */
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

  /** Gives the number of bytes. */
  #append(text: string): number {
    const bytes = Buffer.from(text, 'utf8');
    for (let done = 0; done < bytes.length;) done += writeSync(this.#opened, bytes, done, undefined, this.#end + done);
    this.#end += bytes.length;
    return bytes.length;
  }

  /** Reads where the lines are. The last one may be half written, where a run was stopped: it is cut off. */
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
      // A line that is damaged tells nothing: its file is read anew.
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
