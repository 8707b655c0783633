import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, api, closeAll, leave, problems, ruleOf, until } from './hands';

describe('a new letter', () => {
  before(api);
  beforeEach(closeAll);
  afterEach(closeAll);

  it('is created from six answers, with the first placeholder selected', async () => {
    const made = vscode.commands.executeCommand<vscode.TextDocument | undefined>('inspectionLetters.newLetter');
    await answer();
    await answerAuthority('Norfolk');
    await answer('27 and 28 January 2026');
    await answer('26 February 2026');
    await answer('Helen Ashdown, Marcus Oyelaran');
    await answer('Ruth Calloway, Director of Children’s Services');
    await made;
    const editor = await until('there is an editor', () => vscode.window.activeTextEditor);
    const text = editor.document.getText();
    assert.equal(editor.document.languageId, 'inspection-letter');
    assert.equal(editor.document.isUntitled, true);
    const head = '---\nstage: drafting\n---\n26 February 2026\n\n';
    const addressee = 'Ruth Calloway\nDirector of Children’s Services\nNorfolk County Council\n';
    assert.equal(text.slice(0, head.length + addressee.length), head + addressee);
    assert.match(text, /\n# Focused visit to Norfolk children’s services\n/);
    assert.match(text, /children’s services on 27 and 28 January 2026\. His Majesty’s Inspectors for this visit /);
    assert.match(text, /His Majesty’s Inspectors for this visit were Helen Ashdown and Marcus Oyelaran\./);
    assert.match(text, /\nHelen Ashdown\nHis Majesty’s Inspector\n*$/);
    assert.equal(editor.selection.isEmpty, false);
    const { follower } = await api();
    const outline = await until('it is read', () =>
      follower.letter === editor.document ? follower.outline : undefined,
    );
    assert.equal(outline.stage, 'drafting');
    assert.deepEqual(
      problems(editor.document.uri)
        .filter((each) => each.severity === vscode.DiagnosticSeverity.Error)
        .map(ruleOf),
      [],
    );
  });

  it('leaves unknown values to be filled in', async () => {
    const made = vscode.commands.executeCommand('inspectionLetters.newLetter');
    for (let step = 0; step < 6; step++) await answer();
    await made;
    const editor = await until('there is an editor', () => vscode.window.activeTextEditor);
    assert.match(editor.document.getText(), /\n## Main findings\n/);
  });

  it('leaves nothing behind after Esc at any step', async () => {
    // The editor opens and closes other documents at its own pace.
    const letters = (): number =>
      vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'inspection-letter').length;
    for (const steps of [0, 1, 3]) {
      const before = letters();
      const made = vscode.commands.executeCommand('inspectionLetters.newLetter');
      for (let step = 0; step < steps; step++) await answer();
      await leave();
      assert.equal(await made, undefined);
      assert.equal(vscode.window.activeTextEditor, undefined);
      await until('no letter is open that was not', () => letters() <= before);
    }
  });

  it('reports a wrong date in a sentence, and goes back without losing an answer', async () => {
    const { shownInput } = await api();
    const input = (): vscode.InputBox => shownInput() as vscode.InputBox;
    const made = vscode.commands.executeCommand('inspectionLetters.newLetter');
    await answer();
    await answer();
    await until('the days are asked for', () => /On which days/.test(input()?.prompt ?? ''));
    input().value = '27 and 28 January';
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await until(
      'the year is wanted',
      () => input().validationMessage === 'Say the year as well, like this: 9 and 10 December 2025.',
    );
    await answer('27 and 28 January 2026');
    await until('the date is asked for', () => /date of the letter/.test(input()?.prompt ?? ''));
    await until('the step before is shown', async () => {
      await vscode.commands.executeCommand('workbench.action.quickInputBack');
      return /On which days/.test(input()?.prompt ?? '');
    });
    assert.equal(input().value, '27 and 28 January 2026');
    await leave();
    await made;
  });
});

/** In the list of authorities the first match for the typed text is chosen. */
async function answerAuthority(name: string): Promise<void> {
  const { shownInput } = await api();
  const input = await until(
    'the authority is asked for',
    () => shownInput() as vscode.QuickPick<vscode.QuickPickItem> | undefined,
  );
  input.value = name;
  await until('it is in the list', () => input.activeItems[0]?.label === name);
  await answer();
}
