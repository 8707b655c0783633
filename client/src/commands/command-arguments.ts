import * as vscode from 'vscode';
import type { ActiveLetter } from '../active-letter';

/** The document that an action names; by default the active letter. */
export const documentOf = async (uri: unknown, { letter }: ActiveLetter): Promise<vscode.TextDocument | undefined> =>
  typeof uri === 'string' ? vscode.workspace.openTextDocument(vscode.Uri.parse(uri)) : letter;

/** The letters that a menu names; by default the active letter. */
export function lettersOf({ letter }: ActiveLetter, clicked: unknown, selected: unknown): readonly vscode.Uri[] {
  const uris = urisFrom(clicked, selected);
  return uris.length > 0 || !letter ? uris : [letter.uri];
}

/**
 * The files that a menu names: the clicked one and all selected ones. The preview's title bar passes something that is
 * no file.
 */
export function urisFrom(clicked: unknown, selected: unknown): readonly vscode.Uri[] {
  const uris = Array.isArray(selected) ? selected.filter((each) => each instanceof vscode.Uri) : [];
  if (uris.length > 0) return uris;
  return clicked instanceof vscode.Uri && clicked.scheme !== 'webview-panel' ? [clicked] : [];
}

/** The file or folder that a menu or another extension names. */
export const uriIn = (value: unknown): vscode.Uri | undefined => (value instanceof vscode.Uri ? value : undefined);
