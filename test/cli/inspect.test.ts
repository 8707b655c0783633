import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { anchorAt } from '../../server/src/comments/place-anchors';
import { writeSidecar } from '../../server/src/comments/write-sidecar';
import { wordFile } from '../release-check/word-file';
import { CLEAN, built, folder, run } from './built';

beforeAll(() => void built('commands'), 120_000);

it('finds nothing in our own exports of a final letter, as PDF and as Word', async () => {
  const cwd = folder({ 'clean.letter.md': CLEAN });
  for (const to of ['pdf', 'docx'])
    expect((await run(['export', 'clean.letter.md', '--to', to, '--stage', 'final'], { cwd })).code).toBe(0);
  const { code, out } = await run(['inspect', 'clean.pdf', 'clean.docx'], { cwd });
  expect(out).toBe(
    'clean.pdf: nothing found\nclean.docx: nothing found\n0 of 2 files have something that should not be published\n',
  );
  expect(code).toBe(0);
});

it('reports what it finds, for people and for programs', async () => {
  const cwd = folder({});
  writeFileSync(path.join(cwd, 'left.docx'), wordFile({ core: '', settings: '<w:trackRevisions/>' }));
  const text = await run(['inspect', 'left.docx'], { cwd });
  expect(text.code).toBe(1);
  expect(text.out).toContain('left.docx\n  Tracking of changes is switched on: switch it off.  tracked-change\n');
  const { out } = await run(['inspect', 'left.docx', '--format', 'json'], { cwd });
  expect(JSON.parse(out)).toEqual({
    version: 1,
    files: [
      {
        file: 'left.docx',
        format: 'docx',
        findings: [
          { kind: 'tracked-change', message: 'Tracking of changes is switched on: switch it off.' },
          { kind: 'title', message: 'The file has no title: write in its properties what the letter is.' },
        ],
      },
    ],
  });
});

it('explains why a file cannot be read, and inspects the others', async () => {
  const cwd = folder({ 'words.txt': 'Dear Ms Holt\n', 'broken.pdf': '%PDF-1.7 nothing' });
  writeFileSync(path.join(cwd, 'good.docx'), wordFile());
  const { code, out, err } = await run(['inspect', 'words.txt', 'broken.pdf', 'gone.pdf', 'good.docx'], { cwd });
  expect(code).toBe(2);
  expect(err).toMatch(/words\.txt could not be read\. It is neither a PDF nor a Word document/);
  expect(err).toMatch(/broken\.pdf could not be read\. It is damaged/);
  expect(err).toMatch(/gone\.pdf/);
  expect(out).toContain('good.docx: nothing found');
  expect((await run(['inspect'], { cwd })).code).toBe(2);
});

it('blocks a final letter while a comment is unanswered', async () => {
  const threads = [
    {
      id: 'a',
      kind: 'comment' as const,
      author: 'P. Reader',
      text: 'Which?',
      anchor: anchorAt(CLEAN, { start: 0, end: 5 }),
      replies: [],
      state: 'open' as const,
    },
  ];
  const cwd = folder({
    'clean.letter.md': CLEAN,
    'clean.comments.json': writeSidecar({ threads }, { letter: 'clean.letter.md' }),
  });
  const { code, err } = await run(['export', 'clean.letter.md', '--stage', 'final'], { cwd });
  expect(code).toBe(1);
  expect(err).toContain('clean.letter.md is not ready and was not exported: 1 error remains.');
});
