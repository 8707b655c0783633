import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type * as LanguageClientLibrary from 'vscode-languageclient';
import type { BaseLanguageClient, CloseAction, LanguageClientOptions, RequestType } from 'vscode-languageclient';
import type { Settings } from '../../server/src/protocol/protocol';
import { LANGUAGE_ID, SECTION, WORKSPACE_TEMPLATES } from '../../server/src/protocol/protocol';
import { letterSchemes } from './is-letter';
import { rulePage } from './rule-pages';

export type SessionState = 'starting' | 'running' | 'stopped';

/** After this many ends within the time below, the server stays down until somebody asks for it. */
const ENDS_ALLOWED = 3;
const WITHIN = 3 * 60_000;

/** Makes the client of a server, which is a process of its own or a thread; it is started afterwards. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language client’s library, which is half of what the extension loads: after it has started, not before. */
type Library = typeof LanguageClientLibrary;

/** Where the server runs. */
export interface ServerPlace {
  readonly make: MakeClient;
  /**
   * It reads files through the client, in any file system, and does not do what needs many of them at once (insight,
   * archives, Word files to and fro). A server that is a process reads files of this computer, and those alone.
   */
  readonly readsThroughClient: boolean;
}

/** The server that reads and checks letters: started, asked, restarted when it ends, stopped. */
export class LetterClient implements vscode.Disposable {
  private client: BaseLanguageClient | undefined;
  private library: Library | undefined;
  private ends: number[] = [];
  /** Counts starts and stops, so that a start which is overtaken makes no second server. */
  private attempts = 0;
  private current: SessionState = 'starting';
  /** Letters that a person has asked to be checked, while `run` is `manual`. */
  private readonly asked = new Set<string>();
  private readonly changed = new vscode.EventEmitter<SessionState>();
  readonly onDidChangeState = this.changed.event;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly server: ServerPlace,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.tell('starting');
  }

  get state(): SessionState {
    return this.current;
  }

  /** Never rejects: what went wrong stands in the log, and one notice offers what to do. */
  async start(): Promise<void> {
    this.tell('starting');
    const attempt = ++this.attempts;
    try {
      // Once the editor has been let go on.
      await new Promise((resolve) => setTimeout(resolve));
      this.library = await import('vscode-languageclient');
      const { State } = this.library;
      const client = await this.server.make(this.clientOptions(this.library));
      // Stopped, or started anew, in the meantime.
      if (attempt !== this.attempts) return;
      this.client = client;
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.tell('running');
        else if (newState === State.Stopped) this.tell('stopped');
        else this.tell('starting');
      });
      await client.start();
    } catch (error) {
      this.log.error(`The checks could not be started: ${describe(error)}`);
      this.tell('stopped');
      this.notice(l10n.t('The checks of inspection letters could not be started.'));
    }
  }

  async restart(): Promise<void> {
    this.ends = [];
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    this.attempts++;
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    try {
      await client.dispose();
    } catch (error) {
      // A server that is down already cannot be asked to stop.
      this.log.debug(`Stopping: ${describe(error)}`);
    }
  }

  /** What the server answers, or undefined where it cannot: it is down, or the request was overtaken. */
  async request<P, R>(
    { method }: RequestType<P, R, void>,
    params: P,
    token?: vscode.CancellationToken,
  ): Promise<R | undefined> {
    const client = this.client;
    if (!client) return undefined;
    try {
      const sent = this.server.readsThroughClient ? asJson(params) : params;
      // An undefined token would be sent as a second parameter.
      return await (token ? client.sendRequest<R>(method, sent, token) : client.sendRequest<R>(method, sent));
    } catch (error) {
      if (!token?.isCancellationRequested) this.log.warn(`${method}: ${describe(error)}`);
      return undefined;
    }
  }

  /** True for a file beside which the server reads and writes others: comments, earlier letters, a team's folder. */
  readsBeside({ scheme }: vscode.Uri): boolean {
    return scheme === 'file' || (this.server.readsThroughClient && scheme !== 'untitled');
  }

  /** Checks a letter at once, whatever `run` says. */
  check(document: vscode.TextDocument): void {
    this.asked.add(document.uri.toString());
    if (!this.library) return;
    this.client
      ?.getFeature(this.library.DocumentDiagnosticRequest.method)
      ?.getProvider(document)
      ?.onDidChangeDiagnosticsEmitter.fire();
  }

  dispose(): void {
    this.changed.dispose();
    void this.stop();
  }

  private tell(state: SessionState): void {
    this.current = state;
    void vscode.commands.executeCommand('setContext', `${SECTION}.state`, state);
    this.changed.fire(state);
  }

  private clientOptions(library: Library): LanguageClientOptions {
    const { DocumentDiagnosticReportKind } = library.vsdiag;
    return {
      documentSelector: [
        ...letterSchemes().map((scheme) => ({ scheme, language: LANGUAGE_ID })),
        ...letterSchemes().map((scheme) => ({ scheme, pattern: `**/${WORKSPACE_TEMPLATES}/*.{yaml,yml}` })),
      ],
      // Said without being asked, so that a server need not register for it.
      synchronize: { configurationSection: SECTION },
      outputChannel: this.log,
      traceOutputChannel: this.log,
      revealOutputChannelOn: library.RevealOutputChannelOn.Never,
      initializationOptions: () => ({
        docs: vscode.Uri.joinPath(this.extension, 'docs', 'rules').toString(),
        extension: this.extension.toString(true),
        trusted: vscode.workspace.isTrusted,
        // Undefined in English.
        l10n: l10n.bundle,
      }),
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: library.ErrorAction.Continue, handled: true }),
        closed: () => ({ action: this.afterEnd(library), handled: true }),
      },
      diagnosticPullOptions: {
        onChange: true,
        onSave: true,
        filter: (document, mode) => {
          const run = runSetting(document.uri);
          return run === 'manual' || (run === 'onSave' && (mode as string) === 'onType');
        },
      },
      middleware: {
        // Of letters that are not open: “Check all letters” has the server publish them.
        handleDiagnostics: (resource, problems, next) => {
          problems.forEach(explainOnClick);
          next(resource, problems);
        },
        provideDiagnostics: async (resource, previous, token, next) => {
          const uri = resource instanceof vscode.Uri ? resource : resource.uri;
          if (runSetting(uri) === 'manual' && !this.asked.has(uri.toString()))
            return previous ? { kind: DocumentDiagnosticReportKind.unChanged, resultId: previous } : undefined;
          const report = await next(resource, previous, token);
          // A request that is overtaken leaves the wish to the one that overtakes it.
          if (!token.isCancellationRequested) this.asked.delete(uri.toString());
          if (report?.kind === DocumentDiagnosticReportKind.full) report.items.forEach(explainOnClick);
          return report;
        },
      },
    };
  }

  private afterEnd(library: Library): CloseAction {
    const now = Date.now();
    this.ends = [...this.ends.filter((end) => now - end < WITHIN), now];
    this.log.warn(`The checks ended unexpectedly (${this.ends.length} in the last minutes).`);
    if (this.ends.length <= ENDS_ALLOWED) return library.CloseAction.Restart;
    this.notice(
      l10n.t('The checks of inspection letters have stopped several times and are off now. Your letters are safe.'),
    );
    return library.CloseAction.DoNotRestart;
  }

  private notice(text: string): void {
    const restart = l10n.t('Restart');
    const showLog = l10n.t('Show Log');
    void vscode.window.showErrorMessage(text, restart, showLog).then((choice) => {
      if (choice === restart) void this.restart();
      else if (choice === showLog) this.log.show();
    });
  }
}

/** The rule's page opens as it is meant to be read, not as its source, and from wherever the problem is shown. */
function explainOnClick(problem: vscode.Diagnostic): void {
  const { code } = problem;
  if (typeof code !== 'object' || code.target.scheme === 'https') return;
  problem.code = { value: code.value, target: rulePage(String(code.value)) };
}

export const runSetting = (scope: vscode.Uri): Settings['run'] =>
  vscode.workspace.getConfiguration(SECTION, scope).get<Settings['run']>('run', 'onType');

/**
 * Ranges and positions of VS Code's own say as JSON what they are; to a thread they would go as copies, which have lost
 * it.
 */
const asJson = <P>(params: P): P => JSON.parse(JSON.stringify(params)) as P;

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));
