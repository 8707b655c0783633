import * as vscode from 'vscode';
import type { Row } from './outline-rows';

const SCHEME = 'inspection-letter-part';

/** Colours the labels of the Letter view: a tree item has no colour of its own, but the resource it stands for has. */
export class PartColours implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly registration = vscode.window.registerFileDecorationProvider(this);

  /** A name that says the state, so that a row of another state is another resource and is coloured anew. */
  uriFor(row: Row): vscode.Uri {
    return vscode.Uri.from({ scheme: SCHEME, path: `/${row.key}`, query: colourOf(row) });
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== SCHEME || !uri.query) return undefined;
    return new vscode.FileDecoration(undefined, undefined, new vscode.ThemeColor(uri.query));
  }

  dispose(): void {
    this.registration.dispose();
  }
}

function colourOf({ state, problems }: Row): string {
  // Paler than a part, and yet with the contrast of a text that is to be read.
  if (state === 'optional') return 'input.placeholderForeground';
  if (problems.error > 0) return 'list.errorForeground';
  if (problems.warning > 0 || state === 'misplaced') return 'list.warningForeground';
  return '';
}
