import * as vscode from 'vscode';
import type { Range } from '../../../server/src/protocol/protocol';
import { rangeOf } from './apply-edits';

/**
 * Selects the words that have to change, for the light bulb, so that typing replaces them; opens the suggestions if
 * there may be some.
 */
export async function goToPlace(uri: unknown, place: unknown, choose: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof place !== 'object' || place === null) return;
  const range = rangeOf(place as Range);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: range });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (choose === true) await vscode.commands.executeCommand('editor.action.triggerSuggest');
}
