import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InspectFileResult } from '../../../server/src/protocol/protocol';
import { paragraph, wordFile } from '../../release-check/word-file';
import { answer, api, choose, closeAll, draftsFolder, letterText, problem, problems, ruleOf, until } from './hands';

const NAME = 'commented.letter.md';

describe('comments', () => {
  let folder: vscode.Uri;

  before(async () => {
    await api();
    folder = draftsFolder();
    await vscode.workspace
      .getConfiguration('inspectionLetters')
      .update('comments.author', 'P. Reader', vscode.ConfigurationTarget.Global);
  });
  after(() =>
    vscode.workspace
      .getConfiguration('inspectionLetters')
      .update('comments.author', undefined, vscode.ConfigurationTarget.Global),
  );
  afterEach(async () => {
    await closeAll();
    for (const name of [NAME, 'commented.comments.json', 'commented.docx'])
      await vscode.workspace.fs.delete(at(name)).then(undefined, () => undefined);
  });

  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const open = async (): Promise<vscode.TextEditor> => {
    await vscode.workspace.fs.writeFile(at(NAME), new TextEncoder().encode(letterText()));
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(NAME)));
    const { follower, comments } = await api();
    await until('the letter is followed', () => follower.letter === editor.document);
    await until('its comments are known', () => comments.letter === editor.document);
    return editor;
  };
  const select = (editor: vscode.TextEditor, words: string): void => {
    const start = editor.document.getText().indexOf(words);
    assert.ok(start >= 0, words);
    editor.selection = new vscode.Selection(
      editor.document.positionAt(start),
      editor.document.positionAt(start + words.length),
    );
  };
  const write = async (editor: vscode.TextEditor, words: string, text: string, proposal = false): Promise<void> => {
    const { comments } = await api();
    const before = comments.threads.length;
    select(editor, words);
    const done = vscode.commands.executeCommand(
      proposal ? 'inspectionLetters.addProposal' : 'inspectionLetters.addComment',
    );
    await answer(text);
    await done;
    await until('it is listed', () => comments.threads.length === before + 1);
  };

  it('are shown at their words, can be answered, and are problems until then', async () => {
    const editor = await open();
    const { comments } = await api();
    await write(editor, 'see them often', 'How often?');
    const [thread] = comments.threads;
    assert.ok(thread);
    assert.equal(thread.author, 'P. Reader');
    const shown = comments.shownFor(thread.id);
    assert.ok(shown?.range);
    assert.equal(editor.document.getText(shown.range), 'see them often');
    assert.equal((await problem(editor.document.uri, 'open-comments')).range.isEqual(shown.range), true);

    await vscode.commands.executeCommand('inspectionLetters.replyToComment', { thread: shown, text: 'Each week.' });
    await until('the reply is shown', () => shown.comments.length === 2);
    await vscode.commands.executeCommand('inspectionLetters.resolveComment', shown);
    await until('it is resolved', () => shown.state === vscode.CommentThreadState.Resolved);
    await until(
      'it is no problem any more',
      () => !problems(editor.document.uri).some((each) => ruleOf(each) === 'open-comments'),
    );
    const beside = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('commented.comments.json')));
    assert.match(beside, /"motivation": "replying"/);
  });

  it('follow their words during editing', async () => {
    const editor = await open();
    const { comments } = await api();
    await write(editor, 'see them often', 'How often?');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'One line more.\n\n'));
    await until('the thread has moved', () => {
      const range = comments.shownFor(comments.threads[0]?.id ?? '')?.range;
      return range && editor.document.getText(range) === 'see them often';
    });
  });

  it('propose changes: accepted ones are made in the letter; declining requires a reason', async () => {
    const editor = await open();
    const { comments } = await api();
    await write(editor, 'Most young people', 'Some young people', true);
    await write(editor, 'trust', 'like', true);
    const [most, trust] = comments.threads;
    assert.ok(most && trust);
    const body = comments.shownFor(most.id)?.comments[0]?.body as vscode.MarkdownString;
    assert.match(body.value, /```diff\n- Most young people\n\+ Some young people\n```/);

    await vscode.commands.executeCommand('inspectionLetters.acceptProposal', most.id);
    await until('it is accepted', () => comments.threads.find(({ id }) => id === most.id)?.state === 'accepted');
    assert.match(editor.document.getText(), /^Some young people live in homes that suit them\.$/m);

    const declined = vscode.commands.executeCommand('inspectionLetters.declineComment', trust.id);
    await answer('Young people said so');
    await declined;
    await until('it is declined', () => comments.threads.find(({ id }) => id === trust.id)?.reason);
    assert.match(editor.document.getText(), /whom they know and trust\./);
  });

  it('are reopened if their acceptance is undone, and accepted again on redo', async () => {
    const editor = await open();
    const { comments } = await api();
    const before = editor.document.getText();
    await write(editor, 'see them often', 'see them each week', true);
    const [proposal] = comments.threads;
    assert.ok(proposal);
    await vscode.commands.executeCommand('inspectionLetters.acceptProposal', proposal.id);
    await until('it is accepted', () => comments.threads[0]?.state === 'accepted');
    assert.match(editor.document.getText(), /see them each week/);
    await vscode.commands.executeCommand('undo');
    await until('it is open again', () => comments.threads[0]?.state === 'open');
    assert.equal(editor.document.getText(), before);
    await vscode.commands.executeCommand('redo');
    await until('it is accepted again', () => comments.threads[0]?.state === 'accepted');
    const beside = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('commented.comments.json')));
    assert.match(beside, /"letter:state": "accepted"/);
  });

  it('are listed by paragraph and by author, and answered by keyboard', async () => {
    const editor = await open();
    const { comments, commentsView } = await api();
    await write(editor, 'kept up to date', 'Since when?');
    await write(editor, 'Leaders', 'Leader', true);
    await until('they are listed', () => commentsView.rows.length === 2);
    assert.deepEqual(
      commentsView.rows.map(({ title, description }) => [title, description]),
      [
        ['Plans are clear and are kept up to date.', '1 open of 1'],
        ['Leaders know what works and what does not.', '1 open of 1'],
      ],
    );
    await vscode.commands.executeCommand('inspectionLetters.commentsByAuthor');
    assert.deepEqual(
      commentsView.rows.map(({ title, description }) => [title, description]),
      [['P. Reader', '2 open of 2']],
    );
    await vscode.commands.executeCommand('inspectionLetters.commentsByParagraph');

    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('inspectionLetters.nextComment');
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^Plans are clear/);
    const answered = vscode.commands.executeCommand('inspectionLetters.answerComment');
    await choose('Resolve');
    await answered;
    await until('it is resolved', () => comments.threads.some(({ state }) => state === 'resolved'));
    await vscode.commands.executeCommand('inspectionLetters.nextComment');
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^Leaders know/);
    void vscode.commands.executeCommand('inspectionLetters.acceptAllOfAuthor');
    await choose('P. Reader');
    await until('all are answered', () => comments.threads.every(({ state }) => state !== 'open'));
    assert.match(editor.document.getText(), /^Leader know/m);
  });

  it('can be started in the editor, on words or on a whole line', async () => {
    const editor = await open();
    const { comments } = await api();
    const begin = (command: string, line: string, text: string): Thenable<unknown> => {
      const at = editor.document.getText().split('\n').indexOf(line);
      const range = new vscode.Range(at, 0, at, 0);
      const thread = { uri: editor.document.uri, range, comments: [], dispose: () => undefined };
      return vscode.commands.executeCommand(command, { thread, text });
    };
    await begin('inspectionLetters.createComment', 'Young people are listened to.', 'By whom?');
    await begin('inspectionLetters.proposeChange', 'Plans are clear and are kept up to date.', 'Plans are clear.');
    await until('both are kept', () => comments.threads.length === 2);
    assert.deepEqual(
      comments.threads.map(({ text, change }) => change?.title ?? text),
      ['By whom?', comments.threads[1]?.change?.title],
    );
    const shown = comments.shownFor(comments.threads[1]?.id ?? '');
    assert.ok(shown?.range);
    assert.equal(editor.document.getText(shown.range), 'Plans are clear and are kept up to date.');
  });

  it('can be stepped through in both directions, opened from the view, and reopened', async () => {
    const editor = await open();
    const { comments, commentsView } = await api();
    await write(editor, 'see them often', 'How often?');
    await write(editor, 'kept up to date', 'Since when?');
    const lineOf = (): string => editor.document.lineAt(editor.selection.active.line).text;
    editor.selection = new vscode.Selection(editor.document.lineCount - 1, 0, editor.document.lineCount - 1, 0);
    await vscode.commands.executeCommand('inspectionLetters.previousComment');
    assert.match(lineOf(), /^Plans are clear/);
    await vscode.commands.executeCommand('inspectionLetters.previousComment');
    assert.match(lineOf(), /^Personal advisers/);

    await until('they are listed', () => commentsView.rows.length === 2);
    const row = commentsView.rows[1]?.children[0];
    assert.ok(row);
    await vscode.commands.executeCommand('inspectionLetters.goToComment', row);
    assert.match(lineOf(), /^Plans are clear/);

    const [first] = comments.threads;
    assert.ok(first);
    const state = (): string | undefined => comments.threads.find(({ id }) => id === first.id)?.state;
    await vscode.commands.executeCommand('inspectionLetters.resolveComment', first.id);
    await until('it is resolved', () => state() === 'resolved');
    await vscode.commands.executeCommand('inspectionLetters.reopenComment', first.id);
    await until('it is open again', () => state() === 'open');
  });

  it('that correct typing can be accepted at once, and others stay open', async () => {
    const editor = await open();
    const { comments } = await api();
    await write(editor, 'Plans are clear', 'Plans are clear,', true);
    await write(editor, 'Most young people', 'Some young people', true);
    await vscode.commands.executeCommand('inspectionLetters.acceptTypingCorrections');
    const states = (): readonly string[] => comments.threads.map(({ state }) => state).sort();
    await until('one is accepted', () => states().join() === 'accepted,open');
    assert.match(editor.document.getText(), /^Plans are clear, and/m);
    assert.match(editor.document.getText(), /^Most young people/m);
  });

  it('are found in a Word file by the release check', async () => {
    const comments = `<w:comment w:id="0" w:author="P. Reader">${paragraph('Is this so?')}</w:comment>`;
    await vscode.workspace.fs.writeFile(at('commented.docx'), wordFile({ comments }));
    const [result] = await vscode.commands.executeCommand<readonly InspectFileResult[]>(
      'inspectionLetters.releaseCheck',
      at('commented.docx'),
    );
    assert.ok(result && 'findings' in result);
    assert.deepEqual(
      result.findings.map(({ kind }) => kind),
      ['comment'],
    );
    await until('what was found is shown', () =>
      /commented\.docx: 1 finding\n {2}A comment of P\. Reader is left/.test(
        vscode.window.activeTextEditor?.document.getText() ?? '',
      ),
    );
  });
});
