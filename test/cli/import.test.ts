import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { CLEAN, folder, run } from './built';

/** Like the text of a PDF: hard line breaks, a page number, plain headings, square bullets. */
const pasted = (authority: string): string =>
  CLEAN.replace(/^---\n[^]*?---\n/, '')
    .replace(/^#+ /gm, '')
    .replace(/\[\^1\](: .*\n)?/g, '')
    .replace('- The timeliness', '◼ The timeliness')
    .replaceAll('Northmoor', authority)
    .split('\n')
    .map((line) => line.replace(/(.{60,80}) /g, '$1\n'))
    .join('\n');

it('makes NAME.letter.md of NAME.txt, and never overwrites without --force', async () => {
  const cwd = folder({ 'in/northmoor.txt': pasted('Northmoor') });
  const target = path.join(cwd, 'out/new/northmoor.letter.md');
  const first = await run(['import', 'in/northmoor.txt', '--out-dir', 'out/new'], { cwd });
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain(path.join('out', 'new', 'northmoor.letter.md'));
  const draft = readFileSync(target, 'utf8');
  expect(draft).toContain('\n## Main findings\n\nSocial workers visit children often and get to know them.\n');
  expect(draft).toContain('\n- The timeliness of life-story work.');
  const again = await run(['import', 'in/northmoor.txt', '--out-dir', 'out/new'], { cwd });
  expect(again).toMatchObject({
    code: 2,
    err: `${path.join('out', 'new', 'northmoor.letter.md')} already exists; use --force to replace it.\n`,
  });
  expect(await run(['import', 'in/northmoor.txt', '--out-dir', 'out/new', '--force', '--quiet'], { cwd })).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  expect(readdirSync(path.join(cwd, 'out/new'))).toEqual(['northmoor.letter.md']);
  expect(readFileSync(target, 'utf8')).toBe(draft);
});

it('writes one draft to the path given with -o, and numbers the letters of a pack', async () => {
  const pack =
    'Scrutiny committee, 3 March 2026\n\nAgenda item 5\n\n' + `${pasted('Northmoor')}\n\f\n${pasted('Southmoor')}`;
  const cwd = folder({ 'pack.txt': pack, 'one.txt': pasted('Northmoor') });
  expect((await run(['import', 'one.txt', '-o', 'draft.letter.md'], { cwd })).code).toBe(0);
  expect((await run(['import', 'pack.txt', '--out-dir', '.'], { cwd })).code).toBe(0);
  expect((await run(['import', 'pack.txt', '-o', 'mine.letter.md'], { cwd })).code).toBe(0);
  expect(
    readdirSync(cwd)
      .filter((name) => name.endsWith('.letter.md'))
      .sort(),
  ).toEqual(['draft.letter.md', 'mine-1.letter.md', 'mine-2.letter.md', 'pack-1.letter.md', 'pack-2.letter.md']);
  expect(readFileSync(path.join(cwd, 'pack-2.letter.md'), 'utf8')).toContain('Focused visit to Southmoor');
});

it('never writes two drafts to one file, even with --force', async () => {
  const cwd = folder({ 'a/one.txt': pasted('Northmoor'), 'b/one.txt': pasted('Southmoor') });
  const { code, err } = await run(['import', 'a/one.txt', 'b/one.txt', '--out-dir', 'out', '--force'], { cwd });
  expect(err).toContain('was already made from another file of that name');
  expect(code).toBe(2);
  expect(readFileSync(path.join(cwd, 'out/one.letter.md'), 'utf8')).toContain('Northmoor');
});

it('never overwrites the file it imports, even with --force', async () => {
  const cwd = folder({ 'a.letter.md': CLEAN, 'a/b.letter.md': CLEAN });
  const { code, err } = await run(['import', 'a.letter.md', 'a/b.letter.md', '--out-dir', '.', '--force'], { cwd });
  expect(err).toBe(
    'a.letter.md is itself one of the files to import; put the draft in another folder, or give it another name ' +
      'with -o.\n',
  );
  expect(code).toBe(2);
  expect(readFileSync(path.join(cwd, 'a.letter.md'), 'utf8')).toBe(CLEAN);
  expect(existsSync(path.join(cwd, 'b.letter.md'))).toBe(true);
});

it('reads files saved by older programs', async () => {
  const cwd = folder({
    'old.txt': Buffer.from(pasted('Northmoor').replaceAll('’', '\u0092').replaceAll('◼', '\u0095'), 'latin1'),
  });
  await run(['import', 'old.txt', '-o', 'new.letter.md'], { cwd });
  expect(readFileSync(path.join(cwd, 'new.letter.md'), 'utf8')).toContain('His Majesty’s Inspector\n');
});

it('reads exported Word files', async () => {
  const cwd = folder({ 'a.letter.md': CLEAN });
  expect(await run(['export', 'a.letter.md', '--to', 'docx'], { cwd })).toMatchObject({ code: 0, err: '' });
  expect(await run(['import', 'a.docx', '-o', 'b.letter.md'], { cwd })).toEqual({
    code: 0,
    out: 'b.letter.md  (dropped: 1 page header)\n',
    err: '',
  });
  expect(readFileSync(path.join(cwd, 'b.letter.md'), 'utf8')).toBe(CLEAN.replace(/^---\n[^]*?---\n/, ''));
});

it.each([
  ['a.pdf', '%PDF-1.7 …', 'could not be imported. It is damaged, or not a PDF: its pages cannot be read.'],
  [
    'a.docx',
    'PK\u0003\u0004…',
    'could not be imported. It is damaged: the end of the file is missing. Ask for the file again, or ' +
      'open it in Word and save it.',
  ],
  ['a.txt', ' \n', 'has no words in it'],
])('says in a sentence why %s gives no draft', async (name, content, says) => {
  const cwd = folder({ [name]: content });
  const { code, out, err } = await run(['import', name, '-o', 'b.letter.md'], { cwd });
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err).toContain(`${name} ${says}`);
  expect({ code, out, made: existsSync(path.join(cwd, 'b.letter.md')) }).toEqual({ code: 2, out: '', made: false });
});

it.each([
  [['import'], 'Name a file'],
  [['import', 'a.txt'], 'Say where to put the draft'],
  [['import', 'a.txt', 'b.txt', '-o', 'c'], '-o names one draft'],
  [['import', 'a.txt', '-o', 'c', '--out-dir', 'd'], 'not both'],
  [['import', 'gone.txt', '-o', 'c'], 'gone.txt could not be read: there is no such file or folder.'],
])('cannot run %j, says why, and exits with 2', async (args, says) => {
  const { code, err } = await run(args, { cwd: folder({ 'a.txt': 'Dear Ms Example', 'b.txt': '' }) });
  expect(err).toContain(says);
  expect(code).toBe(2);
});
