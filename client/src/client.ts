import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type * as LanguageClientLibrary from 'vscode-languageclient';
import type { BaseLanguageClient, CloseAction, LanguageClientOptions, RequestType } from 'vscode-languageclient';
import type { Settings } from '../../server/src/protocol/protocol';
import { LANGUAGE_ID, SECTION, WORKSPACE_TEMPLATES } from '../../server/src/protocol/protocol';
import { RULES_REQUEST } from '../../server/src/protocol/requests';
import { letterSchemes } from './is-letter';
import { rulePage } from './rule-pages';

export type SessionState = 'starting' | 'running' | 'stopped';

/** After this many crashes within the time below, the server stays down until somebody restarts it. */
const ENDS_ALLOWED = 3;
const WITHIN = 3 * 60_000;

/** Creates the language client for a server that is a process or a thread; the caller starts it. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** Loads the language client's library, half of the extension's code, only after the extension has started. */
type Library = typeof LanguageClientLibrary;

/** How the server runs. */
export interface ServerPlace {
  readonly make: MakeClient;
  /**
   * True if the server reads files through the client, in any file system, and leaves out what needs many files at once
   * (insight, archives, exchange of Word files). A server process reads files of this computer only.
   */
  readonly readsThroughClient: boolean;
}

/** Starts, queries, restarts and stops the server that reads and checks letters. */
export class LetterClient implements vscode.Disposable {
  private client: BaseLanguageClient | undefined;
  private library: Library | undefined;
  private ends: number[] = [];
  /** Counts starts and stops, so that a superseded start does not create a second server. */
  private attempts = 0;
  private current: SessionState = 'starting';
  /** The URI schemes of the letters that the running server is asked about. */
  private schemes: readonly string[] = [];
  /** The rules' titles, once the server has told them. */
  private titles: ReadonlyMap<string, string> | undefined;
  /** Letters that the user has asked to check while `run` is `manual`. */
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

  /** Never rejects: errors go to the log, and one notification offers what to do. */
  async start(): Promise<void> {
    this.tell('starting');
    const attempt = ++this.attempts;
    try {
      // Yield to the editor first.
      await new Promise((resolve) => setTimeout(resolve));
      this.library = await import('vscode-languageclient');
      const { State } = this.library;
      const client = await this.server.make(this.clientOptions(this.library));
      // Stopped or restarted in the meantime.
      if (attempt !== this.attempts) return;
      this.client = client;
      client.onDidChangeState(({ newState }) => {
        // One that is being stopped may take its time, and says nothing of the one that follows it.
        if (client !== this.client) return;
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

  /**
   * Restarts the checks if a folder of another URI scheme has been added since they were started, as a client is told
   * once which documents it serves.
   */
  async serveNewSchemes(): Promise<void> {
    const isNew = letterSchemes().some((scheme) => !this.schemes.includes(scheme));
    if (isNew && this.client && this.current !== 'stopped') await this.restart();
  }

  async stop(): Promise<void> {
    this.attempts++;
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    try {
      await client.dispose();
    } catch (error) {
      // A server that is already down cannot be asked to stop.
      this.log.debug(`Stopping: ${describe(error)}`);
    }
    this.tell('stopped');
  }

  /** Resolves to the server's answer; undefined if it is down or the request was superseded. */
  async request<P, R>(
    { method }: RequestType<P, R, void>,
    params: P,
    token?: vscode.CancellationToken,
  ): Promise<R | undefined> {
    const client = this.client;
    if (!client) return undefined;
    try {
      const sent = this.server.readsThroughClient ? asJson(params) : params;
      // An explicit undefined token would be sent as a second parameter.
      return await (token ? client.sendRequest<R>(method, sent, token) : client.sendRequest<R>(method, sent));
    } catch (error) {
      if (!token?.isCancellationRequested) this.log.warn(`${method}: ${describe(error)}`);
      return undefined;
    }
  }

  /** Resolves to the address of a rule's page, which is named by its title if the server can tell it. */
  async rulePage(rule: string): Promise<vscode.Uri> {
    await this.learnTitles();
    return rulePage(rule, this.titles?.get(rule));
  }

  /** True if the server can read and write files next to this one: comments, earlier letters, the team folder. */
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

  private async learnTitles(): Promise<void> {
    if (this.titles) return;
    const rules = (await this.request(RULES_REQUEST, {}))?.rules ?? [];
    if (rules.length > 0) this.titles = new Map(rules.map(({ id, title }) => [id, title]));
  }

  /** Links a problem's code to the rule's page, so that it opens rendered from wherever the problem is shown. */
  private linkToPage(problem: vscode.Diagnostic): void {
    const { code } = problem;
    if (typeof code !== 'object' || code.target.scheme === 'https') return;
    const rule = String(code.value);
    problem.code = { value: code.value, target: rulePage(rule, this.titles?.get(rule)) };
  }

  private tell(state: SessionState): void {
    this.current = state;
    void vscode.commands.executeCommand('setContext', `${SECTION}.state`, state);
    this.changed.fire(state);
  }

  private clientOptions(library: Library): LanguageClientOptions {
    const { DocumentDiagnosticReportKind } = library.vsdiag;
    this.schemes = letterSchemes();
    return {
      documentSelector: [
        ...this.schemes.map((scheme) => ({ scheme, language: LANGUAGE_ID })),
        ...this.schemes.map((scheme) => ({ scheme, pattern: `**/${WORKSPACE_TEMPLATES}/*.{yaml,yml}` })),
      ],
      // Sent unprompted, so that the server need not register for it.
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
        // For letters that are not open: “Check all letters” has the server publish their diagnostics.
        handleDiagnostics: (resource, problems, next) => {
          problems.forEach((problem) => this.linkToPage(problem));
          next(resource, problems);
        },
        provideDiagnostics: async (resource, previous, token, next) => {
          const uri = resource instanceof vscode.Uri ? resource : resource.uri;
          if (runSetting(uri) === 'manual' && !this.asked.has(uri.toString()))
            return previous ? { kind: DocumentDiagnosticReportKind.unChanged, resultId: previous } : undefined;
          const titles = this.learnTitles();
          const report = await next(resource, previous, token);
          // A request that is overtaken leaves the wish to the one that overtakes it.
          if (!token.isCancellationRequested) this.asked.delete(uri.toString());
          if (report?.kind !== DocumentDiagnosticReportKind.full) return report;
          await titles;
          report.items.forEach((problem) => this.linkToPage(problem));
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

export const runSetting = (scope: vscode.Uri): Settings['run'] =>
  vscode.workspace.getConfiguration(SECTION, scope).get<Settings['run']>('run', 'onType');

/**
 * Converts VS Code's own ranges and positions to JSON. A thread would receive structured clones, which lose their
 * `toJSON`.
 */
const asJson = <P>(params: P): P => JSON.parse(JSON.stringify(params)) as P;

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));
