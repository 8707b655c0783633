import path from 'node:path';
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isEarlierDocument } from '../host/earlier-documents';
import type { FoundEarlier } from '../host/earlier-letters';
import { EarlierLetterReader } from '../host/earlier-letters';
import { LETTER_ENDING, filesBelow } from '../host/files';
import type { Reading } from '../reading/reading';
import type { LetterService, ReadRequest } from '../service/service';
import type { ClientCapabilities } from './client-capabilities';
import { pathOf } from './path-of';

/** More letters than anybody reads through a list for. */
const MAX_NAMES = 300;

/** How long the result of a search is reused, in milliseconds: the view asks after every pause in typing. */
const KEPT_MS = 30_000;

/** Earlier letters of the open ones, read in trusted workspaces only. */
export class EarlierLetters {
  readonly #reader: EarlierLetterReader;
  readonly #searched = new Map<string, { readonly key: string; readonly at: number; readonly found: FoundEarlier }>();

  /** @param arrived  called when a Word file or PDF was read that an open letter names */
  constructor(
    private readonly client: () => ClientCapabilities,
    documents: TextDocuments<TextDocument>,
    arrived: () => void,
  ) {
    this.#reader = new EarlierLetterReader(arrived);
    documents.onDidClose(({ document }) => {
      this.#searched.delete(document.uri);
      if (documents.all().length <= 1) this.#reader.forget();
    });
  }

  /** True while a Word file or PDF is being read that an open letter names. */
  get isReading(): boolean {
    return this.#reader.isReading;
  }

  /** Resolves when none is being read any more. */
  async settled(): Promise<void> {
    return this.#reader.settled();
  }

  /** What reads the letters that an open letter names; undefined where none may be read. */
  namedBy(uri: string, service: LetterService): ReadRequest['previous'] {
    const file = this.client().trusted ? pathOf(uri) : undefined;
    return file === undefined ? undefined : (named) => this.#reader.named(named, file, service);
  }

  /** Paths of the letters, Word files and PDFs below a letter’s folder, from there; for completing what it names. */
  namesFor(uri: string): readonly string[] {
    const file = this.client().trusted ? pathOf(uri) : undefined;
    if (file === undefined) return [];
    const folder = path.dirname(file);
    return filesBelow(folder, '/', [], (name) => name.endsWith(LETTER_ENDING) || isEarlierDocument(name))
      .filter((other) => other !== file)
      .slice(0, MAX_NAMES)
      .map((other) => path.relative(folder, other).split(path.sep).join('/'));
  }

  /** Earlier letters on the same authority, from the letter’s folder and those of the workspace. */
  search(uri: string, reading: Reading, folders: readonly string[], service: LetterService): FoundEarlier {
    if (!this.client().trusted) return { letters: [], left: 0 };
    const { authority, letterDate, visitDates } = reading.facts;
    const key = JSON.stringify([authority?.name, letterDate?.day, visitDates?.days, folders]);
    const known = this.#searched.get(uri);
    if (known?.key === key && Date.now() - known.at < KEPT_MS) return known.found;
    const found = this.#reader.search(reading, pathOf(uri), folders, service);
    this.#searched.set(uri, { key, at: Date.now(), found });
    return found;
  }
}
