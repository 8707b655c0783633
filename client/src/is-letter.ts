import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol/protocol';

/** Where letters lie. Not `git` and the like: the old side of a comparison is nobody's to mend. */
export const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'] as const;

/** True for a document that the checks read. */
export const isLetter = (document: vscode.TextDocument): boolean =>
  document.languageId === LANGUAGE_ID && SCHEMES.some((scheme) => scheme === document.uri.scheme);

/** The letter that is being written, if the active editor shows one. */
export function activeLetter(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isLetter(editor.document) ? editor : undefined;
}
