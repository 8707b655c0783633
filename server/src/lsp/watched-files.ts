import type { Connection } from 'vscode-languageserver/node';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import type { Log } from '../host/log';
import type { ClientCapabilities } from './client-capabilities';

/** Tells who wants to know of files that were changed, made or deleted. A connection keeps one handler for all. */
export class WatchedFiles {
  private readonly listeners: ((uris: readonly string[]) => void)[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly client: () => ClientCapabilities,
    private readonly log: Log,
  ) {
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      for (const listener of this.listeners) listener(uris);
    });
  }

  /** Call when the client is initialised. The listener is told of other watched files too. */
  watch(globs: readonly string[], listener: (uris: readonly string[]) => void): void {
    this.listeners.push(listener);
    if (!this.client().watchFiles) return;
    void this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: globs.map((globPattern) => ({ globPattern })) })
      .catch((error: unknown) => this.log.error('watching files', error));
  }
}
