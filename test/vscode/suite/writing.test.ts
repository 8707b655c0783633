import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answer,
  api,
  choose,
  closeAll,
  fixesAt,
  leave,
  letterText,
  openLetter,
  problem,
  problems,
  ruleOf,
  until,
} from './hands';

describe('writing', () => {
  before(api);
  afterEach(closeAll);

  it('expands a snippet of the letter’s own template', async () => {
    const editor = await openLetter('il-headline');
    editor.selection = new vscode.Selection(0, 11, 0, 11);
    const list = await until('there are snippets', async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        new vscode.Position(0, 11),
      );
      return found.items.some(({ kind }) => kind === vscode.CompletionItemKind.Snippet) ? found : undefined;
    });
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('il-headline-findings'), labels.join(', '));
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the snippet is expanded', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().startsWith('## Headline findings\n\n');
    });
    assert.equal(editor.selection.isEmpty, false, 'the first place to fill in is selected');
  });

  it('completes missing parts', async () => {
    const editor = await openLetter(
      letterText({ without: ['## Headline findings'] }).replace('## Main findings', '\n\n## Main findings'),
    );
    const line = editor.document.getText().split('\n').indexOf('## Main findings') - 2;
    const list = await until('there are suggestions', async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        new vscode.Position(line, 0),
      );
      return found.items.length > 0 ? found : undefined;
    });
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(
      labels.some((label) => label.includes('Headline findings')),
      labels.join(', '),
    );
  });

  it('explains a part on hover', async () => {
    const { document } = await openLetter(letterText());
    const line = document.getText().split('\n').indexOf('## Main findings');
    const hovers = await until('there is a hover', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(line, 5),
      );
      return found.length > 0 ? found : undefined;
    });
    const text = hovers
      .flatMap((hover) => hover.contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /paragraphs without numbers, bullets or sub-headings/);
  });

  it('continues a list on Enter, and ends it at an empty bullet', async () => {
    const editor = await openLetter('- The first area.');
    editor.selection = new vscode.Selection(0, 17, 0, 17);
    await vscode.commands.executeCommand('type', { text: '\n' });
    assert.equal(editor.document.getText(), '- The first area.\n- ');
    await until('the cursor is at the empty bullet', () => editor.selection.active.line === 1);
    await vscode.commands.executeCommand('inspectionLetters.endBullet');
    await until('the bullet is gone', () => editor.document.getText() === '- The first area.\n');
  });

  it('ends a list on two Enters, however fast they are pressed', async () => {
    const editor = await openLetter('- The first area.');
    editor.selection = new vscode.Selection(0, 17, 0, 17);
    await Promise.all([
      vscode.commands.executeCommand('type', { text: '\n' }),
      vscode.commands.executeCommand('type', { text: '\n' }),
    ]);
    await until('the bullet is gone', () => editor.document.getText() === '- The first area.\n');
    await vscode.commands.executeCommand('type', { text: 'Next' });
    assert.equal(editor.document.getText(), '- The first area.\nNext');
  });

  it('writes an ignored problem and its reason into the front matter', async () => {
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    const found = await problem(document.uri, 'missing-section');
    const actions = await fixesAt(document.uri, found.range);
    const command = actions.find((action) => action.command?.command === 'inspectionLetters.ignore')?.command;
    assert.ok(command, actions.map((action) => action.title).join('; '));
    const asked = vscode.commands.executeCommand('inspectionLetters.ignore', ...(command.arguments as unknown[]));
    await choose('In this letter');
    await answer('A short letter was agreed');
    await asked;
    assert.match(
      document.getText(),
      /^---\nignore:\n {2}- rule: missing-section\n {4}reason: A short letter was agreed\n---\n+26 February 2026\n/,
    );
    await until(
      'the finding is gone',
      () => !problems(document.uri).some((each) => ruleOf(each) === 'missing-section'),
    );
  });

  it('ignores a problem at its place, from the light bulb', async () => {
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    const found = await problem(document.uri, 'missing-section');
    const actions = await fixesAt(document.uri, found.range);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Insert “Headline findings”', 'Explain this rule: A section is missing', 'Ignore “A section is missing”…'],
    );
    const asked = vscode.commands.executeCommand(
      'inspectionLetters.ignore',
      ...(actions[2]?.command?.arguments as unknown[]),
    );
    await answer();
    await answer('To come');
    await asked;
    assert.match(
      document.getText(),
      /^---\nignore:\n {2}- rule: missing-section\n {4}at: "## Main findings"\n {4}reason: To come\n---\n/,
    );
    await until(
      'the finding is gone',
      () => !problems(document.uri).some((each) => ruleOf(each) === 'missing-section'),
    );
  });

  it('sets the stage, and checks as strictly as the stage requires', async () => {
    const { follower } = await api();
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    const found = await problem(document.uri, 'missing-section');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    await until('the letter is read', () => follower.letter === document && follower.outline);
    const asked = vscode.commands.executeCommand('inspectionLetters.setStage');
    await choose('Drafting');
    await asked;
    assert.match(document.getText(), /^---\nstage: drafting\n---\n+26 February 2026\n/);
    await until(
      'it is information',
      async () => (await problem(document.uri, 'missing-section')).severity === vscode.DiagnosticSeverity.Information,
    );
    await until('the stage is shown', () => follower.outline?.stage === 'drafting');
  });

  it('reads a text of an unknown kind as the chosen kind', async () => {
    const { document } = await openLetter(
      'Minutes of a meeting.\n\nThose present spoke of many things for an hour.\n'.repeat(9),
    );
    await problem(document.uri, 'unknown-kind');
    const asked = vscode.commands.executeCommand('inspectionLetters.chooseKind', document.uri.toString());
    await choose('Joint targeted area inspection letter (since 2022)');
    await asked;
    assert.match(document.getText(), /^---\ntemplate: jtai-2022\n---\n/);
    await problem(document.uri, 'missing-part');
  });

  it('ignores nothing without a reason', async () => {
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    await problem(document.uri, 'missing-section');
    const { shownInput } = await api();
    const before = document.getText();
    const asked = vscode.commands.executeCommand(
      'inspectionLetters.ignore',
      document.uri.toString(),
      'missing-section',
      undefined,
      'letter',
    );
    await until('the reason is asked for', shownInput);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await until('a reason is wanted', () => (shownInput() as vscode.InputBox | undefined)?.validationMessage);
    await leave();
    await asked;
    assert.equal(document.getText(), before);
  });
});
