import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { without } from '../../ide/letters';
import { buildServer } from '../server-process';

// Each editor is configured exactly as in docs/other-editors.md, and tested through its own functions.

const root = path.resolve(import.meta.dirname, '../../..');

interface Editor {
  readonly name: string;
  /** Exits with 0 if the editor is installed with what it needs. */
  readonly probe: readonly [string, ...string[]];
  readonly run: readonly [string, ...string[]];
  /** The language of its code block in the page. */
  readonly language: 'lua' | 'elisp';
}

const EDITORS: readonly Editor[] = [
  {
    name: 'Neovim',
    probe: ['nvim', '--version'],
    run: ['nvim', '--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', path.join(import.meta.dirname, 'neovim.lua')],
    language: 'lua',
  },
  {
    name: 'Emacs with eglot',
    probe: ['emacs', '--batch', '--eval', "(progn (require 'package) (package-initialize) (require 'eglot))"],
    run: ['emacs', '--batch', '--load', path.join(import.meta.dirname, 'emacs.el')],
    language: 'elisp',
  },
];

const succeeds = ([program, ...rest]: Editor['probe']): boolean => spawnSync(program, rest).status === 0;

/** What an editor shows of the answers. */
interface Answers {
  readonly problem?: string;
  /** The rules of the problems, or the lines with them. */
  readonly diagnostics: readonly string[];
  readonly actions: readonly string[];
  readonly mended: boolean;
  readonly symbols: readonly string[];
  readonly hover: string;
  readonly text: string;
  readonly completion: number;
}

function blockOf(language: string): string {
  const page = readFileSync(path.join(root, 'docs/other-editors.md'), 'utf8');
  const [, block] = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(page) ?? [];
  if (block === undefined) throw new Error(`docs/other-editors.md has no block of ${language}`);
  return block;
}

function ask({ run: [program, ...rest], language }: Editor, text: string): Answers {
  const folder = mkdtempSync(path.join(tmpdir(), 'editor-'));
  try {
    const file = (name: string, content: string, mode?: number): string => {
      const whole = path.join(folder, name);
      mkdirSync(path.dirname(whole), { recursive: true });
      writeFileSync(whole, content, mode === undefined ? {} : { mode });
      return whole;
    };
    const answers = path.join(folder, 'answers.json');
    const asked = {
      letter: file('letters/northmoor.letter.md', text),
      config: file('config', blockOf(language)),
      answers,
    };
    file('bin/inspection-letters', `#!/bin/sh\nexec '${process.execPath}' '${root}/dist/cli.js' "$@"\n`, 0o755);
    const ran = spawnSync(program, rest, {
      encoding: 'utf8',
      timeout: 200_000,
      env: {
        ...process.env,
        HOME: folder,
        PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
        INSPECTION_LETTERS_TEST: JSON.stringify(asked),
      },
    });
    expect(ran.error).toBeUndefined();
    return JSON.parse(readFileSync(answers, 'utf8')) as Answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(buildServer, 120_000);

describe.each(EDITORS)('$name (skipped if it is not installed)', (editor) => {
  it.skipIf(!succeeds(editor.probe))(
    'shows problems, fixes one, and supports symbols, hover, rename and completion',
    { timeout: 240_000 },
    () => {
      const answers = ask(editor, without('Dear Ms Ash', '# Focused').replace('drift', 'dirfts'));
      expect(answers.problem).toBeUndefined();
      for (const rule of ['missing-part', 'spelling'])
        expect(answers.diagnostics).toContainEqual(expect.stringContaining(rule));
      expect(answers.actions).toContainEqual(expect.stringContaining('drifts'));
      expect(answers.mended).toBe(true);
      expect(answers.symbols).toContain('Headline findings');
      expect(answers.hover).toContain('What inspectors found');
      expect(answers.text).toMatch(/were Bea Ray and[^]*\nBea Ray\n/);
      expect(answers.text).not.toContain('Rowe');
      expect(answers.text).toContain('Plans drifts for a few.');
      expect(answers.completion).toBeGreaterThan(0);
    },
  );
});
