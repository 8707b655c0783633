import { CancellationTokenSource, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnose } from './diagnostics';
import type { Session } from './session';

/** Pause in typing after which a letter is checked again, in milliseconds. */
const DEBOUNCE_MS = 200;

interface Pending {
  timer?: NodeJS.Timeout;
  check?: CancellationTokenSource;
  /** Result id of what was published last, for which the next answer may be “unchanged”. */
  resultId?: string | undefined;
}

/**
 * Publishes diagnostics (`textDocument/publishDiagnostics`) to clients that do not pull them, and never to others: a
 * problem would be shown twice. They are published when nothing was typed for a moment, with the version that they are
 * about, and emptied when the document is closed.
 */
export class DiagnosticsPublisher {
  private readonly pending = new Map<string, Pending>();

  constructor(
    private readonly session: Session,
    private readonly diagnose: Diagnose,
  ) {
    const { documents } = session.documents;
    // Opening is a change of content too; only the first check of a document need not wait.
    documents.onDidChangeContent(({ document }) => this.schedule(document, this.pending.has(document.uri)));
    documents.onDidSave(({ document }) => this.schedule(document, false));
    documents.onDidClose(({ document: { uri } }) => this.close(uri));
  }

  /** Checks all open documents again: settings, templates or words have changed. */
  publishAll(): void {
    this.session.documents.documents.all().forEach((document) => this.schedule(document, true));
  }

  private schedule({ uri }: TextDocument, wait: boolean): void {
    if (this.session.capabilities().pullsDiagnostics) return;
    const pending = this.pending.get(uri) ?? {};
    this.pending.set(uri, pending);
    this.stop(pending);
    pending.timer = setTimeout(() => void this.publish(uri, pending), wait ? DEBOUNCE_MS : 0);
  }

  private async publish(uri: string, pending: Pending): Promise<void> {
    const { connection, log, prose } = this.session;
    const check = (pending.check = new CancellationTokenSource());
    try {
      const { report, version } = await this.diagnose(
        { textDocument: { uri }, previousResultId: pending.resultId },
        check.token,
      );
      if (check.token.isCancellationRequested || version === undefined) return;
      if (report.kind === DocumentDiagnosticReportKind.Full) {
        pending.resultId = report.resultId;
        await connection.sendDiagnostics({ uri, version, diagnostics: report.items });
      }
      prose.preload();
    } catch (error) {
      log.error('diagnostics', error);
    }
  }

  private close(uri: string): void {
    const pending = this.pending.get(uri);
    if (!pending) return;
    this.stop(pending);
    this.pending.delete(uri);
    void this.session.connection
      .sendDiagnostics({ uri, diagnostics: [] })
      .catch((error: unknown) => this.session.log.error('diagnostics', error));
  }

  private stop(pending: Pending): void {
    clearTimeout(pending.timer);
    pending.check?.cancel();
    delete pending.timer;
    delete pending.check;
  }
}
