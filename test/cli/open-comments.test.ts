import { beforeAll, expect, it } from 'vitest';
import { anchorAt } from '../../server/src/comments/place-anchors';
import { writeSidecar } from '../../server/src/comments/write-sidecar';
import { CLEAN, built, folder, run } from './built';

beforeAll(() => void built('commands'), 120_000);

const words = 'headline';
const start = CLEAN.toLowerCase().indexOf(words);
const beside = writeSidecar(
  {
    threads: [
      {
        id: 'urn:uuid:1',
        kind: 'comment',
        author: 'P. Reader',
        text: 'Is this the right heading?',
        anchor: anchorAt(CLEAN, { start, end: start + words.length }),
        replies: [],
        state: 'open',
      },
    ],
  },
  { letter: 'clean.letter.md' },
);

it('reports each open comment: as an error in a final letter, as a hint before that', async () => {
  const cwd = folder({ 'clean.letter.md': CLEAN, 'clean.comments.json': beside });
  const final = await run(['check', 'clean.letter.md', '--stage', 'final'], { cwd });
  expect(final.out).toContain('P. Reader comments: “Is this the right heading?”.');
  expect(final.code).toBe(1);
  const draft = await run(['check', 'clean.letter.md', '--stage', 'drafting', '--format', 'json'], { cwd });
  expect(draft.code).toBe(0);
  expect(draft.out).toContain('"rule":"open-comments"');
});

it('still checks the letter if the comments file is damaged, and reports the damage', async () => {
  const cwd = folder({ 'clean.letter.md': CLEAN, 'clean.comments.json': '{' });
  const { code, err } = await run(['check', 'clean.letter.md'], { cwd });
  expect(err).toMatch(/^clean\.comments\.json could not be read: it is not valid JSON/);
  expect(code).toBe(2);
});
