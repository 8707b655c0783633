import { expect, it } from 'vitest';
import type { FixAllResult } from '../../server/src/protocol/protocol';
import { FIX_ALL_REQUEST } from '../../server/src/protocol/requests';
import { COMPLETE, without } from '../ide/letters';
import { serverOfTest } from './server-of-test';

const URI = 'file:///letters/northmoor.letter.md';
const start = serverOfTest();

it('makes the safe fixes, counts them by kind and reports what is left', async () => {
  const server = await start();
  const text = without('## Headline', '## What').replace('Leaders know', 'Leaders  know').replace(' MASH', '  MASH');
  await server.open(URI, text);
  const made = await server.request<FixAllResult>(FIX_ALL_REQUEST, { uri: URI });
  expect(made.version).toBe(1);
  expect(made.fixes).toBe(made.kinds.reduce((sum, { fixes }) => sum + fixes, 0));
  expect(made.kinds.length).toBeGreaterThan(0);
  expect(made.left.error).toBeGreaterThan(0);
  const after = server.edited(URI, {
    changes: { [URI]: made.edits.map(({ range, text: newText }) => ({ range, newText })) },
  });
  expect(after).toBe(text.replaceAll('  ', ' '));
});

it('makes none if nothing is safe to fix, and none in a letter that is not open', async () => {
  const server = await start();
  await server.open(URI, COMPLETE);
  const made = await server.request<FixAllResult>(FIX_ALL_REQUEST, { uri: URI });
  expect(made).toMatchObject({ version: 1, edits: [], fixes: 0, kinds: [] });
  expect(await server.request(FIX_ALL_REQUEST, { uri: 'file:///letters/other.letter.md' })).toMatchObject({
    version: -1,
    edits: [],
  });
});
