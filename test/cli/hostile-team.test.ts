import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, folder, run } from './built';

const posix = process.platform !== 'win32';
const isRoot = process.getuid?.() === 0;

/** Each creates a malicious team folder and gives the expected message. */
const HOSTILE: Readonly<Record<string, { readonly make: (letters: string) => void; readonly says: RegExp }>> = {
  'a pipe': {
    make: (at) => execFileSync('mkfifo', [path.join(at, 'ignore.yaml')]),
    says: /ignore\.yaml could not be read: it is a pipe and not a file\./,
  },
  'a device without end': {
    make: (at) => symlinkSync('/dev/zero', path.join(at, 'words.txt')),
    says: /words\.txt could not be read: it is a device and not a file\./,
  },
  'a template that is a device': {
    make: (at) => {
      mkdirSync(path.join(at, 'templates'));
      symlinkSync('/dev/zero', path.join(at, 'templates/own.yaml'));
    },
    says: /own\.yaml could not be read: it is a device and not a file\./,
  },
  'a template of 200 MB': {
    make: (at) => {
      mkdirSync(path.join(at, 'templates'));
      const opened = openSync(path.join(at, 'templates/own.yaml'), 'w');
      ftruncateSync(opened, 200_000_000);
      closeSync(opened);
    },
    says: /own\.yaml is too large: it may have 0\.3 MB at most\./,
  },
  'brackets without end': {
    make: (at) => writeFileSync(path.join(at, 'ignore.yaml'), '['.repeat(100_000)),
    says: /ignore\.yaml:1: Lists and settings are nested more than 50 levels deep here/,
  },
  'dashes without end': {
    make: (at) => {
      mkdirSync(path.join(at, 'templates'));
      writeFileSync(path.join(at, 'templates/own.yaml'), `parts:\n  ${'- '.repeat(100_000)}x`);
    },
    says: /own\.yaml:2: Lists and settings are nested more than 50 levels deep here/,
  },
  'references to references': {
    make: (at) =>
      writeFileSync(
        path.join(at, 'ignore.yaml'),
        Array.from(
          { length: 30 },
          (_, i) => `- &a${i} [${i === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]\n`,
        ).join(''),
      ),
    says: /ignore\.yaml:13: There are more than 100 references/,
  },
  'a few references that stand for much': {
    make: (at) =>
      writeFileSync(
        path.join(at, 'ignore.yaml'),
        Array.from(
          { length: 10 },
          (_, i) => `- &a${i} [${i === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]\n`,
        ).join(''),
      ),
    says: /ignore\.yaml cannot be read: Excessive alias count/,
  },
  'a folder for a file': {
    make: (at) => mkdirSync(path.join(at, 'ignore.yaml')),
    says: /ignore\.yaml could not be read: it is a folder\./,
  },
  'links in a circle': {
    make: (at) => symlinkSync('words.txt', path.join(at, 'words.txt')),
    says: /words\.txt could not be read: its links form a loop\./,
  },
  'no text': {
    make: (at) => writeFileSync(path.join(at, 'words.txt'), Uint8Array.from([0x41, 0xff, 0xfe, 0x0a])),
    says: /words\.txt holds bytes that are not UTF-8 text: save it as UTF-8\./,
  },
  'a folder of a thousand files': {
    make: (at) => {
      mkdirSync(path.join(at, 'templates'));
      for (let i = 0; i <= 1_000; i++) writeFileSync(path.join(at, `templates/${i}.txt`), '');
    },
    says: /templates holds more than 1000 files, so none of them is read/,
  },
  'a hundred entries that are none': {
    make: (at) => writeFileSync(path.join(at, 'ignore.yaml'), '- 1\n'.repeat(100)),
    says: /ignore\.yaml: each entry needs a “rule” and a “reason”/,
  },
};

describe.skipIf(!posix)('hostile team folders', () => {
  it('are reported in one sentence each, and the letters are still checked', async () => {
    const kinds = Object.entries(HOSTILE);
    const cwd = folder(Object.fromEntries(kinds.map((_, i) => [`${i}/a.letter.md`, CLEAN])));
    kinds.forEach(([, { make }], i) => {
      const letters = path.join(cwd, String(i), '.letters');
      mkdirSync(letters);
      make(letters);
    });
    const { code, out, err } = await run(['check', '.'], { cwd });
    for (const [i, [kind, { says }]] of kinds.entries())
      expect(
        err.split('\n').filter((line) => line.includes(`/${i}/.letters`)),
        kind,
      ).toEqual([expect.stringMatching(says) as string]);
    expect(out).toContain(`${kinds.length} letters checked`);
    expect(code).toBe(2);
  });

  it('have a limit on words and tokens in total', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `${String(i).padStart(2, '0')}.yaml`);
    const cwd = folder({
      'a.letter.md': CLEAN,
      ...Object.fromEntries(names.map((name) => [`.letters/templates/${name}`, `[${'x, '.repeat(2_000)}x]`])),
    });
    const { code, out, err } = await run(['check', 'a.letter.md'], { cwd });
    const told = names.filter((name) => err.includes(`/${name}:1: `));
    expect(told).toEqual(names.slice(0, told.length));
    expect(told.length).toBeGreaterThan(10);
    expect(told.length).toBeLessThan(20);
    expect(err).toContain(
      `/templates contain too many words and symbols together; ${names[told.length] ?? ''} and those ` +
        'after it are not read.',
    );
    expect(out).toContain('1 letter checked');
    expect(code).toBe(2);
  });

  it('are reported by import, new, outline and export as well', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    mkdirSync(path.join(cwd, '.letters'));
    execFileSync('mkfifo', [path.join(cwd, '.letters/ignore.yaml')]);
    for (const args of [
      ['import', 'a.letter.md', '-o', 'b.letter.md'],
      ['new'],
      ['templates'],
      ['export', 'a.letter.md', '--to', 'txt'],
    ]) {
      const { code, err } = await run(args, { cwd });
      expect(err, args[0]).toMatch(/ignore\.yaml could not be read: it is a pipe and not a file\./);
      expect(code, args[0]).toBe(2);
    }
  });

  it('may contain letters that are not regular files', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    execFileSync('mkfifo', [path.join(cwd, 'pipe.letter.md')]);
    symlinkSync('/dev/zero', path.join(cwd, 'zero.letter.md'));
    writeFileSync(path.join(cwd, 'large.letter.md'), 'x'.repeat(4_000_001));
    const { code, out, err } = await run(['check', '.'], { cwd });
    expect(err.split('\n').sort()).toEqual([
      '',
      'large.letter.md is too large: it may have 4 MB at most.',
      'pipe.letter.md could not be read: it is a pipe and not a file.',
      'zero.letter.md could not be read: it is a device and not a file.',
    ]);
    expect(out).toContain('1 letter checked: no problems');
    expect(code).toBe(2);
    for (const name of ['pipe.letter.md', 'zero.letter.md']) {
      expect((await run(['import', name, '-o', 'b.letter.md'], { cwd })).err).toContain(
        `${name} could not be read: it is a`,
      );
      expect((await run(['export', name], { cwd })).err).toContain(`${name} could not be read: it is a`);
      expect(
        (await run(['export', 'a.letter.md', '--letterhead-picture', name, '--alternative-text', 'x'], { cwd })).err,
      ).toContain(`${name} could not be read: it is a`);
    }
  });

  // The superuser may read everything.
  it.skipIf(isRoot)('may be unreadable', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN, '.letters/ignore.yaml': '' });
    chmodSync(path.join(cwd, '.letters/ignore.yaml'), 0);
    expect((await run(['check', 'a.letter.md'], { cwd })).err).toContain(
      'ignore.yaml could not be read: permission is denied.',
    );
  });
});

describe('deeply nested front matter', () => {
  const NESTED: Readonly<Record<string, (levels: number) => string>> = {
    brackets: (levels) => '['.repeat(levels),
    braces: (levels) => '{a: '.repeat(levels),
    dashes: (levels) => '- '.repeat(levels),
    questions: (levels) => '? '.repeat(levels),
    colons: (levels) => 'a: '.repeat(levels),
  };
  it.each([100, 1_000, 12_000])('is a single problem of the letter, %d levels deep', async (levels) => {
    const cwd = folder(
      Object.fromEntries(
        Object.entries(NESTED).map(([kind, make]) => [
          `${kind}.letter.md`,
          CLEAN.replace('---\n', `---\nwords:\n  ${make(levels)}\n`),
        ]),
      ),
    );
    const { code, out } = await run(['check', '.'], { cwd });
    expect(
      out.match(
        new RegExp(
          ' {2}3:\\d+ {2}warning {2}The front matter is not read\\. ' +
            'Lists and settings are nested more than 50 levels deep here.* {2}front-matter',
          'g',
        ),
      ),
    ).toHaveLength(Object.keys(NESTED).length);
    expect(code).toBeLessThan(2);
  });

  it('may be too long', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN.replace('---\n', `---\nwords:\n${'  - word\n'.repeat(10_000)}`) });
    expect((await run(['check', 'a.letter.md'], { cwd })).out).toContain(
      'The front matter is not read, because it is longer than 50,000 characters',
    );
  });

  it('may be too long and know none of its settings', async () => {
    const keys = Array.from({ length: 60_000 }, (_, i) => `k${i}: a\n`).join('');
    const cwd = folder({ 'a.letter.md': CLEAN.replace('---\n', `---\n${keys}`) });
    expect((await run(['check', 'a.letter.md'], { cwd })).out).toContain(
      'The front matter is not read, because it is longer than 50,000 characters',
    );
  });
});
