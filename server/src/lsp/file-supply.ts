import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { IoProblem } from '../host/files';
import type { Log } from '../host/log';

/** How files become available. To a process they always are. */
export interface FileSupply {
  /** Call when the client initialises. */
  begin(connection: Connection, params: InitializeParams, log: Log): void;
  /**
   * Has what letters are read with in these folders (URIs) at hand; resolves when the nearest is, and calls `arrived`
   * when all is. Undefined where nothing has to be waited for.
   */
  gather(folders: readonly string[], arrived: () => void): Promise<void> | undefined;
  /** Reads files again that were changed, made or deleted. */
  renew(uris: readonly string[]): Promise<void> | undefined;
  /** Has files at hand that a person names by their whole paths, or the fonts in a folder that is named. */
  named(paths: readonly string[]): Promise<void> | undefined;
  /** Has the files beside the bundle at hand: dictionary, fonts. */
  besideBundle(): Promise<void> | undefined;
  /** What could not be written of all that was; undefined where nothing is amiss. */
  written(): Promise<IoProblem | undefined>;
}
