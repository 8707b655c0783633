import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, choose, closeAll, draftsFolder, leave, letterText, openLetter, until } from './hands';

const BROKEN = letterText({ without: ['## Headline findings'] });

describe('export', () => {
  let folder: vscode.Uri;

  before(async () => {
    await api();
    folder = draftsFolder();
  });
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
    for (const name of await names()) if (name.startsWith('out')) await vscode.workspace.fs.delete(at(name));
  });

  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const names = async (): Promise<string[]> => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  const written = async (): Promise<string[]> =>
    (await names()).filter((name) => name.startsWith('out') && !name.endsWith('.letter.md')).sort();
  const textOf = async (name: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
  const save = async (name: string, text: string): Promise<vscode.Uri> => {
    await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
    return at(name);
  };
  const exportTo = (to: string | undefined, ...letters: vscode.Uri[]): Thenable<vscode.Uri[]> =>
    vscode.commands.executeCommand('inspectionLetters.export', letters[0], letters, to);
  const question = async (): Promise<string> => {
    const { shownInput } = await api();
    return (
      ((await until('there is a question', shownInput)) as vscode.QuickPick<vscode.QuickPickItem>).placeholder ?? ''
    );
  };

  it('writes a PDF beside the letter', async () => {
    const letter = await save('out-a.letter.md', letterText());
    const files = await vscode.commands.executeCommand<vscode.Uri[]>('inspectionLetters.exportPdf', letter);
    assert.deepEqual(files.map(String), [at('out-a.pdf').toString()]);
    assert.match(await textOf('out-a.pdf'), /^%PDF-1\.7/);
  });

  it('asks for the format, and writes nothing on Esc', async () => {
    const letter = await save('out-b.letter.md', letterText());
    const exported = exportTo(undefined, letter);
    await choose('HTML');
    await exported;
    assert.match(await textOf('out-b.html'), /<h1[^>]*>Focused visit to Norfolk children’s services<\/h1>/);
    const left = exportTo(undefined, letter);
    await leave();
    assert.deepEqual(await left, []);
    assert.deepEqual(await written(), ['out-b.html']);
  });

  it('writes the contents of the editor, saved or not', async () => {
    const letter = await save('out-c.letter.md', letterText());
    const editor = await vscode.window.showTextDocument(letter);
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 0, 16), '27 February 2026'));
    await exportTo('txt', letter);
    assert.match(await textOf('out-c.txt'), /27 February 2026/);
    assert.equal(editor.document.isDirty, true);
  });

  it('writes an unsaved letter to the chosen place', async () => {
    const { document } = await openLetter(letterText());
    const files = await vscode.commands.executeCommand<vscode.Uri[]>(
      'inspectionLetters.export',
      document.uri,
      undefined,
      'docx',
      at('out-d.docx'),
    );
    assert.equal(files.length, 1);
    assert.match(await textOf('out-d.docx'), /^PK/);
  });

  it('says how many errors remain, and marks the export as a draft', async () => {
    const letter = await save('out-e.letter.md', BROKEN);
    const exported = exportTo('html', letter);
    assert.equal(await question(), '“out-e.letter.md” is not ready. What now?');
    const { shownInput } = await api();
    const { items } = shownInput() as vscode.QuickPick<vscode.QuickPickItem>;
    assert.deepEqual(
      items.flatMap(({ detail }) => detail ?? []),
      ['1 part is missing'],
    );
    assert.deepEqual(await written(), []);
    await choose('Export as DRAFT');
    await exported;
    assert.match(await textOf('out-e.html'), /DRAFT/);
  });

  it('holds back an unfinished letter at any stage, and exports it if told to', async () => {
    const letter = await save(
      'out-p.letter.md',
      letterText({ stage: 'drafting' }).replace('Young people are listened to.', 'Young people [what they say].'),
    );
    const exported = exportTo('html', letter);
    assert.equal(await question(), '“out-p.letter.md” is not ready. What now?');
    await choose('Export anyway');
    await exported;
    assert.doesNotMatch(await textOf('out-p.html'), /DRAFT/);
  });

  it('shows the errors instead, or does nothing', async () => {
    const letter = await save('out-f.letter.md', BROKEN);
    for (const way of ['Cancel', 'Show problems']) {
      const exported = exportTo('html', letter);
      await choose(way);
      assert.deepEqual(await exported, []);
    }
    assert.deepEqual(await written(), []);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), letter.toString());
  });

  it('never overwrites a file without asking', async () => {
    const letter = await save('out-g.letter.md', letterText());
    await save('out-g.txt', 'mine');
    const left = exportTo('txt', letter);
    assert.equal(await question(), '“out-g.txt” already exists. What now?');
    await leave();
    assert.deepEqual(await left, []);
    assert.equal(await textOf('out-g.txt'), 'mine');
    const both = exportTo('txt', letter);
    await choose('Keep both');
    assert.deepEqual((await both).map(String), [at('out-g (2).txt').toString()]);
    assert.equal(await textOf('out-g.txt'), 'mine');
    const replaced = exportTo('txt', letter);
    await choose('Replace it');
    await replaced;
    assert.match(await textOf('out-g.txt'), /Focused visit/);
  });

  it('writes several letters at once, including those with errors if told to', async () => {
    const letters = [
      await save('out-h.letter.md', letterText()),
      await save('out-i.letter.md', BROKEN),
      await save('out-j.letter.md', letterText()),
    ];
    const some = exportTo('html', ...letters);
    assert.equal(await question(), '1 of 3 letters is not ready (1 error in all). What now?');
    await choose('Leave it out');
    await some;
    assert.deepEqual(await written(), ['out-h.html', 'out-j.html']);
    const all = exportTo('html', ...letters);
    await choose('Export as DRAFT');
    assert.equal(await question(), '2 of 3 files already exist. What now?');
    await choose('Replace them');
    assert.equal((await all).length, 3);
    assert.deepEqual(
      [/DRAFT/.test(await textOf('out-h.html')), /DRAFT/.test(await textOf('out-i.html'))],
      [false, true],
    );
  });

  it('returns no file if the letter cannot be exported or written', async () => {
    const letter = await save('out-k.letter.md', letterText());
    const noLetter = await save('out-l.txt', 'No letter');
    assert.deepEqual(await exportTo('html', noLetter), []);
    assert.deepEqual(await exportTo('html', at('out-none.letter.md')), []);
    const nowhere = vscode.Uri.joinPath(noLetter, 'below', 'x.html');
    assert.deepEqual(
      await vscode.commands.executeCommand('inspectionLetters.export', letter, undefined, 'html', nowhere),
      [],
    );
  });
});
