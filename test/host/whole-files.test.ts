import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { FileText } from '../../server/src/host/read-file';
import { temporaryName } from '../../server/src/host/temporary-files';
import { claimName, writeBack, writeNew } from '../../server/src/host/write-file';
import { folder } from '../cli/built';

const PLAIN: FileText = { text: '', encoding: 'utf-8', mark: false, faithful: true };
const isRoot = process.getuid?.() === 0;
const posix = process.platform !== 'win32';

let place: string;
let writer: string;
beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), 'inspection-letters-writer-'));
  writer = path.join(place, 'writer.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('writer.ts', import.meta.url))],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Names of temporary files; those with another prefix are not ours yet. */
function partial(where: string, bytes: number): readonly string[] {
  return readdirSync(where)
    .filter((name) => /^(?:new|old)-/.test(name))
    .filter((name) => {
      const text = readFileSync(path.join(where, name), 'utf8');
      const mark = /^<\d{9}>/.exec(text)?.[0];
      return !(text === 'as it was' || (mark !== undefined && text.length === bytes && text.endsWith(mark)));
    });
}

const leftBeside = (where: string): readonly string[] => readdirSync(where).filter((name) => name.endsWith('.tmp'));

function withOldFiles(where: string): string {
  for (const number of [0, 1, 2]) writeFileSync(path.join(where, `old-${number}`), 'as it was');
  return where;
}

// Use INSPECTION_LETTERS_KILLS=40 before a release; a smaller number is enough for a change.
const KILLS = Number(process.env['INSPECTION_LETTERS_KILLS'] ?? 6);

it(`leaves no partial file when killed at any moment (${KILLS} times)`, async () => {
  // Large files and, if available, a RAM disk: most of the time is then spent on writing, when a kill may do harm.
  const bytes = 12_000_000;
  const where = withOldFiles(
    mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'inspection-letters-killed-')),
  );
  onTestFinished(() => rmSync(where, { recursive: true, force: true }));
  let written = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn(process.execPath, [writer, where, String(bytes)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    // The kills are spread evenly over a tenth of a second with some randomness, so that every moment of a round is
    // hit.
    await new Promise((resolve) => setTimeout(resolve, (100 * kill) / KILLS + Math.random() * 10));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(partial(where, bytes)).toEqual([]);
    written += readdirSync(where).filter((name) => name.startsWith('new-')).length;
  }
  expect(written).toBeGreaterThan(0);
  // Leftovers of killed programs are removed by the next one that writes there.
  expect(writeNew(path.join(where, 'last'), 'x')).toBeUndefined();
  expect(leftBeside(where)).toEqual([]);
}, 300_000);

describe('a full disk', () => {
  const sizes = [8, 16, 64, 256, 1024];
  const bytes = 1_500_000;

  // A file system of that size is the real case; without permission to mount one, a limit on file size fails at the
  // same point.
  const canMount = ((): boolean => {
    if (!isRoot || process.platform !== 'linux') return false;
    const at = mkdtempSync(path.join(tmpdir(), 'inspection-letters-mount-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at]).status === 0;
    if (mounted) execFileSync('umount', [at]);
    rmSync(at, { recursive: true });
    return mounted;
  })();

  it.skipIf(!canMount).each(sizes)(
    'leaves no partial file and takes up no space (%d KB, a file system of that size)',
    (kilobytes) => {
      const at = mkdtempSync(path.join(tmpdir(), 'inspection-letters-full-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', at]);
      try {
        // The old files take their room too, as many as there is room for.
        if (kilobytes >= 16) withOldFiles(at);
        else writeFileSync(path.join(at, 'old-0'), 'as it was');
        const { stdout } = spawnSync(process.execPath, [writer, at, String(bytes), 'once'], { encoding: 'utf8' });
        expect(stdout.match(/could not be written: the disk is full\./g)).toHaveLength(2);
        expect(partial(at, bytes)).toEqual([]);
        expect(readdirSync(at).filter((name) => !name.startsWith('old-'))).toEqual([]);
        expect(readFileSync(path.join(at, 'old-0'), 'utf8')).toBe('as it was');
      } finally {
        execFileSync('umount', [at]);
        rmSync(at, { recursive: true });
      }
    },
  );

  it.skipIf(!posix).each(sizes)('leaves no part of a file and no room taken (%d KB, a limit on files)', (kilobytes) => {
    const where = withOldFiles(folder());
    // In units of 512 bytes for the shell of POSIX; some count in kilobytes, which is a limit all the same.
    const { stdout } = spawnSync(
      'sh',
      ['-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`, process.execPath, writer, where, String(bytes), 'once'],
      { encoding: 'utf8' },
    );
    expect(stdout.match(/could not be written: it exceeds the size limit for files here\./g)).toHaveLength(2);
    expect(partial(where, bytes)).toEqual([]);
    expect(readdirSync(where).sort()).toEqual(['old-0', 'old-1', 'old-2']);
  });
});

describe('a new file', () => {
  it('does not replace a file, a folder or a dangling link', () => {
    const where = folder({ file: 'as it was', 'folder/x': '' });
    const dangling = path.join(where, 'link');
    symlinkSync(path.join(where, 'nowhere'), dangling);
    for (const name of ['file', 'folder', 'link']) {
      const file = path.join(where, name);
      expect(writeNew(file, 'new')).toEqual({ problem: `${file} already exists; use --force to replace it.` });
    }
    expect(readFileSync(path.join(where, 'file'), 'utf8')).toBe('as it was');
    expect(readdirSync(where).sort()).toEqual(['file', 'folder', 'link']);
  });

  it('is created even on a file system without hard links', () => {
    const where = folder({ beside: 'whole', taken: 'as it was', 'beside too': 'new' });
    claimName(path.join(where, 'beside'), path.join(where, 'made'));
    expect(readFileSync(path.join(where, 'made'), 'utf8')).toBe('whole');
    expect(() => claimName(path.join(where, 'beside too'), path.join(where, 'taken'))).toThrow('EEXIST');
    expect(readFileSync(path.join(where, 'taken'), 'utf8')).toBe('as it was');
    expect(() => claimName(path.join(where, 'gone'), path.join(where, 'other'))).toThrow('ENOENT');
    expect(readdirSync(where).sort()).toEqual(['beside too', 'made', 'taken']);
  });

  it.skipIf(!posix)('has the default permissions', () => {
    const where = folder({ usual: '' });
    expect(writeNew(path.join(where, 'new'), 'x')).toBeUndefined();
    expect(statSync(path.join(where, 'new')).mode).toBe(statSync(path.join(where, 'usual')).mode);
  });

  it('may have the longest possible name', () => {
    const file = path.join(folder(), `${'n'.repeat(240)}.letter.md`);
    expect(writeNew(file, 'x')).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe('x');
  });
});

describe('an existing file', () => {
  it.skipIf(!posix)('is left alone if it is read-only, and keeps its permissions if it is forced', () => {
    const file = path.join(folder({ a: 'as it was' }), 'a');
    chmodSync(file, 0o440);
    expect(writeBack(file, 'new', PLAIN)).toEqual({
      problem: `${file} is read-only, so it was not changed: use --force, or allow writing to it first.`,
    });
    expect(readFileSync(file, 'utf8')).toBe('as it was');
    expect(writeBack(file, 'new', PLAIN, { force: true })).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o440);
  });

  it('is not replaced through another name unless that is allowed', () => {
    const where = folder({ a: 'as it was' });
    const [one, other] = [path.join(where, 'a'), path.join(where, 'b')];
    linkSync(one, other);
    expect(writeBack(one, 'new', PLAIN)?.problem).toContain(`${one} has 2 hard links`);
    expect(readFileSync(one, 'utf8')).toBe('as it was');
    expect(writeBack(one, 'new', PLAIN, { force: true })).toBeUndefined();
    expect([readFileSync(one, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['new', 'as it was']);
  });

  it('is the target of a link, even one that is just being created', () => {
    const where = folder({ real: 'as it was', 'deep/x': '' });
    symlinkSync('real', path.join(where, 'link'));
    symlinkSync('deep/made', path.join(where, 'dangling'));
    expect(writeBack(path.join(where, 'link'), 'new', PLAIN)).toBeUndefined();
    expect(writeNew(path.join(where, 'dangling'), 'made', { force: true })).toBeUndefined();
    expect(readFileSync(path.join(where, 'real'), 'utf8')).toBe('new');
    expect(readFileSync(path.join(where, 'deep/made'), 'utf8')).toBe('made');
    expect(['link', 'dangling'].every((name) => lstatSync(path.join(where, name)).isSymbolicLink())).toBe(true);
  });

  it.skipIf(!posix)('is never a pipe or a folder, even if forced', () => {
    const where = folder();
    const pipe = path.join(where, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const [file, kind] of [
      [pipe, 'a pipe and not a file'],
      [where, 'a folder'],
    ] as const) {
      expect(writeNew(file, 'x', { force: true })).toEqual({ problem: `${file} could not be written: it is ${kind}.` });
    }
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

describe('leftovers of killed programs', () => {
  it('are removed when their process is gone or after an hour, and nothing else is', () => {
    const where = folder();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const own = temporaryName();
    const left = own.replace(`-${process.pid}-`, `-${gone}-`);
    const foreign = own.replace(/-[0-9a-z]+-\d+-/, '-elsewhere-1-');
    const old = own.replace(/-[0-9a-z]+-\d+-/, '-elsewhere-2-');
    for (const name of [own, left, foreign, old, '.letter.tmp', '.inspection-letters-notes.tmp'])
      writeFileSync(path.join(where, name), 'x');
    utimesSync(path.join(where, old), new Date(Date.now() - 3_700_000), new Date(Date.now() - 3_700_000));
    expect(writeNew(path.join(where, 'a'), 'x')).toBeUndefined();
    expect(readdirSync(where).sort()).toEqual(
      [own, foreign, '.letter.tmp', '.inspection-letters-notes.tmp', 'a'].sort(),
    );
  });

  it('do not include another name of a file that was just linked', () => {
    const where = folder({ a: 'as it was' });
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    linkSync(path.join(where, 'a'), path.join(where, temporaryName().replace(`-${process.pid}-`, `-${gone}-`)));
    expect(writeBack(path.join(where, 'a'), 'new', PLAIN)).toBeUndefined();
    expect(readFileSync(path.join(where, 'a'), 'utf8')).toBe('new');
  });

  it('are ignored if a folder is not writable', () => {
    const where = path.join(folder(), 'gone');
    expect(writeNew(path.join(where, 'a'), 'x')).toEqual({
      problem: `${path.join(where, 'a')} could not be written: there is no such file or folder.`,
    });
    mkdirSync(where);
    expect(existsSync(path.join(where, 'a'))).toBe(false);
  });
});
