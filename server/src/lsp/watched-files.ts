import type { Connection } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Log } from '../host/log';
import { append } from '../lists/append';
import type { ClientCapabilities } from './client-capabilities';
import type { FileSupply } from './file-supply';

/** Notifies listeners of files that were changed, created or deleted. A connection has one handler for all of them. */
export class WatchedFiles {
  private readonly globs: string[] = [];
  private readonly listeners: ((uris: readonly string[]) => void)[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly client: () => ClientCapabilities,
    files: Pick<FileSupply, 'renew'>,
    private readonly log: Log,
  ) {
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      const tell = (): void => this.listeners.forEach((listener) => listener(uris));
      const renewed = files.renew(uris);
      if (renewed) void renewed.then(tell, (error: unknown) => log.error('watched files', error));
      else tell();
    });
  }

  /** Call before `start`. The listener is told of other watched files too. */
  watch(globs: readonly string[], listener: (uris: readonly string[]) => void): void {
    append(this.globs, globs);
    this.listeners.push(listener);
  }

  /** Call when the client is initialised and every listener is registered. */
  start(): void {
    if (!this.client().watchFiles) return;
    const watchers = this.globs.map((globPattern) => ({ globPattern }));
    void this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => this.log.error('watching files', error));
  }
}
