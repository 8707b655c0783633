import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { MoveParams } from '../../../server/src/protocol/protocol';
import { MOVE_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import type { Row } from '../views/outline-rows';
import { makeEdits } from './apply-edits';

/**
 * Moves a section or a finding of the Letter view past its neighbour, or to the place of another row, in one undo step.
 * The focus stays in the view; the cursor in the letter moves along.
 */
export async function movePart(
  session: LetterClient,
  { letter }: ActiveLetter,
  row: Row | undefined,
  to: 'up' | 'down' | Row,
): Promise<void> {
  const target = typeof to === 'string' ? to : to.range?.start;
  if (!letter || !row?.range || !target) return;
  const params: MoveParams = { uri: letter.uri.toString(), at: row.range.start, to: target };
  const answer = await session.request(MOVE_REQUEST, params);
  // If the letter has changed in the meantime, the row may have become another one, so nothing is moved.
  if (!answer) return;
  if (answer.edits.length === 0 || !(await makeEdits(letter, answer.version, answer.edits, 'plain'))) {
    vscode.window.setStatusBarMessage(l10n.t('“{0}” cannot be moved there.', row.title), 4000);
    return;
  }
  const { place } = answer;
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === letter);
  if (!place || !editor) return;
  const position = new vscode.Position(place.line, place.character);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
