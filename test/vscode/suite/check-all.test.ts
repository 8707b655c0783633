import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CheckedLetters } from '../../../client/src/commands/check-all-summary';
import { api, closeAll, letterText, problems, ruleOf, until } from './hands';
import { told } from './messages';

describe('check all letters', () => {
  let folder: vscode.Uri;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const save = async (name: string, text: string): Promise<vscode.Uri> => {
    await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
    return at(name);
  };
  const checkAll = (): Thenable<CheckedLetters | undefined> =>
    vscode.commands.executeCommand('inspectionLetters.checkAll');
  const has = (uri: vscode.Uri, rule: string): boolean => problems(uri).some((each) => ruleOf(each) === rule);

  before(async () => {
    await api();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = vscode.Uri.joinPath(workspace.uri, 'drafts', 'all');
    await vscode.workspace.fs.createDirectory(folder);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('shows the problems of letters that are not open, counts the letters and opens the problems view', async () => {
    const broken = await save('broken.letter.md', letterText({ without: ['## Headline findings'] }));
    const sent = await save('broken.sent-2026-03-12.letter.md', letterText({ without: ['## Headline findings'] }));
    const clean = await save('clean.letter.md', letterText());
    const said = told({ choose: 'Show Problems' });
    const checked = await checkAll();
    const found = (await vscode.workspace.findFiles('**/*.letter.md')).length;
    assert.equal(checked?.problems.length, found - 1, 'all but the version that was sent');
    const errors = checked.problems.filter(({ error }) => error > 0).length;
    assert.ok(errors > 0 && errors < found - 1);
    assert.match((await said)[0] ?? '', new RegExp(`^${found - 1} letters checked: ${errors} with errors, `));
    await until('its problems are shown', () => has(broken, 'missing-section'));
    const { code } = problems(broken).find((each) => ruleOf(each) === 'missing-section') ?? {};
    assert.ok(typeof code === 'object' && code.target.scheme === 'inspection-letters-rule', 'its link opens the page');
    assert.deepEqual(problems(sent), []);
    assert.deepEqual(
      problems(clean).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
      [],
    );
    assert.equal(
      vscode.workspace.textDocuments.some(({ uri }) => uri.path === broken.path),
      false,
      'nothing was opened',
    );
  });

  it('shows each problem once when such a letter is opened, and again when it is closed', async () => {
    const broken = await save('once.letter.md', letterText({ without: ['## Headline findings'] }));
    await checkAll();
    const times = (): number => problems(broken).filter((each) => ruleOf(each) === 'missing-section').length;
    await until('it is shown', () => times() === 1);
    const { follower } = await api();
    // As from the Explorer: documents opened by an extension stay open for minutes.
    await vscode.commands.executeCommand('vscode.open', broken);
    await until('the letter is read', () => follower.letter?.uri.path === broken.path && follower.outline);
    await until('it is shown once', () => times() === 1);
    await closeAll();
    await until('it is shown still', () => times() === 1);
    await vscode.commands.executeCommand('vscode.open', broken);
    await until('the letter is read again', () => follower.letter?.uri.path === broken.path && follower.outline);
    await until('it is shown once again', () => times() === 1);
  });

  it('follows changes to the files', async () => {
    const broken = await save('later.letter.md', letterText({ without: ['## Headline findings'] }));
    await checkAll();
    await until('it is shown', () => has(broken, 'missing-section'));
    await save('later.letter.md', letterText());
    await until('it is no longer', () => !has(broken, 'missing-section'));
    await save('later.letter.md', letterText({ without: ['## Headline findings'] }));
    await until('it is again', () => has(broken, 'missing-section'));
    await vscode.workspace.fs.delete(broken);
    await until('it went with the file', () => problems(broken).length === 0);
  });

  it('leaves the letter being edited alone, however many letters there are', async () => {
    for (let i = 0; i < 25; i++)
      await save(`many-${i}.letter.md`, letterText().replace('Young people', `Some ${i} young people`));
    const document = await vscode.workspace.openTextDocument({ language: 'inspection-letter', content: letterText() });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    let over = false;
    const all = Promise.resolve(checkAll()).then((checked) => {
      over = true;
      return checked;
    });
    let typed = '';
    while (!over) {
      await vscode.commands.executeCommand('type', { text: 'a' });
      typed += 'a';
    }
    assert.ok((await all)!.problems.length > 25);
    assert.ok(typed.length > 2, `keys were taken in between: ${typed.length}`);
    assert.equal(document.getText(), typed + letterText());
  });
});
