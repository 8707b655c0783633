import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { IoProblem } from '../host/files';
import type { Log } from '../host/log';
import type { ArchiveSentences } from '../nlp/block-prose';
import type { Session } from './session';

/** Where a server runs: a process, or a web worker of an editor in the browser. */
export interface Platform {
  readonly files: FileSupply;
  /** Letters of an archive, where it can be read. @param arrived called when letters are to be checked again with it */
  readonly archive?: (log: Log, arrived: () => void) => Archive;
  /** Answers what only this platform can answer. `commented` is called when a file of comments was written. */
  readonly serveMore: (session: Session, commented: () => void) => void;
}

export interface Archive {
  /** What is there now for a letter, without the letter itself where it is of the archive; undefined at first. */
  of(uri: string, setting: string): ArchiveSentences | undefined;
}

/** How files come to be at hand. Files of a process always are. */
export interface FileSupply {
  /** Call when the client says who it is. */
  begin(connection: Connection, params: InitializeParams, log: Log): void;
  /**
   * Has what letters are read with in these folders (URIs) at hand; resolves when the nearest is, and calls `arrived`
   * when all is. Undefined where nothing has to be waited for.
   */
  gather(folders: readonly string[], arrived: () => void): Promise<void> | undefined;
  /** Reads files again that were changed, made or deleted. */
  renew(uris: readonly string[]): Promise<void> | undefined;
  /** Has the files beside the bundle at hand: dictionary, fonts. */
  besideBundle(): Promise<void> | undefined;
  /** What could not be written of all that was; undefined where nothing is amiss. */
  written(): Promise<IoProblem | undefined>;
}
