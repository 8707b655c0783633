import { expect, it } from 'vitest';
import type { CompareResult } from '../../server/src/protocol/protocol';
import { COMPARE_REQUEST } from '../../server/src/protocol/requests';
import { LETTER } from '../compare/letter';
import { serverOfTest } from './server-of-test';
import type { ServerProcess } from './server-process';

const URI = 'file:///letters/northmoor.letter.md';
const EARLIER = LETTER.replace('Most children', 'Some children');

const start = serverOfTest();

const compared = (server: ServerProcess, uri: string): Promise<CompareResult | null> =>
  server.request(COMPARE_REQUEST.method, { uri, earlier: EARLIER, name: 'the <last> commit' });

it('shows the changes since an earlier version as a page', async () => {
  const server = await start();
  await server.open(URI, LETTER);
  const result = await compared(server, URI);
  expect(result?.changes).toBe(1);
  expect(result?.html).toContain('Proportion: “Some” became “Most” (more)');
  expect(result?.html).toContain('Changes from the &lt;last&gt; commit to northmoor.letter.md');
  expect(result?.html).not.toContain('<script');
});

it('answers null for a letter that is not open', async () => {
  const server = await start();
  expect(await compared(server, 'file:///letters/closed.letter.md')).toBeNull();
});
