import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlaceRow } from '../../../client/src/views/place-rows';
import { LETTER } from '../../review/letter';
import { api, choose, closeAll, openLetter, until } from './hands';

const folder = mkdtempSync(path.join(os.tmpdir(), 'review-'));
const file = path.join(folder, 'northmoor.letter.md');

describe('the review sheet', () => {
  before(async () => {
    writeFileSync(file, LETTER);
    await api();
  });
  afterEach(closeAll);
  after(() => rmSync(folder, { recursive: true }));

  it('leads to each place, and keeps ticks until the words change', async () => {
    const { follower, reviewSheet } = await api();
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await until('the letter is followed', () => follower.letter === editor.document);
    await vscode.commands.executeCommand('inspectionLetters.showReviewSheet');
    await until('the sheet is shown', () => reviewSheet.rows.length > 0);
    assert.equal(reviewSheet.rows[0]?.title, 'Headline findings beside the findings');
    const row = (words: string): PlaceRow | undefined =>
      reviewSheet.rows[0]?.children.find(({ title }) => title.includes(words));
    const boxOf = (words: string): unknown => {
      const found = row(words);
      return found && reviewSheet.getTreeItem(found).checkboxState;
    };
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    assert.equal(boxOf('aquarium'), Unchecked);

    const aquarium = row('aquarium');
    assert.ok(aquarium);
    const { command } = reviewSheet.getTreeItem(aquarium);
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    const shown = vscode.window.activeTextEditor;
    assert.ok(shown);
    const { active } = shown.selection;
    assert.match(shown.document.lineAt(active.line).text.slice(active.character), /^The aquarium in reception/);

    await reviewSheet.tick([[aquarium, Checked]]);
    await until('it is ticked', () => boxOf('aquarium') === Checked);
    assert.equal(reviewSheet.rows[0]?.description, '1 of 3 ticked');
    assert.match(readFileSync(path.join(folder, 'northmoor.comments.json'), 'utf8'), /"letter:reviewed": \[\n {4}"/);

    const at = shown.document.getText().indexOf('delights.');
    const words = new vscode.Range(shown.document.positionAt(at), shown.document.positionAt(at + 8));
    await shown.edit((edit) => edit.replace(words, 'pleases'));
    await until('the changed row is not ticked', () => row('pleases') && boxOf('pleases') === Unchecked);
    await vscode.commands.executeCommand('undo');
    await until('the row as it was is', () => boxOf('delights') === Checked);
    const again = row('delights');
    assert.ok(again);
    await reviewSheet.tick([[again, Unchecked]]);
    await until('it is ticked no more', () => boxOf('delights') === Unchecked);
  });
});

describe('sentences that occur in other letters', () => {
  const archive = mkdtempSync(path.join(os.tmpdir(), 'archive-'));
  const shared = 'Supervision in the assessment teams is irregular and poor.';

  before(async () => {
    const findings = `## Main findings\n\n${shared} The buses of Eastvale run late.\n\n`;
    writeFileSync(path.join(archive, 'eastvale.letter.md'), LETTER.replace(/## Main findings[^]*?(?=Yours)/, findings));
    await api();
  });
  afterEach(closeAll);
  after(() => rmSync(archive, { recursive: true }));

  it('are listed, and choosing one goes there', async () => {
    const { follower } = await api();
    const { document } = await openLetter(LETTER);
    await until('the letter is followed', () => follower.letter === document);
    const found = vscode.commands.executeCommand('inspectionLetters.findRepeated', vscode.Uri.file(archive));
    await choose(shared);
    await found;
    const { active } = vscode.window.activeTextEditor?.selection ?? {};
    assert.ok(active);
    assert.equal(document.offsetAt(active), LETTER.indexOf(shared));
  });
});
