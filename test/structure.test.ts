import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../server/src/rules/engine/rule';

const root = path.join(import.meta.dirname, '..');

/** The files of a group of rules, by name and with what they import. */
const filesOf = (group: string): readonly { readonly name: string; readonly imports: readonly string[] }[] =>
  readdirSync(path.join(root, 'server/src/rules', group))
    .sort()
    .map((file) => ({
      name: file.replace(/\.ts$/, ''),
      imports: Array.from(
        readFileSync(path.join(root, 'server/src/rules', group, file), 'utf8').matchAll(/ from '([^']+)';/g),
        ([, from]) => from ?? '',
      ),
    }));

describe.each(GROUPS)('the rules of the group %s', (group) => {
  const files = filesOf(group);
  const names = new Set(files.map(({ name }) => name));

  it('have nothing beside them but their examples and helpers that they use', () => {
    const strangers = files.filter(({ name }) => {
      const rule = name.replace(/\.examples$/, '');
      const isRule = names.has(rule) && names.has(`${rule}.examples`);
      return !isRule && !files.some(({ imports }) => imports.includes(`./${name}`));
    });
    expect(strangers.map(({ name }) => name)).toEqual([]);
  });

  it('do not memoise, nor do their helpers', () => {
    expect(files.filter(({ imports }) => imports.some((from) => /\/memo\//.test(from)))).toEqual([]);
  });
});

it('the groups of rules are the folders beside the engine', () => {
  expect(readdirSync(path.join(root, 'server/src/rules')).sort()).toEqual([...GROUPS, 'engine'].sort());
});

describe('a module', () => {
  // Rules that need the compiler's types are left to `npm run lint`: a planted file is not on disk.
  const linter = new ESLint({
    cwd: root,
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false } },
      rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' },
    },
  });
  const refused = async (file: string, text: string): Promise<boolean> => {
    const [result] = await linter.lintText(text, { filePath: path.join(root, file) });
    return result!.messages.some(({ message }) => message.startsWith('A module remembers nothing'));
  };

  it.each([
    'let last = 0; export const next = (): number => ++last;',
    'export let last = 0; export const set = (to: number): void => { last = to; };',
    'const made = new WeakMap<object, number>(); export const of = (a: object) => made.get(a);',
    'export const seen = new WeakSet<object>();',
  ])('keeps no state: %s', async (text) => {
    expect(await refused('server/src/analysis/planted.ts', text)).toBe(true);
    expect(await refused('client/src/planted.ts', text)).toBe(true);
    expect(await refused('server/src/memo/planted.ts', text)).toBe(false);
  });

  it('may have constants, and functions that count', async () => {
    const text = 'const NAMES = new Set(["a"]); export function count(): number { let n = NAMES.size; return ++n; }';
    expect(await refused('server/src/analysis/planted.ts', text)).toBe(false);
  });
});
