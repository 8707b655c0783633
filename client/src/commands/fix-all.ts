import { l10n } from 'vscode';
import * as vscode from 'vscode';
import type { FixAllResult } from '../../../server/src/protocol/protocol';
import { FIX_ALL_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import type { ShownTexts } from '../shown-texts';
import { makeEdits } from './apply-edits';
import { fixesMade } from './fixes-made';

/**
 * “Apply all safe fixes”: applies them in one undo step, and reports the fixes and what is left. Resolves to the fixes
 * made; undefined if they could not be applied.
 */
export async function fixAllSafe(
  session: LetterClient,
  texts: ShownTexts,
  document: vscode.TextDocument,
): Promise<FixAllResult | undefined> {
  // Try again if the letter changed in the meantime.
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer = await session.request(FIX_ALL_REQUEST, { uri: document.uri.toString() });
    if (!answer) return undefined;
    if (answer.version < 0) continue;
    const before = document.getText();
    if (answer.edits.length > 0 && !(await makeEdits(document, answer.version, answer.edits, 'plain'))) continue;
    void tell(answer, texts, document, before);
    return answer;
  }
  void vscode.window.showErrorMessage(
    l10n.t('No fix was made because the letter kept changing: wait a moment and try again.'),
  );
  return undefined;
}

async function tell(
  answer: FixAllResult,
  texts: ShownTexts,
  document: vscode.TextDocument,
  before: string,
): Promise<void> {
  const changes = l10n.t('Show Changes');
  const problems = l10n.t('Show Problems');
  const left = answer.left.error + answer.left.warning + answer.left.info > 0;
  const chosen = await vscode.window.showInformationMessage(
    fixesMade(answer),
    ...(answer.fixes > 0 ? [changes] : []),
    ...(left ? [problems] : []),
  );
  if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (chosen === changes) await showChanges(texts, document, before);
}

/** Shows the letter before and after its fixes in the diff editor. */
async function showChanges(texts: ShownTexts, document: vscode.TextDocument, before: string): Promise<void> {
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  await vscode.commands.executeCommand(
    'vscode.diff',
    texts.add(name, before),
    document.uri,
    l10n.t('{0}: before the fixes ↔ now', name),
  );
}
