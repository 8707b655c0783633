import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, letterText, openLetter, problem, until } from './hands';
import { told } from './messages';

describe('notifications', () => {
  let folder: vscode.Uri;
  before(async () => {
    await api();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = workspace.uri;
  });
  beforeEach(closeAll);
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('say which safe fixes were made and what is left, show them, and one Undo reverts all of them', async () => {
    const text = letterText({ without: ['## Headline findings'] })
      .replace('see them often', 'see  them often')
      .replace('## Main findings', 'Main findings')
      .replace('Young people are', 'Young  people are');
    const { document } = await openLetter(text);
    await problem(document.uri, 'heading-not-marked');
    const said = told({ choose: 'Show Changes' });
    await vscode.commands.executeCommand('inspectionLetters.fixAll');
    const [sentence = '', ...buttons] = await said;
    assert.match(sentence, /^\d fixes made: “.+” \(\d\).*\. Problems left for you: \d+\.$/);
    assert.deepEqual(buttons, ['Show Changes', 'Show Problems']);
    assert.match(document.getText(), /\n## Main findings\n/);
    assert.doesNotMatch(document.getText(), / {2}/);
    const { input } = await until('the changes are shown', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputTextDiff ? activeTab : undefined;
    });
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), text);
    assert.equal(input.modified.toString(), document.uri.toString());
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('say so if there is nothing to fix', async () => {
    const { document } = await openLetter(letterText());
    const said = told();
    await vscode.commands.executeCommand('inspectionLetters.fixAll');
    assert.match((await said)[0] ?? '', /^(?:There is nothing to fix\.|No problem has a fix)/);
    assert.equal(document.getText(), letterText());
  });

  it('count the words of an import, name the draft, and show the report', async () => {
    const file = vscode.Uri.joinPath(folder, 'drafts', 'sent.docx');
    const { document } = await openLetter(letterText());
    await vscode.commands.executeCommand('inspectionLetters.export', document.uri, undefined, 'docx', file);
    await closeAll();
    try {
      const said = told({ choose: 'Show Report' });
      await vscode.commands.executeCommand('inspectionLetters.import', file);
      const [sentence = '', ...buttons] = await said;
      assert.match(sentence, /^Letter imported: \d+ of \d+ words are in it; the report lists the \d+ left out\.$/);
      assert.deepEqual(buttons, ['Show Report']);
      const draft = await until('a draft is open', () =>
        vscode.workspace.textDocuments.find(
          ({ languageId, isUntitled }) => isUntitled && languageId === 'inspection-letter',
        ),
      );
      if (folder.scheme === 'file')
        assert.equal(draft.uri.path, vscode.Uri.joinPath(folder, 'norfolk-2026-02-26.letter.md').path);
      const page = await until('the report is shown', () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .map(({ input }) => input)
          .find(
            (input) => input instanceof vscode.TabInputCustom && input.uri.path.endsWith('Report of the import.md'),
          ),
      );
      assert.ok(page instanceof vscode.TabInputCustom);
      const report = await vscode.workspace.openTextDocument(page.uri);
      assert.match(report.getText(), /^# What became of each word\n\n\| What \| Passages \| Words \|/);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('offer the Word and PDF files of the folder to be imported, but none that belong to a letter', async () => {
    type Items = readonly vscode.QuickPickItem[];
    const window = vscode.window as { showQuickPick: (items: Items | Thenable<Items>) => Thenable<undefined> };
    const kept = window.showQuickPick;
    const offered: string[] = [];
    const names = ['draft by hand.docx', 'a.letter.md', 'a.pdf', 'a.sent-2026-03-12.docx'];
    const files = names.map((name) => vscode.Uri.joinPath(folder, 'drafts', name));
    for (const file of files) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('x'));
    window.showQuickPick = async (items) => {
      offered.push(...(await items).map(({ label }) => label));
      return undefined;
    };
    try {
      await until('the file is found', async () => {
        offered.length = 0;
        await vscode.commands.executeCommand('inspectionLetters.import');
        return offered[0] === '$(file) draft by hand.docx';
      });
      assert.deepEqual(
        offered.filter((label) => /\ba\./.test(label)),
        [],
      );
    } finally {
      window.showQuickPick = kept;
      for (const file of files) await vscode.workspace.fs.delete(file);
    }
  });

  it('number a second draft of the same name', async function () {
    // Otherwise the editor asks where to save a draft.
    if (folder.scheme !== 'file') this.skip();
    const file = vscode.Uri.joinPath(folder, 'drafts', 'pasted.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(letterText().replace(/^#+ /gm, '')));
    try {
      for (const name of ['norfolk-2026-02-26.letter.md', 'norfolk-2026-02-26-2.letter.md']) {
        await vscode.commands.executeCommand('inspectionLetters.import', file);
        assert.equal(vscode.window.activeTextEditor?.document.uri.path, vscode.Uri.joinPath(folder, name).path);
      }
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('announce the sample letter as an unsaved copy', async () => {
    await vscode.commands.executeCommand('inspectionLetters.openSample');
    const { document } = await until('it is open', () => vscode.window.activeTextEditor);
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'inspection-letter');
    assert.match(document.getText(), /Northmoor/);
    await until('it has problems', () => vscode.languages.getDiagnostics(document.uri).length > 3);
  });

  it('show no parts of a text of an unknown kind, and all of them once its kind is chosen', async () => {
    const { outline, follower } = await api();
    const { document } = await openLetter(
      'Minutes of a meeting.\n\nThose present spoke of many things for an hour.\n'.repeat(9),
    );
    await until('it is read', () => follower.letter === document && follower.outline?.known === false);
    assert.deepEqual(outline.rows, []);
    const chosen = new vscode.WorkspaceEdit();
    chosen.insert(document.uri, new vscode.Position(0, 0), '---\ntemplate: jtai-2022\n---\n');
    await vscode.workspace.applyEdit(chosen);
    await until('its parts are shown', () => outline.rows.length > 3);
  });
});
