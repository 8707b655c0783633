import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { ReturnedFileDrop, dropOnComments } from '../../../client/src/commands/drop-returned';
import type { ReceiveResult, SendResponsesResult, SendResult } from '../../../server/src/protocol/protocol';
import { answer, api, choose, closeAll, letterText, until } from './hands';
import { told } from './messages';

describe('sending a letter out for comments and taking it back in', () => {
  let folder = '';
  before(async () => {
    await api();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = path.join(workspace.uri.fsPath, 'exchange');
    mkdirSync(folder, { recursive: true });
    cpSync(path.join(workspace.uri.fsPath, 'complete.letter.md'), path.join(folder, 'sent.letter.md'));
  });
  beforeEach(closeAll);
  afterEach(closeAll);
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a Word file beside the letter and takes it in again', async () => {
    const { follower } = await api();
    const file = vscode.Uri.file(path.join(folder, 'sent.letter.md'));
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    await until('the letter is followed', () => follower.letter === document && follower.outline);
    const sending = vscode.commands.executeCommand<SendResult | undefined>('inspectionLetters.sendForComments');
    await answer('Northmoor Council');
    await answer('');
    await choose('With a table of points of accuracy');
    await choose('Set the stage to “authority”');
    const sent = await sending;
    assert.ok(sent && 'word' in sent, JSON.stringify(sent));
    assert.match(readFileSync(file.fsPath, 'utf8'), /^stage: authority$/m);
    assert.equal(readFileSync(path.join(folder, sent.kept), 'utf8'), readFileSync(file.fsPath, 'utf8'));
    const word = vscode.Uri.file(path.join(folder, sent.word));
    assert.ok(existsSync(word.fsPath));
    const taken = await vscode.commands.executeCommand<ReceiveResult | undefined>(
      'inspectionLetters.takeInComments',
      word,
    );
    assert.deepEqual(taken, { added: 0, unplaced: 0, remarks: [] });
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.json')),
      [],
    );
  });

  it('saves a new letter first if told to, and goes on', async () => {
    const { follower } = await api();
    const file = vscode.Uri.file(path.join(folder, 'new.letter.md'));
    const document = await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), letterText()));
    await until('the letter is followed', () => follower.letter === document);
    const refused = told();
    await vscode.commands.executeCommand('inspectionLetters.sendForComments');
    const question = 'Save the letter on this computer first: its files are kept next to it.';
    assert.deepEqual(await refused, [question, 'Save Letter']);
    assert.ok(!existsSync(file.fsPath));
    const asked = told({ choose: 'Save Letter' });
    const sending = vscode.commands.executeCommand<SendResult | undefined>('inspectionLetters.sendForComments');
    await asked;
    await answer('Northmoor Council');
    await answer('');
    await choose('Without a table');
    await choose('Leave the stage as it is');
    const sent = await sending;
    assert.ok(sent && 'word' in sent, JSON.stringify(sent));
    assert.ok(existsSync(path.join(folder, sent.word)));
    assert.equal(readFileSync(file.fsPath, 'utf8'), letterText());
  });

  it('writes the response to each comment, as Word and as PDF', async () => {
    const { follower } = await api();
    const file = vscode.Uri.file(path.join(folder, 'sent.letter.md'));
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    await until('the letter is followed', () => follower.letter === document && follower.outline);
    const said = {
      id: 'urn:uuid:1',
      type: 'Annotation',
      motivation: 'commenting',
      creator: { type: 'Person', name: 'P. Reader' },
      body: { type: 'TextualBody', value: 'Where is this seen?', format: 'text/plain' },
      target: { source: 'sent.letter.md' },
      'letter:state': 'open',
      'letter:takenFrom': 'back.docx',
    };
    const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [said] };
    const comments = path.join(folder, 'sent.comments.json');
    writeFileSync(comments, JSON.stringify(page));
    for (const [label, ending] of [
      ['Word', 'docx'],
      ['PDF', 'pdf'],
    ] as const) {
      const sending = vscode.commands.executeCommand<SendResponsesResult | undefined>(
        'inspectionLetters.sendResponses',
      );
      await choose(label);
      assert.deepEqual(await sending, { written: `sent.responses.${ending}`, count: 1, open: 1 });
      assert.ok(existsSync(path.join(folder, `sent.responses.${ending}`)));
    }
    rmSync(comments);
  });

  it('takes in a Word file dropped onto the comments view', async () => {
    const dropped: string[] = [];
    const drop = dropOnComments((files) => Promise.resolve(dropped.push(...files.map(({ fsPath }) => fsPath))));
    const data = new vscode.DataTransfer();
    const file = vscode.Uri.file(path.join(folder, 'back.docx'));
    const other = vscode.Uri.file(path.join(folder, 'sent.letter.md'));
    data.set('text/uri-list', new vscode.DataTransferItem(`${file.toString()}\r\n${other.toString()}`));
    await drop.handleDrop?.(undefined, data, new vscode.CancellationTokenSource().token);
    assert.deepEqual(dropped, [file.fsPath]);
  });

  it('offers to take in a Word file dropped into the letter, but not into an empty one', async () => {
    const taken: string[] = [];
    const drop = new ReturnedFileDrop((letter, files) =>
      Promise.resolve(taken.push(...[letter.uri, ...files].map(({ fsPath }) => path.basename(fsPath)))),
    );
    const file = vscode.Uri.file(path.join(folder, 'sent.letter.md'));
    const letter = await vscode.workspace.openTextDocument(file);
    const data = (...files: readonly vscode.Uri[]): vscode.DataTransfer => {
      const transfer = new vscode.DataTransfer();
      transfer.set('text/uri-list', new vscode.DataTransferItem(files.join('\r\n')));
      return transfer;
    };
    const start = new vscode.Position(0, 0);
    const [anna, ben] = ['anna.docx', 'ben.docx'].map((name) => vscode.Uri.file(path.join(folder, name)));
    assert.ok(anna && ben);
    const edit = await drop.provideDocumentDropEdits(letter, start, data(anna, file));
    assert.equal(edit?.title, 'Take in comments from this file');
    assert.equal(edit.insertText, '');
    assert.deepEqual(taken, []);
    drop.resolveDocumentDropEdit(edit);
    drop.resolveDocumentDropEdit(edit);
    assert.deepEqual(taken, ['sent.letter.md', 'anna.docx']);
    assert.equal(
      (await drop.provideDocumentDropEdits(letter, start, data(anna, ben)))?.title,
      'Take in comments from these files',
    );
    assert.equal(await drop.provideDocumentDropEdits(letter, start, data(file)), undefined);
    const empty = await vscode.workspace.openTextDocument({ language: 'inspection-letter', content: '\n' });
    assert.equal(await drop.provideDocumentDropEdits(empty, start, data(anna)), undefined);
  });
});
