import type { Log } from '../host/log';
import type { Archive } from './archive';
import type { FileSupply } from './file-supply';
import type { Session } from './session';

/** Where a server runs: a process, or a web worker of an editor in the browser. */
export interface Platform {
  readonly files: FileSupply;
  /** Letters of an archive, where it can be read. @param arrived called when letters are to be checked again with it */
  readonly archive?: (log: Log, arrived: () => void) => Archive;
  /** Answers what only this platform can answer. `commented` is called when a file of comments was written. */
  readonly serveMore: (session: Session, commented: () => void) => void;
}
