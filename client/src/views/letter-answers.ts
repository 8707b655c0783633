import * as vscode from 'vscode';
import type { RequestType } from 'vscode-languageclient/node';
import type { TextDocumentIdentifier } from '../../../server/src/protocol/protocol';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';

/** The server's answer about a letter. */
export interface LetterAnswer<A> {
  readonly letter: vscode.TextDocument;
  readonly answer: A;
}

/** The newest answer to one request about the active letter, for a view that shows it. */
export class LetterAnswers<A> implements vscode.Disposable {
  private newest: LetterAnswer<A> | undefined;
  private asking: vscode.CancellationTokenSource | undefined;

  /** @param changed  called when an answer arrives or is discarded */
  constructor(
    private readonly session: LetterClient,
    private readonly follower: ActiveLetter,
    private readonly request: RequestType<TextDocumentIdentifier, A | null, void>,
    private readonly changed: () => void,
  ) {}

  get known(): LetterAnswer<A> | undefined {
    return this.newest;
  }

  /** Cancels any pending request and sends a new one; resolves to its answer. */
  async refresh(): Promise<A | undefined> {
    this.asking?.cancel();
    const { letter } = this.follower;
    if (!letter) return undefined;
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    const answer = await this.session.request(this.request, { uri: letter.uri.toString() }, asking.token);
    if (asking.token.isCancellationRequested || letter !== this.follower.letter || !answer) return undefined;
    this.newest = { letter, answer };
    this.changed();
    return answer;
  }

  /** Call when the letter or the view's visibility changes; requests an answer only while the view is visible. */
  follow(visible: boolean): void {
    const { letter } = this.follower;
    // Rows of the previous letter would be wrong until the answer arrives, and so would those that are not kept up to
    // date.
    if (letter !== this.newest?.letter || this.session.state === 'stopped') this.forget();
    if (letter && visible) void this.refresh();
  }

  forget(): void {
    if (!this.newest) return;
    this.newest = undefined;
    this.changed();
  }

  dispose(): void {
    this.asking?.cancel();
  }
}
