import { chmodSync, chownSync, lchownSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonToDistrust, foldersUpwards } from '../../server/src/host/trust';
import { CLEAN, WITHOUT_FINDINGS, folder, run } from './built';

const isRoot = process.getuid?.() === 0;
const IGNORE = '- rule: missing-section\n  reason: only a test\n';

describe('the search for a team’s folder', () => {
  it('ends at the root of the repository, even if .git is a file', async () => {
    const cwd = folder({
      '.letters/ignore.yaml': IGNORE,
      'one/.git/HEAD': '',
      'one/deep/a.letter.md': WITHOUT_FINDINGS,
      'two/.git': 'gitdir: elsewhere',
      'two/a.letter.md': WITHOUT_FINDINGS,
      'none/a.letter.md': WITHOUT_FINDINGS,
    });
    expect((await run(['check', 'a.letter.md'], { cwd: path.join(cwd, 'one/deep') })).code).toBe(1);
    expect((await run(['check', 'a.letter.md'], { cwd: path.join(cwd, 'two') })).code).toBe(1);
    const above = await run(['check', 'a.letter.md'], { cwd: path.join(cwd, 'none') });
    expect(above.out).toContain(`; 1 problem ignored by ${path.join('..', '.letters', 'ignore.yaml')}.`);
    expect(above.code).toBe(0);
  });

  it('is reported by export as by check', async () => {
    const cwd = folder({ '.letters/ignore.yaml': IGNORE, 'a.letter.md': WITHOUT_FINDINGS, 'b.letter.md': CLEAN });
    const ignored = `1 problem ignored by ${path.join('.letters', 'ignore.yaml')}.`;
    const one = await run(['export', 'a.letter.md', '--to', 'txt'], { cwd });
    expect(one).toEqual({ code: 0, out: `a.txt\n1 of 1 letter exported; ${ignored}\n`, err: '' });
    const both = await run(['export', '.', '--to', 'txt', '--force'], { cwd });
    expect(both.out).toContain(`2 of 2 letters exported; ${ignored}`);
    expect((await run(['export', 'a.letter.md', '--to', 'txt', '--force', '--quiet'], { cwd })).out).toBe('');
    // Nothing was searched for, so nothing was ignored.
    expect((await run(['export', 'a.letter.md', '--to', 'txt', '--force', '--draft'], { cwd })).out).toBe('a.txt\n');
  });

  it('ends at the home folder, which is included', async () => {
    const cwd = folder({ '.letters/ignore.yaml': IGNORE, 'home/letters/a.letter.md': WITHOUT_FINDINGS });
    const env = { HOME: path.join(cwd, 'home'), USERPROFILE: path.join(cwd, 'home') };
    const letters = path.join(cwd, 'home/letters');
    expect((await run(['check', 'a.letter.md'], { cwd: letters, env })).code).toBe(1);
    renameSync(path.join(cwd, '.letters'), path.join(cwd, 'home/.letters'));
    expect((await run(['check', 'a.letter.md'], { cwd: letters, env })).code).toBe(0);
  });

  it('ends at a given folder, whatever is above it, and nowhere else', () => {
    const cwd = folder({ 'a/.git/HEAD': '', 'a/b/c/x': '' });
    expect(foldersUpwards(path.join(cwd, 'a/b/c'), cwd)).toEqual(
      ['a/b/c', 'a/b', 'a', ''].map((name) => path.join(cwd, name).replace(/[\\/]$/, '')),
    );
    expect(foldersUpwards(path.join(cwd, 'a/b/c'))).toEqual(['a/b/c', 'a/b', 'a'].map((name) => path.join(cwd, name)));
  });

  it.skipIf(process.platform !== 'linux')('ends at the file system', () => {
    expect(foldersUpwards('/proc/self')).toEqual(['/proc/self', '/proc']);
  });
});

describe('files that others can write to', () => {
  it.each([
    ['the user’s own', { uid: 1000, mode: 0o775 }, { id: 1000 }, undefined],
    ['the system’s', { uid: 0, mode: 0o755 }, { id: 1000 }, undefined],
    ['the system’s, for a group', { uid: 0, mode: 0o775 }, { id: 1000 }, 'others may write to it'],
    ['the system’s, for all', { uid: 0, mode: 0o646 }, { id: 1000 }, 'others may write to it'],
    ['somebody else’s', { uid: 1001, mode: 0o700 }, { id: 1000 }, 'it belongs to another user'],
    ['somebody else’s, for the superuser', { uid: 1001, mode: 0o700 }, { id: 0 }, 'it belongs to another user'],
    ['of whoever called sudo', { uid: 1001, mode: 0o775 }, { id: 0, sudoUser: 1001 }, undefined],
  ])('%s', (_, stats, user, reason) => expect(reasonToDistrust(stats, user)).toBe(reason));

  // Only the superuser can change a file's owner.
  it.skipIf(!isRoot)('are not read, whether it is the folder, a file in it or the link to it', async () => {
    const letters = Object.fromEntries(
      ['one', 'two', 'three'].map((name) => [`${name}/a.letter.md`, WITHOUT_FINDINGS]),
    );
    const cwd = folder({
      ...letters,
      'one/.letters/ignore.yaml': IGNORE,
      'two/.letters/ignore.yaml': IGNORE,
      'mine/ignore.yaml': IGNORE,
    });
    chownSync(path.join(cwd, 'one/.letters'), 12345, 12345);
    chownSync(path.join(cwd, 'two/.letters/ignore.yaml'), 12345, 12345);
    symlinkSync(path.join(cwd, 'mine'), path.join(cwd, 'three/.letters'));
    lchownSync(path.join(cwd, 'three/.letters'), 12345, 12345);
    for (const [name, what] of [
      ['one', '.letters'],
      ['two', '.letters/ignore.yaml'],
      ['three', '.letters'],
    ] as const) {
      const { code, out, err } = await run(['check', 'a.letter.md'], { cwd: path.join(cwd, name) });
      expect(err).toBe(
        `${path.join(cwd, name, what)} is not read, because it belongs to another user: name it with ` +
          '--team if you trust it, or do without it with --no-team.\n',
      );
      expect(out).toContain('missing-section');
      expect(code).toBe(2);
      expect((await run(['check', 'a.letter.md', '--no-team'], { cwd: path.join(cwd, name) })).code).toBe(1);
      expect((await run(['check', 'a.letter.md', '--team', '.letters'], { cwd: path.join(cwd, name) })).code).toBe(0);
    }
  });
});

describe('--team and --no-team', () => {
  it('use one given folder for all letters, or none', async () => {
    const cwd = folder({
      '.letters/ignore.yaml': '- rule: spelling\n  reason: x\n',
      'shared/.letters/ignore.yaml': IGNORE,
      'a.letter.md': WITHOUT_FINDINGS,
    });
    expect((await run(['check', 'a.letter.md'], { cwd })).code).toBe(1);
    for (const team of ['shared', 'shared/.letters']) {
      const { code, out } = await run(['check', 'a.letter.md', '--team', team], { cwd });
      expect(out).toContain(`1 problem ignored by ${path.join('shared', '.letters', 'ignore.yaml')}`);
      expect(code).toBe(0);
    }
    expect((await run(['check', 'a.letter.md', '--no-team'], { cwd: path.join(cwd, 'shared') })).code).toBe(2);
    expect((await run(['check', '../a.letter.md'], { cwd: path.join(cwd, 'shared') })).code).toBe(0);
    expect((await run(['check', '../a.letter.md', '--no-team'], { cwd: path.join(cwd, 'shared') })).code).toBe(1);
  });

  it.each([
    [['--team', '.letters', '--no-team'], 'Give either --team or --no-team, not both.'],
    [['--team', 'gone'], 'gone could not be read: there is no such file or folder.'],
    [
      ['--team', 'a.letter.md'],
      'a.letter.md is not a folder: name the folder that holds the team’s templates and lists.',
    ],
    [
      ['--team', 'empty'],
      'empty holds none of templates, ignore.yaml, words.txt, phrases.txt, wording.yaml: name the team’s folder, ' +
        'such as ' +
        'shared/.letters.',
    ],
  ])('are told what is wrong with %j', async (options, sentence) => {
    const cwd = folder({ 'a.letter.md': CLEAN, '.letters/words.txt': '', 'empty/x': '' });
    const { code, out, err } = await run(['check', 'a.letter.md', ...options], { cwd });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  });

  it.each([
    ['new'],
    ['templates'],
    ['outline', 'a.letter.md'],
    ['import', 'a.letter.md', '-o', 'b'],
    ['export', 'a.letter.md'],
  ])('are options of %s, too', async (...command) => {
    const { code, out, err } = await run([...command, '--team', 'gone'], { cwd: folder({ 'a.letter.md': CLEAN }) });
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'gone could not be read: there is no such file or folder.\n',
    });
  });
});

it('changes no read-only files unless asked to', async () => {
  const unmarked = CLEAN.replace('## Main findings', '**Main findings**');
  const cwd = folder({ 'a.letter.md': unmarked });
  chmodSync(path.join(cwd, 'a.letter.md'), 0o444);
  const { code, out, err } = await run(['check', 'a.letter.md', '--fix'], { cwd });
  expect(err).toBe('a.letter.md is read-only, so it was not changed: use --force, or allow writing to it first.\n');
  expect(out).toContain('heading-not-marked');
  expect(code).toBe(2);
  expect((await run(['check', 'a.letter.md', '--fix', '--force'], { cwd })).out).toContain(
    '1 problem fixed, no problems',
  );
});
