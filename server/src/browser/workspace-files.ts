import path from 'path-browserify';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { FONT_FILE, MAX_FONT_BYTES, MAX_FONTS } from '../export/branding/font-bounds';
import type { IoProblem } from '../host/files';
import { LETTER_ENDING } from '../host/files';
import type { Log } from '../host/log';
import { MAX_FILE_BYTES } from '../host/read-file';
import type { FileSupply } from '../lsp/file-supply';
import type { FolderEntry } from '../protocol/file-requests';
import { READ_FILE_REQUEST, READ_FOLDER_REQUEST, WRITE_FILE_REQUEST } from '../protocol/file-requests';
import { WORKSPACE_TEMPLATES } from '../protocol/protocol';
import type { FileMirror, MirroredFile } from './file-mirror';
import { pathOf, uriOf } from './path-of';
import { PROGRAM_FOLDER, programFiles } from './program-files';

/** Files beside the bundles, relative to the extension's folder. */
const BESIDE = [
  'dist/en-gb.words',
  'dist/phrases.bin.gz',
  'dist/en-gb.aff',
  'dist/en-gb.dic',
  'dist/fonts/DejaVuSansCondensed.ttf',
  'dist/fonts/DejaVuSansCondensed-Bold.ttf',
  'dist/fonts/DejaVuSansCondensed-Oblique.ttf',
  'package.json',
];
const MAX_BESIDE_BYTES = 10_000_000;

const TEAM = path.dirname(WORKSPACE_TEMPLATES);
/** The most folders to look in: each is a request to the client, and perhaps to a remote machine. */
const MAX_FOLDERS = 1_000;
const MAX_FILES = 2_000;
/** The most requests open at a time. */
const AT_A_TIME = 16;
const NOT_ENTERED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Maintains the mirror: requests files from the client, and has it write them. */
export class WorkspaceFiles implements FileSupply {
  #connection: Connection | undefined;
  #log: Log | undefined;
  #beside: Promise<void> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #unwritten: IoProblem | undefined;

  constructor(private readonly mirror: FileMirror) {}

  begin(connection: Connection, { initializationOptions }: InitializeParams, log: Log): void {
    this.#connection = connection;
    this.#log = log;
    const { extension } = (initializationOptions ?? {}) as { readonly extension?: unknown };
    if (typeof extension === 'string') programFiles.base = extension;
  }

  async gather(folders: readonly string[], arrived: () => void): Promise<void> {
    const roots = folders.flatMap((uri) => pathOf(uri) ?? []);
    for (const root of roots) this.mirror.addFolder(root);
    // A team's words and templates affect every letter.
    await this.#readAll(roots.map((root) => path.join(root, TEAM)));
    void this.#readAll(roots).then(arrived, (error: unknown) => this.#log?.error('files', error));
  }

  async renew(uris: readonly string[]): Promise<void> {
    await this.#writing;
    await Promise.all(uris.flatMap((uri) => pathOf(uri) ?? []).map((file) => isWanted(file) && this.#read(file)));
  }

  async named(paths: readonly string[]): Promise<void> {
    await Promise.all(paths.map((named) => this.#readNamed(named)));
  }

  besideBundle(): Promise<void> {
    return (this.#beside ??= this.#readBeside());
  }

  async written(): Promise<IoProblem | undefined> {
    await this.#writing;
    const problem = this.#unwritten;
    this.#unwritten = undefined;
    return problem;
  }

  /** Writes a file: to the mirror at once, and through the client, one file after another. */
  write(file: string, bytes: Uint8Array, replace: boolean): void {
    this.mirror.set(file, bytes);
    this.#writing = this.#writing.then(async () => {
      const failure = await this.#ask((connection) =>
        connection.sendRequest(WRITE_FILE_REQUEST, { uri: uriOf(file), bytes, replace }),
      );
      if (!failure) return;
      this.#unwritten = { problem: `${path.basename(file)} could not be written: ${failure.problem}.` };
      await this.#read(file);
    });
  }

  /** Reads the relevant files in some folders and their subfolders. */
  async #readAll(starts: readonly string[]): Promise<void> {
    const folders = [...starts];
    const files: string[] = [];
    let entered = 0;
    while (folders.length > 0 && entered < MAX_FOLDERS && files.length < MAX_FILES) {
      const next = folders.splice(0, AT_A_TIME);
      entered += next.length;
      const inside = await Promise.all(next.map((folder) => this.#entries(folder)));
      for (const [i, folder] of next.entries()) {
        for (const entry of inside[i] ?? []) {
          const at = path.join(folder, entry.name);
          if (!entry.folder && isWanted(at)) files.push(at);
          else if (entry.folder && !NOT_ENTERED.has(entry.name)) folders.push(at);
        }
      }
    }
    if (folders.length > 0 || files.length > MAX_FILES)
      this.#log?.warn(
        'The workspace has so many folders and letters that not all of them are read: open the folder of the letters.',
      );
    const wanted = files.slice(0, MAX_FILES);
    while (wanted.length > 0) await Promise.all(wanted.splice(0, AT_A_TIME).map((file) => this.#read(file)));
  }

  /** Returns what is in a folder; nothing if there is none. */
  async #entries(folder: string): Promise<readonly FolderEntry[]> {
    const found = await this.#ask((connection) => connection.sendRequest(READ_FOLDER_REQUEST, { uri: uriOf(folder) }));
    if ('problem' in found) {
      if (!found.missing) this.#log?.warn(`${folder} could not be read: ${found.problem}.`);
      return [];
    }
    this.mirror.addFolder(folder);
    return found;
  }

  async #read(file: string): Promise<void> {
    await this.#readUpTo(file, MAX_FILE_BYTES.comments);
  }

  async #readUpTo(file: string, most: number, before?: MirroredFile): Promise<void> {
    const read = await this.#ask((connection) =>
      connection.sendRequest(READ_FILE_REQUEST, {
        uri: uriOf(file),
        most,
        ...(before && { known: { changed: before.changed, size: before.bytes.length } }),
      }),
    );
    if ('unchanged' in read) return;
    if (!('problem' in read)) return this.mirror.set(file, read.bytes, read.changed);
    this.mirror.remove(file);
    if (!read.missing) this.#log?.warn(`${file} could not be read: ${read.problem}.`);
  }

  /** Reads a file, or the fonts in a folder. */
  async #readNamed(named: string): Promise<void> {
    const inside = await this.#ask((connection) => connection.sendRequest(READ_FOLDER_REQUEST, { uri: uriOf(named) }));
    const files =
      'problem' in inside
        ? [named]
        : fontsOf(
            named,
            inside.map(({ name }) => name),
          );
    if (!('problem' in inside)) {
      this.mirror.addFolder(named);
      const gone = fontsOf(named, this.mirror.names(named) ?? []).filter((file) => !files.includes(file));
      for (const file of gone) this.mirror.remove(file);
    }
    // If a folder holds more fonts than are read, their names are enough to report it.
    for (const file of files.slice(MAX_FONTS)) this.mirror.set(file, NO_BYTES, 0);
    await Promise.all(files.slice(0, MAX_FONTS).map((file) => this.#readLarge(file)));
  }

  /** Reads a file that is not sent again while it stays the same, if the file system can tell. */
  async #readLarge(file: string): Promise<void> {
    const before = this.mirror.file(file);
    await this.#readUpTo(file, MAX_FONT_BYTES, before && before.changed > 0 ? before : undefined);
  }

  async #readBeside(): Promise<void> {
    await Promise.all(
      BESIDE.map(async (name) => {
        const read = await this.#ask((connection) =>
          connection.sendRequest(READ_FILE_REQUEST, { uri: `${programFiles.base}/${name}`, most: MAX_BESIDE_BYTES }),
        );
        if ('bytes' in read) this.mirror.set(path.join(PROGRAM_FOLDER, name), read.bytes, read.changed);
        else if ('problem' in read) this.#log?.warn(`${name} of the extension could not be read: ${read.problem}.`);
      }),
    );
  }

  async #ask<R>(
    question: (connection: Connection) => Promise<R>,
  ): Promise<R | { readonly problem: string; readonly missing: boolean }> {
    if (!this.#connection) return { problem: 'no editor is there yet', missing: false };
    try {
      return await question(this.#connection);
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error), missing: false };
    }
  }
}

const NO_BYTES = new Uint8Array(0);

const fontsOf = (folder: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => FONT_FILE.test(name)).map((name) => path.join(folder, name));

/** True for letters, their comments, and what a team keeps. */
const isWanted = (file: string): boolean =>
  file.endsWith(LETTER_ENDING) || file.endsWith('.comments.json') || file.includes(`/${TEAM}/`);
