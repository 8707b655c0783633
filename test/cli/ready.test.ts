import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { COMPLETE } from '../ide/letters';
import { built } from './built';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ready-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, 'a.letter.md'), COMPLETE);
writeFileSync(path.join(folder, 'empty.letter.md'), '');

function run(...args: readonly string[]): { readonly code: number; readonly out: string; readonly said: string } {
  try {
    const out = execFileSync(process.execPath, [built('cli'), ...args, '--no-team'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, out, said: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, said: stderr };
  }
}

describe('ready', () => {
  it('lists what is open and exits with 1', () => {
    const { code, out } = run('ready', 'empty.letter.md', '--stage', 'drafting');
    expect(code).toBe(1);
    expect(out).toMatch(/^empty\.letter\.md {2}not ready from drafting to quality-assurance: \d open\n {2}✗ No errors/);
  });

  it('writes JSON', () => {
    const { out } = run('ready', 'a.letter.md', '--stage', 'drafting', '--format', 'json');
    const document = JSON.parse(out) as { items: Record<string, unknown>[] };
    expect(document).toMatchObject({ version: 1, file: 'a.letter.md', stage: 'drafting', next: 'quality-assurance' });
    expect(Object.keys(document.items[0]!)).toEqual(['id', 'title', 'state', 'count', 'detail', 'places']);
  });

  it.each([
    [['ready'], 'Name one letter'],
    [['ready', 'gone.letter.md'], 'gone.letter.md could not be read'],
    [['ready', 'a.letter.md', '--stage', 'soon'], '--stage takes one of drafting'],
  ])('says what is wrong: %j', (args, sentence) => {
    const { code, out, said } = run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(sentence);
  });
});

describe('clock', () => {
  it('lists the deadlines, and writes a calendar file', () => {
    const { code, out } = run('clock', 'a.letter.md');
    expect(code).toBe(0);
    expect(out).toContain('Letter sent and published');
    expect(run('clock', 'a.letter.md', '--ics', '-o', 'a.ics').code).toBe(0);
    expect(readFileSync(path.join(folder, 'a.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  });

  it('takes days from its options', () => {
    const { out } = run('clock', 'a.letter.md', '--to', 'json', '--days', 'draft=0,comments=6');
    const { days, visitEnd } = JSON.parse(out) as {
      days: { id: string; day: string; counted: string }[];
      visitEnd: string;
    };
    expect(days.find(({ id }) => id === 'draft')?.day).toBe(visitEnd);
    expect(days.find(({ id }) => id === 'comments')?.counted).toBe('6 working days after that');
  });

  it.each([
    [['clock', 'empty.letter.md'], 'The letter does not say when the visit was'],
    [['clock', 'a.letter.md', '--days', 'drafts=3'], 'Did you mean “draft”?'],
    [['clock', 'a.letter.md', '--days', 'draft=soon'], '“soon” in “draft=soon” is not a number of days'],
    [['clock', 'a.letter.md', '--pre-election', '-3'], '--pre-election needs a value'],
  ])('says what is wrong: %j', (args, sentence) => {
    const { code, out, said } = run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(sentence);
  });
});

describe('evidence-pack', () => {
  it('writes the letter, its problems, the template and the rules to one file, the same every time', () => {
    expect(run('evidence-pack', 'a.letter.md', '-o', 'pack.docx').code).toBe(0);
    expect(run('evidence-pack', 'a.letter.md', '-o', 'again.docx').code).toBe(0);
    const bytes = readFileSync(path.join(folder, 'pack.docx'));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.equals(readFileSync(path.join(folder, 'again.docx')))).toBe(true);
    const { out } = run('evidence-pack', 'a.letter.md', '--to', 'html');
    for (const heading of ['What it was checked against', 'Problems: ', 'Ignored: 0', 'Rules: ', 'The letter'])
      expect(out).toContain(heading);
  });

  it('is also a tagged PDF with the versions that were sent, the same every time', () => {
    const sent = path.join(folder, 'a.sent-2026-03-02.letter.md');
    writeFileSync(sent, readFileSync(path.join(folder, 'a.letter.md')));
    try {
      for (const name of ['pack.pdf', 'again.pdf'])
        expect(run('evidence-pack', 'a.letter.md', '--to', 'pdf', '-o', name)).toMatchObject({ code: 0, said: '' });
      const bytes = readFileSync(path.join(folder, 'pack.pdf'));
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.equals(readFileSync(path.join(folder, 'again.pdf')))).toBe(true);
      const { out } = run('evidence-pack', 'a.letter.md', '--to', 'html');
      expect(out).toContain('Versions sent: 1');
      expect(out).toContain('2026-03-02: a.sent-2026-03-02.letter.md');
      expect(out).toContain('To a.letter.md: no passage has changed');
    } finally {
      rmSync(sent);
    }
  });

  it('requires a file name for Word and PDF', () => {
    expect(run('evidence-pack', 'a.letter.md')).toMatchObject({ code: 2, out: '' });
    expect(run('evidence-pack', 'a.letter.md', '--to', 'pdf')).toMatchObject({ code: 2, out: '' });
  });
});
