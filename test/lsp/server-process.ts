import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  FullDocumentDiagnosticReport,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import {
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { TextEdit } from 'vscode-languageserver-textdocument';
import { TextDocument } from 'vscode-languageserver-textdocument';

const root = path.resolve(import.meta.dirname, '../..');
const bundle = path.join(root, 'dist/server.js');

/** Builds `dist/server.js` if it is missing or older than a source. */
export function buildServer(): void {
  const newest = Math.max(...['server/src', 'server/data', 'tools'].map((folder) => newestIn(path.join(root, folder))));
  if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest)
    execFileSync(process.execPath, [path.join(root, 'tools/build.mjs'), '--quiet'], { cwd: root, stdio: 'inherit' });
}

function newestIn(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** The relevant client capabilities of VS Code. */
export const VSCODE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { foldingRange: { collapsedText: true } },
  },
};

export interface Start {
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  readonly folders?: readonly string[];
  /** The section `inspectionLetters`; read each time the server asks. */
  readonly settings?: () => unknown;
  /** Arguments for Node. */
  readonly nodeOptions?: readonly string[];
  /** Environment variables beside those of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The built server as a separate process, driven over standard input and output as by an editor. */
export class ServerProcess {
  readonly texts = new Map<string, TextDocument>();
  /** Messages that the server logged as errors. */
  readonly errors: string[] = [];
  /** Unrequested notifications, except log lines. */
  readonly unasked: string[] = [];
  /** Diagnostics that the server published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: string[] = [];
  refreshes = 0;
  private waiting: (() => void)[] = [];
  private publishing: (() => void)[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
    readonly exited: Promise<number | null>,
    readonly child: ChildProcess,
  ) {}

  static async start({
    capabilities = VSCODE,
    options = { docs: 'file:///extension/docs/rules', trusted: true },
    folders,
    settings = () => ({}),
    nodeOptions = [],
    env = {},
  }: Start = {}): Promise<ServerProcess> {
    const child: ChildProcess = spawn(process.execPath, [...nodeOptions, bundle, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    if (!child.stdout || !child.stdin) throw new Error('the server has no streams');
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings()));
    connection.listen();
    const initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: options,
      workspaceFolders: folders ? folders.map((uri) => ({ uri, name: 'folder' })) : null,
    });
    const server = new ServerProcess(connection, initialized, exited, child);
    connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
      if (type === 1) server.errors.push(message);
    });
    connection.onUnhandledNotification(({ method }) => server.unasked.push(method));
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      server.published.push(params);
      server.publishing.splice(0).forEach((go) => go());
    });
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      server.registered.push(...registrations.map(({ method }) => method));
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      server.refreshes++;
      server.waiting.splice(0).forEach((go) => go());
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  /** Resolves at the next refresh that the server asks for. */
  nextRefresh(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Resolves when the server has published diagnostics that pass the test. */
  async publishedSuch(test: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    for (let from = 0; ;) {
      const found = this.published.slice(from).find(test);
      if (found) return found;
      from = this.published.length;
      await new Promise<void>((resolve) => this.publishing.push(resolve));
    }
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  /**
   * Resolves when the prose has been checked as well, after the first answer. Never resolves for a client that is not
   * notified of it.
   */
  async allChecked(uri: string): Promise<void> {
    const refreshed = this.nextRefresh();
    await this.pull(uri);
    await refreshed;
  }

  async open(uri: string, text: string, languageId = 'inspection-letter'): Promise<void> {
    this.texts.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async close(uri: string): Promise<void> {
    this.texts.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Changes the text as an editor does: only the change is sent. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    TextDocument.update(document, contentChanges, document.version + 1);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  }

  /** Replaces the first `found` by `text`. */
  replace(uri: string, found: string, text: string): Promise<void> {
    return this.change(uri, { range: this.rangeOf(uri, found), text });
  }

  document(uri: string): TextDocument {
    const document = this.texts.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  rangeOf(uri: string, words: string): Range {
    const document = this.document(uri);
    const start = document.getText().indexOf(words);
    if (start < 0) throw new Error(`not in the letter: ${words}`);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  async pull(uri: string, previousResultId?: string) {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {}),
    });
  }

  async problems(uri: string): Promise<Diagnostic[]> {
    return ((await this.pull(uri)) as FullDocumentDiagnosticReport).items;
  }

  async actions(uri: string, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return ((await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    })) ?? []) as CodeAction[];
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  }

  /** Any request; a custom one may be given by its type, and with invalid parameters. */
  request<R>(type: string | { readonly method: string }, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(typeof type === 'string' ? type : type.method, params);
  }

  /** The letter's text with the edit, with tab stops replaced by their default text. */
  edited(uri: string, edit: WorkspaceEdit | undefined): string {
    const changes = (edit?.changes?.[uri] ??
      (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []))) as (
      TextEdit | { range: Range; snippet: { value: string } }
    )[];
    return TextDocument.applyEdits(
      this.document(uri),
      changes.map((change) =>
        'snippet' in change ? { range: change.range, newText: unSnippet(change.snippet.value) } : change,
      ),
    );
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await this.exited;
    this.connection.dispose();
    return code;
  }
}

/** The result of a snippet whose stops all keep their default text. */
export const unSnippet = (snippet: string): string =>
  snippet
    .replace(/\$0/g, '')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\\([\\$}])/g, '$1');
