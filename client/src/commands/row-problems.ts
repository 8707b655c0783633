import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { COMMANDS } from '../../../server/src/protocol/protocol';
import type { ActiveLetter } from '../active-letter';
import type { Row } from '../views/outline-rows';
import { rangeOf } from './apply-edits';
import { ignoreAtCursor } from './ignore';

/** Opens the page of the rule for a problem of a row of the Letter view; asks which if there are several. */
export async function explainProblemOf(follower: ActiveLetter, row: Row | undefined): Promise<void> {
  const problem = await problemOf(follower, row, l10n.t('Explain Problem'));
  const code = typeof problem?.code === 'object' ? problem.code.value : problem?.code;
  if (code !== undefined) await vscode.commands.executeCommand(COMMANDS.explain, String(code));
}

/** Ignores a problem of a row, as the light bulb does. */
export async function ignoreProblemOf(follower: ActiveLetter, row: Row | undefined): Promise<void> {
  const problem = await problemOf(follower, row, l10n.t('Ignore Problem'));
  if (!problem || !follower.letter) return;
  const editor = await vscode.window.showTextDocument(follower.letter);
  editor.selection = new vscode.Selection(problem.range.start, problem.range.end);
  editor.revealRange(problem.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await ignoreAtCursor(editor);
}

async function problemOf(
  { letter }: ActiveLetter,
  row: Row | undefined,
  title: string,
): Promise<vscode.Diagnostic | undefined> {
  if (!letter || !row?.range) return undefined;
  const range = rangeOf(row.range);
  const problems = vscode.languages.getDiagnostics(letter.uri).filter((problem) => range.intersection(problem.range));
  if (problems.length === 0) {
    vscode.window.setStatusBarMessage(l10n.t('There is no problem in “{0}”.', row.title), 4000);
    return undefined;
  }
  if (problems.length === 1) return problems[0];
  const items = problems.map((problem) => ({
    label: problem.message,
    description: l10n.t('line {0}', problem.range.start.line + 1),
    problem,
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.problem;
}
