import * as vscode from 'vscode';
import type { Row } from './outline-rows';

const SCHEME = 'inspection-letter-part';

/** Colours the labels of the Letter view: a tree item has no colour of its own, but its resource URI can have one. */
export class PartColours implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly registration = vscode.window.registerFileDecorationProvider(this);

  /** Returns a URI that includes the row's colour, so that it is decorated anew when its state changes. */
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
  // Paler than other parts, but still with enough contrast to read.
  if (state === 'optional') return 'input.placeholderForeground';
  if (problems.error > 0) return 'list.errorForeground';
  if (problems.warning > 0 || state === 'misplaced') return 'list.warningForeground';
  return '';
}
