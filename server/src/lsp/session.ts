import type { Connection } from 'vscode-languageserver';
import type { Log } from '../host/log';
import type { Suggestions } from '../host/suggestions';
import type { ClientCapabilities } from './client-capabilities';
import type { DocumentStore } from './document-store';
import type { EarlierLetters } from './earlier-letters';
import type { FileSupply } from './file-supply';
import type { ProseLoader } from './prose-loader';
import type { TeamFolders } from './team-folders';

/** State that the handlers of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly documents: DocumentStore;
  readonly teams: TeamFolders;
  readonly log: Log;
  readonly capabilities: () => ClientCapabilities;
  readonly prose: ProseLoader;
  readonly suggestions: Suggestions;
  readonly earlierLetters: EarlierLetters;
  readonly files: FileSupply;
}
