import { afterEach, beforeAll, expect, it } from 'vitest';
import type { CompareResult } from '../../server/src/protocol/protocol';
import { COMPARE_REQUEST } from '../../server/src/protocol/requests';
import { LETTER } from '../compare/letter';
import { buildServer, ServerProcess } from './server-process';

const URI = 'file:///letters/northmoor.letter.md';
const EARLIER = LETTER.replace('Most children', 'Some children');

let server: ServerProcess | undefined;

beforeAll(buildServer, 120_000);

afterEach(async () => {
  const ended = server;
  server = undefined;
  if (!ended) return;
  expect(ended.errors, 'what the server logged as errors').toEqual([]);
  expect(await ended.stop()).toBe(0);
});

const compared = (uri: string): Promise<CompareResult | null> =>
  server!.request(COMPARE_REQUEST.method, { uri, earlier: EARLIER, name: 'the <last> commit' });

it('shows what has changed since an earlier version as a page', async () => {
  server = await ServerProcess.start({});
  await server.open(URI, LETTER);
  const result = await compared(URI);
  expect(result?.changes).toBe(1);
  expect(result?.html).toContain('Proportion: “Some” became “Most” (more)');
  expect(result?.html).toContain('Changes from the &lt;last&gt; commit to northmoor.letter.md');
  expect(result?.html).not.toContain('<script');
});

it('answers null for a letter that is not open', async () => {
  server = await ServerProcess.start({});
  expect(await compared('file:///letters/closed.letter.md')).toBeNull();
});
