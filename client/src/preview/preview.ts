import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { PreviewResult } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import { PREVIEW_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { isLetter } from '../is-letter';
import type { FromPage, ToPage } from './messages';
import { pageWords } from './page-words';
import type { PageFonts } from './preview-page';
import { previewPage } from './preview-page';

const TYPE = `${SECTION}.preview`;
/** Milliseconds after the last keystroke. */
const AFTER_TYPING = 200;
/** Milliseconds in which scrolling of the editor is taken as a result of the page's scrolling, not as the user's. */
const AFTER_PAGE = 250;

type Drawn = FromPage & { readonly type: 'drawn' };

/** The print preview beside the editor. There is only one, which shows the active letter. */
export class LetterPreview implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private document: vscode.TextDocument | undefined;
  /** Style and files that the current page was made with. */
  private look: string | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private timer: NodeJS.Timeout | undefined;
  private last: Drawn | undefined;
  private lineShown: number | undefined;
  /** The line that a click in the page has just gone to, and that need not be sent back. */
  private lineClicked: number | undefined;
  private readonly subscriptions: vscode.Disposable[];
  private readonly fonts: vscode.Uri;
  private readonly script: vscode.Uri;
  /** When the page last scrolled the editor, in milliseconds. */
  private scrolledByPage = 0;

  constructor(
    private readonly session: LetterClient,
    private readonly follower: ActiveLetter,
    private readonly log: vscode.LogOutputChannel,
    private readonly extension: vscode.Uri,
  ) {
    this.fonts = vscode.Uri.joinPath(extension, 'dist', 'fonts');
    this.script = vscode.Uri.joinPath(extension, 'dist', 'webview', 'preview.js');
    this.subscriptions = [
      vscode.window.registerWebviewPanelSerializer(TYPE, this),
      // A new outline may come with other problems.
      follower.onDidChange(() => {
        if (follower.letter && follower.letter !== this.document) this.follow(follower.letter);
        else this.schedule(AFTER_TYPING);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) this.schedule(AFTER_TYPING);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.showCursor(textEditor)),
      vscode.window.onDidChangeTextEditorVisibleRanges((change) => this.scrollPage(change)),
    ];
  }

  /** What the page drew last; undefined while there is no preview. */
  get drawn(): Drawn | undefined {
    return this.last;
  }

  /** The line of the block that the page shows for the cursor. */
  get line(): number | undefined {
    return this.lineShown;
  }

  /** “Open preview to the side”; the editor keeps the focus. */
  async open(letter: vscode.TextDocument | undefined = this.follower.letter): Promise<void> {
    if (!letter) return;
    if (this.panel) this.panel.reveal(undefined, true);
    else
      this.take(
        vscode.window.createWebviewPanel(
          TYPE,
          l10n.t('Preview'),
          { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
          { ...this.options(), enableFindWidget: true },
        ),
      );
    this.follow(letter);
  }

  /** Restores the preview after a restart of the editor; the page has kept which letter it showed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.panel?.dispose();
    this.take(panel);
    const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
    const known = this.follower.letter ?? (typeof uri === 'string' ? await reopened(vscode.Uri.parse(uri)) : undefined);
    if (known && isLetter(known)) this.follow(known);
    // An unsaved letter may be gone, and an empty page would not explain itself.
    else panel.dispose();
  }

  /** Puts the cursor on a line of the draft; `write` also moves the focus to the editor. */
  async goTo(line: number, write: boolean): Promise<void> {
    const { document } = this;
    if (!document) return;
    this.lineClicked = line;
    const column =
      vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn ??
      columnBeside(this.panel);
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: column,
      preserveFocus: !write,
      preview: false,
    });
    const { text, lineNumber } = document.lineAt(Math.min(line, document.lineCount - 1));
    const place = new vscode.Position(lineNumber, MARK.exec(text)?.[0].length ?? 0);
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.cancel();
    this.panel?.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private take(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.look = undefined;
    panel.webview.options = this.options();
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.extension, 'client', 'media', 'file-light.svg'),
      dark: vscode.Uri.joinPath(this.extension, 'client', 'media', 'file-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = undefined;
      this.document = undefined;
      this.last = undefined;
      this.lineShown = undefined;
      this.asking?.cancel();
      clearTimeout(this.timer);
    });
  }

  // No other file may be loaded, not even one of the extension's own.
  private options(own: readonly vscode.Uri[] = []): vscode.WebviewOptions {
    return {
      enableScripts: true,
      localResourceRoots: [
        this.fonts,
        vscode.Uri.joinPath(this.script, '..'),
        ...own.map((file) => vscode.Uri.joinPath(file, '..')),
      ],
    };
  }

  private follow(letter: vscode.TextDocument): void {
    if (!this.panel) return;
    if (letter !== this.document) this.last = undefined;
    this.document = letter;
    this.panel.title = l10n.t('Preview {0}', letter.uri.path.slice(letter.uri.path.lastIndexOf('/') + 1));
    this.schedule(0);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (this.panel) this.timer = setTimeout(() => void this.draw(), delay);
  }

  private async draw(): Promise<void> {
    const { panel, document } = this;
    this.asking?.cancel();
    if (!panel || !document) return;
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    const answer = await this.session.request(PREVIEW_REQUEST, { uri: document.uri.toString() }, asking.token);
    if (asking.token.isCancellationRequested || !answer || panel !== this.panel || document !== this.document) return;
    const look = JSON.stringify([answer.style, answer.fonts, answer.picture]);
    if (look !== this.look) {
      this.look = look;
      panel.webview.options = this.options(
        [...Object.values(answer.fonts ?? {}), ...(answer.picture === undefined ? [] : [answer.picture])].map((file) =>
          vscode.Uri.parse(file),
        ),
      );
      // The page is sent the letter once it reports that it is ready.
      panel.webview.html = previewPage(
        answer.style,
        panel.webview.asWebviewUri(this.script).toString(),
        Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64'),
        this.fontsFor(panel.webview, answer.fonts),
        pageWords(),
      );
      return;
    }
    this.say({
      type: 'letter',
      uri: document.uri.toString(),
      title: answer.title,
      body: answer.body,
      pages: answer.pages ?? null,
      picture:
        answer.picture === undefined ? null : panel.webview.asWebviewUri(vscode.Uri.parse(answer.picture)).toString(),
    });
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    if (editor) this.showCursor(editor);
  }

  private fontsFor(webview: vscode.Webview, own: PreviewResult['fonts']): PageFonts {
    if (own)
      return {
        source: webview.cspSource,
        ...(Object.fromEntries(
          Object.entries(own).map(([face, file]) => [face, webview.asWebviewUri(vscode.Uri.parse(file)).toString()]),
        ) as typeof own),
      };
    const at = (name: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.fonts, `${name}.ttf`)).toString();
    return {
      source: webview.cspSource,
      regular: at('DejaVuSansCondensed'),
      bold: at('DejaVuSansCondensed-Bold'),
      italic: at('DejaVuSansCondensed-Oblique'),
    };
  }

  private receive(message: FromPage): void {
    switch (message.type) {
      // Also when the page comes back after it was hidden.
      case 'ready':
        return this.schedule(0);
      case 'drawn':
        this.last = message;
        return;
      case 'at':
        this.lineShown = message.line;
        return;
      case 'scrolled':
        return this.scrollEditor(message.line);
      case 'go':
        void this.goTo(message.line, message.write).then(undefined, (error: unknown) =>
          this.log.warn(`Preview: ${String(error)}`),
        );
    }
  }

  private showCursor({ document, selection }: vscode.TextEditor): void {
    if (!this.panel || document !== this.document) return;
    const { line } = selection.active;
    // The page must not scroll away under a click.
    if (line === this.lineClicked) return;
    this.lineClicked = undefined;
    this.say({ type: 'line', line });
  }

  private scrollPage({ textEditor, visibleRanges }: vscode.TextEditorVisibleRangesChangeEvent): void {
    if (!this.panel || textEditor.document !== this.document) return;
    if (Date.now() - this.scrolledByPage < AFTER_PAGE) return;
    const [first] = visibleRanges;
    if (first) this.say({ type: 'scroll', line: first.start.line });
  }

  private scrollEditor(line: number): void {
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === this.document);
    if (!editor || line >= editor.document.lineCount) return;
    this.scrolledByPage = Date.now();
    editor.revealRange(editor.document.lineAt(line).range, vscode.TextEditorRevealType.AtTop);
  }

  private say(message: ToPage): void {
    void this.panel?.webview.postMessage(message);
  }
}

// Skips the mark of a heading or bullet: the click was on the words after it.
const MARK = /^[ \t]*(?:(?:#{1,6}|[-*+■▪◼•]|\d{1,3}[.)])[ \t]+)?/;

const reopened = (uri: vscode.Uri): Promise<vscode.TextDocument | undefined> =>
  Promise.resolve(
    vscode.workspace.openTextDocument(uri).then(
      (document) => document,
      () => undefined,
    ),
  );

const columnBeside = (panel: vscode.WebviewPanel | undefined): vscode.ViewColumn =>
  panel?.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
