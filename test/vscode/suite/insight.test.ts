import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, draftsFolder, letterText, openLetter } from './hands';

/** Threads read whole folders; a web worker does not. */
const ofProcess = typeof process === 'object' && 'kill' in process ? it : it.skip;

describe('many letters, and a letter in brief', () => {
  let folder: vscode.Uri;

  before(async () => {
    await api();
    folder = draftsFolder();
  });
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  const textOf = async (file: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(file));

  ofProcess('counts the letters of a folder and writes the page', async () => {
    const letters = vscode.Uri.joinPath(folder, 'out-letters');
    const page = vscode.Uri.joinPath(folder, 'out-insight.html');
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(letters, 'a.letter.md'),
      new TextEncoder().encode(letterText()),
    );
    try {
      const written = await vscode.commands.executeCommand<vscode.Uri>('inspectionLetters.insight', letters, page);
      assert.equal(written.toString(), page.toString());
      const html = await textOf(page);
      assert.match(html, /<h1>Insight: out-letters<\/h1>/);
      assert.match(html, /href="\.\/out-letters\/a\.letter\.md"/);
    } finally {
      await vscode.workspace.fs.delete(letters, { recursive: true });
      await vscode.workspace.fs.delete(page);
    }
  });

  it('writes an extract to the chosen place', async () => {
    const file = vscode.Uri.joinPath(folder, 'out-extract.html');
    await openLetter(letterText());
    try {
      const written = await vscode.commands.executeCommand<vscode.Uri>(
        'inspectionLetters.extract',
        file,
        'scrutiny',
        'html',
      );
      assert.equal(written.toString(), file.toString());
      assert.match(await textOf(file), /For scrutiny: Focused visit to Norfolk/);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });
});
