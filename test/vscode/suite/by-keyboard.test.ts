import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, api, choose, closeAll, problem, problems, ruleOf, until } from './hands';

/** F1, the title of a command, Enter. */
async function palette(title: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.quickOpen', `>Inspection Letter: ${title}`);
  // The list is filled shortly after the text is entered.
  await new Promise((resolve) => setTimeout(resolve, 700));
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });

describe('working by keyboard alone', function () {
  this.timeout(180_000);
  before(api);
  beforeEach(closeAll);
  afterEach(closeAll);

  it('leads from “New letter” to the PDF', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    await palette('New letter…');
    await answer();
    await choose('Norfolk');
    await answer('27 and 28 January 26');
    await answer('26/02/26');
    await answer('Helen Ashdown, Marcus Oyelaran');
    await answer('Ruth Calloway, Director of Children’s Services');
    const editor = await until('there is a letter', () => vscode.window.activeTextEditor);
    const { document } = editor;
    const here = (): string => document.getText(editor.selection);
    assert.match(document.getText(), /\non? ?27 and 28 January 2026|on 27 and 28 January 2026/);
    assert.match(document.getText(), /^26 February 2026$/m);

    // Each placeholder is selected: type over it, and press Tab.
    for (let places = 0; places < 60 && here().startsWith('['); places++) {
      const { start } = editor.selection;
      await type(/scope|arrangements/i.test(here()) ? 'care leavers' : 'Leaders know young people well');
      assert.equal(editor.selection.active.line, start.line);
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    await vscode.commands.executeCommand('leaveSnippet');

    // A typical mistake, then F8, Ctrl+. and Enter.
    await vscode.commands.executeCommand('cursorTop');
    const line = document.getText().split('\n').indexOf('## Main findings') + 2;
    for (let at = 0; at < line; at++) await vscode.commands.executeCommand('cursorDown');
    await vscode.commands.executeCommand('cursorHome');
    await type('Young people recieve good help. ');
    const slip = await problem(document.uri, 'spelling');
    await vscode.commands.executeCommand('cursorTop');
    for (let presses = 0; presses < 40 && !slip.range.contains(editor.selection.active); presses++) {
      const before = editor.selection.active;
      await vscode.commands.executeCommand('editor.action.marker.next');
      await until('the cursor has moved', () => !editor.selection.active.isEqual(before));
    }
    assert.ok(slip.range.contains(editor.selection.active), 'F8 leads to the slip');
    await vscode.commands.executeCommand('closeMarkersNavigation');
    await until('the word is mended', async () => {
      await vscode.commands.executeCommand('editor.action.quickFix');
      await new Promise((resolve) => setTimeout(resolve, 500));
      await vscode.commands.executeCommand('acceptSelectedCodeAction');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return document.getText().includes('Young people receive good help.');
    });
    await until('it is a problem no longer', () => !problems(document.uri).some((each) => ruleOf(each) === 'spelling'));

    // In a browser's editor an unsaved draft has no path: a dialog asks for one, which no command can answer.
    if (workspace.uri.scheme !== 'file') return;
    // Ctrl+S saves it under its suggested name; then F1, Export to PDF.
    await vscode.commands.executeCommand('workbench.action.files.save');
    const letter = vscode.Uri.joinPath(workspace.uri, 'norfolk-2026-02-26.letter.md');
    await until(
      'it is saved',
      () =>
        vscode.window.activeTextEditor?.document.uri.path === letter.path &&
        !vscode.window.activeTextEditor.document.isUntitled &&
        !vscode.window.activeTextEditor.document.isDirty,
    );
    const pdf = letter.with({ path: letter.path.replace(/\.letter\.md$/, '.pdf') });
    try {
      await palette('Export to PDF');
      const bytes = await until('the PDF is there', async () => {
        try {
          return await vscode.workspace.fs.readFile(pdf);
        } catch {
          // A draft still has errors: Enter confirms.
          const { shownInput } = await api();
          if (shownInput()) await answer();
          return undefined;
        }
      });
      assert.equal(new TextDecoder().decode(bytes.slice(0, 5)), '%PDF-');
    } finally {
      await closeAll();
      await vscode.commands.executeCommand('notifications.clearAll');
      for (const file of [letter, pdf]) await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    }
  });
});
