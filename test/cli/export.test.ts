import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { CLEAN, WITHOUT_FINDINGS, folder, run } from './built';

const text = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8');

describe('export', () => {
  it('writes a letter beside its draft, or to a given path, and says where', async () => {
    const cwd = folder({ 'letters/a.letter.md': CLEAN });
    expect(await run(['export', 'letters/a.letter.md', '--to', 'txt'], { cwd })).toEqual({
      code: 0,
      out: `${path.join('letters', 'a.txt')}\n`,
      err: '',
    });
    expect(text(cwd, 'letters/a.txt')).toContain('\n\nDear Ms Example\n\n');
    expect(await run(['export', 'letters/a.letter.md', '-o', 'b.html'], { cwd })).toMatchObject({
      code: 0,
      out: 'b.html\n',
    });
    expect(text(cwd, 'b.html')).toContain('<h1>Focused visit to Northmoor children’s services</h1>');
    expect(await run(['export', 'letters', '--to', 'docx', '--out-dir', 'new/out', '--quiet'], { cwd })).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const { value } = await mammoth.extractRawText({ path: path.join(cwd, 'new/out/a.docx') });
    expect(value).toContain('Dear Ms Example');
  });

  it('writes a PDF by default, and names characters missing from its fonts', async () => {
    const cwd = folder({
      'a.letter.md': CLEAN,
      'b.letter.md': CLEAN.replace('visit children', 'visit \u{1f600} children'),
    });
    expect(await run(['export', 'a.letter.md'], { cwd })).toEqual({ code: 0, out: 'a.pdf\n', err: '' });
    expect(readFileSync(path.join(cwd, 'a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const lacking = await run(['export', 'b.letter.md'], { cwd });
    expect(lacking).toMatchObject({ code: 2, out: '' });
    expect(lacking.err).toMatch(/^b\.letter\.md could not be exported: .*U\+1F600/);
    expect(existsSync(path.join(cwd, 'b.pdf'))).toBe(false);
  });

  it('gives the same bytes for the same letter every time', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    for (const to of ['pdf', 'docx', 'html', 'txt']) {
      await run(['export', 'a.letter.md', '-o', `1.${to}`], { cwd });
      await run(['export', 'a.letter.md', '-o', `2.${to}`], { cwd });
      expect(readFileSync(path.join(cwd, `1.${to}`)).equals(readFileSync(path.join(cwd, `2.${to}`))), to).toBe(true);
    }
  });

  it('refuses a letter with errors, and says how many there are', async () => {
    const cwd = folder({ 'a.letter.md': WITHOUT_FINDINGS });
    const held = await run(['export', 'a.letter.md', '--to', 'html'], { cwd });
    expect(held).toMatchObject({ code: 1, out: '' });
    expect(held.err).toMatch(
      /^a\.letter\.md is not ready and was not exported: .*\d.*--stage final.*--draft.*--allow-problems.*\n$/,
    );
    expect(existsSync(path.join(cwd, 'a.html'))).toBe(false);
    expect(await run(['export', 'a.letter.md', '--to', 'html', '--draft'], { cwd })).toMatchObject({
      code: 0,
      err: '',
    });
    expect(text(cwd, 'a.html')).toContain('DRAFT');
    expect(await run(['export', 'a.letter.md', '-o', 'b.html', '--allow-problems'], { cwd })).toMatchObject({
      code: 0,
      err: '',
    });
    expect(text(cwd, 'b.html')).not.toContain('DRAFT');
    expect(await run(['export', 'a.letter.md', '-o', 'c.html', '--stage', 'drafting'], { cwd })).toMatchObject({
      code: 0,
    });
  });

  it('judges every letter as final, whatever its stage', async () => {
    const drafting = WITHOUT_FINDINGS.replace(/^(?:---\nstage: \w+\n---\n)?/, '---\nstage: drafting\n---\n');
    const cwd = folder({ 'a.letter.md': drafting });
    const held = await run(['export', 'a.letter.md', '--to', 'txt'], { cwd });
    expect(held).toMatchObject({ code: 1, out: '' });
    expect(held.err).toContain('1 part is missing');
    expect(existsSync(path.join(cwd, 'a.txt'))).toBe(false);
    expect(await run(['export', 'a.letter.md', '--to', 'txt', '--stage', 'drafting'], { cwd })).toMatchObject({
      code: 0,
    });
  });

  it('replaces no file without being asked', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN, 'a.txt': 'mine' });
    const refused = await run(['export', 'a.letter.md', '--to', 'txt'], { cwd });
    expect(refused).toMatchObject({ code: 2, out: '', err: 'a.txt already exists; use --force to replace it.\n' });
    expect(text(cwd, 'a.txt')).toBe('mine');
    expect(await run(['export', 'a.letter.md', '--to', 'txt', '--force'], { cwd })).toMatchObject({ code: 0 });
    expect(text(cwd, 'a.txt')).toContain('Dear');
    const same = folder({ 'x/a.letter.md': CLEAN, 'y/a.letter.md': CLEAN });
    const twice = await run(['export', 'x', 'y', '--to', 'txt', '--out-dir', 'o', '--force'], { cwd: same });
    expect(twice.code).toBe(2);
    expect(twice.err).toContain('was already made from another letter of that name');
  });

  it('never overwrites the letter itself, and refuses files that are not text', async () => {
    const cwd = folder({ 'a.txt': CLEAN, 'b.letter.md': new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80]) });
    const itself = await run(['export', 'a.txt', '--to', 'txt', '--force'], { cwd });
    expect(itself).toMatchObject({ code: 2, err: 'a.txt is the letter itself; give the file another name with -o.\n' });
    expect(text(cwd, 'a.txt')).toBe(CLEAN);
    expect(await run(['export', 'b.letter.md', '--to', 'txt', '--draft'], { cwd })).toMatchObject({
      code: 2,
      err: 'b.letter.md is not a letter: it contains bytes that are not text.\n',
    });
  });

  it('exports what it can of several letters, and counts them', async () => {
    const cwd = folder({
      'l/a.letter.md': CLEAN,
      'l/b.letter.md': WITHOUT_FINDINGS,
      'l/c.letter.md': CLEAN,
      'l/c.txt': 'mine',
    });
    const ran = await run(['export', 'l', 'gone.letter.md', '--to', 'txt'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.out).toBe(
      `${path.join('l', 'a.txt')}\n1 of 3 letters exported; 1 not exported because not ready; 2 could not be made.\n`,
    );
    expect(ran.err).toMatch(/gone\.letter\.md could not be read: there is no such file or folder/);
  });

  it.each([
    [[], 'Name a letter'],
    [['a.letter.md', '--to', 'odt'], '--to takes one of pdf, docx, html, txt'],
    [['a.letter.md', '-o', 'x.html', '--out-dir', 'o'], 'either --out-dir or -o'],
    [['a.letter.md', 'b.letter.md', '-o', 'x.html'], '-o names one file'],
    [['a.letter.md', '-o', 'x.docx', '--to', 'html'], 'x.docx is the name of a docx file, and --to says html'],
    [['a.letter.md', '-o', 'x'], 'does not say which format'],
    [['a.letter.md', '--template', 'none'], 'There is no template “none”'],
    [['a.letter.md', '-o', 'none/x.html'], 'none/x.html could not be written'],
    [['a.letter.md', '--to', 'txt', '--out-dir', 'a.letter.md'], 'could not be written'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const cwd = folder({ 'a.letter.md': CLEAN, 'b.letter.md': CLEAN });
    const ran = await run(['export', ...args], { cwd });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(sentence);
  });

  it('says which part of itself is missing', async () => {
    const cwd = folder({ 'a.letter.md': CLEAN });
    const alone = path.join(cwd, 'cli.js');
    for (const bundle of ['cli.js', 'commands.js'])
      writeFileSync(path.join(cwd, bundle), readFileSync(path.join(import.meta.dirname, '../../dist', bundle)));
    const { execFile } = await import('node:child_process');
    const err = await new Promise<string>((resolve) =>
      execFile(process.execPath, [alone, 'export', 'a.letter.md'], { cwd }, (_error, _out, said) => resolve(said)),
    );
    expect(err).toMatch(/export\.js is missing, .*npm run build/);
  });
});
