import * as vscode from 'vscode';
import type { InspectionLettersApi } from '../../../client/src/start';

const EXTENSION = 'inspection-letters.inspection-letters';

/** The extension's own API, once its server runs. */
export async function api(): Promise<InspectionLettersApi> {
  const extension = vscode.extensions.getExtension<InspectionLettersApi>(EXTENSION);
  if (!extension) throw new Error(`${EXTENSION} is not installed`);
  const started = await extension.activate();
  await until('the server runs', () => started.session.state === 'running');
  return started;
}

/** Waits for something that happens elsewhere; if it never does, the last error of `look` is reported. */
export async function until<T>(what: string, look: () => T | Promise<T>, limit = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`It never came about that ${what}; last seen: ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The folder of drafts in the workspace of the tests. */
export function draftsFolder(): vscode.Uri {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (!workspace) throw new Error('No workspace is open');
  return vscode.Uri.joinPath(workspace.uri, 'drafts');
}

/** An unsaved letter with this text, in an editor. */
export async function openLetter(text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'inspection-letter', content: text });
  return vscode.window.showTextDocument(document);
}

export const problems = (uri: vscode.Uri): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);

/** The rule's id, as shown with the problem. */
export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The first problem of a rule, once there is one. */
export const problem = (uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> =>
  until(`${rule} is found`, () => problems(uri).find((each) => ruleOf(each) === rule));

export const fixesAt = async (uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    100,
  );

/** Waits for an input box, enters this text (or accepts the default) and confirms. */
export async function answer(words?: string): Promise<void> {
  const { shownInput } = await api();
  const input = (await until('a question is asked', shownInput)) as
    vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>;
  if (words !== undefined) input.value = words;
  await until('the next question is asked, or none', async () => {
    // The server may read an answer first: it is only repeated if the question is still open.
    if (shownInput() !== input) return true;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return false;
  });
}

/** Waits for a quick pick and chooses the entry with this label. */
export async function choose(label: string): Promise<void> {
  const { shownInput } = await api();
  const input = await until(`“${label}” is offered`, () => {
    const list = shownInput() as vscode.QuickPick<vscode.QuickPickItem> | undefined;
    return list?.items?.some((item) => withoutIcon(item) === label) ? list : undefined;
  });
  input.value = label;
  await until('it is the one that fits', () => input.activeItems[0] && withoutIcon(input.activeItems[0]) === label);
  await answer();
}

const withoutIcon = ({ label }: vscode.QuickPickItem): string => label.replace(/^\$\([a-z-]+\) /, '');

/** Presses Esc at a prompt. */
export async function leave(): Promise<void> {
  const { shownInput } = await api();
  await until('a question is asked', shownInput);
  await until('the question is withdrawn', async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    return !shownInput();
  });
}

/** Closes everything without asking to save. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  while (vscode.window.activeTextEditor || vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) {
    const before = vscode.window.tabGroups.all.reduce((sum, group) => sum + group.tabs.length, 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const after = vscode.window.tabGroups.all.reduce((sum, group) => sum + group.tabs.length, 0);
    if (after === before) await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if (before === 0) break;
  }
  // The next unsaved letter may have the same name, and VS Code would confuse the two until this one is gone.
  const gone = (): boolean => !vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled);
  await until('unsaved letters are gone', gone, 5_000).catch(() => undefined);
}

/**
 * A clean letter of the current template. `without` removes the part that begins with these words, up to the next blank
 * line.
 */
export function letterText({
  without = [],
  stage,
}: { readonly without?: readonly string[]; readonly stage?: string } = {}): string {
  const blocks = LETTER.filter((block) => !without.some((words) => block.startsWith(words)));
  return `${stage ? `---\nstage: ${stage}\n---\n` : ''}${blocks.join('\n\n')}\n`;
}

const LETTER = [
  '26 February 2026',
  'Ruth Calloway\nDirector of Children’s Services\nNorfolk County Council\n1 Market Street\nNorwich\nNR1 0AA',
  'Dear Ms Calloway',
  '# Focused visit to Norfolk children’s services',
  'This letter summarises the findings of the focused visit to Norfolk children’s services on 27 and ' +
    '28 January 2026. His Majesty’s Inspectors for this visit were Helen Ashdown and Marcus Oyelaran.',
  'Inspectors looked at the local authority’s arrangements for care leavers.',
  'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.',
  '## Headline findings\n\nCare leavers receive good help from people whom they know and trust.',
  '## Main findings',
  'Personal advisers know young people well and see them often.',
  'Most young people live in homes that suit them.',
  'Young people are listened to.',
  'Plans are clear and are kept up to date.',
  'Leaders know what works and what does not.',
  'Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.',
  'Yours sincerely',
  'Helen Ashdown\nHis Majesty’s Inspector',
];
