import * as vscode from 'vscode';

const SCHEME = 'inspection-letters-text';
/** The most texts that are kept; opening an older one shows that it is gone. */
const MAX_TEXTS = 20;

/** Read-only texts without a file: a letter before its fixes, the report of an import. */
export class ShownTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private count = 0;
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  /** Returns a URI under which the text can be opened until the editor is closed. `name` is the title of its tab. */
  add(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${++this.count}/${name.replace(/[\\/]/g, '-')}` });
    this.texts.set(uri.path, text);
    const [oldest] = this.texts.keys();
    if (this.texts.size > MAX_TEXTS && oldest !== undefined) this.texts.delete(oldest);
    return uri;
  }

  provideTextDocumentContent({ path }: vscode.Uri): string {
    return this.texts.get(path) ?? vscode.l10n.t('This text is no longer kept.');
  }

  dispose(): void {
    this.registration.dispose();
  }
}
