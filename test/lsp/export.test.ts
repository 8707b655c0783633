import { expect, it } from 'vitest';
import type { ExportResult, PreviewResult } from '../../server/src/protocol/protocol';
import { EXPORT_REQUEST, PREVIEW_REQUEST } from '../../server/src/protocol/requests';
import { COMPLETE, without } from '../ide/letters';
import { serverOfTest } from './server-of-test';
import type { ServerProcess } from './server-process';

const URI = 'untitled:northmoor.letter.md';
// The authority is invented, and the check reports it.
const CLEAN = COMPLETE.replace(
  'stage: final',
  'stage: final\nignore:\n  - rule: unknown-authority\n    reason: an invented authority',
);

const start = serverOfTest();

async function session(text?: string): Promise<ServerProcess> {
  const server = await start();
  if (text !== undefined) await server.open(URI, text);
  return server;
}

const bytesOf = (answer: unknown): Buffer => Buffer.from((answer as { bytes: string }).bytes, 'base64');

it('exports an unsaved letter in its current state, in each format', async () => {
  const running = await session(CLEAN);
  await running.replace(URI, 'The frequency of visits.', 'The frequency of calls.');
  expect(bytesOf(await running.request(EXPORT_REQUEST, { uri: URI, to: 'html' })).toString()).toContain(
    'The frequency of calls.',
  );
  expect(bytesOf(await running.request(EXPORT_REQUEST, { uri: URI, to: 'txt' })).toString()).toContain(
    '■ The frequency of calls.',
  );
  expect(
    bytesOf(await running.request(EXPORT_REQUEST, { uri: URI, to: 'docx' }))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect(
    bytesOf(await running.request(EXPORT_REQUEST, { uri: URI, to: 'pdf' }))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

it('says how many errors remain, and marks the export as a draft', async () => {
  const running = await session(without('## Headline', '## What', CLEAN));
  const errors = (await running.problems(URI)).filter(({ severity }) => severity === 1).length;
  expect(errors).toBeGreaterThan(0);
  expect(await running.request(EXPORT_REQUEST, { uri: URI, to: 'html' })).toEqual({
    errors,
    says: '1 part is missing',
  } satisfies ExportResult);
  expect(bytesOf(await running.request(EXPORT_REQUEST, { uri: URI, to: 'html', draft: true })).toString()).toContain(
    '<p class="draft-mark">DRAFT</p>',
  );
});

it('judges every letter as final, whatever its stage', async () => {
  const half = without('## Headline', '## What', CLEAN)
    .replace('stage: final', 'stage: drafting')
    .replace('Staff say that they feel supported.', 'Staff say [what they say].');
  const running = await session(half);
  expect((await running.problems(URI)).filter(({ severity }) => severity === 1)).toEqual([]);
  for (const to of ['pdf', 'html'])
    expect(await running.request(EXPORT_REQUEST, { uri: URI, to })).toEqual({
      errors: 2,
      says: '1 part is missing and 1 place is to be filled in',
    } satisfies ExportResult);
  const anyway = bytesOf(await running.request(EXPORT_REQUEST, { uri: URI, to: 'html', anyway: true })).toString();
  expect(anyway).not.toContain('DRAFT');
});

it('reports a letter that is not open', async () => {
  const running = await session();
  expect(await running.request(EXPORT_REQUEST, { uri: URI, to: 'html' })).toEqual({
    error: 'The letter is not open, so there is nothing to export.',
  });
  expect(await running.request(PREVIEW_REQUEST, { uri: URI })).toBeNull();
});

it('names the characters missing from the fonts of a PDF', async () => {
  const running = await session(CLEAN.replace('Plans drift', 'Plans \u{1f600} drift'));
  const answer = (await running.request(EXPORT_REQUEST, { uri: URI, to: 'pdf' })) as { error: string };
  expect(answer.error).toMatch(/^The font has no character .*U\+1F600.*[^.]\.$/);
});

it('gives the page breaks', async () => {
  const paragraph =
    'Most children are seen alone, and what they say is written down in words that they would know again as their own.';
  const text = CLEAN.replace(
    'Managers check',
    `${Array.from({ length: 60 }, (_, i) => `${i}. ${paragraph}`.replace('. ', ') ')).join('\n')}\n\nManagers check`,
  );
  const running = await session(text);
  const { pages = [] } = (await running.request(PREVIEW_REQUEST, { uri: URI })) as PreviewResult;
  expect(pages.length).toBeGreaterThan(2);
  const lines = text.split('\n');
  for (const { line, share } of pages) {
    expect(lines[line]).not.toBe('');
    expect(share >= 0 && share <= 1).toBe(true);
  }
  expect([...pages].sort((a, b) => a.line - b.line)).toEqual(pages);
  expect(pages.some(({ line }) => /^\d+\) /.test(lines[line] ?? ''))).toBe(true);
});

it('previews the page with line numbers of the draft and its problems', async () => {
  const text = CLEAN.replace('Dear Ms Ash', 'Dear Ms Oak');
  const running = await session(text);
  const page = (await running.request(PREVIEW_REQUEST, { uri: URI })) as PreviewResult;
  const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length - 1;
  expect(page.title).toBe('Focused visit to Northmoor children’s services');
  expect(page.version).toBe(running.document(URI).version);
  expect(page.body).toContain(
    `<h2 data-line="${lineOf('## Headline')}" data-end-line="${lineOf('## Headline')}">Headline findings</h2>`,
  );
  expect(page.body).toMatch(
    new RegExp(`data-line="${lineOf('Dear Ms Oak')}" data-end-line="\\d+" data-problem="error" title="[^"]*Ms Oak`),
  );
  expect(page.style).toContain('@page');
});
