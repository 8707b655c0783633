import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { THEMED } from '../insight/letters';
import { folder, run } from './built';

const FILES = { 'a.letter.md': THEMED, 'notes.letter.md': 'Some words about the weather.' };

it('writes a page, a Word file and slides', async () => {
  const cwd = folder(FILES);
  const extract = async (...args: readonly string[]) => run(['extract', 'a.letter.md', ...args, '--no-team'], { cwd });
  expect((await extract('--for', 'press')).out).toContain('For the press: Focused visit to Northmoor');
  for (const to of ['docx', 'pptx'] as const) {
    expect(await extract('--for', 'scrutiny', '--to', to, '-o', `a.${to}`)).toMatchObject({ code: 0, err: '' });
    expect(
      readFileSync(path.join(cwd, `a.${to}`))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  }
});

it('reports missing arguments in a sentence', async () => {
  const cwd = folder(FILES);
  for (const [args, sentence] of [
    [[], 'Name one letter'],
    [['a.letter.md'], '--for scrutiny'],
    [['a.letter.md', '--for', 'press', '--to', 'pptx'], '-o extract.pptx'],
    [['notes.letter.md', '--for', 'press'], 'not a known kind of letter'],
    [['gone.letter.md', '--for', 'press'], 'gone.letter.md could not be read'],
  ] as const) {
    const { code, out, err } = await run(['extract', ...args], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  }
});
