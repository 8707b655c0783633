import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Context } from './context';
import { holds, listenToContext } from './context';
import { api, closeAll, letterText, openLetter, problem, until } from './hands';

interface Manifest {
  readonly contributes: {
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly when: string; readonly contents: string }[];
  };
}

describe('the views', () => {
  const { contributes } = vscode.extensions.getExtension('inspection-letters.inspection-letters')
    ?.packageJSON as Manifest;
  const letterView = 'inspectionLetters.letter';
  let listening: ReturnType<typeof listenToContext>;

  before(async () => {
    await api();
    await closeAll();
    listening = listenToContext();
    // So that messages shown once at the start are shown again.
    await vscode.commands.executeCommand('inspectionLetters.restart');
  });
  after(() => listening.stop());
  afterEach(closeAll);

  /** VS Code's own context keys in this window, and those set by the extension. */
  const now = (more: Context = {}): Context => ({
    workspaceFolderCount: 1,
    isWorkspaceTrusted: true,
    'inspectionLetters.folderHasLetters': 'yes',
    ...listening.values,
    ...more,
  });
  const offered = (view: string, context: Context): readonly string[] =>
    contributes.viewsWelcome
      .filter((welcome) => welcome.view === view && holds(welcome.when, context))
      .map(({ contents }) => contents.split(/[.:?]/)[0] ?? '');

  it('are shown, each with rows, for a letter that has something for each', async () => {
    const { outline, evidence, comments, followUp, reviewSheet } = await api();
    const areas = '## What needs to improve in this area of social work practice?\n\n- The quality of plans.\n\n';
    const text = letterText().replace('## Main findings', `${areas}## Main findings`);
    const { document } = await openLetter(text);
    const rows: Readonly<Record<string, () => boolean>> = {
      [letterView]: () => outline.rows.length > 0,
      'inspectionLetters.evidence': () => evidence.rows.length > 0,
      'inspectionLetters.comments': () => comments.letter === document,
      'inspectionLetters.reviewSheet': () => reviewSheet.rows.length > 0,
      'inspectionLetters.readiness': () => followUp.readiness.rows.length > 0,
      'inspectionLetters.sinceLastLetter': () => followUp.sinceLastLetter.rows.length === 0,
      'inspectionLetters.clock': () => followUp.clock.rows.length > 0,
    };
    const views = Object.values(contributes.views)
      .flat()
      .map(({ id }) => id);
    assert.deepEqual(views.sort(), Object.keys(rows).sort());
    for (const id of views) {
      await vscode.commands.executeCommand(`${id}.focus`);
      await until(`${id} has its rows`, rows[id] ?? (() => false));
    }
    assert.deepEqual(offered(letterView, now()), []);
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('say what to do if no letter is open', async () => {
    const { outline, follower } = await api();
    await until('no letter is followed', () => follower.letter === undefined);
    assert.deepEqual(offered(letterView, now()), ['No inspection letter is open']);
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'Notes of Tuesday.' }),
    );
    await until('another text is open', () => now()['inspectionLetters.otherText']);
    assert.deepEqual(offered(letterView, now()), ['No inspection letter is open', 'Is the open file a letter']);
    await vscode.commands.executeCommand('inspectionLetters.treatAsLetter');
    await until('it is a letter', () => follower.letter && now()['inspectionLetters.otherText'] === false);
    await closeAll();
    await until('no letter is followed again', () => follower.letter === undefined);
    const none = { 'inspectionLetters.folderHasLetters': 'no' };
    assert.deepEqual(offered(letterView, now(none)), ['There is no letter in this folder yet']);
    assert.deepEqual(offered(letterView, now({ workspaceFolderCount: 0 })), ['No folder is open']);
    assert.deepEqual(offered(letterView, now({ isWorkspaceTrusted: false })), [
      'No inspection letter is open',
      'This folder is in Restricted Mode',
    ]);
    // A row or a message would be shown instead.
    assert.deepEqual([outline.rows, outline.message], [[], '']);
    for (const view of ['evidence', 'comments', 'reviewSheet', 'readiness', 'sinceLastLetter', 'clock'])
      assert.equal(offered(`inspectionLetters.${view}`, now()).length, 1, view);
  });

  it('say how to begin an empty letter', async () => {
    const { outline, follower } = await api();
    const editor = await openLetter('\n');
    await until('it is read', () => follower.letter === editor.document && follower.outline);
    assert.deepEqual(offered(letterView, now()), ['This letter is empty']);
    assert.deepEqual([outline.rows, outline.message], [[], '']);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), letterText()));
    await until('its parts are shown', () => outline.rows.length > 0);
    assert.deepEqual(offered(letterView, now()), []);
  });

  it('offer the known kinds for a text of an unknown one', async () => {
    const { outline, follower } = await api();
    const { document } = await openLetter('Minutes of a meeting.\n\nThose present spoke of many things.\n'.repeat(9));
    await until('it is read', () => follower.letter === document && follower.outline?.known === false);
    assert.deepEqual(offered(letterView, now()), [
      'This is not a letter of a known kind, so only its words are checked',
    ]);
    assert.deepEqual([outline.rows, outline.message], [[], '']);
    assert.equal(now()['inspectionLetters.missing'], 0, 'nothing is offered to be inserted');
  });

  it('offer to restart the checks after they stopped', async () => {
    const { session, outline, evidence, followUp, reviewSheet } = await api();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    // A file, because an unsaved letter might be confused with an earlier one of the same name.
    const file = vscode.Uri.joinPath(workspace.uri, 'complete.letter.md');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await until('the parts are shown', () => outline.rows.length > 0);
    await reviewSheet.refresh();
    await followUp.readiness.refresh();
    assert.ok(reviewSheet.rows.length > 0 && followUp.readiness.rows.length > 0);
    await session.stop();
    await until('the rows are gone', () => session.state === 'stopped' && outline.rows.length === 0);
    // Rows that nobody keeps up to date would mislead, and hide what there is to do.
    const others = [evidence, reviewSheet, ...Object.values(followUp)];
    assert.deepEqual(
      others.map(({ rows }) => rows.length),
      others.map(() => 0),
    );
    for (const { id } of Object.values(contributes.views).flat())
      assert.deepEqual(offered(id, now()), ['The checks have stopped'], id);
    assert.equal(outline.message, '');
    await vscode.commands.executeCommand('inspectionLetters.restart');
    await until('the parts are shown again', () => outline.rows.length > 0);
  });

  it('serve a folder of another URI scheme that is added later', async () => {
    const { session, follower } = await api();
    const scheme = 'letters-elsewhere';
    const files = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => letterText({ without: ['## Headline findings'] }),
    });
    const uri = vscode.Uri.from({ scheme, path: '/a.letter.md' });
    const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    assert.equal(document.languageId, 'inspection-letter');
    // Adding one would restart the extensions, and this suite, as the workspace has one folder.
    const kept = Object.getOwnPropertyDescriptor(vscode.workspace, 'workspaceFolders');
    assert.ok(kept);
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    const added = { uri: vscode.Uri.from({ scheme, path: '/' }), name: 'elsewhere', index: 1 };
    const states: string[] = [];
    const listening = session.onDidChangeState((state) => states.push(state));
    try {
      await session.serveNewSchemes();
      assert.deepEqual(states, [], 'nothing is restarted without need');
      Object.defineProperty(vscode.workspace, 'workspaceFolders', { ...kept, get: () => [workspace, added] });
      await session.serveNewSchemes();
      await vscode.window.showTextDocument(document);
      await problem(uri, 'missing-section');
      const restarts = states.length;
      await session.serveNewSchemes();
      assert.equal(states.length, restarts, 'once is enough');
    } finally {
      Object.defineProperty(vscode.workspace, 'workspaceFolders', kept);
      listening.dispose();
      files.dispose();
    }
    await closeAll();
    await until('it is followed no more', () => follower.letter === undefined);
  });
});
