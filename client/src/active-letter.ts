import * as vscode from 'vscode';
import type { OutlineResult } from '../../server/src/protocol/protocol';
import { SECTION } from '../../server/src/protocol/protocol';
import { OUTLINE_REQUEST } from '../../server/src/protocol/requests';
import type { LetterClient } from './client';
import { activeLetter, isLetter } from './is-letter';

/** Milliseconds after the last keystroke. */
const AFTER_TYPING = 300;
const AT_ONCE = 20;

/** Tracks the letter that is being worked on and the server's newest outline of it. */
export class ActiveLetter implements vscode.Disposable {
  private document: vscode.TextDocument | undefined;
  private known: OutlineResult | undefined;
  private timer: NodeJS.Timeout | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires for another letter, or a new answer for the same one. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly session: LetterClient) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.follow()),
      // Changing a file's language closes and opens its document, while the editor stays the same.
      vscode.workspace.onDidOpenTextDocument(() => this.follow()),
      vscode.workspace.onDidCloseTextDocument(() => this.follow()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.follow()),
      // Whether a text is a letter depends on the schemes of the folders.
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.follow()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) this.schedule(AFTER_TYPING);
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const here = this.document?.uri.toString();
        if (uris.some((uri) => uri.toString() === here)) this.schedule(AT_ONCE);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SECTION)) this.schedule(AT_ONCE);
      }),
      session.onDidChangeState((state) => {
        if (state === 'running') return this.schedule(0);
        // The outline is no longer kept up to date, so the views say that the checks are not running.
        if (state === 'stopped') this.known = undefined;
        this.share();
      }),
    ];
    this.follow();
  }

  get letter(): vscode.TextDocument | undefined {
    return this.document;
  }

  /** The newest answer for `letter`; undefined until there is one. */
  get outline(): OutlineResult | undefined {
    return this.known;
  }

  /** Asks again and resolves when the answer is in. */
  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.asking?.cancel();
    const document = this.document;
    if (!document) return;
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    const answer = await this.session.request(OUTLINE_REQUEST, { uri: document.uri.toString() }, asking.token);
    if (asking.token.isCancellationRequested || document !== this.document || !answer) return;
    this.known = answer;
    this.share();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.cancel();
    this.changed.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /**
   * The active letter. While another text is active, the last letter for as long as it is visible; while something that
   * is not a text is active (a rule's page, the walkthrough), for as long as it has a tab.
   */
  private follow(): void {
    const last = this.document;
    const active = vscode.window.activeTextEditor;
    const stays =
      last !== undefined &&
      isLetter(last) &&
      (active ? vscode.window.visibleTextEditors.some(({ document }) => document === last) : hasTab(last));
    const next = activeLetter()?.document ?? (stays ? last : undefined);
    if (next === this.document) return;
    this.document = next;
    this.known = undefined;
    this.asking?.cancel();
    this.share();
    if (next) this.schedule(0);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), delay);
  }

  private share(): void {
    // A text of no known kind has no template, so it has no missing parts to insert.
    const parts = this.known?.known ? this.known.parts : [];
    const missing = parts.filter((part) => part.state === 'missing').length;
    void vscode.commands.executeCommand('setContext', `${SECTION}.letterShown`, this.document !== undefined);
    void vscode.commands.executeCommand('setContext', `${SECTION}.missing`, missing);
    // An empty text is of no kind either, but there is more to be offered for it.
    const empty = this.document?.getText().trim() === '';
    void vscode.commands.executeCommand('setContext', `${SECTION}.letterEmpty`, empty);
    void vscode.commands.executeCommand('setContext', `${SECTION}.kindUnknown`, this.known?.known === false);
    this.changed.fire();
  }
}

const hasTab = ({ uri, isClosed }: vscode.TextDocument): boolean =>
  !isClosed &&
  vscode.window.tabGroups.all.some((group) =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
