import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, letterText, openLetter, until } from './hands';

const TEXT = letterText().replace(
  'Plans are clear and are kept up to date.',
  'The multi-agency safeguarding hub (MASH) is quick. Calls to the MASH are answered on 3 February 2026.',
);

/** VS Code's provider commands, each answered by this extension. */
describe('the providers of VS Code', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;

  before(async () => {
    await api();
    await closeAll();
    editor = await openLetter(TEXT);
    document = editor.document;
  });
  after(closeAll);

  const at = (words: string, from = 0): vscode.Position => document.positionAt(TEXT.indexOf(words, from) + 1);
  const ask = async <T>(command: string, ...more: readonly unknown[]): Promise<readonly T[]> =>
    until(`${command} is answered`, async () => {
      const answer = await vscode.commands.executeCommand<readonly T[] | undefined>(command, document.uri, ...more);
      return answer && answer.length > 0 ? answer : undefined;
    });
  const textAt = (range: vscode.Range): string => document.getText(range);
  const second = TEXT.indexOf('the MASH') + 3;

  it('go to the definition of an abbreviation, and to its uses', async () => {
    const [definition] = await ask<vscode.Location | vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      at('MASH', second),
    );
    assert.ok(definition);
    const range = 'range' in definition ? definition.range : definition.targetRange;
    assert.equal(range.start.line, at('multi-agency').line);
    const references = await ask<vscode.Location>('vscode.executeReferenceProvider', at('MASH', second));
    assert.deepEqual(
      references.map((one) => textAt(one.range)),
      ['MASH', 'MASH'],
    );
    const highlights = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', at('MASH', second));
    assert.equal(highlights.length, 2);
  });

  it('explain it on hover', async () => {
    const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', at('MASH', second));
    const said = hovers.flatMap(({ contents }) => contents).map((one) => (one as vscode.MarkdownString).value);
    assert.match(said.join('\n'), /multi-agency safeguarding hub/);
  });

  it('rename it everywhere', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at('MASH', second),
      'HUB',
    );
    assert.deepEqual(
      edit.get(document.uri).map(({ newText }) => newText),
      ['HUB', 'HUB'],
    );
  });

  it('fold sections, and select by sentence, paragraph and section', async () => {
    const folds = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider');
    assert.ok(folds.some(({ start }) => document.lineAt(start).text === '## Main findings'));
    const [selection] = await ask<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', [at('Calls to')]);
    const texts: string[] = [];
    for (let here = selection; here; here = here.parent) texts.push(textAt(here.range));
    const sentence = 'Calls to the MASH are answered on 3 February 2026.';
    assert.ok(texts.includes(sentence), texts.join('\n'));
    assert.ok(texts.some((text) => text.startsWith('## Main findings')));
  });

  it('format it, in whole and in part', async () => {
    const untidy = await openLetter(TEXT.replace('\n\n## Main findings\n', '\n\n\n\n## Main findings\n'));
    const options = { tabSize: 2, insertSpaces: true };
    const whole = await vscode.commands.executeCommand<readonly vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      untidy.document.uri,
      options,
    );
    assert.ok(whole.length > 0);
    const part = await vscode.commands.executeCommand<readonly vscode.TextEdit[]>(
      'vscode.executeFormatRangeProvider',
      untidy.document.uri,
      new vscode.Range(0, 0, untidy.document.lineCount, 0),
      options,
    );
    assert.ok(part.length > 0);
  });

  it('colour names, dates and abbreviations', async () => {
    const tokens = await until('there are tokens', async () =>
      vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      ),
    );
    assert.ok(tokens.data.length >= 5 * 5, `${tokens.data.length / 5} tokens`);
  });

  it('show weekdays and full forms as inlay hints, if that is the setting', async () => {
    const settings = vscode.workspace.getConfiguration('inspectionLetters');
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Workspace);
    try {
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await ask<vscode.InlayHint>('vscode.executeInlayHintProvider', all);
      assert.match(JSON.stringify(hints.map(({ label }) => label)), /Tues/);
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('type the surname of address and salutation once, when that is the setting', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('linkedEditing', true, vscode.ConfigurationTarget.Workspace);
    const letter = await openLetter(TEXT);
    const surnames = (): number => letter.document.getText().split('Callowayson').length - 1;
    try {
      const end = letter.document.positionAt(TEXT.indexOf('Calloway') + 'Calloway'.length);
      await until('the salutation follows the address', async () => {
        // The editor asks for the places a moment after the cursor has come to one.
        letter.selection = new vscode.Selection(end, end);
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await vscode.commands.executeCommand('type', { text: 'son' });
        await new Promise((resolve) => setTimeout(resolve, 500));
        if (surnames() === 2) return true;
        await vscode.commands.executeCommand('undo');
        return undefined;
      });
    } finally {
      await settings.update('linkedEditing', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('link the addresses in it', async () => {
    const { document: letter } = await openLetter(TEXT.replace('is quick.', 'is at hub@example.org.'));
    const links = await until('there is a link', async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        letter.uri,
      );
      return found.length > 0 ? found : undefined;
    });
    assert.equal(links[0]?.target?.toString(true), 'mailto:hub@example.org');
  });
});
