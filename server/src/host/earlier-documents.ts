import { statSync } from 'node:fs';
import type { Accounted } from '../import/ledger';
import type { LetterService } from '../service/service';
import { draftsOf } from './drafts-of-file';
import type { IoProblem } from './files';
import { describeIoError } from './files';

/** True for the name of a Word or PDF file, from which a draft can be made. */
export const isEarlierDocument = (file: string): boolean => /\.(?:pdf|docx)$/i.test(file);

/** The draft made from a file, and a sentence that says what was read. */
export interface DocumentDraft {
  readonly text: string;
  readonly note: string;
}

/**
 * Reads earlier letters that are Word or PDF files. Each is imported once, and again when its file has changed; it is
 * pending until then. A file that cannot be read gives a sentence.
 */
export class EarlierDocuments {
  readonly #known = new Map<string, { readonly stamp: string; readonly made: Accounted | IoProblem }>();
  readonly #reading = new Map<string, Promise<void>>();

  /** @param arrived  called each time a file has been read */
  constructor(private readonly arrived: () => void) {}

  get isReading(): boolean {
    return this.#reading.size > 0;
  }

  /** Resolves when no file is being read any more. */
  async settled(): Promise<void> {
    while (this.#reading.size > 0) await Promise.all(this.#reading.values());
  }

  /** @param name  the name of the file in sentences for the user */
  read(name: string, full: string, service: LetterService): DocumentDraft | IoProblem | { readonly isPending: true } {
    let stamp: string;
    try {
      const { mtimeMs, size } = statSync(full);
      stamp = `${mtimeMs} ${size}`;
    } catch (error) {
      return { problem: describeIoError(name, error) };
    }
    const known = this.#known.get(full);
    if (known?.stamp === stamp) return draftIn(name, full, known.made);
    if (!this.#reading.has(full)) this.#reading.set(full, this.#import(full, stamp, service));
    return { isPending: true };
  }

  forget(): void {
    this.#known.clear();
  }

  async #import(full: string, stamp: string, service: LetterService): Promise<void> {
    let made: Accounted | IoProblem;
    try {
      made = await draftsOf(full, service);
    } catch (error) {
      made = { problem: `${full} could not be imported: ${error instanceof Error ? error.message : String(error)}.` };
    }
    this.#known.set(full, { stamp, made });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MAX_KEPT && oldest !== undefined) this.#known.delete(oldest);
    this.#reading.delete(full);
    this.arrived();
  }
}

function draftIn(name: string, full: string, made: Accounted | IoProblem): DocumentDraft | IoProblem {
  if ('problem' in made) return { problem: made.problem.replaceAll(full, name) };
  const [draft, ...more] = made.drafts;
  if (!draft || more.length > 0)
    return {
      problem:
        `${name} holds ${made.drafts.length} letters: make drafts of them with “inspection-letters import” and name ` +
        'the one that is meant.',
    };
  const { words, kept, unplaced } = made.ledger;
  const dropped = words - kept - unplaced.length;
  return {
    text: draft.text,
    note:
      `${name} was imported: ${kept} of its ${words} words were read, and ${dropped} are page furniture and the like` +
      (unplaced.length > 0 ? `; ${unplaced.length} could not be placed.` : '.'),
  };
}

/** A letter names ten at most, and a few letters may be open at once. */
const MAX_KEPT = 40;
