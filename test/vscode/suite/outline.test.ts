import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../../client/src/views/outline-rows';
import { answer, api, closeAll, letterText, openLetter, problem, problems, ruleOf, until } from './hands';

describe('the outline', () => {
  before(api);
  afterEach(closeAll);

  async function rowsFor(document: vscode.TextDocument): Promise<readonly Row[]> {
    const { follower, outline } = await api();
    await until('the letter is read', () => follower.letter === document && follower.outline);
    return outline.rows;
  }

  it('lists the parts in the template’s order, with missing ones in their place', async () => {
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    const rows = await rowsFor(document);
    const titles = rows.map((row) => row.title);
    const at = titles.indexOf('Headline findings');
    assert.ok(at > titles.indexOf('Opening paragraph') && at < titles.indexOf('Main findings'), titles.join(', '));
    const [missing, present] = [rows[at], rows[titles.indexOf('Main findings')]];
    assert.deepEqual(
      [missing?.state, missing?.description, missing?.range],
      ['missing', 'missing · 1 error', undefined],
    );
    assert.equal(present?.state, 'present');
    assert.equal(document.lineAt(present.range?.start.line ?? 0).text, '## Main findings');
  });

  it('shows findings by their first words below their section', async () => {
    const { document } = await openLetter(letterText());
    const findings = (await rowsFor(document)).find((row) => row.title === 'Main findings');
    assert.equal(findings?.children.length, 5);
    assert.match(findings.children[0]?.title ?? '', /^Personal advisers know/);
  });

  it('inserts a part from its row, and the row becomes present', async () => {
    const { outline } = await api();
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    const missing = (await rowsFor(document)).find((row) => row.title === 'Headline findings');
    await vscode.commands.executeCommand('inspectionLetters.insertPart', missing);
    await until(
      'the part is there',
      () => outline.rows.find((row) => row.title === 'Headline findings')?.state === 'present',
    );
    assert.match(document.getText(), /\n## Headline findings\n/);
  });

  it('moves a finding and a section, each in one undo step', async () => {
    const { document } = await openLetter(letterText());
    const before = document.getText();
    for (const move of ['finding', 'section']) {
      const findings = (await rowsFor(document)).find((row) => row.title === 'Main findings');
      const row = move === 'finding' ? findings?.children[0] : findings;
      const command = move === 'finding' ? 'inspectionLetters.moveDown' : 'inspectionLetters.moveUp';
      await vscode.commands.executeCommand(command, row);
      await until(`the ${move} has moved`, () => document.getText() !== before);
      assert.equal(document.getText().split(/\s+/).sort().join(' '), before.split(/\s+/).sort().join(' '));
      await vscode.commands.executeCommand('undo');
      await until('it is back', () => document.getText() === before);
    }
  });

  it('goes to the selected part on Enter', async () => {
    const { outline } = await api();
    await vscode.commands.executeCommand('inspectionLetters.letter.focus');
    const editor = await openLetter(letterText());
    await rowsFor(editor.document);
    const line = editor.document.getText().split('\n').indexOf('Yours sincerely');
    editor.selection = new vscode.Selection(line, 5, line, 5);
    await until('the sign-off is selected', () => outline.selected?.title === 'Sign-off');
    editor.selection = new vscode.Selection(line, 8, line, 8);
    await vscode.commands.executeCommand('inspectionLetters.goOrInsert');
    await until('the cursor is at its beginning', () => editor.selection.active.character === 0);
    assert.equal(editor.selection.active.line, line);
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('moves and goes to the row that the arrow keys have reached, not the one selected before', async () => {
    const { outline } = await api();
    await vscode.commands.executeCommand('inspectionLetters.letter.focus');
    const editor = await openLetter(letterText());
    const { document } = editor;
    const rows = await rowsFor(document);
    const before = document.getText();
    editor.selection = new vscode.Selection(0, 3, 0, 3);
    const [first] = rows;
    await until('the first part is selected', () => outline.selected?.key === first?.key);
    await vscode.commands.executeCommand('inspectionLetters.letter.focus');
    const down = async (times: number): Promise<void> => {
      await vscode.commands.executeCommand('list.focusFirst');
      for (let i = 0; i < times; i++) await vscode.commands.executeCommand('list.focusDown');
    };
    await down(rows.findIndex(({ title }) => title === 'Main findings'));
    await vscode.commands.executeCommand('inspectionLetters.moveUp', 'focused');
    await until('the section has moved', () => document.getText() !== before);
    assert.ok(document.getText().indexOf('## Main findings') < document.getText().indexOf('## Headline findings'));
    assert.equal(outline.selected?.title, 'Main findings');
    await vscode.commands.executeCommand('inspectionLetters.letter.focus');
    await down(rows.findIndex(({ title }) => title === 'Salutation'));
    const line = document.getText().split('\n').indexOf('Dear Ms Calloway');
    await vscode.commands.executeCommand('inspectionLetters.goOrInsert', 'focused');
    await until('Enter goes to the salutation', () => editor.selection.active.line === line);
    await until('its row is selected', () => outline.selected?.title === 'Salutation');
    // Now the focused row is the selected one.
    editor.selection = new vscode.Selection(line, 5, line, 5);
    await vscode.commands.executeCommand('inspectionLetters.letter.focus');
    await vscode.commands.executeCommand('inspectionLetters.goOrInsert', 'focused');
    await until('Enter goes to its beginning', () => editor.selection.active.isEqual(new vscode.Position(line, 0)));
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('explains and ignores a problem of a part', async () => {
    const { document } = await openLetter(letterText().replace('Dear Ms Calloway', 'Dear Ms Galloway'));
    const found = await problem(document.uri, 'salutation-addressee');
    const salutation = (await rowsFor(document)).find(({ title }) => title === 'Salutation');
    await vscode.commands.executeCommand('inspectionLetters.explainProblem', salutation);
    await until('its rule is explained', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label === 'The salutation does not match the addressee'),
      ),
    );
    const asked = vscode.commands.executeCommand('inspectionLetters.ignoreProblem', salutation);
    await answer();
    await answer('She signs with G');
    await asked;
    await until('the reason stands in the letter', () => document.getText().includes('She signs with G'));
    await until('it is told no more', () => !problems(document.uri).some((each) => ruleOf(each) === ruleOf(found)));
  });

  it('shows only parts with a problem, on request', async () => {
    const { outline } = await api();
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    const rows = await rowsFor(document);
    await vscode.commands.executeCommand('inspectionLetters.showProblemsOnly');
    const some = outline.getChildren();
    assert.ok(some.length < rows.length && some.some((row) => row.state === 'missing'));
    await vscode.commands.executeCommand('inspectionLetters.showAllParts');
    assert.equal(outline.getChildren().length, rows.length);
  });

  it('goes to a part when it is clicked', async () => {
    const editor = await openLetter(letterText());
    const row = (await rowsFor(editor.document)).find((each) => each.title === 'Sign-off');
    await vscode.commands.executeCommand('inspectionLetters.goTo', row);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, 'Yours sincerely');
  });

  it('follows the cursor', async () => {
    const { outline } = await api();
    await vscode.commands.executeCommand('inspectionLetters.letter.focus');
    const editor = await openLetter(letterText());
    await rowsFor(editor.document);
    const lines = editor.document.getText().split('\n');
    const standAt = (words: string): void => {
      const place = new vscode.Position(
        lines.findIndex((line) => line.startsWith(words)),
        3,
      );
      editor.selection = new vscode.Selection(place, place);
    };
    standAt('Dear Ms');
    await until('the salutation is selected', () => outline.selected?.title === 'Salutation');
    standAt('Young people are');
    await until('the finding is selected', () => outline.selected?.title.startsWith('Young people are'));
    assert.equal(outline.selected?.parent?.title, 'Main findings');
    standAt('Yours');
    await until('the sign-off is selected', () => outline.selected?.title === 'Sign-off');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('follows what is typed', async () => {
    const { outline } = await api();
    const editor = await openLetter(letterText({ without: ['## Headline findings'] }));
    await rowsFor(editor.document);
    const line = editor.document.getText().split('\n').indexOf('## Main findings');
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), '## Headline findings\n\nAll is well.\n\n'));
    await until(
      'the row is present',
      () => outline.rows.find((row) => row.title === 'Headline findings')?.state === 'present',
    );
  });

  it('is empty without a letter', async () => {
    const { outline, follower } = await api();
    await openLetter(letterText());
    await until('there are rows', () => outline.rows.length > 0);
    await closeAll();
    await until('there are none', () => outline.rows.length === 0 && follower.letter === undefined);
  });

  it('gives VS Code the sections and findings as symbols', async () => {
    const { document } = await openLetter(letterText());
    const symbols = await until('there are symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length ? found : undefined;
    });
    const all = (each: vscode.DocumentSymbol): vscode.DocumentSymbol[] => [each, ...each.children.flatMap(all)];
    const names = symbols.flatMap(all).map((symbol) => symbol.name);
    for (const name of ['Headline findings', 'Main findings'])
      assert.ok(
        names.some((each) => each.startsWith(name)),
        `${name} is among ${names.join(', ')}`,
      );
    assert.ok(
      names.some((name) => name.startsWith('Personal advisers know')),
      names.join(', '),
    );
  });
});
