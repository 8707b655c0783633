import { copyFileSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { built, CLEAN, folder, run } from './built';

describe('starting the command line', () => {
  const tell = { INSPECTION_LETTERS_CODE: 'tell' };

  /** What each program and bundle says of its cache. */
  const caches = (program: string, bundles: string): string =>
    `commands.js: ${program}\nphrases.js: ${bundles}\ngrammar.js: ${bundles}\n`;

  it('uses the code cache made by the build', async () => {
    expect((await run(['check', 'a.letter.md'], { cwd: folder({ 'a.letter.md': CLEAN }), env: tell })).err).toBe(
      caches('taken', 'taken'),
    );
  });

  it('works without the cache, and with one from another Node or another build', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    const usual = await run(['check', 'a.letter.md'], { cwd });
    // Different engine flags invalidate the code cache as another version does.
    const refused = await run(['check', 'a.letter.md'], { cwd, node: ['--no-lazy'], env: tell });
    expect(refused).toEqual({ ...usual, err: caches('refused', 'none') });
    const dist = path.dirname(built('cli'));
    const copied = folder({
      'a.letter.md': CLEAN,
      'package.json': readFileSync(path.join(dist, '../package.json'), 'utf8'),
    });
    for (const name of [
      'cli.js',
      'commands.js',
      'en-gb.words',
      'grammar.js',
      'phrases.bin.gz',
      'phrases.js',
      'retext.js',
    ])
      copyFileSync(path.join(dist, name), path.join(copied, name));
    const from = path.join(copied, 'cli.js');
    expect(await run(['check', 'a.letter.md'], { cwd: copied, from, env: tell })).toEqual({
      ...usual,
      err: caches('none', 'none'),
    });
    writeFileSync(path.join(copied, 'commands.code'), 'no code at all');
    expect(await run(['check', 'a.letter.md'], { cwd: copied, from, env: tell })).toEqual({
      ...usual,
      err: caches('refused', 'none'),
    });
    utimesSync(path.join(copied, 'commands.code'), 0, 0);
    expect(await run(['check', 'a.letter.md'], { cwd: copied, from, env: tell })).toEqual({
      ...usual,
      err: caches('none', 'none'),
    });
  });

  it('uses a cache from a given folder, as an editor passes one to the server', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    const env = { ...tell, INSPECTION_LETTERS_CODE_FOLDER: path.join(cwd, 'not', 'there', 'yet') };
    expect((await run(['check', 'a.letter.md'], { cwd, env })).err).toBe(caches('none', 'none'));
    await run(['check', 'a.letter.md'], { cwd, env: { ...env, INSPECTION_LETTERS_CODE: 'write' } });
    expect(readdirSync(env.INSPECTION_LETTERS_CODE_FOLDER)).toEqual([
      'commands.code',
      expect.stringMatching(/^grammar-[a-z0-9]+\.code$/),
      expect.stringMatching(/^phrases-[a-z0-9]+\.code$/),
    ]);
    expect((await run(['check', 'a.letter.md'], { cwd, env })).err).toBe(caches('taken', 'taken'));
    const refused = await run(['check', 'a.letter.md'], { cwd, env, node: ['--no-lazy'] });
    expect(refused.err).toBe(caches('refused', 'none'));
    // If a folder cannot be created, nothing is cached and nothing is reported.
    expect(
      await run(['check', 'a.letter.md'], {
        cwd,
        env: { INSPECTION_LETTERS_CODE: 'write', INSPECTION_LETTERS_CODE_FOLDER: path.join(cwd, 'a.letter.md') },
      }),
    ).toMatchObject({ code: 0, err: '' });
  });

  it('reports a missing bundle', async () => {
    const cwd = folder();
    copyFileSync(built('cli'), path.join(cwd, 'cli.js'));
    const ran = await run(['--version'], { cwd, from: path.join(cwd, 'cli.js') });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/commands\.js is missing, .*npm run build/);
  });
});
