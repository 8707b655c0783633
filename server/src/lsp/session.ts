import type { Connection } from 'vscode-languageserver/node';
import type { ClientAbilities } from './client-abilities';
import type { Letters } from './letters';
import type { Log } from './log';
import type { TeamFolders } from './team-folders';

/** What the handlers of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly letters: Letters;
  readonly teams: TeamFolders;
  readonly log: Log;
  readonly client: () => ClientAbilities;
  /** Has the prose read, once; the letters are read again when it is there. */
  readonly wantProse: () => void;
}
