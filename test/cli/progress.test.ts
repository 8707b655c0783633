import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { command } from '../../server/src/cli/progress';
import { EARLIER, LATER } from '../follow-up/letters';
import { run } from './built';
import type { Answer } from './run-here';
import { runHere } from './run-here';

const folder = mkdtempSync(path.join(os.tmpdir(), 'progress-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
write('2023.letter.md', EARLIER);
write('2026.letter.md', LATER);
write('other.letter.md', EARLIER.replaceAll('Leeds', 'Kent'));
write('named.letter.md', `---\nprevious:\n  - 2023.letter.md\n---\n${LATER}`);
write('lost.letter.md', `---\nprevious: gone.letter.md\n---\n${LATER}`);

const progress = (...args: readonly string[]): Promise<Answer> => runHere(command, folder, args);

it('compares the areas of a named letter with the findings', async () => {
  const { code, out } = await progress('2026.letter.md', '--previous', '2023.letter.md');
  expect(code).toBe(0);
  expect(out).toContain('Since the letter of 9 June 2023 (2023.letter.md): 2 of 5 areas are spoken of');
  expect(out).toContain('2. The quality of supervision.\n   reported as a strength and a weakness');
  expect(out).toContain('line 20, reported as a strength and a weakness: Supervision is regular and effective.');
  expect(out).toContain('Areas named again:\n   line 15: The consistency of staff supervision.');
});

it('finds the earlier letter about the same authority in the folder, or the one that the letter names', async () => {
  expect((await progress('2026.letter.md')).out).toContain('(2023.letter.md)');
  expect((await progress('2026.letter.md')).out).not.toContain('other.letter.md');
  expect((await progress('named.letter.md')).out).toContain('(2023.letter.md)');
});

it('imports an earlier letter that is a PDF or a Word file, and reports what was read', async () => {
  for (const to of ['pdf', 'docx']) {
    const made = await run(['export', '2023.letter.md', '--draft', '--to', to, '--no-team', '--force'], {
      cwd: folder,
    });
    expect(made.code).toBe(0);
    const ran = await run(['progress', '2026.letter.md', '--previous', `2023.${to}`, '--no-team'], { cwd: folder });
    expect(ran.code).toBe(0);
    expect(ran.out).toContain(`Since the letter of 9 June 2023 (2023.${to}): 2 of 5 areas are spoken of`);
    expect(ran.err).toMatch(new RegExp(`^2023\\.${to} was imported: \\d+ of its \\d+ words were read, and \\d+ are `));
  }
  // A check reads it too: files named in the front matter are read before the letter is checked.
  write('with-pdf.letter.md', `---\nprevious: 2023.pdf\n---\n${LATER}`);
  const { out } = await run(['check', 'with-pdf.letter.md', '--no-team'], { cwd: folder });
  expect(out).not.toContain('2023.pdf');
  write('damaged.pdf', '%PDF-1.7\nno more');
  const damaged = await run(['progress', '2026.letter.md', '--previous', 'damaged.pdf', '--no-team'], { cwd: folder });
  expect(damaged.code).toBe(2);
  expect(damaged.err).toMatch(/^damaged\.pdf could not be imported\. /);
});

it('writes JSON whose positions count from zero', async () => {
  const { out } = await progress('2026.letter.md', '--previous', '2023.letter.md', '--to', 'json');
  const { letters } = JSON.parse(out) as {
    letters: { file: string; areas: Record<string, unknown>[]; again: unknown[] }[];
  };
  expect(letters.map(({ file }) => file)).toEqual(['2023.letter.md']);
  expect(Object.keys(letters[0]!.areas[1]!)).toEqual([
    'text',
    'kind',
    'range',
    'tells',
    'metIn',
    'judgements',
    'findings',
  ]);
  expect(letters[0]!.areas[0]).toMatchObject({
    silence: 'outside-scope',
    range: { start: { line: 15, character: 2 } },
  });
});

it.each([
  [[], 'Name one letter, and earlier ones after --previous'],
  [['2026.letter.md', '--previous', 'gone.letter.md'], 'gone.letter.md could not be read: there is no such file'],
  [['2026.letter.md', '--previous', 'old.doc'], 'make a draft of it with “inspection-letters import”'],
  [['lost.letter.md'], 'gone.letter.md could not be read'],
  [['other.letter.md'], 'No earlier letter on Kent was found beside other.letter.md: name one with --previous.'],
  [['2026.letter.md', '--to', 'docx'], 'A Word file needs a name'],
])('says what is wrong in a sentence and writes nothing: %j', async (args, sentence) => {
  const before = readdirSync(folder);
  const { code, out, said } = await progress(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(said).toContain(sentence);
  expect(readdirSync(folder)).toEqual(before);
});
