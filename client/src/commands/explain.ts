import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { RULES_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import { openRulePage } from '../rule-pages';

/** Opens a rule's page, which is shipped with the extension; asks which rule, by title, if none is given. */
export async function explain(extension: vscode.Uri, session: LetterClient, rule?: string): Promise<void> {
  const folder = vscode.Uri.joinPath(extension, 'docs', 'rules');
  const chosen = rule ?? (await chooseRule(session));
  if (!chosen) return;
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, `${chosen}.md`));
  } catch {
    void vscode.window.showInformationMessage(l10n.t('There is no page about “{0}”.', chosen));
    return;
  }
  await openRulePage(await session.rulePage(chosen));
}

async function chooseRule(session: LetterClient): Promise<string | undefined> {
  const { rules } = (await session.request(RULES_REQUEST, {})) ?? { rules: [] };
  const items = rules.map(({ id, title, group }) => ({ label: title, description: group, detail: id, id }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t('Explain a Rule'),
    placeHolder: l10n.t('Which rule?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.id;
}
