import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { command } from '../../server/src/cli/review';
import { LETTER } from '../review/letter';
import { built } from './built';
import type { Answer } from './run-here';
import { runHere } from './run-here';

const folder = mkdtempSync(path.join(os.tmpdir(), 'review-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, 'a.letter.md'), LETTER);

const review = (...args: readonly string[]): Promise<Answer> => runHere(command, folder, args);

const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [built('cli'), 'review', ...args, '--no-team'], { cwd: folder, encoding: 'utf8' });

it('writes HTML to standard output by default', () => {
  const out = run('a.letter.md');
  expect(out).toMatch(/^<!DOCTYPE html>/);
  expect(out).toContain('Review sheet: Focused visit to Northmoor');
});

it('writes a Word file', () => {
  run('a.letter.md', '--to', 'docx', '-o', 'sheet.docx');
  expect(readFileSync(path.join(folder, 'sheet.docx')).subarray(0, 2).toString()).toBe('PK');
});

it('writes JSON with positions that count from zero', async () => {
  const { code, out } = await review('a.letter.md', '--to', 'json');
  expect(code).toBe(0);
  const sheet = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(sheet)).toEqual([
    'version',
    'file',
    'title',
    'headline',
    'areas',
    'weaknesses',
    'quantities',
    'topics',
    'dates',
    'names',
    'roles',
    'abbreviations',
    'left',
  ]);
  expect(sheet).toMatchObject({
    dates: [
      {
        text: '26 March 2026',
        places: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 13 } } }],
      },
      {},
      {},
    ],
    headline: [{ quote: { range: { start: { line: 16, character: 0 } } } }, {}, {}],
  });
  expect(out).not.toContain('"span"');
});

it('reports missing arguments in a sentence', async () => {
  expect(await review()).toMatchObject({ code: 2, said: expect.stringContaining('Name one letter') as string });
  expect((await review('a.letter.md', 'b.letter.md')).said).toContain('Name one letter');
  expect((await review('gone.letter.md')).said).toContain('gone.letter.md');
  expect((await review('a.letter.md', '--to', 'docx')).said).toContain('-o review.docx');
  expect((await review('a.letter.md', '--to', 'pdf')).said).toContain('html, docx, json');
});

it('replaces no file without --force', async () => {
  writeFileSync(path.join(folder, 'kept.json'), 'kept');
  expect(await review('a.letter.md', '--to', 'json', '-o', 'kept.json')).toMatchObject({ code: 2 });
  expect(readFileSync(path.join(folder, 'kept.json'), 'utf8')).toBe('kept');
  expect(await review('a.letter.md', '--to', 'json', '-o', 'kept.json', '--force')).toMatchObject({ code: 0 });
  expect(readFileSync(path.join(folder, 'kept.json'), 'utf8')).toContain('"version": 1');
});
