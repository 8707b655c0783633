import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { without } from '../ide/letters';
import { buildServer } from './server-process';

const root = path.resolve(import.meta.dirname, '../..');
const neovim = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).status === 0;

interface Answers {
  readonly problem?: string;
  readonly diagnostics: readonly string[];
  readonly actions: readonly string[];
  readonly mended: boolean;
  readonly symbols: readonly string[];
  readonly hover: { readonly value: string };
  readonly text: string;
  readonly completion: number;
}

function askNeovim(text: string): Answers {
  const folder = mkdtempSync(path.join(tmpdir(), 'neovim-'));
  try {
    const letter = path.join(folder, 'northmoor.letter.md');
    const answers = path.join(folder, 'answers.json');
    writeFileSync(letter, text);
    const asked = { letter, answers, root: folder, command: [process.execPath, path.join(root, 'dist/cli.js'), 'lsp'] };
    const run = spawnSync(
      'nvim',
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', path.join(import.meta.dirname, 'neovim.lua')],
      { encoding: 'utf8', timeout: 100_000, env: { ...process.env, INSPECTION_LETTERS_TEST: JSON.stringify(asked) } },
    );
    expect(run.error).toBeUndefined();
    return JSON.parse(readFileSync(answers, 'utf8')) as Answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(buildServer, 120_000);

describe.skipIf(!neovim)('Neovim (skipped where there is none)', () => {
  it('shows problems, mends one, and has symbols, hover, rename and completion', { timeout: 120_000 }, () => {
    const answers = askNeovim(without('Dear Ms Ash', '# Focused').replace('drift', 'dirfts'));
    expect(answers.problem).toBeUndefined();
    expect(answers.diagnostics).toEqual(expect.arrayContaining(['missing-part', 'spelling']));
    expect(answers.mended).toBe(true);
    expect(answers.symbols).toEqual(expect.arrayContaining(['Headline findings']));
    expect(answers.hover.value).toContain('findings');
    expect(answers.text).toMatch(/were Bea Ray and[^]*\nBea Ray\n/);
    expect(answers.text).not.toContain('Rowe');
    expect(answers.completion).toBeGreaterThan(0);
  });
});
