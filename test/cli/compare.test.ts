import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { command } from '../../server/src/cli/compare';
import { LETTER } from '../compare/letter';
import type { Answer } from './run-here';
import { runHere } from './run-here';

const folder = mkdtempSync(path.join(os.tmpdir(), 'compare-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, 'a.letter.md'), LETTER);
writeFileSync(path.join(folder, 'b.letter.md'), LETTER.replace('Most children', 'Some children'));

const compare = (...args: readonly string[]): Promise<Answer> => runHere(command, folder, args);

it('shows each change with its place, and exits with 1', async () => {
  const { code, out } = await compare('a.letter.md', 'b.letter.md');
  expect(code).toBe(1);
  expect(out).toContain('Finding reworded  Main findings, line 26');
  expect(out).toContain('Proportion: “Most” became “Some” (fewer)');
  expect(out).toContain('[-Most -]{+Some +}children');
  expect(out).toContain('1 reworded;');
});

it('exits with 0 if nothing changed', async () => {
  expect(await compare('a.letter.md', 'a.letter.md')).toMatchObject({ code: 0, said: '' });
});

it('writes JSON with positions that count from zero', async () => {
  const { out } = await compare('a.letter.md', 'b.letter.md', '--format', 'json');
  const { changes } = JSON.parse(out) as { changes: { kind: string; after: { range: { start: object } }[] }[] };
  expect(changes).toMatchObject([{ kind: 'reworded', after: [{ range: { start: { line: 25, character: 0 } } }] }]);
});

it('reports missing arguments in a sentence', async () => {
  expect((await compare('a.letter.md')).said).toContain('Name two letters');
  expect((await compare('a.letter.md', 'gone.letter.md')).said).toContain('gone.letter.md');
  expect((await compare('a.letter.md', 'b.letter.md', '--format', 'docx')).said).toContain('-o changes.docx');
});

it('replaces no file without --force', async () => {
  writeFileSync(path.join(folder, 'kept.json'), 'kept');
  const { code, said } = await compare('a.letter.md', 'b.letter.md', '--format', 'json', '-o', 'kept.json');
  expect(code).toBe(2);
  expect(said).toContain('kept.json');
  expect(readFileSync(path.join(folder, 'kept.json'), 'utf8')).toBe('kept');
});
