import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol/protocol';

const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

/**
 * Returns the URI schemes that letters may have: the usual ones and those of the open folders. Excludes `git` and the
 * like, as the old side of a diff is not to be changed.
 */
export const letterSchemes = (): readonly string[] => [
  ...new Set([...SCHEMES, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]),
];

/** True for a document that the checks read. */
export const isLetter = (document: vscode.TextDocument): boolean =>
  document.languageId === LANGUAGE_ID && letterSchemes().includes(document.uri.scheme);

/** The letter in the active editor, if any. */
export function activeLetter(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isLetter(editor.document) ? editor : undefined;
}
