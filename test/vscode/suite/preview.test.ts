import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, letterText, openLetter, until } from './hands';

describe('the preview', () => {
  before(api);
  beforeEach(closeAll);
  afterEach(closeAll);

  async function previewed(text: string): Promise<vscode.TextEditor> {
    const { preview, follower } = await api();
    const editor = await openLetter(text);
    await until('the letter is followed', () => follower.letter === editor.document);
    await vscode.commands.executeCommand('inspectionLetters.preview');
    await until('the page is drawn', () => preview.drawn);
    return editor;
  }
  const lineOf = (editor: vscode.TextEditor, words: string): number =>
    editor.document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith(words));

  it('shows the letter beside the editor, which keeps the focus', async () => {
    const { preview } = await api();
    const editor = await previewed(letterText());
    assert.equal(preview.drawn?.title, 'Focused visit to Norfolk children’s services');
    assert.ok(preview.drawn.blocks > 15, String(preview.drawn.blocks));
    assert.equal(preview.drawn.problems, 0);
    assert.equal(vscode.window.activeTextEditor, editor);
  });

  it('breaks a long letter into pages', async () => {
    const { preview } = await api();
    const findings = Array.from(
      { length: 40 },
      (_, i) =>
        `Finding ${i}. Personal advisers know young people well and see them often, in places where they ` +
        'like to be. They help them early, and they do not give up.',
    );
    await previewed(letterText().replace('Young people are listened to.', findings.join('\n\n')));
    assert.equal(preview.drawn?.measured, false, 'the page breaks are those of the PDF');
    assert.ok(preview.drawn.pages >= 3 && preview.drawn.pages <= 5, String(preview.drawn.pages));
  });

  it('follows what is typed, and marks problems', async () => {
    const { preview } = await api();
    const editor = await previewed(letterText());
    await editor.edit((edit) =>
      edit.replace(editor.document.lineAt(lineOf(editor, '# Focused')).range, '# Focused visit to Norfolk’s services'),
    );
    await until('the page is drawn anew', () => preview.drawn?.title === 'Focused visit to Norfolk’s services');
    await editor.edit((edit) => edit.replace(editor.document.lineAt(lineOf(editor, 'Dear Ms')).range, 'Dear Ms Oak'));
    await until('the problem is marked', () => preview.drawn?.problems);
  });

  it('follows the cursor, and moves it on a click', async () => {
    const { preview } = await api();
    const editor = await previewed(letterText());
    const line = lineOf(editor, 'Plans are clear');
    editor.selection = new vscode.Selection(line, 4, line, 4);
    await until('the page shows the place', () => preview.line === line);
    const other = lineOf(editor, 'Yours sincerely');
    await preview.goTo(other, false);
    assert.equal(editor.selection.active.line, other);
  });

  it('shows the other letter when that is active', async () => {
    const { preview } = await api();
    await previewed(letterText());
    await openLetter(letterText().replace('# Focused visit to Norfolk', '# Focused visit to Suffolk'));
    await until(
      'the other letter is shown',
      () => preview.drawn?.title === 'Focused visit to Suffolk children’s services',
    );
  });

  it('is restored after a restart, from the page’s state', async () => {
    const { preview } = await api();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const state = { uri: vscode.Uri.joinPath(folder.uri, 'complete.letter.md').toString() };
    const panel = vscode.window.createWebviewPanel('inspectionLetters.preview', 'Preview', vscode.ViewColumn.One, {
      enableScripts: true,
    });
    await preview.deserializeWebviewPanel(panel, state);
    await until('the page is drawn', () => preview.drawn?.blocks);
    assert.match(panel.title, /complete\.letter\.md/);
    assert.match(
      panel.webview.html,
      /default-src 'none'; style-src 'nonce-[\w+/=]{20,}'; font-src [^;]+; script-src 'nonce-/,
    );
  });

  it('is not restored after a restart if its letter is gone', async () => {
    const { preview } = await api();
    for (const state of [{ uri: 'untitled:Untitled-77-that-is-gone' }, {}, undefined]) {
      const panel = vscode.window.createWebviewPanel('inspectionLetters.preview', 'Preview', vscode.ViewColumn.One, {});
      await until(
        'it is shown',
        () =>
          panel.active &&
          vscode.window.tabGroups.all.some((group) =>
            group.tabs.some(({ label, isActive }) => label === 'Preview' && isActive),
          ),
      );
      const gone = new Promise<void>((resolve) => panel.onDidDispose(() => resolve()));
      await preview.deserializeWebviewPanel(panel, state);
      await gone;
    }
  });
});
