import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, letterText, problem, until } from './hands';

const ACTIONS = 'codeActionsOnSave';

describe('saving', () => {
  let file: vscode.Uri;
  const settings = (): vscode.WorkspaceConfiguration =>
    vscode.workspace.getConfiguration('editor', { languageId: 'inspection-letter' });

  before(async () => {
    await api();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    file = vscode.Uri.joinPath(workspace.uri, 'drafts', 'saved.letter.md');
  });
  afterEach(async () => {
    await settings().update(ACTIONS, undefined, vscode.ConfigurationTarget.Workspace, true);
    await closeAll();
    await vscode.workspace.fs.delete(file);
  });

  const TEXT = letterText().replace('## Main findings', 'Main findings').replace('see them often', 'see  them often');

  async function editAndSave(): Promise<string> {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(TEXT));
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await problem(file, 'heading-not-marked');
    // VS Code runs these actions when a person saves a changed file.
    await editor.edit((edit) => edit.replace(editor.document.lineAt(0).range, '27 February 2026'));
    await until('it is saved', async () => {
      await vscode.commands.executeCommand('workbench.action.files.save');
      return !editor.document.isDirty;
    });
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  }

  it('makes the safe fixes if VS Code is set to', async () => {
    const onSave = { 'source.fixAll.inspection-letter': 'explicit' };
    await settings().update(ACTIONS, onSave, vscode.ConfigurationTarget.Workspace, true);
    const saved = await editAndSave();
    assert.match(saved, /^27 February 2026\n/);
    assert.match(saved, /\n## Main findings\n/);
    assert.match(saved, /see them often/);
  });

  it('changes nothing if it is not', async () => {
    assert.equal(await editAndSave(), TEXT.replace('26 February 2026', '27 February 2026'));
  });
});
