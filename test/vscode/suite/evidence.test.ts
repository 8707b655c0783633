import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, choose, closeAll, openLetter, until } from './hands';

const LETTER = `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The quality of children’s plans.
- The lending of library books.

## Main findings

Children’s plans are too vague, so parents do not know what is expected of them.

Social workers speak warmly about working in Northmoor.

Audits are not moderated. They do not ask what has changed for children.
`;

describe('areas and evidence', () => {
  before(api);
  afterEach(closeAll);

  it('lists each area with its findings, goes there, and pins, adds and removes links', async () => {
    const { evidence, follower } = await api();
    const editor = await openLetter(LETTER);
    await until('the letter is followed', () => follower.letter === editor.document);
    await vscode.commands.executeCommand('inspectionLetters.evidence.focus');
    await until('the areas are listed', () => evidence.rows.length > 0);
    assert.deepEqual(
      evidence.rows.map(({ title, description }) => [title, description]),
      [
        ['The quality of children’s plans.', '1 finding'],
        ['The lending of library books.', 'no supporting finding'],
        ['Weaknesses without an area', '1 finding'],
      ],
    );

    const [plans, books] = evidence.rows;
    const item = plans?.children[0] && evidence.getTreeItem(plans.children[0]);
    assert.match(item?.accessibilityInformation?.label ?? '', /^Finding: Children’s plans .*, supports The quality/);
    await vscode.commands.executeCommand('inspectionLetters.goToEvidence', plans?.children[0]);
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^Children’s plans are too vague/);

    await vscode.commands.executeCommand('inspectionLetters.pinLink', plans?.children[0]);
    await until('the link is pinned', () => evidence.rows[0]?.children[0]?.pinned);
    assert.match(
      editor.document.getText(),
      /\nevidence:\n {2}- area: The quality of children’s plans\n {4}finding: Children’s plans are too vague/,
    );

    void vscode.commands.executeCommand('inspectionLetters.addFinding', books);
    await choose('Social workers speak warmly about working in Northmoor.');
    await until('the finding is added', () => evidence.rows[1]?.children.length === 1);

    await vscode.commands.executeCommand('inspectionLetters.removeLink', evidence.rows[1]?.children[0]);
    await until('the link is gone', () => evidence.rows[1]?.children.length === 0);
    await vscode.commands.executeCommand('inspectionLetters.unpinLink', evidence.rows[0]?.children[0]);
    await until('nothing is pinned any more', () => evidence.rows[0]?.children[0]?.pinned === false);
    assert.equal(editor.document.getText(), LETTER);

    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
      10,
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['1 supporting finding', 'no supporting finding'],
    );

    // The effect of a click on the lens.
    const [supported] = lenses;
    assert.equal(supported?.command?.command, 'inspectionLetters.showEvidence');
    await vscode.commands.executeCommand(supported.command.command, ...(supported.command.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');

    const weakness = evidence.rows[2]?.children[0];
    assert.match(weakness?.title ?? '', /^Audits are not moderated/);
    void vscode.commands.executeCommand('inspectionLetters.linkToArea', weakness);
    await choose('The lending of library books.');
    await until('the weakness has an area', () => evidence.rows[1]?.children[0]?.title === weakness?.title);
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});
