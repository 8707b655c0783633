import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { InspectFileResult } from '../../../server/src/protocol/protocol';
import { INSPECT_FILE_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import { fileNameOf } from '../file-name';
import { figure } from '../views/format-counts';

const SCHEME = 'inspection-letters-release-check';
/** The server's limit. */
const MAX_BYTES = 50_000_000;

/** “Release check…”, and the read-only document that shows its results. */
export class ReleaseCheck implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly pages = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  constructor(private readonly session: LetterClient) {}

  /** Checks Word and PDF files, and asks for them if none is given. Resolves to the results for each. */
  async run(given: readonly vscode.Uri[] = []): Promise<readonly InspectFileResult[]> {
    const files = given.length > 0 ? given : ((await chooseFiles()) ?? []);
    const results: { readonly file: vscode.Uri; readonly result: InspectFileResult }[] = [];
    for (const file of files) results.push({ file, result: await this.look(file) });
    const found = results.filter(({ result }) => 'error' in result || result.findings.length > 0);
    if (found.length > 0) await this.show(found.map(({ file, result }) => sectionOf(fileNameOf(file), result)));
    else if (results.length > 0)
      void vscode.window.showInformationMessage(
        results.length === 1
          ? l10n.t(
              'Nothing was found in “{0}” that should not be published.',
              fileNameOf(results[0]?.file ?? vscode.Uri.file('')),
            )
          : l10n.t('Nothing was found in {0} files that should not be published.', figure(results.length)),
      );
    return results.map(({ result }) => result);
  }

  /** Shows results in a read-only document, also those for files that were not written. */
  async show(sections: readonly string[]): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: l10n.t('Release check') });
    this.pages.set(uri.toString(), sections.join('\n'));
    this.changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.toString()) ?? '';
  }

  dispose(): void {
    vscode.Disposable.from(this.registered, this.changed).dispose();
  }

  private async look(file: vscode.Uri): Promise<InspectFileResult> {
    const name = fileNameOf(file);
    return vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: l10n.t('Checking {0}', name) },
      async () => {
        let bytes: Uint8Array;
        try {
          if ((await vscode.workspace.fs.stat(file)).size > MAX_BYTES)
            return { error: l10n.t('{0} could not be read. It is too large for a letter.', name) };
          bytes = await vscode.workspace.fs.readFile(file);
        } catch (error) {
          const cause = error instanceof Error ? error.message : String(error);
          return { error: l10n.t('{0} could not be read. {1}', name, cause) };
        }
        const base64 = Buffer.from(bytes).toString('base64');
        return (
          (await this.session.request(INSPECT_FILE_REQUEST, { name, base64 })) ?? {
            error: l10n.t('{0} could not be checked: the checks are not running.', name),
          }
        );
      },
    );
  }
}

/** The results for a file, one per line. */
export function sectionOf(name: string, result: InspectFileResult): string {
  if ('error' in result) return `${result.error}\n`;
  const { findings } = result;
  if (findings.length === 0) return `${l10n.t('{0}: nothing found', name)}\n`;
  return [
    findings.length === 1 ? l10n.t('{0}: 1 finding', name) : l10n.t('{0}: {1} findings', name, figure(findings.length)),
    ...findings.map(
      ({ message, page }) => `  ${page === undefined ? message : l10n.t('page {0}: {1}', page, message)}`,
    ),
    '',
  ].join('\n');
}

const chooseFiles = (): Thenable<readonly vscode.Uri[] | undefined> =>
  vscode.window.showOpenDialog({
    title: l10n.t('Release Check'),
    openLabel: l10n.t('Check'),
    canSelectMany: true,
    filters: { [l10n.t('Word and PDF files')]: ['docx', 'pdf'] },
  });
