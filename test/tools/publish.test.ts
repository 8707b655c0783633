import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error the tools are plain JavaScript
import { publish, REGISTRIES } from '../../tools/publish.mjs';

interface Registry {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly load: () => Promise<(file: string, token: string) => Promise<void>>;
}

type Publish = (asked: {
  readonly file: string;
  readonly registries: readonly Registry[];
  readonly env: Readonly<Record<string, string>>;
  readonly dryRun: boolean;
  readonly tell: (line: string) => void;
}) => Promise<number>;

const folder = mkdtempSync(path.join(tmpdir(), 'publish-'));
const file = path.join(folder, 'extension.vsix');
writeFileSync(file, 'abc');
/** Of these three characters, as FIPS 180-2 prints it. */
const HASH = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

afterAll(() => rmSync(folder, { recursive: true }));

/** Publishes to fake registries that record what they receive. */
async function attempt(
  env: Readonly<Record<string, string>>,
  { dryRun = false, failing = '' }: { dryRun?: boolean; failing?: string } = {},
) {
  const given: string[][] = [];
  const said: string[] = [];
  const registries = (REGISTRIES as readonly Registry[]).map((registry) => ({
    ...registry,
    load: () =>
      Promise.resolve((published: string, token: string) => {
        if (registry.id === failing) return Promise.reject(new Error('the token has expired'));
        given.push([registry.id, published, token]);
        return Promise.resolve();
      }),
  }));
  const code = await (publish as Publish)({ file, registries, env, dryRun, tell: (line) => said.push(line) });
  return { code, given, said };
}

describe('publishing', () => {
  it('sends the same file to both registries, each with its own token, and shows no token', async () => {
    const { code, given, said } = await attempt({ VSCE_PAT: 'one', OVSX_PAT: 'two' });
    expect(code).toBe(0);
    expect(given).toEqual([
      ['marketplace', file, 'one'],
      ['open-vsx', file, 'two'],
    ]);
    expect(said).toEqual([
      `extension.vsix, SHA-256 ${HASH}`,
      'Published in the Visual Studio Marketplace.',
      'Published in Open VSX.',
    ]);
  });

  it.each([
    [{ OVSX_PAT: 'two' }, ['VSCE_PAT is not set, so nothing is published in the Visual Studio Marketplace']],
    [{ VSCE_PAT: 'one' }, ['OVSX_PAT is not set, so nothing is published in Open VSX']],
    [{ VSCE_PAT: 'one', OVSX_PAT: '' }, ['OVSX_PAT is not set, so nothing is published in Open VSX']],
    [{}, ['VSCE_PAT is not set', 'OVSX_PAT is not set']],
  ])('publishes nowhere where a token is missing, and says which: %j', async (env, sentences) => {
    const { code, given, said } = await attempt(env as Readonly<Record<string, string>>);
    expect(code).toBe(1);
    expect(given).toEqual([]);
    expect(said.slice(1).map((line, i) => line.slice(0, sentences[i]?.length))).toEqual(sentences);
  });

  it('publishes nothing in a dry run, with or without tokens, and says what it would do', async () => {
    for (const env of [{}, { VSCE_PAT: 'one', OVSX_PAT: 'two' }]) {
      const { code, given, said } = await attempt(env as Readonly<Record<string, string>>, { dryRun: true });
      expect(code).toBe(0);
      expect(given).toEqual([]);
      expect(said).toContain('This file would be published in Open VSX.');
      expect(said.at(-1)).toBe('Nothing was published (--dry-run).');
    }
  });

  it('continues after one registry refuses, and fails', async () => {
    const { code, given, said } = await attempt({ VSCE_PAT: 'one', OVSX_PAT: 'two' }, { failing: 'marketplace' });
    expect(code).toBe(1);
    expect(given).toEqual([['open-vsx', file, 'two']]);
    expect(said).toContain('Not published in the Visual Studio Marketplace: the token has expired');
  });

  it('fails as a program if no token is set', () => {
    const { VSCE_PAT: _one, OVSX_PAT: _two, ...env } = process.env;
    let said = '';
    let code = 0;
    try {
      execFileSync(process.execPath, ['tools/publish.mjs', '--vsix', file], { env, encoding: 'utf8' });
    } catch (error) {
      ({ stdout: said, status: code } = error as { stdout: string; status: number });
    }
    expect(code).toBe(1);
    expect(said).toContain('VSCE_PAT is not set, so nothing is published in the Visual Studio Marketplace: set it');
    expect(said).toContain('OVSX_PAT is not set, so nothing is published in Open VSX: set it');
  });
});
