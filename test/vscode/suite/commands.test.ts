import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, choose, closeAll, fixesAt, letterText, openLetter, problem, problems, ruleOf, until } from './hands';
import { told } from './messages';

describe('the other commands', () => {
  before(api);
  beforeEach(closeAll);
  afterEach(closeAll);

  it('imports the text of a letter into an unsaved draft', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'drafts', 'extracted.txt');
    const text = letterText()
      .replace(/^#+ /gm, '')
      .replace(
        'Personal advisers know young people well and see them often.',
        'Personal advisers know young people well and\nsee them often.',
      );
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await vscode.commands.executeCommand('inspectionLetters.import', file);
    const editor = await until('a draft is open', () => vscode.window.activeTextEditor);
    assert.equal(editor.document.languageId, 'inspection-letter');
    assert.equal(editor.document.isUntitled, true);
    const draft = editor.document.getText();
    assert.match(draft, /\n## Main findings\n\nPersonal advisers know young people well and see them often\.\n/);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), text, 'the file is as it was');
  });

  it('imports a Word document, word for word', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'drafts', 'sent.docx');
    const { document } = await openLetter(letterText());
    await vscode.commands.executeCommand('inspectionLetters.export', document.uri, undefined, 'docx', file);
    await closeAll();
    try {
      await vscode.commands.executeCommand('inspectionLetters.import', file, [file]);
      const editor = await until('a draft is open', () => vscode.window.activeTextEditor);
      assert.equal(editor.document.isUntitled, true);
      assert.equal(editor.document.getText(), letterText());
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('offers the versions sent and the other letters of the folder to be compared with', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const names = [
      'own.letter.md',
      'own.sent-2026-03-12.letter.md',
      'own.sent-2026-03-12.docx',
      'other.letter.md',
      'other.sent-2026-01-08.letter.md',
    ];
    const files = names.map((name) => vscode.Uri.joinPath(folder.uri, 'drafts', name));
    for (const file of files) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(letterText()));
    type Items = readonly vscode.QuickPickItem[];
    const window = vscode.window as unknown as { showQuickPick: (items: Items) => Promise<undefined> };
    const kept = window.showQuickPick;
    const offered: string[] = [];
    window.showQuickPick = async (items) => {
      offered.push(...items.map(({ label }) => label.replace(/^\$\([a-z-]+\) /, '')));
      return undefined;
    };
    try {
      const { follower } = await api();
      const document = await vscode.workspace.openTextDocument(files[0] ?? vscode.Uri.file('/'));
      await vscode.window.showTextDocument(document);
      await until('the letter is followed', () => follower.letter === document);
      await vscode.commands.executeCommand('inspectionLetters.compare');
      assert.equal(offered[0], 'own.sent-2026-03-12.letter.md');
      assert.equal(offered.at(-1), 'Choose a file…');
      assert.ok(offered.includes('other.letter.md'), offered.join('; '));
      for (const name of ['own.letter.md', 'own.sent-2026-03-12.docx', 'other.sent-2026-01-08.letter.md'])
        assert.ok(!offered.includes(name), name);
    } finally {
      window.showQuickPick = kept;
      await closeAll();
      for (const file of files) await vscode.workspace.fs.delete(file);
    }
  });

  it('compares a letter with an earlier version of it', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'drafts', 'earlier.letter.md');
    const earlier = letterText().replace('see them often', 'rarely see them');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(earlier));
    try {
      await openLetter(letterText());
      const window = vscode.window as unknown as Record<'showSaveDialog', () => Promise<unknown>>;
      const kept = window.showSaveDialog;
      const saved = vscode.Uri.joinPath(folder.uri, 'drafts', 'changes.html');
      window.showSaveDialog = async () => saved;
      const said = told({ choose: 'Save Page…' });
      const changes = await vscode.commands.executeCommand<number>('inspectionLetters.compare', file);
      assert.equal(changes, 1);
      assert.deepEqual(await said, [
        '1 passage has changed since earlier.letter.md.',
        'Show line by line',
        'Save Page…',
      ]);
      const html = await until('the page is written', async () =>
        vscode.workspace.fs.readFile(saved).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => undefined,
        ),
      );
      window.showSaveDialog = kept;
      await vscode.workspace.fs.delete(saved);
      assert.match(html, /<del>rarely[^]*<\/del>[^]*<ins>[^]*often<\/ins>/);
      const page = await until('a page shows the changes', () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(({ label }) => label === 'Changes since earlier.letter.md'),
      );
      assert.ok(page.input instanceof vscode.TabInputWebview);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('opens nothing for a file that is not a letter', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'drafts', 'broken.pdf');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('%PDF-1.7 and no more'));
    try {
      await vscode.commands.executeCommand('inspectionLetters.import', file);
      assert.equal(vscode.window.activeTextEditor, undefined);
    } finally {
      await vscode.workspace.fs.delete(file);
      await vscode.commands.executeCommand('notifications.clearAll');
    }
  });

  it('ignores a rule in the whole workspace by a setting with the reason', async () => {
    const { shownInput } = await api();
    const settings = (): { rule: string; reason: string }[] =>
      vscode.workspace.getConfiguration('inspectionLetters').get('ignore', []);
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    await problem(document.uri, 'missing-section');
    try {
      const asked = vscode.commands.executeCommand(
        'inspectionLetters.ignore',
        document.uri.toString(),
        'missing-section',
        undefined,
        'workspace',
      );
      const input = (await until('the reason is asked for', shownInput)) as vscode.InputBox;
      input.value = 'Our letters are short';
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await asked;
      assert.deepEqual(settings(), [{ rule: 'missing-section', reason: 'Our letters are short' }]);
      await until(
        'the finding is gone',
        () =>
          !vscode.languages
            .getDiagnostics(document.uri)
            .some((each) => JSON.stringify(each.code).includes('missing-section')),
      );
    } finally {
      await vscode.workspace
        .getConfiguration('inspectionLetters')
        .update('ignore', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('applies the safe fixes', async () => {
    const { document } = await openLetter(letterText().replace('## Main findings', 'Main findings'));
    await problem(document.uri, 'heading-not-marked');
    await vscode.commands.executeCommand('inspectionLetters.fixAll');
    await until('the heading is marked', () => document.getText().includes('\n## Main findings\n'));
  });

  it('opens the page of a rule, and keeps the letter in its view', async () => {
    const { follower } = await api();
    const { document } = await openLetter(letterText());
    await vscode.commands.executeCommand('inspectionLetters.explain', 'missing-section');
    await until('the page is shown under its title', () =>
      vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => tab.label === 'A section is missing')),
    );
    assert.equal(follower.letter, document);
    assert.equal(vscode.window.activeTextEditor?.document, document, 'and writing goes on');
  });

  it('opens the page of a rule from the link of its problem, rendered', async () => {
    const { document } = await openLetter(letterText({ without: ['## Headline findings'] }));
    const { code } = await problem(document.uri, 'missing-section');
    assert.ok(typeof code === 'object');
    // The effect of a click in a hover, at F8 and in the Problems view.
    await vscode.commands.executeCommand('vscode.open', code.target);
    const tab = await until('the page is shown', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.label === 'A section is missing' ? activeTab : undefined;
    });
    assert.ok(tab.input instanceof vscode.TabInputCustom, 'it is shown as Markdown is meant to be read');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# A section is missing\n\nRule `missing-section`\./);
  });

  it('lists rules by their titles', async () => {
    await openLetter(letterText());
    const asked = vscode.commands.executeCommand('inspectionLetters.explain');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
  });

  it('selects the words to change', async () => {
    const editor = await openLetter(letterText().replace('care leavers.', '[scope of the visit].'));
    const found = await problem(editor.document.uri, 'placeholder-left');
    const actions = await fixesAt(editor.document.uri, found.range);
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('“[scope of the visit]” → “care leavers”'), titles.join('; '));
    const jump = actions.find(({ title }) => title === 'Fill in “[scope of the visit]”')?.command;
    assert.ok(jump, titles.join('; '));
    assert.equal(jump.command, 'inspectionLetters.goToPlace');
    await vscode.commands.executeCommand(jump.command, ...((jump.arguments ?? []) as unknown[]));
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), '[scope of the visit]');
  });

  it('imports the letter inside a text', async () => {
    const minutes = 'Those present spoke of many things for an hour.\n\n'.repeat(30);
    const { document } = await openLetter(`${minutes}${letterText()}\n${minutes}`);
    await vscode.commands.executeCommand('inspectionLetters.importInside', document.uri.toString());
    const editor = await until('a draft is open', () =>
      vscode.window.activeTextEditor?.document === document ? undefined : vscode.window.activeTextEditor,
    );
    assert.match(editor.document.getText(), /\n## Main findings\n/);
    assert.match(document.getText(), /^Those present/, 'the text is as it was');
  });

  it('makes a template from a folder of letters', async function () {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    // Not offered in the browser.
    if (workspace.uri.scheme !== 'file') this.skip();
    const folder = vscode.Uri.joinPath(workspace.uri, 'drafts', 'examples');
    for (const authority of ['Norfolk', 'Suffolk', 'Leeds', 'Bristol', 'Sunderland', 'Barnsley'])
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(folder, `${authority}.letter.md`),
        new TextEncoder().encode(letterText().replaceAll('Norfolk', authority)),
      );
    const window = vscode.window as unknown as Record<'showOpenDialog' | 'showInputBox', () => Promise<unknown>>;
    const kept = { dialog: window.showOpenDialog, box: window.showInputBox };
    window.showOpenDialog = async () => [folder];
    window.showInputBox = async () => 'county-visit';
    try {
      await vscode.commands.executeCommand('inspectionLetters.learnTemplate');
      const shown = vscode.window.visibleTextEditors.map(({ document }) => document);
      const template = shown.find(({ languageId }) => languageId === 'yaml')?.getText() ?? '';
      assert.match(template, /^id: county-visit$/m);
      assert.match(template, /Main findings/);
      assert.ok(
        shown.some(({ languageId }) => languageId === 'markdown'),
        'the report stands beside it',
      );
    } finally {
      window.showOpenDialog = kept.dialog;
      window.showInputBox = kept.box;
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('goes to the previous problem', async () => {
    const editor = await openLetter(letterText({ without: ['## Headline findings'] }).replace('Dear Ms', 'Dear  Ms'));
    await problem(editor.document.uri, 'missing-section');
    const end = editor.document.lineCount - 1;
    editor.selection = new vscode.Selection(end, 0, end, 0);
    await vscode.commands.executeCommand('inspectionLetters.previousProblem');
    await until('the cursor is at a problem', () =>
      vscode.languages.getDiagnostics(editor.document.uri).some(({ range }) => range.contains(editor.selection.active)),
    );
    assert.ok(editor.selection.active.line < end);
  });

  it('adds the word at the cursor to the letter’s own words', async () => {
    const editor = await openLetter(letterText().replace('Plans are clear', 'Plans are wibbledy'));
    await problem(editor.document.uri, 'spelling');
    const place = editor.document.positionAt(editor.document.getText().indexOf('wibbledy') + 3);
    editor.selection = new vscode.Selection(place, place);
    const asked = vscode.commands.executeCommand('inspectionLetters.addWord');
    await choose('This letter’s');
    await asked;
    await until('it stands at the top', () => /^---\nwords:\n {2}- wibbledy\n/.test(editor.document.getText()));
    await until(
      'it is spelt rightly',
      () => !problems(editor.document.uri).some((each) => ruleOf(each) === 'spelling'),
    );
  });

  it('shows the log and the walkthrough', async () => {
    await vscode.commands.executeCommand('inspectionLetters.showLog');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('inspectionLetters.openWalkthrough');
    await until('the walkthrough is shown', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /Welcome|Walkthrough/.test(label))),
    );
  });

  it('takes its English messages from package.nls.json', () => {
    const { packageJSON } = vscode.extensions.getExtension('inspection-letters.inspection-letters') ?? {};
    const { displayName, contributes } = packageJSON as {
      displayName: string;
      contributes: {
        commands: { command: string; category: string; title: string }[];
        views: Record<string, { id: string; name: string }[]>;
        configuration: { title: string; properties: Record<string, { description?: string }> }[];
      };
    };
    assert.equal(displayName, 'Inspection Letters');
    const newLetter = contributes.commands.find(({ command }) => command === 'inspectionLetters.newLetter');
    assert.deepEqual([newLetter?.category, newLetter?.title], ['Inspection Letter', 'New letter…']);
    assert.equal(contributes.views['inspectionLetters']?.[1]?.name, 'Areas and Evidence');
    const [checking] = contributes.configuration;
    assert.equal(checking?.properties['inspectionLetters.run']?.description, 'When letters are checked.');
    // A key without a message would be shown as it is.
    assert.deepEqual(JSON.stringify(contributes).match(/"%[\w.-]+%"/g), null);
  });

  it('has every command of the manifest', async () => {
    const manifest = vscode.extensions.getExtension('inspection-letters.inspection-letters')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      manifest.contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });
});
