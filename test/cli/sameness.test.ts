import { expect, it } from 'vitest';
import { LETTER } from '../review/letter';
import { folder, run } from './built';

const EASTVALE = LETTER.replace(
  /## Main findings[^]*?(?=Yours)/,
  '## Main findings\n\nSupervision in the assessment teams is irregular and poor. The buses of Eastvale run late.\n\n',
);
const FILES = { 'a.letter.md': LETTER, 'archive/2025/b.letter.md': EASTVALE, 'archive/copy.txt': LETTER };

it('reports a repeated sentence with its place in both letters', async () => {
  const cwd = folder(FILES);
  const { code, out } = await run(['sameness', 'a.letter.md', '--archive', 'archive', '--no-team'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain(
    'a.letter.md\n  copy.txt has most of its sentences: it is taken for the same letter and left out.\n',
  );
  expect(out).toContain(
    '  line 27: Supervision in the assessment teams is irregular and poor.\n      2025/b.letter.md line 25:',
  );
  expect(out).toMatch(/\n1 of \d+ sentences of findings in 1 letter occurs in another letter of 2 files\.\n$/);
});

it('does not match a letter with itself, and writes JSON', async () => {
  const cwd = folder({ 'archive/a.letter.md': LETTER, 'archive/2025/b.letter.md': EASTVALE });
  const { code, out } = await run(['sameness', 'archive', '--archive', './archive', '--format', 'json'], { cwd });
  expect(code).toBe(0);
  const { letters } = JSON.parse(out) as { readonly letters: readonly { readonly letter: string }[] };
  expect(letters).toMatchObject([
    { letter: 'archive/2025/b.letter.md', versions: [], repeated: [{ line: 24, elsewhere: [{ line: 26 }] }] },
    { letter: 'archive/a.letter.md', versions: [], repeated: [{ line: 26 }] },
  ]);
});

it('reports errors in a sentence', async () => {
  const cwd = folder(FILES);
  for (const [args, sentence] of [
    [['a.letter.md'], 'Name a letter and an archive'],
    [['a.letter.md', '--archive', 'gone'], 'gone could not be read'],
    [['gone.letter.md', '--archive', 'archive'], 'gone.letter.md could not be read'],
  ] as const) {
    const { code, err } = await run(['sameness', ...args], { cwd });
    expect([code, err.includes(sentence)]).toEqual([2, true]);
    expect(err).not.toContain('    at ');
  }
});

it('is a rule of check if an archive is given', async () => {
  const cwd = folder(FILES);
  const check = async (...args: readonly string[]) =>
    (await run(['check', 'a.letter.md', '--no-team', ...args], { cwd })).out;
  expect(await check()).not.toContain('repeated-sentence');
  const out = await check('--archive', 'archive');
  expect(out.split('repeated-sentence').length - 1).toBe(1);
  expect(out).toContain('also appears in another letter, 2025/b.letter.md');
});
