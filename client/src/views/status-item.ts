import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { LANGUAGE_ID, SECTION } from '../../../server/src/protocol/protocol';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { runSetting } from '../client';
import { sentence, total } from './format-counts';

/** The language status item: the template, why it was chosen and the number of problems, or why there are none. */
export function showStatus(session: LetterClient, follower: ActiveLetter): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(`${SECTION}.status`, { language: LANGUAGE_ID });
  item.name = l10n.t('Inspection Letter');
  const show = (): void => {
    item.busy = session.state === 'starting';
    item.severity =
      session.state === 'stopped' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    const { text, detail, command } = statusOf(session, follower);
    item.text = text;
    item.detail = detail;
    item.command = command;
    item.accessibilityInformation = { label: `${text}. ${detail}` };
  };
  show();
  return vscode.Disposable.from(item, session.onDidChangeState(show), follower.onDidChange(show));
}

interface Status {
  readonly text: string;
  readonly detail: string;
  readonly command: vscode.Command;
}

function statusOf(session: LetterClient, { letter, outline }: ActiveLetter): Status {
  const log = { title: l10n.t('Show Log'), command: `${SECTION}.showLog` };
  if (session.state === 'stopped')
    return {
      text: l10n.t('Not checked'),
      detail: l10n.t('The checks are not running'),
      command: { title: l10n.t('Restart'), command: `${SECTION}.restart` },
    };
  if (session.state === 'starting' || !letter || !outline)
    return { text: l10n.t('Reading the letter'), detail: l10n.t('The checks are starting'), command: log };
  const { template, stage, problems } = outline;
  const title = outline.known ? template.title : l10n.t('Not a letter of a known kind');
  const detail = [template.why, l10n.t('stage: {0}', stage)].filter(Boolean).join(' · ');
  if (runSetting(letter.uri) === 'manual') {
    return {
      text: l10n.t('{0}: checked on demand', title),
      detail,
      command: { title: l10n.t('Check Letter'), command: `${SECTION}.check` },
    };
  }
  return {
    text: `${title}: ${sentence(problems)}`,
    detail,
    command:
      total(problems) > 0
        ? { title: l10n.t('Go to Next Problem'), command: `${SECTION}.nextProblem` }
        : { title: l10n.t('Show Parts'), command: `${SECTION}.letter.focus` },
  };
}
