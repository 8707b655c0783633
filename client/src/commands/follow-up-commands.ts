import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { ReadinessResult, StageParams } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import {
  CALENDAR_REQUEST,
  EVIDENCE_PACK_REQUEST,
  READINESS_REQUEST,
  STAGE_REQUEST,
} from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { goToRow } from '../views/place-rows-view';
import { GO_ON, readinessMessage } from '../views/readiness-rows';
import { applyServerEdit } from './apply-edits';
import type { CommandRow } from './command-row';
import { askWhereToSave, saveFile } from './save-file';

interface Parts {
  readonly session: LetterClient;
  readonly follower: ActiveLetter;
}

/** The commands of the views “Since the Last Letter”, “Clock”, “Ready?” and “Review Sheet”. */
export function followUpCommands(parts: Parts): readonly CommandRow[] {
  const focus = (view: string) => () => vscode.commands.executeCommand(`${SECTION}.${view}.focus`);
  return [
    ['showSinceLastLetter', focus('sinceLastLetter')],
    ['showClock', focus('clock')],
    ['showReadiness', focus('readiness')],
    ['showReviewSheet', focus('reviewSheet')],
    ['goToRow', goToRow],
    ['exportCalendar', (target?: unknown) => exportCalendar(parts, uriFrom(target))],
    ['nextStage', () => goToNextStage(parts)],
    ['evidencePack', (target?: unknown) => evidencePack(parts, uriFrom(target))],
  ];
}

const uriFrom = (value: unknown): vscode.Uri | undefined =>
  value instanceof vscode.Uri && value.scheme !== 'webview-panel' ? value : undefined;

/** Sets the next stage; asks first only if something is still open. */
async function goToNextStage({ session, follower }: Parts): Promise<void> {
  const { letter } = follower;
  if (!letter) return;
  const readiness = await session.request(READINESS_REQUEST, { uri: letter.uri.toString() });
  if (!readiness) return;
  const { next } = readiness;
  if (!next) {
    void vscode.window.showInformationMessage(
      [l10n.t('The letter is at its last stage.'), readinessMessage(readiness)].join(' '),
    );
    return;
  }
  if (readiness.open > 0 && !(await wantsToGoOn(readiness, next))) return;
  const params: StageParams = { uri: letter.uri.toString(), stage: next };
  await applyServerEdit(session, letter, STAGE_REQUEST, params);
  vscode.window.setStatusBarMessage(l10n.t('The letter’s stage is now “{0}”.', next), 4000);
}

async function wantsToGoOn(readiness: ReadinessResult, next: StageParams['stage']): Promise<boolean> {
  const goOn = l10n.t('Continue Anyway');
  const show = l10n.t('Show What Is Open');
  const open = readiness.items
    .filter(({ state }) => state === 'open')
    .map(({ title, detail }) => `${title}: ${detail}`);
  const answer = await vscode.window.showWarningMessage(
    [readinessMessage(readiness), GO_ON[next]].join(' '),
    { modal: true, detail: open.join('\n') },
    goOn,
    show,
  );
  if (answer === show) await vscode.commands.executeCommand(`${SECTION}.readiness.focus`);
  return answer === goOn;
}

async function exportCalendar({ session, follower: { letter } }: Parts, target?: vscode.Uri): Promise<void> {
  if (!letter) return;
  const answer = await session.request(CALENDAR_REQUEST, { uri: letter.uri.toString() });
  if (!answer) return;
  if ('error' in answer) return tell(answer.error);
  const file = target ?? (await askWhereToSave(letter.uri, 'ics', { filters: { [l10n.t('Calendars')]: ['ics'] } }));
  if (file) await saveFile(file, Buffer.from(answer.ics));
}

/** Writes a Word file, or a PDF if the chosen name ends in `.pdf`. */
async function evidencePack({ session, follower: { letter } }: Parts, target?: vscode.Uri): Promise<void> {
  if (!letter) return;
  const filters = { [l10n.t('Word files')]: ['docx'], [l10n.t('PDF files')]: ['pdf'] };
  const file = target ?? (await askWhereToSave(letter.uri, 'evidence.docx', { filters }));
  if (!file) return;
  const to = /\.pdf$/i.test(file.path) ? 'pdf' : 'docx';
  const answer = await session.request(EVIDENCE_PACK_REQUEST, { uri: letter.uri.toString(), to });
  if (!answer) return;
  if ('error' in answer) return tell(answer.error);
  await saveFile(file, Buffer.from(answer.bytes, 'base64'));
}

const tell = (sentence: string): void => void vscode.window.showErrorMessage(sentence);
