import { l10n } from 'vscode';
import * as vscode from 'vscode';
import type { CheckFileResult, Counts } from '../../../server/src/protocol/protocol';
import { LANGUAGE_ID } from '../../../server/src/protocol/protocol';
import { CHECK_FILE_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import { runSetting } from '../client';
import { findLetters } from '../folder-letters';
import type { CheckedLetters } from './check-all-summary';
import { summary } from './check-all-summary';

/**
 * “Check all letters”: checks every letter of the workspace in turn, with progress that can be cancelled. Their
 * problems appear in the Problems view, whether the letters are open or not.
 */
export class CheckAll implements vscode.Disposable {
  /** Letters that were checked, whose problems are shown from now on. */
  private readonly asked = new Set<string>();
  private readonly tabs: vscode.Disposable;

  constructor(private readonly session: LetterClient) {
    // The editor pulls the problems of letters that have a tab; for the others the server pushes them.
    this.tabs = vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const uri of [...opened, ...closed].flatMap(lettersIn))
        if (this.asked.has(uri.toString())) void this.check(uri);
    });
  }

  /** Resolves to the result; undefined if there is no letter. */
  async run(): Promise<CheckedLetters | undefined> {
    const letters = await findLetters();
    if (letters.length === 0) {
      void vscode.window.showInformationMessage(
        l10n.t('There is no letter in the open folders: letters are files that end in .letter.md.'),
      );
      return undefined;
    }
    const checked = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: l10n.t('Checking all letters'), cancellable: true },
      (progress, token) => this.checkEach(letters, progress, token),
    );
    void tell(checked);
    return checked;
  }

  dispose(): void {
    this.tabs.dispose();
  }

  private async checkEach(
    letters: readonly vscode.Uri[],
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<CheckedLetters> {
    const problems: Counts[] = [];
    let unread = 0;
    for (const [index, letter] of letters.entries()) {
      if (token.isCancellationRequested) break;
      progress.report({
        message: l10n.t('{0} of {1}: {2}', index + 1, letters.length, vscode.workspace.asRelativePath(letter)),
        increment: index === 0 ? 0 : 100 / letters.length,
      });
      showOpen(this.session, letter);
      const answer = await this.check(letter, token);
      if (token.isCancellationRequested) break;
      if (answer && 'problems' in answer) problems.push(answer.problems);
      else unread++;
    }
    return { found: letters.length, problems, unread };
  }

  private check(letter: vscode.Uri, token?: vscode.CancellationToken): Promise<CheckFileResult | undefined> {
    this.asked.add(letter.toString());
    return this.session.request(CHECK_FILE_REQUEST, { uri: letter.toString(), shown: hasTab(letter) }, token);
  }
}

function lettersIn({ input }: vscode.Tab): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.modified, input.original] : [];
}

const hasTab = (letter: vscode.Uri): boolean =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs.flatMap(lettersIn))
    .some((uri) => uri.toString() === letter.toString());

/** Makes the editor pull the problems of open letters, which it does not do by itself at this point. */
function showOpen(session: LetterClient, letter: vscode.Uri): void {
  const open = vscode.workspace.textDocuments.find(
    ({ uri, languageId }) => languageId === LANGUAGE_ID && uri.toString() === letter.toString(),
  );
  if (open && runSetting(letter) !== 'onType') session.check(open);
}

async function tell(checked: CheckedLetters): Promise<void> {
  const show = l10n.t('Show Problems');
  const any = checked.problems.some(({ error, warning, info }) => error + warning + info > 0);
  const said = summary(checked);
  const chosen =
    checked.unread > 0
      ? await vscode.window.showWarningMessage(said, ...(any ? [show] : []))
      : await vscode.window.showInformationMessage(said, ...(any ? [show] : []));
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
