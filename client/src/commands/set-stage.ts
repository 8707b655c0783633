import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { Settings, StageParams } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import { STAGE_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { ask, pick } from '../input/multi-step-input';
import { applyServerEdit } from './apply-edits';

type Stage = StageParams['stage'];

/** “Set stage…”: asks for the stage and writes it into the letter's front matter. */
export async function setStage(session: LetterClient, { letter, outline }: ActiveLetter): Promise<void> {
  if (!letter) return;
  const now = outline?.stage;
  const items = STAGES.map((item) => ({
    ...item,
    ...(item.stage === now ? { description: l10n.t('currently set') } : {}),
  }));
  let stage: Stage | undefined;
  const answered = await ask(l10n.t('Set Stage'), [
    (frame) =>
      pick(frame, {
        placeholder: l10n.t('How far has the letter come? The stage sets how strict the checks are.'),
        items,
        active: items.find((item) => item.stage === now),
        picked: (item) => {
          stage = item.stage;
        },
      }),
  ]);
  if (!answered || !stage) return;
  const params: StageParams = { uri: letter.uri.toString(), stage };
  await applyServerEdit(session, letter, STAGE_REQUEST, params);
  const outranked = vscode.workspace
    .getConfiguration(SECTION, letter.uri)
    .get<Settings['stage']>('stage', 'from letter');
  if (outranked === 'from letter' || outranked === stage) return;
  const open = l10n.t('Open Setting');
  // The letter is checked at another stage than it states, and nothing else would explain why.
  void vscode.window
    .showInformationMessage(
      l10n.t(
        'The setting “{0}” overrides the stage in letters: they are checked as “{1}”.',
        `${SECTION}.stage`,
        outranked,
      ),
      open,
    )
    .then((choice) => {
      if (choice === open) void vscode.commands.executeCommand('workbench.action.openSettings', `${SECTION}.stage`);
    });
}

const STAGES: readonly (vscode.QuickPickItem & { readonly stage: Stage })[] = [
  { label: l10n.t('Drafting'), detail: l10n.t('Parts that are not written yet are not errors.'), stage: 'drafting' },
  {
    label: l10n.t('Quality assurance'),
    detail: l10n.t('Everything that a quality assurance reader expects must be there.'),
    stage: 'quality-assurance',
  },
  {
    label: l10n.t('To the local authority'),
    detail: l10n.t('Everything that the local authority expects must be there.'),
    stage: 'authority',
  },
  { label: l10n.t('Final'), detail: l10n.t('Everything must be in its place.'), stage: 'final' },
];
