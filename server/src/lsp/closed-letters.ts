import type { CancellationToken } from 'vscode-languageserver';
import { CancellationToken as Token } from 'vscode-languageserver';
import { readLetterText } from '../host/read-file';
import { countsOf } from '../ide/problem-counts';
import type { CheckFileResult } from '../protocol/protocol';
import { CHECK_FILE_REQUEST } from '../protocol/requests';
import { diagnosticsOf } from './diagnostics';
import { pathOf } from './path-of';
import { onRequest, yieldToEventLoop } from './request-handler';
import type { Session } from './session';
import { SLICE_MS } from './sliced-check';

/**
 * Checks letters that are not shown, one when it is asked for. Their problems are published, as no client asks for
 * them; they are taken back when the letter is opened and published again when it is closed, its file changes, or
 * letters are to be checked anew.
 */
export class ClosedLetters {
  /** Letters that were asked for; true while their problems are published. */
  private readonly asked = new Map<string, boolean>();
  private checking: Promise<void> = Promise.resolve();
  private readonly waiting = new Set<string>();
  /** Letters that are open but not shown, for which the client pulls nothing. */
  private readonly hidden = new Set<string>();

  constructor(private readonly session: Session) {
    const { documents } = session.documents;
    documents.onDidOpen(({ document: { uri } }) => {
      this.hidden.delete(uri);
      this.takeBack(uri);
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.hidden.delete(uri);
      this.again([uri]);
    });
    onRequest(
      session,
      CHECK_FILE_REQUEST,
      (l10n) => ({ error: l10n.t('The letter could not be checked: the log says why.') }),
      ({ uri, shown }, token) => {
        if (shown === false && this.isOpen(uri)) this.hidden.add(uri);
        else this.hidden.delete(uri);
        return this.check(uri, token);
      },
    );
  }

  /** Checks letters that were asked for once more, those of `uris` or all, in slices and one after the other. */
  again(uris: Iterable<string> = this.asked.keys()): void {
    for (const uri of uris) {
      if (!this.asked.has(uri) || this.waiting.has(uri)) continue;
      this.waiting.add(uri);
      this.checking = this.checking.then(async () => {
        this.waiting.delete(uri);
        // The client asks about those that are open.
        if (this.isShown(uri)) return;
        try {
          await this.check(uri, Token.None);
        } catch (error) {
          this.session.log.error('a letter that is not open', error);
        }
      });
    }
  }

  private async check(uri: string, token: CancellationToken): Promise<CheckFileResult> {
    const { documents, prose, files } = this.session;
    // Problems of a whole folder must not be half the problems.
    await prose.loadNow();
    this.asked.set(uri, this.asked.get(uri) ?? false);
    if (this.isOpen(uri)) {
      const open = await documents.checked(uri, token);
      if (open) {
        if (this.isShown(uri)) this.takeBack(uri);
        else this.publish(uri, diagnosticsOf(open, this.session.capabilities()));
        return { problems: countsOf(open.problems()) };
      }
      if (token.isCancellationRequested) return STOPPED;
    }
    await files.renew([uri]);
    const file = pathOf(uri);
    const source = file === undefined ? NOT_HERE : readLetterText(file);
    if ('problem' in source) {
      this.takeBack(uri);
      this.asked.delete(uri);
      return { error: source.problem };
    }
    const letter = await documents.closed(uri, source.text);
    while (!letter.checkOn(SLICE_MS)) {
      await yieldToEventLoop();
      if (token.isCancellationRequested) return STOPPED;
    }
    await yieldToEventLoop();
    if (!this.isOpen(uri)) this.publish(uri, diagnosticsOf(letter, this.session.capabilities()));
    return { problems: countsOf(letter.problems()) };
  }

  private isOpen(uri: string): boolean {
    return this.session.documents.documents.get(uri) !== undefined;
  }

  /** The client asks for its problems itself. */
  private isShown(uri: string): boolean {
    return this.isOpen(uri) && !this.hidden.has(uri);
  }

  private takeBack(uri: string): void {
    if (this.asked.get(uri)) this.publish(uri, []);
  }

  private publish(uri: string, diagnostics: ReturnType<typeof diagnosticsOf>): void {
    this.asked.set(uri, diagnostics.length > 0);
    void this.session.connection
      .sendDiagnostics({ uri, diagnostics })
      .catch((error: unknown) => this.session.log.error('diagnostics', error));
  }
}

const STOPPED: CheckFileResult = { error: 'The check was cancelled.' };
const NOT_HERE = { problem: 'Only letters on this computer can be checked without being opened: open the letter.' };
