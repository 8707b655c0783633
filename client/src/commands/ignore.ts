import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { IgnoreParams, IgnoreScope, Settings } from '../../../server/src/protocol/protocol';
import { COMMANDS, SECTION } from '../../../server/src/protocol/protocol';
import { IGNORE_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import type { Step } from '../input/multi-step-input';
import { ask, pick, write } from '../input/multi-step-input';
import { applyServerEdit } from './apply-edits';

export interface Ignoring {
  readonly uri: string;
  readonly rule: string;
  /** The words that the problem is about. */
  readonly at: string | undefined;
  /** Asked for if absent. */
  readonly scope: IgnoreScope | undefined;
}

/**
 * Asks where to ignore a problem and why, and records it in the letter's front matter, or in the settings for the whole
 * workspace. Esc changes nothing.
 */
export async function ignore(session: LetterClient, { uri, rule, at, scope: given }: Ignoring): Promise<void> {
  const asked = await askWhereAndWhy(rule, given, at !== undefined);
  if (!asked) return;
  const { scope, reason } = asked;
  if (scope === 'workspace') return ignoreEverywhere(rule, reason);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const params: IgnoreParams = { uri, rule, scope, reason, ...(scope === 'place' && at !== undefined ? { at } : {}) };
  await applyServerEdit(session, document, IGNORE_REQUEST, params);
}

/** For the command palette: the problem at the cursor, as the light bulb would offer it. */
export async function ignoreAtCursor({ document, selection }: vscode.TextEditor): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    vscode.CodeActionKind.QuickFix.value,
  );
  const offers = actions.filter((action) => action.command?.command === COMMANDS.ignore);
  if (offers.length === 0) {
    void vscode.window.setStatusBarMessage(l10n.t('There is no problem at the cursor.'), 4000);
    return;
  }
  const chosen =
    offers.length === 1
      ? offers[0]
      : (
          await vscode.window.showQuickPick(
            offers.map((action) => ({ label: action.title, action })),
            { title: l10n.t('Ignore Problem') },
          )
        )?.action;
  if (chosen?.command)
    await vscode.commands.executeCommand(chosen.command.command, ...((chosen.command.arguments ?? []) as unknown[]));
}

async function askWhereAndWhy(
  rule: string,
  given: IgnoreScope | undefined,
  hasPlace: boolean,
): Promise<{ readonly scope: IgnoreScope; readonly reason: string } | undefined> {
  const scopes = SCOPES.filter(({ scope }) => scope !== 'place' || hasPlace);
  let scope: IgnoreScope = given ?? (hasPlace ? 'place' : 'letter');
  let reason = '';
  const where: Step = (frame) =>
    pick(frame, {
      placeholder: l10n.t('Where should it be ignored?'),
      items: scopes,
      active: scopes.find((item) => item.scope === scope),
      picked: (item) => {
        scope = item.scope;
      },
    });
  const why: Step = (frame) =>
    write(frame, {
      prompt: [
        l10n.t('Why should it stay as it is?'),
        scope === 'workspace'
          ? l10n.t('The reason is kept in the settings.')
          : l10n.t('The reason is kept at the top of the draft and is not part of the letter.'),
      ].join(' '),
      placeholder: l10n.t('The authority uses this form of its name'),
      value: reason,
      validate: (text) => (text === '' ? l10n.t('Give a reason, for whoever reads the letter next.') : undefined),
      written: (text) => {
        reason = text;
      },
    });
  const answered = await ask(titleOf(rule, given), given ? [why] : [where, why]);
  return answered ? { scope, reason } : undefined;
}

const SCOPES: readonly (vscode.QuickPickItem & { readonly scope: IgnoreScope })[] = [
  { label: l10n.t('Here'), description: l10n.t('only at these words'), scope: 'place' },
  { label: l10n.t('In this letter'), description: l10n.t('everywhere in it'), scope: 'letter' },
  {
    label: l10n.t('In all letters of the workspace'),
    description: l10n.t('kept in the settings'),
    scope: 'workspace',
  },
];

function titleOf(rule: string, scope: IgnoreScope | undefined): string {
  switch (scope) {
    case undefined:
      return l10n.t('Ignore “{0}”', rule);
    case 'place':
      return l10n.t('Ignore “{0}” here', rule);
    case 'letter':
      return l10n.t('Ignore “{0}” in this letter', rule);
    case 'workspace':
      return l10n.t('Ignore “{0}” in all letters', rule);
  }
}

async function ignoreEverywhere(rule: string, reason: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const known = settings.get<Settings['ignore']>('ignore', []);
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await settings.update('ignore', [...known.filter((entry) => entry.rule !== rule), { rule, reason }], target);
}
