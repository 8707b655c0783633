import { spawn } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, WITHOUT_FINDINGS, built, folder, run } from './built';

describe('check', () => {
  it('finds nothing in a complete letter, and exits with 0', async () => {
    const { code, out, err } = await run(['check', 'a.letter.md'], { cwd: folder({ 'a.letter.md': CLEAN }) });
    expect(out).toContain('a.letter.md  no problems  fv-current:');
    expect(out).toMatch(/\n1 letter checked: no problems\.\n$/);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('lists a missing section by line, severity and rule, and exits with 1', async () => {
    const { code, out } = await run(['check', 'a.letter.md'], { cwd: folder({ 'a.letter.md': WITHOUT_FINDINGS }) });
    expect(out).toMatch(/^ {2}\d+:1 {2}error {4}.*Main findings.* {2}missing-section$/m);
    expect(out).toMatch(/1 letter checked: \d+ problems? in 1 \(1 error/);
    expect(code).toBe(1);
  });

  it('is more lenient about a draft', async () => {
    const cwd = folder({ 'a.letter.md': WITHOUT_FINDINGS });
    expect((await run(['check', 'a.letter.md', '--stage', 'drafting'], { cwd })).code).toBe(0);
    expect((await run(['check', 'a.letter.md', '--stage', 'final'], { cwd })).code).toBe(1);
  });

  it('searches folders for letters, but skips those that never hold any', async () => {
    const cwd = folder({
      'b/one.letter.md': CLEAN,
      'b/deep/er/two.letter.md': CLEAN,
      'b/notes.md': 'no letter',
      'b/node_modules/x/no.letter.md': '',
      'b/.git/no.letter.md': '',
    });
    symlinkSync(path.join(cwd, 'b'), path.join(cwd, 'b/deep/loop'), 'junction');
    const { code, out } = await run(['check', 'b', './b/one.letter.md', '--format', 'json'], { cwd });
    expect(paths(out)).toEqual([path.join('b', 'deep', 'er', 'two.letter.md'), path.join('b', 'one.letter.md')]);
    expect(code).toBe(0);
  });

  it('checks hundreds of letters in one process', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `letters/${String(i).padStart(3, '0')}.letter.md`,
        i % 100 === 7 ? WITHOUT_FINDINGS : CLEAN,
      ]),
    );
    const { code, out } = await run(['check', ...Object.keys(files), '--format', 'json'], { cwd: folder(files) });
    const { files: checked } = JSON.parse(out) as { files: { path: string; problems: { severity: string }[] }[] };
    expect(checked.map((file) => file.path)).toEqual(Object.keys(files));
    expect(
      checked.filter(({ problems }) => problems.some(({ severity }) => severity === 'error')).map((file) => file.path),
    ).toEqual(['letters/007.letter.md', 'letters/107.letter.md', 'letters/207.letter.md']);
    expect(code).toBe(1);
  });

  it('waits for a slow reader, and stops quietly when the reader does', async () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`${i}.letter.md`, WITHOUT_FINDINGS]));
    const cwd = folder(files);
    const start = (): ReturnType<typeof spawn> =>
      spawn(process.execPath, [built('cli'), 'check', '.', '--format', 'json'], {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const end = (child: ReturnType<typeof spawn>): Promise<number | null> =>
      new Promise((resolve) => child.once('close', resolve));

    const slow = start();
    let text = '';
    slow.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      slow.stdout?.pause();
      setImmediate(() => slow.stdout?.resume());
    });
    expect(await end(slow)).toBe(1);
    expect(paths(text)).toHaveLength(120);

    const gone = start();
    let complaint = '';
    gone.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    gone.stdout?.once('data', () => gone.stdout?.destroy());
    expect(await end(gone)).not.toBe(2);
    expect(complaint).toBe('');
  });

  it('reports what it could not read, checks the rest, and exits with 2', async () => {
    const { code, out, err } = await run(['check', 'gone.letter.md', 'a.letter.md', 'empty', '--format', 'json'], {
      cwd: folder({ 'a.letter.md': WITHOUT_FINDINGS, 'empty/x.txt': '' }),
    });
    expect(paths(out)).toEqual(['a.letter.md']);
    expect(err).toBe(
      'gone.letter.md could not be read: there is no such file or folder.\nempty contains no .letter.md file.\n',
    );
    expect(code).toBe(2);
  });

  it('counts the letters that could not be checked, not the reasons', async () => {
    const { out, err } = await run(['check', 'gone.letter.md', 'a.letter.md', 'empty', '--template', 'fv-current'], {
      cwd: folder({
        'a.letter.md': CLEAN,
        'empty/x.txt': '',
      }),
    });
    expect(out).toMatch(/\n1 letter checked: no problems; 1 could not be checked\.\n$/);
    expect(err).toBe(
      'gone.letter.md could not be read: there is no such file or folder.\nempty contains no .letter.md file.\n',
    );
  });

  it('reads Windows-1252, says so, and writes the same encoding', async () => {
    const bytes = (text: string): Buffer =>
      Buffer.from(text.replaceAll('’', '\u0092').replaceAll('‘', '\u0091').replaceAll('–', '\u0096'), 'latin1');
    const unmarked = CLEAN.replace('## Main findings', '**Main findings**');
    const cwd = folder({ 'a.letter.md': bytes(CLEAN), 'b.letter.md': bytes(unmarked), 'c.letter.md': CLEAN });
    const { code, out, err } = await run(['check', 'a.letter.md', 'b.letter.md', 'c.letter.md', '--fix'], { cwd });
    const note = 'is Windows-1252 text and was read as such: save it as UTF-8, the encoding of letters.';
    expect(err).toBe(`a.letter.md ${note}\nb.letter.md ${note}\n`);
    expect(out).toMatch(/^a\.letter\.md {2}no problems/m);
    expect(code).toBe(0);
    expect(readFileSync(path.join(cwd, 'b.letter.md')).equals(bytes(CLEAN))).toBe(true);
    const exported = await run(['export', 'a.letter.md', '--to', 'txt', '--draft'], { cwd });
    expect(exported.err).toContain(`a.letter.md ${note}\n`);
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toContain('Children’s');
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'reports a file that it has no permission to read',
    async () => {
      const cwd = folder({ 'a.letter.md': CLEAN });
      chmodSync(path.join(cwd, 'a.letter.md'), 0);
      const { code, err } = await run(['check', 'a.letter.md'], { cwd });
      expect(err).toBe('a.letter.md could not be read: permission is denied.\n');
      expect(code).toBe(2);
    },
  );

  it.each([
    [['check'], 'Name a letter or a folder to check'],
    [['check', 'a.letter.md', '--fromat', 'json'], 'There is no option --fromat. Did you mean “--format”?'],
    [['check', 'a.letter.md', '--format', 'xml'], '--format takes one of text, json, sarif; not “xml”.'],
    [['check', 'a.letter.md', '--format'], '--format needs a value.'],
    [['check', 'a.letter.md', '--stage', '--fix'], '--stage needs a value.'],
    [['check', 'a.letter.md', '--fix=yes'], '--fix takes no value.'],
    [['check', 'a.letter.md', '--template', 'no-such'], 'There is no template “no-such”'],
    [['chek'], 'There is no command “chek”. Did you mean “check”?'],
    [[], 'Usage: inspection-letters COMMAND'],
  ])('cannot run %j, says why, and exits with 2', async (args, says) => {
    const { code, out, err } = await run(args, { cwd: folder({ 'a.letter.md': CLEAN }) });
    expect(err).toContain(says);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('accepts any bytes as a letter', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256);
    const { code, out, err } = await run(['check', '.', '--template', 'fv-current', '--format', 'json'], {
      cwd: folder({ 'empty.letter.md': '', 'noise.letter.md': noise }),
    });
    expect(paths(out)).toEqual(['empty.letter.md', 'noise.letter.md']);
    expect(err).toBe('noise.letter.md holds bytes that are not text: each was read as “\uFFFD”.\n');
    expect(code).toBe(1);
  });

  it('reads UTF-8 with a byte order mark and UTF-16 like plain UTF-8', async () => {
    const cwd = folder({
      'plain.letter.md': WITHOUT_FINDINGS,
      'marked.letter.md': `\uFEFF${WITHOUT_FINDINGS}`,
      'wide.letter.md': Buffer.from(`\uFEFF${WITHOUT_FINDINGS}`, 'utf16le'),
    });
    const { out } = await run(['check', 'plain.letter.md', 'marked.letter.md', 'wide.letter.md', '--format', 'json'], {
      cwd,
    });
    const [plain, marked, wide] = (JSON.parse(out) as { files: { path: string }[] }).files.map(
      ({ path: _, ...rest }) => rest,
    );
    expect(plain).toMatchObject({ problems: [{ rule: 'missing-section' }] });
    expect(marked).toEqual(plain);
    expect(wide).toEqual(plain);
  });

  it('uses colours only on a terminal, or when asked to', async () => {
    const cwd = folder({ 'a.letter.md': WITHOUT_FINDINGS });
    const escape = '\u001b[';
    expect((await run(['check', 'a.letter.md'], { cwd })).out).not.toContain(escape);
    expect((await run(['check', 'a.letter.md'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain(
      `${escape}31merror`,
    );
    expect(
      (await run(['check', 'a.letter.md'], { cwd, env: { FORCE_COLOR: '1' } })).out.replaceAll(/\u001b\[\d+m/g, ''),
    ).toBe((await run(['check', 'a.letter.md'], { cwd })).out);
  });

  it('reports problems in the front matter', async () => {
    const { out } = await run(['check', 'a.letter.md'], {
      cwd: folder({ 'a.letter.md': CLEAN.replace('---\n', '---\nstage: nearly\n') }),
    });
    expect(out).toMatch(/^ {2}2:8 {2}warning {2}“nearly” is no stage.* {2}front-matter$/m);
  });
});

describe('a team’s own folder', () => {
  it('ignores what the team ignores, from the letter’s folder, one above it or the current one', async () => {
    const ignore = '- rule: missing-section\n  reason: only a test\n';
    const cwd = folder({
      'here/.letters/ignore.yaml': ignore,
      'here/deep/a.letter.md': WITHOUT_FINDINGS,
      'other/b.letter.md': WITHOUT_FINDINGS,
    });
    expect((await run(['check', 'here'], { cwd })).code).toBe(0);
    expect((await run(['check', 'other'], { cwd })).code).toBe(1);
    expect((await run(['check', '../other'], { cwd: path.join(cwd, 'here') })).code).toBe(0);
  });

  it('reports errors in it by file and line', async () => {
    const cwd = folder({
      'a.letter.md': CLEAN,
      '.letters/ignore.yaml': '- rule: missing-section\n',
      '.letters/templates/own.yaml': 'id: own\nfamily: 7\n',
    });
    for (const args of [
      ['check', 'a.letter.md'],
      ['import', 'a.letter.md', '-o', 'b.letter.md'],
      ['new'],
      ['new', '-o', 'c.letter.md'],
    ]) {
      const { code, err } = await run(args, { cwd });
      expect(err, args.join(' ')).toMatch(/own\.yaml:2: /);
      expect(err).toContain('ignore.yaml: each entry needs a “rule” and a “reason”');
      expect(code, args.join(' ')).toBe(2);
    }
    // The requested file exists all the same.
    expect(readdirSync(cwd).sort()).toEqual(['.letters', 'a.letter.md', 'b.letter.md', 'c.letter.md']);
  });
});

describe('check --fix', () => {
  const unmarked = CLEAN.replace('## Main findings', '**Main findings**');

  it('makes the safe fixes in the file, lists what is left, and finds nothing to fix on a second run', async () => {
    const cwd = folder({ 'a.letter.md': unmarked });
    const file = path.join(cwd, 'a.letter.md');
    const first = await run(['check', 'a.letter.md', '--fix'], { cwd });
    expect(first.out).toContain('a.letter.md  1 problem fixed, no problems');
    expect(first.code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(CLEAN);
    const second = await run(['check', 'a.letter.md', '--fix'], { cwd });
    expect(second.out).toContain('a.letter.md  no problems');
  });

  it('keeps the encoding and the byte order mark', async () => {
    const cwd = folder({
      'wide.letter.md': Buffer.from(`\uFEFF${unmarked}`, 'utf16le'),
      'marked.letter.md': `\uFEFF${unmarked}`,
    });
    await run(['check', '.', '--fix'], { cwd });
    expect(readFileSync(path.join(cwd, 'wide.letter.md'), 'utf16le')).toBe(`\uFEFF${CLEAN}`);
    expect(readFileSync(path.join(cwd, 'marked.letter.md'), 'utf8')).toBe(`\uFEFF${CLEAN}`);
  });

  it('leaves a file alone if it could not write its bytes back', async () => {
    const bytes = Buffer.concat([Buffer.from(unmarked), Buffer.from([0xff])]);
    const cwd = folder({ 'a.letter.md': bytes });
    const { code, err } = await run(['check', 'a.letter.md', '--fix'], { cwd });
    expect(err).toContain('a.letter.md holds bytes that are not UTF-8 text, so it was not changed.');
    expect(code).toBe(2);
    expect(readFileSync(path.join(cwd, 'a.letter.md')).equals(bytes)).toBe(true);
  });

  it('writes nothing if there is nothing to fix', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    const before = statSync(path.join(cwd, 'a.letter.md'));
    expect((await run(['check', 'a.letter.md', '--fix'], { cwd })).code).toBe(0);
    const after = statSync(path.join(cwd, 'a.letter.md'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('keeps symbolic links and file permissions', async () => {
    const cwd = folder({ 'real/a.letter.md': unmarked });
    const [file, link] = [path.join(cwd, 'real/a.letter.md'), path.join(cwd, 'link.letter.md')];
    symlinkSync(file, link);
    chmodSync(file, 0o640);
    await run(['check', 'link.letter.md', '--fix'], { cwd });
    expect(readFileSync(file, 'utf8')).toBe(CLEAN);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(
      readdirSync(cwd)
        .concat(readdirSync(path.join(cwd, 'real')))
        .sort(),
    ).toEqual(['a.letter.md', 'link.letter.md', 'real']);
  });
});

const paths = (json: string): string[] =>
  (JSON.parse(json) as { files: { path: string }[] }).files.map((file) => file.path);
