import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Diagnostic, FullDocumentDiagnosticReport, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import {
  createProtocolConnection,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  InitializeRequest,
  PortMessageReader,
  PortMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { FileTrouble } from '../../server/src/protocol/file-requests';
import { READ_FILE_REQUEST, READ_FOLDER_REQUEST, WRITE_FILE_REQUEST } from '../../server/src/protocol/file-requests';
import { VSCODE } from '../lsp/server-process';

const root = path.resolve(import.meta.dirname, '../..');
const MISSING: FileTrouble = { problem: 'there is no such file', missing: true };

/** Virtual files, by URI. */
export class VirtualFiles {
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly changed: number }>();
  /** Files whose bytes were sent, in order. */
  readonly sent: string[] = [];
  #clock = 1;

  set(uri: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#files.set(uri, { bytes, changed: this.#clock++ });
  }

  text(uri: string): string | undefined {
    const file = this.#files.get(uri);
    return file && new TextDecoder().decode(file.bytes);
  }

  read(uri: string): { readonly bytes: Uint8Array; readonly changed: number } | undefined {
    return this.#files.get(uri);
  }

  entries(folder: string): readonly { readonly name: string; readonly folder: boolean }[] {
    const below = [...this.#files.keys()].flatMap((uri) =>
      uri.startsWith(`${folder}/`) ? [uri.slice(folder.length + 1)] : [],
    );
    const names = new Map(below.map((rest) => [rest.split('/')[0] ?? '', rest.includes('/')]));
    return [...names].map(([name, isFolder]) => ({ name: decodeURIComponent(name), folder: isFolder }));
  }
}

/** The browser server in a Node worker thread, with files that only the editor can reach. */
export class VirtualServer {
  private constructor(
    readonly connection: ProtocolConnection,
    private readonly thread: Worker,
  ) {}

  static async start(
    files: VirtualFiles,
    { folder, trusted = true, settings = {} }: { folder: string; trusted?: boolean; settings?: unknown },
  ): Promise<VirtualServer> {
    const thread = new Worker(path.join(root, 'dist/web/worker-in-node.js'), { workerData: { program: 'server.js' } });
    const connection = createProtocolConnection(new PortMessageReader(thread), new PortMessageWriter(thread));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
    connection.onRequest('workspace/workspaceFolders', () => [{ uri: folder, name: 'folder' }]);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.onRequest(READ_FOLDER_REQUEST, ({ uri }) => {
      const entries = files.entries(uri);
      return entries.length > 0 ? entries : MISSING;
    });
    connection.onRequest(READ_FILE_REQUEST, ({ uri, known }) => {
      // The extension's own files are on this computer.
      if (uri.startsWith('file:')) return { bytes: new Uint8Array(readFileSync(fileURLToPath(uri))), changed: 1 };
      const found = files.read(uri);
      if (!found) return MISSING;
      if (known?.changed === found.changed && known.size === found.bytes.length) return { unchanged: true as const };
      files.sent.push(uri);
      return found;
    });
    connection.onRequest(WRITE_FILE_REQUEST, ({ uri, bytes }) => {
      files.set(uri, bytes);
      return null;
    });
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: VSCODE,
      initializationOptions: { docs: 'docs', extension: pathToFileURL(root).toString(), trusted },
      workspaceFolders: [{ uri: folder, name: 'folder' }],
    });
    await connection.sendNotification('initialized', {});
    return new VirtualServer(connection, thread);
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, text, version: 1, languageId: 'inspection-letter' };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async problems(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return (report as FullDocumentDiagnosticReport).items;
  }

  changed(uri: string): Promise<void> {
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
  }

  async stop(): Promise<void> {
    this.connection.dispose();
    await this.thread.terminate();
  }
}
