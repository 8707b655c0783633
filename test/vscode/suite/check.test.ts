import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LetterClient } from '../../../client/src/client';
import { api, closeAll, fixesAt, letterText, openLetter, problem, problems, ruleOf, until } from './hands';

/** Only for a server in a process; a web worker does not exit by itself. */
const ofProcess = typeof process === 'object' && 'kill' in process ? it : it.skip;

describe('checking a letter', () => {
  before(api);
  afterEach(closeAll);

  it('reports a missing section in a file, with a link to its page', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'the suite runs in a folder');
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(folder.uri, 'missing-section.letter.md'),
    );
    assert.equal(document.languageId, 'inspection-letter');
    await vscode.window.showTextDocument(document);
    const found = await problem(document.uri, 'missing-section');
    assert.match(found.message, /Main findings|Headline findings/);
    assert.equal(found.source, 'inspection letter');
    assert.ok(typeof found.code === 'object', 'the rule has a page');
    assert.equal(
      found.code.target.toString(true),
      'inspection-letters-rule:/docs/rules/A section is missing?missing-section',
    );
  });

  it('reports no structural problem in a complete letter', async () => {
    const { document } = await openLetter(letterText());
    const { follower } = await api();
    await until('the letter is read', () => follower.letter === document && follower.outline);
    assert.deepEqual(
      problems(document.uri)
        .map(ruleOf)
        .filter((rule) => rule.startsWith('missing')),
      [],
    );
  });

  it('inserts the missing section by its quick fix, and then reports nothing', async () => {
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    const found = await problem(document.uri, 'missing-section');
    const actions = await fixesAt(document.uri, found.range);
    const insert = actions.find((action) => action.title.includes('Headline findings'));
    assert.ok(insert?.edit, `there is a fix with an edit among: ${actions.map((action) => action.title).join('; ')}`);
    assert.ok(await vscode.workspace.applyEdit(insert.edit));
    assert.match(document.getText(), /framework\.\n\n## Headline findings\n\n.+\n\n## Main findings\n/);
    await until(
      'the problem is gone',
      () => !problems(document.uri).some((each) => ruleOf(each) === 'missing-section'),
    );
  });

  it('inserts all missing parts at once, each in its place and with facts of the letter', async () => {
    const { document } = await openLetter(
      letterText({ without: ['## Headline findings', 'This visit was', 'Yours sincerely', 'Helen Ashdown'] }),
    );
    await problem(document.uri, 'missing-section');
    await vscode.commands.executeCommand('inspectionLetters.insertMissing');
    const text = await until('the parts are in', () =>
      /## Headline findings/.test(document.getText()) ? document.getText() : undefined,
    );
    assert.match(text, /framework\.\n\n## Headline findings\n\n.+\n\n## Main findings\n/);
    assert.match(text, /visit\.\n\nYours sincerely\n\nHelen Ashdown\nHis Majesty’s Inspector\n*$/);
    assert.equal(
      vscode.window.activeTextEditor?.selection.isEmpty,
      false,
      'the cursor stands at the first place to fill in',
    );
  });

  it('goes to the next problem', async () => {
    const editor = await openLetter(letterText({ without: ['## Headline findings'] }));
    const found = await problem(editor.document.uri, 'missing-section');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('inspectionLetters.nextProblem');
    await until('the cursor is at the problem', () => found.range.contains(editor.selection.active));
  });

  it('reports nothing in a Markdown file until it is treated as a letter', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: letterText({ without: ['## Headline findings'] }),
    });
    await vscode.window.showTextDocument(document);
    assert.deepEqual(
      problems(document.uri).filter((each) => each.source === 'inspection letter'),
      [],
    );
    await vscode.commands.executeCommand('inspectionLetters.treatAsLetter');
    const letter = await until('it is a letter', () =>
      vscode.workspace.textDocuments.find(
        (each) => each.uri.toString() === document.uri.toString() && each.languageId === 'inspection-letter',
      ),
    );
    await problem(letter.uri, 'missing-section');
    const { follower } = await api();
    await until(
      'the Letter view shows it',
      () => follower.letter?.uri.toString() === letter.uri.toString() && follower.outline,
    );
  });

  it('resumes after the server is restarted', async () => {
    const { session } = await api();
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    await problem(document.uri, 'missing-section');
    await session.restart();
    assert.equal(session.state, 'running');
    await until('the letter is checked again', () =>
      problems(document.uri).some((each) => ruleOf(each) === 'missing-section'),
    );
  });

  ofProcess('comes back by itself when the server has ended unexpectedly', async () => {
    const { session } = await api();
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    await problem(document.uri, 'missing-section');
    const before = await endServer(session);
    await until('another server runs', () => processOf(session) !== before && session.state === 'running');
    await until('the letter is checked again', () =>
      problems(document.uri).some((each) => ruleOf(each) === 'missing-section'),
    );
  });

  ofProcess('stays down after several ends, until somebody asks for it', async () => {
    const { session } = await api();
    await session.restart();
    for (let end = 0; end < 4; end++) {
      const before = await endServer(session);
      await until(
        'it has ended',
        () => session.state === 'stopped' || (processOf(session) !== before && session.state === 'running'),
      );
    }
    assert.equal(session.state, 'stopped');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('inspectionLetters.restart');
    assert.equal(session.state, 'running');
  });

  it('runs only on demand if that is the setting', async () => {
    const settings = vscode.workspace.getConfiguration('inspectionLetters');
    await settings.update('run', 'manual', vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openLetter(letterText({ without: ['## Headline findings'] }));
      const { follower } = await api();
      await until('the letter is read', () => follower.letter === editor.document && follower.outline);
      assert.deepEqual(problems(editor.document.uri), []);
      await vscode.commands.executeCommand('inspectionLetters.check');
      await problem(editor.document.uri, 'missing-section');
    } finally {
      await settings.update('run', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

/** The language client hides the process; there is no other way to make it exit unexpectedly. */
const processOf = (session: LetterClient): number | undefined =>
  (session as unknown as { readonly client?: { readonly _serverProcess?: { readonly pid: number } } }).client
    ?._serverProcess?.pid;

async function endServer(session: LetterClient): Promise<number> {
  const pid = await until('there is a process', () => processOf(session));
  process.kill(pid);
  return pid;
}
