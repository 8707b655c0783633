import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { CommentsResult, CommentThread } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import { COMMENTS_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { rangeOf } from '../commands/apply-edits';
import { isLetter } from '../is-letter';
import { authorOf, STATES } from './comment-rows';

/** A thread as shown in the editor, and its data. */
interface Shown {
  readonly shown: vscode.CommentThread;
  thread: CommentThread;
}

/**
 * Shows the comments of the active letter in the editor's comment threads. They come from the server, which reads the
 * comments file next to the letter, and are requested again when the letter or that file changes.
 */
export class CommentThreads implements vscode.Disposable {
  private readonly controller: vscode.CommentController;
  private readonly shown = new Map<string, Map<string, Shown>>();
  private answer: { readonly letter: vscode.TextDocument; readonly result: CommentsResult } | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private told = '';
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when the comments or the letter change. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly session: LetterClient,
    private readonly follower: ActiveLetter,
  ) {
    this.controller = vscode.comments.createCommentController(SECTION, l10n.t('Inspection Letter'));
    this.controller.options = {
      prompt: l10n.t('Comment, or write other words and propose them'),
      placeHolder: l10n.t('Write a comment, or the words that you propose'),
    };
    this.controller.commentingRangeProvider = {
      // An unsaved letter has no folder to keep a comments file in.
      provideCommentingRanges: (document) =>
        isLetter(document) && session.readsBeside(document.uri) ? [wholeOf(document)] : [],
    };
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.comments.json');
    const again = (): void => void this.refresh();
    this.subscriptions = [
      this.controller,
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
      follower.onDidChange(again),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    ];
    again();
  }

  /** The letter whose comments are known, and its comments. */
  get letter(): vscode.TextDocument | undefined {
    return this.answer?.letter;
  }

  get threads(): readonly CommentThread[] {
    return this.answer?.result.threads ?? [];
  }

  /** The editor thread that shows a thread of the letter. */
  shownFor(id: string): vscode.CommentThread | undefined {
    return this.shown.get(this.answer?.letter.uri.toString() ?? '')?.get(id)?.shown;
  }

  /** The data of an editor thread; undefined if the user has only just begun it. */
  threadOf(shown: vscode.CommentThread): CommentThread | undefined {
    for (const each of this.shown.get(shown.uri.toString())?.values() ?? [])
      if (each.shown === shown) return each.thread;
    return undefined;
  }

  /** Requests the comments again, and resolves once they are shown. */
  async refresh(): Promise<void> {
    this.asking?.cancel();
    const { letter } = this.follower;
    if (!letter) {
      this.answer = undefined;
      this.share();
      return;
    }
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    const result = await this.session.request(COMMENTS_REQUEST, { uri: letter.uri.toString() }, asking.token);
    if (asking.token.isCancellationRequested || letter !== this.follower.letter || !result) return;
    // The letter has changed since, and a newer answer is on its way.
    if (result.version !== letter.version) return;
    this.answer = { letter, result };
    if (result.problem !== undefined && result.problem !== this.told)
      void vscode.window.showWarningMessage([l10n.t('The comments are not shown.'), result.problem].join(' '));
    this.told = result.problem ?? '';
    this.show(letter.uri, result.threads);
    this.share();
  }

  dispose(): void {
    this.asking?.cancel();
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private show(uri: vscode.Uri, threads: readonly CommentThread[]): void {
    const key = uri.toString();
    const known = this.shown.get(key) ?? new Map<string, Shown>();
    this.shown.set(key, known);
    const ids = new Set(threads.map(({ id }) => id));
    for (const [id, { shown }] of known) {
      if (ids.has(id)) continue;
      shown.dispose();
      known.delete(id);
    }
    for (const thread of threads) {
      const before = known.get(thread.id);
      if (before && JSON.stringify(before.thread) === JSON.stringify(thread)) continue;
      const shown = before?.shown ?? this.controller.createCommentThread(uri, placeOf(thread), []);
      if (!before) shown.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      draw(shown, thread);
      known.set(thread.id, { shown, thread });
    }
  }

  private forget(uri: vscode.Uri): void {
    for (const { shown } of this.shown.get(uri.toString())?.values() ?? []) shown.dispose();
    this.shown.delete(uri.toString());
  }

  private share(): void {
    void vscode.commands.executeCommand('setContext', `${SECTION}.comments`, this.threads.length);
    void vscode.commands.executeCommand(
      'setContext',
      `${SECTION}.openComments`,
      this.threads.filter(({ state }) => state === 'open').length,
    );
    this.changed.fire();
  }
}

function draw(shown: vscode.CommentThread, thread: CommentThread): void {
  shown.range = placeOf(thread);
  shown.canReply = true;
  shown.state = thread.state === 'open' ? vscode.CommentThreadState.Unresolved : vscode.CommentThreadState.Resolved;
  shown.contextValue = `${thread.change ? 'proposal' : 'comment'}.${thread.state === 'open' ? 'open' : 'closed'}`;
  shown.label = labelOf(thread);
  shown.comments = [
    remark(authorOf(thread), bodyOf(thread), thread.created),
    ...thread.replies.map(({ author, text, created }) => remark(author, plain(text), created)),
    ...(thread.reason === undefined
      ? []
      : [remark(thread.state === 'declined' ? l10n.t('Declined') : l10n.t('Answered'), plain(thread.reason))]),
  ];
}

const remark = (name: string, body: vscode.MarkdownString, created?: string): vscode.Comment => {
  const timestamp = new Date(created ?? '');
  return {
    author: { name },
    body,
    mode: vscode.CommentMode.Preview,
    ...(Number.isNaN(timestamp.getTime()) ? {} : { timestamp }),
  };
};

/** What people wrote is plain text, not Markdown: it must not load or run anything. */
const plain = (text: string): vscode.MarkdownString => new vscode.MarkdownString().appendText(text);

/** Shows a proposal as a word diff. */
function bodyOf(thread: CommentThread): vscode.MarkdownString {
  const { kind, quote, text, refusal, how } = thread;
  if (kind !== 'replace' && kind !== 'move') {
    const body = plain(text);
    return how === 'exact' || quote === '' ? body : body.appendText(`\n\n${l10n.t('About “{0}”', quote)}`);
  }
  const body = new vscode.MarkdownString();
  if (kind === 'move') body.appendText(l10n.t('Move “{0}”', quote));
  else {
    const lines = [
      ...(quote === '' ? [] : quote.split(/\r\n|\r|\n/).map((line) => `- ${line}`)),
      ...(text === '' ? [] : text.split(/\r\n|\r|\n/).map((line) => `+ ${line}`)),
    ];
    body.appendCodeblock(lines.join('\n'), 'diff');
  }
  return refusal === undefined || thread.state !== 'open' ? body : body.appendText(`\n${refusal}`);
}

function labelOf({ state, kind, how, source, change }: CommentThread): string {
  const what =
    kind === 'replace' || kind === 'move'
      ? l10n.t('Proposal')
      : kind === 'point'
        ? l10n.t('Point of accuracy')
        : l10n.t('Comment');
  return [
    what,
    state === 'open' ? (change?.typing ? l10n.t('typing correction') : '') : STATES[state],
    how === 'gone' ? l10n.t('its words are gone') : how === 'lost' ? l10n.t('could not be placed') : '',
    source === undefined ? '' : l10n.t('from {0}', source),
  ]
    .filter(Boolean)
    .join(' · ');
}

const placeOf = ({ range }: CommentThread): vscode.Range => (range ? rangeOf(range) : new vscode.Range(0, 0, 0, 0));

const wholeOf = (document: vscode.TextDocument): vscode.Range =>
  new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0);
