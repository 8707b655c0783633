import type { Connection } from 'vscode-languageserver/node';
import type { ClientAbilities } from './client-abilities';
import type { Letters } from './letters';
import type { Log } from './log';
import type { ProseAtHand } from './prose-at-hand';
import type { TeamFolders } from './team-folders';

/** What the handlers of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly letters: Letters;
  readonly teams: TeamFolders;
  readonly log: Log;
  readonly client: () => ClientAbilities;
  readonly prose: ProseAtHand;
}
