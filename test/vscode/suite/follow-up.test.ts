import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { api, closeAll, openLetter, until } from './hands';
import { told } from './messages';

const EARLIER = `9 June 2023

Dear Ms Holt

# Focused visit to Leeds children’s services

Inspectors looked at the local authority’s arrangements for care leavers.

## What needs to improve in this area of social work practice?

- The quality of supervision.
- The lending of library books.

## Main findings

Supervision is irregular and its quality is poor.
`;

const LATER = `---
stage: drafting
previous: 2023.letter.md
---
26 February 2026

Dear Ms Holt

# Focused visit to Leeds children’s services

This letter summarises the findings of the focused visit to Leeds children’s services on 27 and 28 January 2026. His \
Majesty’s Inspectors for this visit were Helen Ashdown and Marcus Oyelaran.

Inspectors looked at the local authority’s arrangements for care leavers.

## Headline findings

Care leavers are well supported.

## Main findings

Supervision is regular and effective.
`;

const folder = mkdtempSync(path.join(os.tmpdir(), 'follow-up-'));
const file = path.join(folder, '2026.letter.md');

async function openLater(): Promise<vscode.TextEditor> {
  const { follower } = await api();
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
  await until('the letter is followed', () => follower.letter === editor.document);
  return editor;
}

describe('the last letter, deadlines and open items', () => {
  before(async () => {
    writeFileSync(path.join(folder, '2023.letter.md'), EARLIER);
    writeFileSync(file, LATER);
    await api();
  });
  afterEach(closeAll);
  after(() => rmSync(folder, { recursive: true }));

  it('shows the progress of the last letter’s areas, and goes to both letters', async () => {
    const { followUp } = await api();
    await openLater();
    await vscode.commands.executeCommand('inspectionLetters.showSinceLastLetter');
    const view = followUp.sinceLastLetter;
    await until('the earlier letter is listed', () => view.rows.length > 0);
    const [letter] = view.rows;
    assert.equal(letter?.title, '9 June 2023');
    assert.equal(letter?.description, '1 of 2 areas are spoken of');
    assert.deepEqual(
      letter?.children.map(({ title, description }) => [title, description]),
      [
        ['The quality of supervision.', 'reported as a strength'],
        ['The lending of library books.', 'not spoken of'],
      ],
    );
    const go = async (row: Parameters<typeof view.getTreeItem>[0] | undefined): Promise<string> => {
      assert.ok(row);
      const { command } = view.getTreeItem(row);
      assert.equal(command?.command, 'inspectionLetters.goToRow');
      await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
      const editor = vscode.window.activeTextEditor;
      return editor?.document.lineAt(editor.selection.active.line).text ?? '';
    };
    const [supervision] = letter?.children ?? [];
    assert.equal(await go(supervision), '- The quality of supervision.');
    await openLater();
    await until('the rows are there again', () => view.rows.length > 0);
    assert.equal(await go(view.rows[0]?.children[0]?.children[0]), 'Supervision is regular and effective.');
  });

  it('lists the deadlines of the visit and writes them to a calendar file', async () => {
    const { followUp } = await api();
    await openLater();
    await vscode.commands.executeCommand('inspectionLetters.showClock');
    const rows = await until('the days are listed', () =>
      followUp.clock.rows.length > 0 ? followUp.clock.rows : undefined,
    );
    assert.equal(rows[0]?.title, 'First draft');
    assert.match(rows[0].description, /^Fri 6 Feb 2026/);
    assert.match(rows.at(-1)?.title ?? '', /Nothing is published before the local election of 7 May 2026$/);
    const target = vscode.Uri.file(path.join(folder, 'days.ics'));
    await vscode.commands.executeCommand('inspectionLetters.exportCalendar', target);
    assert.match(readFileSync(target.fsPath, 'utf8'), /^BEGIN:VCALENDAR\r\n/);
  });

  it('says what is open before the next stage, and goes there', async () => {
    const { followUp } = await api();
    await openLater();
    await vscode.commands.executeCommand('inspectionLetters.showReadiness');
    const rows = await until('what must hold is listed', () =>
      followUp.readiness.rows.length > 0 ? followUp.readiness.rows : undefined,
    );
    assert.deepEqual(
      rows.map(({ title }) => title),
      ['No errors', 'Nothing left to fill in', 'Each area has its findings', 'Earlier areas followed up'],
    );
    const [errors] = rows;
    assert.ok(errors && errors.children.length > 0);
    const item = followUp.readiness.getTreeItem(errors);
    assert.match(item.accessibilityInformation?.label ?? '', /^No errors: open, \d+ errors? to put right$/);
  });

  it('moves to the next stage only after confirmation', async () => {
    const editor = await openLater();
    const before = editor.document.getText();
    const asked = told();
    await vscode.commands.executeCommand('inspectionLetters.nextStage');
    assert.match((await asked)[0] ?? '', /^\d items are open before quality assurance\. Go on to quality assurance\?$/);
    assert.equal(editor.document.getText(), before);
    const agreed = told({ choose: 'Continue Anyway' });
    await vscode.commands.executeCommand('inspectionLetters.nextStage');
    await agreed;
    await until('the stage is written', () => editor.document.getText().includes('\nstage: quality-assurance\n'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('writes an evidence pack', async () => {
    await openLater();
    const target = vscode.Uri.file(path.join(folder, 'pack.docx'));
    await vscode.commands.executeCommand('inspectionLetters.evidencePack', target);
    assert.equal(readFileSync(target.fsPath).subarray(0, 2).toString(), 'PK');
  });

  it('has no rows for an empty letter', async () => {
    const { followUp, follower } = await api();
    const editor = await openLetter('Dear Ms Holt\n');
    await until('the letter is followed', () => follower.letter === editor.document);
    await vscode.commands.executeCommand('inspectionLetters.showClock');
    await until('the answer is in', () => followUp.clock.refresh());
    assert.equal(followUp.clock.rows.length, 0);
  });
});
