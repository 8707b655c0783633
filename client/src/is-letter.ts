import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol/protocol';

const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

/**
 * The schemes of file systems in which letters lie: the usual ones and those of the open folders. Not `git` and the
 * like: the old side of a comparison is nobody's to mend.
 */
export const letterSchemes = (): readonly string[] => [
  ...new Set([...SCHEMES, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]),
];

/** True for a document that the checks read. */
export const isLetter = (document: vscode.TextDocument): boolean =>
  document.languageId === LANGUAGE_ID && letterSchemes().includes(document.uri.scheme);

/** The letter that is being written, if the active editor shows one. */
export function activeLetter(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isLetter(editor.document) ? editor : undefined;
}
