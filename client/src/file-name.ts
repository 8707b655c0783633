import type * as vscode from 'vscode';

/** The last segment of the path: `leeds.letter.md`. */
export const fileNameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
