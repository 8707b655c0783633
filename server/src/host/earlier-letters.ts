import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '../dates/calendar';
import { compareDays } from '../dates/calendar';
import type { NamedFile } from '../letter/letter';
import type { EarlierLetters, Reading } from '../reading/reading';
import type { LetterService } from '../service/service';
import { EarlierDocuments, isEarlierDocument } from './earlier-documents';
import { findLetters } from './files';
import { readLetterText } from './read-file';

/** An earlier letter on the same authority, and its file. */
export interface EarlierLetter {
  /** The name shown to the user: as the letter names it, or relative to the folder that was searched. */
  readonly name: string;
  readonly file: string;
  readonly reading: Reading;
}

/** The result of searching folders. */
export interface FoundEarlier {
  /** Newest first. */
  readonly letters: readonly EarlierLetter[];
  /** The number of letters that were not read because there were too many. */
  readonly left: number;
}

/** The result of reading one earlier letter. */
export type EarlierRead =
  | { readonly reading: Reading; readonly note?: string }
  | { readonly problem: string }
  /** A Word or PDF file that is still being read: `settled` resolves when it is done. */
  | { readonly isPending: true };

/**
 * Reads letters that came before another: those that it names, or those on the same authority in given folders. Each is
 * kept as long as its file's text stays the same, so that typing in a letter reads its predecessors only once. Word and
 * PDF files are imported on first use, in the import thread and within its limits.
 */
export class EarlierLetterReader {
  readonly #known = new Map<string, Known>();
  readonly #documents: EarlierDocuments;
  #last: { readonly key: string; readonly letters: readonly Reading[]; readonly answer: EarlierLetters } | undefined;

  /** @param arrived  called when a Word or PDF file has been read, so that the caller can ask again */
  constructor(arrived: () => void = () => undefined) {
    this.#documents = new EarlierDocuments(arrived);
  }

  /** True while a Word or PDF file is being read. */
  get isReading(): boolean {
    return this.#documents.isReading;
  }

  /** Resolves when no file is being read any more. */
  async settled(): Promise<void> {
    return this.#documents.settled();
  }

  /**
   * Returns the letters that the front matter of `file` names, in its order; the same object as long as nothing has
   * changed. Files that are no draft, are missing or cannot be read are reported. Never throws.
   */
  named(named: readonly NamedFile[], file: string, service: LetterService): EarlierLetters {
    const letters: { name: string; reading: Reading }[] = [];
    const unread: { span: NamedFile['span']; problem: string }[] = [];
    const notes: string[] = [];
    for (const { path: name, span } of named.slice(0, MAX_NAMED)) {
      const full = path.resolve(path.dirname(file), name);
      const read = isSame(full, file)
        ? { problem: `${name} is this letter itself: name an earlier one.` }
        : this.read(name, full, service);
      if ('problem' in read) unread.push({ span, problem: `${read.problem} ${REMEDY}` });
      else if ('isPending' in read) notes.push(`${name} is being read.`);
      else {
        letters.push({ name, reading: read.reading });
        if (read.note !== undefined) notes.push(read.note);
      }
    }
    for (const { span } of named.slice(MAX_NAMED))
      unread.push({ span, problem: `This earlier letter is not read: a letter can name ${MAX_NAMED} at most.` });
    const key = JSON.stringify([file, named, unread, notes]);
    const readings = letters.map(({ reading }) => reading);
    const last = this.#last;
    if (last?.key === key && readings.every((reading, i) => reading === last.letters[i])) return last.answer;
    const answer: EarlierLetters = { letters, unread, ...(notes.length > 0 && { notes }) };
    this.#last = { key, letters: readings, answer };
    return answer;
  }

  /** Call when no letter is open any more. */
  forget(): void {
    this.#known.clear();
    this.#documents.forget();
    this.#last = undefined;
  }

  /** Returns one earlier letter, or a sentence that says why it cannot be read. `name` is used in that sentence. */
  read(name: string, full: string, service: LetterService): EarlierRead {
    if (isEarlierDocument(full)) {
      const document = this.#documents.read(name, full, service);
      if (!('text' in document)) return document;
      return { reading: this.#readingOf(full, document.text, service), note: document.note };
    }
    const document = /\.(docx?|odt|rtf)$/i.exec(full)?.[0];
    if (document !== undefined)
      return {
        problem: `${name} is a ${document} file: make a draft of it with “inspection-letters import” and name that.`,
      };
    const source = readLetterText(full);
    if ('problem' in source) return { problem: source.problem.replace(full, name) };
    return { reading: this.#readingOf(full, source.text, service) };
  }

  #readingOf(full: string, text: string, service: LetterService): Reading {
    const known = this.#known.get(full);
    if (known?.text === text && known.service === service) return known.reading;
    // An earlier letter’s own predecessors are not read.
    const reading = service.read(text);
    this.#known.set(full, { text, service, reading });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MAX_KEPT && oldest !== undefined) this.#known.delete(oldest);
    return reading;
  }

  /**
   * Returns at most five letters in the given folders and their subfolders that are on the same authority and earlier
   * than `reading`. Letters without a date come last. Empty if the authority is not known.
   */
  search(reading: Reading, file: string | undefined, folders: readonly string[], service: LetterService): FoundEarlier {
    const { authority } = reading.facts;
    if (!authority) return { letters: [], left: 0 };
    const own = file === undefined ? [] : [path.dirname(file)];
    const { files } = findLetters([...own, ...folders], '/');
    const day = dayOf(reading);
    const found: (EarlierLetter & { readonly day: Day })[] = [];
    for (const other of files.slice(0, MAX_SEARCHED)) {
      if (file !== undefined && isSame(other, file)) continue;
      const source = readLetterText(other);
      // Most letters are on other authorities; only those that contain the authority's name are worth reading.
      if ('problem' in source || !source.text.includes(authority.name)) continue;
      const read = this.read(other, other, service);
      if (!('reading' in read) || read.reading.facts.authority?.name !== authority.name) continue;
      const its = dayOf(read.reading);
      if (!its || (day && compareDays(its, day) >= 0)) continue;
      found.push({ name: nameOf(other, file, folders), file: other, reading: read.reading, day: its });
    }
    found.sort((a, b) => compareDays(b.day, a.day));
    return { letters: found.slice(0, MAX_FOUND), left: Math.max(0, files.length - MAX_SEARCHED) };
  }
}

interface Known {
  readonly text: string;
  readonly service: LetterService;
  readonly reading: Reading;
}

const REMEDY = 'The path below “previous” starts from the folder of this letter.';
const MAX_NAMED = 10;
const MAX_FOUND = 5;
const MAX_KEPT = 40;
/** A team’s folder holds a few hundred letters. */
const MAX_SEARCHED = 1_000;

const dayOf = ({ facts: { letterDate, visitDates } }: Reading): Day | undefined =>
  letterDate?.day ?? visitDates?.days.at(-1);

/** The path relative to the letter’s own folder, or else to the folder that was searched. */
function nameOf(found: string, file: string | undefined, folders: readonly string[]): string {
  const from = file === undefined ? folders.find((folder) => found.startsWith(folder + path.sep)) : path.dirname(file);
  return from === undefined ? path.basename(found) : path.relative(from, found).split(path.sep).join('/');
}

function isSame(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return path.resolve(one) === path.resolve(other);
  }
}
