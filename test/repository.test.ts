import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** The files that Git keeps, by their paths from the root; none where there is no checkout. */
const tracked = existsSync(path.join(root, '.git'))
  ? execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').slice(0, -1)
  : [];
/** One may just have been deleted. */
const present = tracked.filter((file) => existsSync(path.join(root, file)));

/** All that lies in the root: a new entry is a decision, and no scratch file gets in unseen. */
const ROOT = [
  ...['.ci', '.github', '.vscode', 'bench', 'client', 'docs', 'l10n', 'samples', 'server', 'syntaxes', 'test', 'tools'],
  ...['.editorconfig', '.git-blame-ignore-revs', '.gitattributes', '.gitignore', '.npmrc', '.prettierignore'],
  ...['.prettierrc.json', '.vscodeignore', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'SECURITY.md'],
  ...['THIRD-PARTY-NOTICES.md', 'eslint.config.mjs', 'knip.config.mjs', 'package-lock.json', 'package.json'],
  ...['package.nls.json', 'tsconfig.json', 'vitest.config.mjs'],
];

const MAX_LINE_LENGTH = 120;

/** Programs and settings. Prose and tables, messages, data and what other programs wrote have lines of any length. */
const IS_CODE =
  /\.(?:bas|cjs|el|java|lua|mjs|ts|ya?ml)$|(?:^|\/)(?:run|\.editorconfig|\.git\w+|\.npmrc|\.prettierignore)$/;
const IS_DATA = /^server\/data\//;

/** Letters and digits of English, and a few marks, so that every system and every shell can write the name. */
const isPlain = (name: string): boolean => /^[\w.][\w.-]*$/.test(name);

describe.skipIf(tracked.length === 0)('the files of the repository', () => {
  it('are in a known folder, or one of the known files of the root', () => {
    expect([...new Set(tracked.map((file) => file.split('/')[0]))].sort()).toEqual(ROOT.toSorted());
  });

  it('have plain names', () => {
    expect(tracked.filter((file) => !file.split('/').every(isPlain))).toEqual([]);
  });

  it('differ by more than capitals, which some systems do not tell apart', () => {
    const seen = new Map<string, string>();
    const alike = tracked.filter((file) => {
      const other = seen.get(file.toLowerCase());
      seen.set(file.toLowerCase(), file);
      return other !== undefined;
    });
    expect(alike).toEqual([]);
  });

  it('have something in them', () => {
    expect(present.filter((file) => readFileSync(path.join(root, file)).length === 0)).toEqual([]);
  });

  it(`have lines of at most ${MAX_LINE_LENGTH} characters, if they are programs or settings`, () => {
    const code = present.filter((file) => IS_CODE.test(file) && !IS_DATA.test(file));
    expect(code.length).toBeGreaterThan(1_000);
    const long = code.flatMap((file) =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => ([...line].length > MAX_LINE_LENGTH ? [`${file}:${at + 1}`] : [])),
    );
    expect(long).toEqual([]);
  });
});

it('tells plain names from others', () => {
  expect(['-', '', 'a b', '-x.ts', 'naïve.md', 'a$.ts'].filter(isPlain)).toEqual([]);
  expect(['.npmrc', 'a-b.test.ts', 'README.md', '100.tsv'].filter((name) => !isPlain(name))).toEqual([]);
});
