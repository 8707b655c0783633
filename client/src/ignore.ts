import * as vscode from 'vscode';
import { COMMANDS, IGNORE_REQUEST, SECTION } from '../../server/src/protocol/protocol';
import type { IgnoreAnswer, IgnoreParams, IgnoreScope, Settings } from '../../server/src/protocol/protocol';
import { makeEdits } from './edits';
import type { ServerSession } from './server-session';
import { ask, write } from './steps';

export interface Ignoring {
  readonly uri: string;
  readonly rule: string;
  /** The words at the place. */
  readonly at: string | undefined;
  readonly scope: IgnoreScope;
}

/** Asks for the reason and writes it down: in the letter's front matter, or in the settings for the whole workspace. */
export async function ignore(session: ServerSession, { uri, rule, at, scope }: Ignoring): Promise<void> {
  const reason = await askReason(`Ignore “${rule}” ${WHERE[scope]}`, scope);
  if (!reason) return;
  if (scope === 'workspace') return ignoreEverywhere(rule, reason);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const params: IgnoreParams = { uri, rule, scope, reason, ...(scope === 'place' && at !== undefined ? { at } : {}) };
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer = await session.request<IgnoreAnswer>(IGNORE_REQUEST, params);
    if (!answer || answer.edits.length === 0 || (await makeEdits(document, answer.version, answer.edits, 'plain'))) return;
  }
}

/** From the command palette: what the light bulb would offer at the cursor. */
export async function ignoreAtCursor({ document, selection }: vscode.TextEditor): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, selection, vscode.CodeActionKind.QuickFix.value);
  const offers = actions.filter((action) => action.command?.command === COMMANDS.ignore);
  if (offers.length === 0) {
    void vscode.window.setStatusBarMessage('There is no problem at the cursor.', 4000);
    return;
  }
  const chosen = await vscode.window.showQuickPick(offers.map((action) => ({ label: action.title, action })), { title: 'Ignore Problem' });
  const command = chosen?.action.command;
  if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

async function askReason(title: string, scope: IgnoreScope): Promise<string | undefined> {
  let reason: string | undefined;
  const kept = scope === 'workspace' ? 'The reason is kept in the settings.' : 'The reason is kept at the top of the draft and is no part of the letter.';
  await ask(title, [(frame) => write(frame, {
    prompt: `Why is it left as it is? ${kept}`, placeholder: 'The authority uses this form of its name', value: '',
    trouble: (text) => (text === '' ? 'Give a reason, for whoever reads the letter next.' : undefined),
    written: (text) => { reason = text; },
  })]);
  return reason;
}

const WHERE: Readonly<Record<IgnoreScope, string>> = { place: 'here', letter: 'in this letter', workspace: 'in all letters' };

async function ignoreEverywhere(rule: string, reason: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const known = settings.get<Settings['ignore']>('ignore', []);
  const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('ignore', [...known.filter((entry) => entry.rule !== rule), { rule, reason }], target);
}
