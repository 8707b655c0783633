import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { THEMED } from '../insight/letters';
import { folder, run } from './built';

const ARCHIVE = {
  'letters/2026/a.letter.md': THEMED,
  'letters/2025/b.txt': THEMED.replaceAll('March 2026', 'March 2025'),
  'letters/notes.md': 'Some words about the weather.',
  'letters/.letters/words.txt': 'Northmoor',
  'letters/index.tsv': 'a\tb',
};

const insight = async (cwd: string, ...args: readonly string[]) => run(['insight', ...args, '--no-team'], { cwd });

const linesOf = (text: string): readonly { readonly file: string; readonly kind: string | null }[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly file: string; readonly kind: string | null });

it('writes one letter a line, in the order of the files, and reports what it leaves out', async () => {
  const { code, out, err } = await insight(folder(ARCHIVE), 'letters', '--to', 'jsonl');
  expect(code).toBe(0);
  expect(linesOf(out).map(({ file, kind }) => [file, kind])).toEqual([
    ['2025/b.txt', 'focused-visit'],
    ['2026/a.letter.md', 'focused-visit'],
    ['notes.md', null],
  ]);
  expect(err).toContain('notes.md is not a known kind of letter');
  expect(err).toContain('2 letters counted in 3 files; 1 text is not a known kind of letter; 1 file of other kinds');
});

it('writes a page with links, the same every time, and replaces no file without --force', async () => {
  const cwd = folder(ARCHIVE);
  expect(await insight(cwd, 'letters', '-o', 'out.html')).toMatchObject({ code: 0, out: '' });
  const page = readFileSync(path.join(cwd, 'out.html'), 'utf8');
  expect(page).toContain('href="./letters/2026/a.letter.md"');
  expect((await insight(cwd, 'letters')).out).toBe(page.replaceAll(/<a href="\.\/[^"]*">([^<]*)<\/a>/g, '$1'));
  expect(await insight(cwd, 'letters', '-o', 'out.html')).toMatchObject({
    code: 2,
    err: expect.stringContaining('out.html already exists; use --force') as string,
  });
  expect(await insight(cwd, 'letters', '-o', 'out.html', '--force')).toMatchObject({ code: 0 });
  expect(readFileSync(path.join(cwd, 'out.html'), 'utf8')).toBe(page);
});

it('writes tables of letters and of areas, and one JSON document', async () => {
  const cwd = folder(ARCHIVE);
  expect((await insight(cwd, 'letters', '--to', 'csv')).out.trim().split('\r\n')).toHaveLength(4);
  expect((await insight(cwd, 'letters', '--to', 'csv', '--rows', 'areas')).out.trim().split('\r\n')).toHaveLength(7);
  const { letters, counts } = JSON.parse((await insight(cwd, 'letters', '--to', 'json')).out) as Record<
    string,
    unknown
  >;
  expect(letters).toHaveLength(3);
  expect(counts).toMatchObject({
    letters: 2,
    unknown: 1,
    themes: [{ name: 'Care leavers and pathway plans', areas: 2, letters: 2 }, {}, {}],
  });
});

it('counts the other letters if a file cannot be read, and exits with 2', async () => {
  const cwd = folder({ ...ARCHIVE, 'letters/2024.pdf': '%PDF-1.7\nnothing', 'letters/empty.txt': '' });
  const { code, out, err } = await insight(cwd, 'letters', '--to', 'jsonl');
  expect(code).toBe(2);
  expect(linesOf(out)).toHaveLength(3);
  expect(err).toContain('2024.pdf could not be imported. It is damaged');
  expect(err).toContain('empty.txt has no words in it');
  expect(err).toContain('2 files could not be read');
  expect(err).not.toContain(cwd);
});

it('resumes from a journal, and reads only what has changed since', async () => {
  const cwd = folder(ARCHIVE);
  const kept = path.join(cwd, 'kept.journal');
  const again = async () => insight(cwd, 'letters', '--to', 'jsonl', '--journal', 'kept.journal');
  const first = await again();
  const { size } = statSync(kept);
  expect((await again()).out).toBe(first.out);
  expect(statSync(kept).size).toBe(size);
  // As after a killed run: the last line is incomplete.
  writeFileSync(kept, readFileSync(kept).subarray(0, size - 40));
  expect((await again()).out).toBe(first.out);
  expect(statSync(kept).size).toBe(size);
  writeFileSync(path.join(cwd, 'letters/2026/a.letter.md'), THEMED.replace('- The weather.\n', ''));
  expect((await again()).out).not.toBe(first.out);
  expect(statSync(kept).size).toBeGreaterThan(size);
});

it('leaves a file alone if it is not a journal', async () => {
  const cwd = folder({ ...ARCHIVE, 'mine.txt': 'mine' });
  expect(await insight(cwd, 'letters', '--to', 'jsonl', '--journal', 'mine.txt')).toMatchObject({ code: 2, out: '' });
  expect(readFileSync(path.join(cwd, 'mine.txt'), 'utf8')).toBe('mine');
});

it('reports errors in a sentence, and writes nothing', async () => {
  const cwd = folder({ ...ARCHIVE, 'none/a.png': '' });
  for (const [args, sentence] of [
    [[], 'Name one folder of letters'],
    [['letters', 'none'], 'Name one folder of letters'],
    [['gone'], 'gone could not be read: there is no such file or folder.'],
    [['letters/notes.md'], 'letters/notes.md is a file: name the folder'],
    [['none'], 'none contains no letters'],
    [['letters', '--to', 'pdf'], 'html, csv, json, jsonl'],
    [['letters', '--rows', 'areas'], '--rows is for “--to csv”'],
    [['letters', '-o', 'gone/out.html'], 'gone/out.html could not be written'],
  ] as const) {
    const { code, out, err } = await insight(cwd, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  }
  expect(existsSync(path.join(cwd, 'out.html'))).toBe(false);
});
