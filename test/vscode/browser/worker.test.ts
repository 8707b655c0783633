import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, letterText, openLetter, problem, problems, ruleOf, until } from '../suite/hands';

const BROKEN = letterText({ without: ['## Headline findings'] });

describe('the extension in a web worker', () => {
  let folder: vscode.Uri;

  before(async () => {
    await api();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = workspace!.uri;
  });
  afterEach(closeAll);

  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, ...name.split('/'));
  const save = async (name: string, text: string): Promise<vscode.Uri> => {
    await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
    return at(name);
  };
  const textOf = async (file: vscode.Uri): Promise<string> =>
    new TextDecoder('latin1').decode(await vscode.workspace.fs.readFile(file));

  it('is the browser build, without Node', () => {
    assert.equal(typeof process === 'object' && 'versions' in process && Boolean(process.versions.node), false);
    const extension = vscode.extensions.getExtension('inspection-letters.inspection-letters');
    assert.equal(extension?.extensionUri.scheme, 'http');
  });

  it('checks a letter soon after the worker starts', async () => {
    const { session } = await api();
    const { document } = await openLetter(BROKEN);
    await problem(document.uri, 'missing-section');
    await session.stop();
    await until('nothing is shown any more', () => problems(document.uri).length === 0);
    const began = Date.now();
    await session.start();
    await problem(document.uri, 'missing-section');
    console.log(`From the start of the worker to the first problems: ${Date.now() - began} ms.`);
  });

  it('checks prose with the dictionary, the grammar and the usual phrases', async () => {
    const { document } = await openLetter(
      letterText().replace('Young people are listened to.', 'Young people recieve a a good service.'),
    );
    const rules = await until('words are checked', () => {
      const found = problems(document.uri).map(ruleOf);
      return found.includes('spelling') ? found : undefined;
    });
    assert.ok(rules.includes('repeated-word'), rules.join());
  });

  it('exports a tagged PDF', async () => {
    const letter = await save('drafts/web.letter.md', letterText());
    const [file] = await vscode.commands.executeCommand<vscode.Uri[]>('inspectionLetters.exportPdf', letter);
    assert.ok(file);
    const pdf = await textOf(file!);
    assert.match(pdf, /^%PDF-1\.7/);
    assert.match(pdf, /\/StructTreeRoot /);
    assert.match(pdf, /\/Marked true/);
    assert.match(pdf, /%%EOF\s*$/);
  });

  it('exports with the team’s fonts and picture, with the same bytes as on the desktop', async () => {
    const configuration = vscode.workspace.getConfiguration('inspectionLetters.export', folder);
    const set = async (fonts: unknown, picture: unknown): Promise<void> => {
      await configuration.update('fonts', fonts, vscode.ConfigurationTarget.Workspace);
      await configuration.update('letterheadPicture', picture, vscode.ConfigurationTarget.Workspace);
    };
    await set('look/fonts', { path: 'look/badge.png', alternativeText: 'Badge of the team' });
    try {
      await vscode.window.showTextDocument(at('complete.letter.md'));
      const [file] = await vscode.commands.executeCommand<vscode.Uri[]>(
        'inspectionLetters.exportPdf',
        at('complete.letter.md'),
      );
      assert.ok(file);
      const pdf = await textOf(file!);
      assert.match(pdf, /\/FontName \/[A-Z]{6}\+DejaVuSerif/);
      assert.match(pdf, /\/Alt \(Badge of the team\)/);
      // `tools/test-browser.mjs` has put it there.
      assert.ok(pdf === (await textOf(at('look/desktop.pdf'))), 'the two PDFs differ');
    } finally {
      await set(undefined, undefined);
    }
  });

  it('imports a text file', async () => {
    const text = await save('drafts/web-pasted.txt', letterText().replace(/\n\n/g, '\n'));
    await vscode.commands.executeCommand('inspectionLetters.import', text);
    const made = (await until('a draft is open', () => vscode.window.activeTextEditor)).document;
    assert.match(made.getText(), /\n# Focused visit to Norfolk children’s services\n/);
    assert.match(made.getText(), /\n\n## Main findings\n/);
  });

  it('reads the team’s files beside its letters, and again when they change', async () => {
    const letter = await save('drafts/web.letter.md', BROKEN);
    const document = await vscode.workspace.openTextDocument(letter);
    await vscode.window.showTextDocument(document);
    await problem(letter, 'missing-section');
    await save('.letters/ignore.yaml', '- rule: missing-section\n  reason: this team writes it elsewhere\n');
    await until('the team’s list is read', () => !problems(letter).some((each) => ruleOf(each) === 'missing-section'));
    await vscode.workspace.fs.delete(at('.letters/ignore.yaml'));
    await problem(letter, 'missing-section');
  });

  it('keeps comments in a file beside the letter', async () => {
    const letter = await save('drafts/web.letter.md', letterText());
    await vscode.window.showTextDocument(letter);
    const { session } = await api();
    const answer = await session.request<object, object>({ method: 'inspectionLetter/addComment' } as never, {
      uri: letter.toString(),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 16 } },
      author: { name: 'Ada Quill' },
      text: 'Is this the day?',
    });
    assert.deepEqual(answer, {});
    assert.match(await textOf(at('drafts/web.comments.json')), /Is this the day\?/);
  });
});
