import { afterEach, beforeAll, expect, it } from 'vitest';
import type { DocumentHighlight, Location, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { COMPLETE } from '../ide/letters';
import { buildServer, ServerProcess } from './server-process';

const URI = 'file:///letters/northmoor.letter.md';
const EXPLAINED = COMPLETE.replace(
  'Social workers know',
  'The multi-agency safeguarding hub (MASH) is busy. Social workers know',
);

let server: ServerProcess | undefined;

beforeAll(buildServer, 120_000);

afterEach(async () => {
  const ended = server;
  server = undefined;
  if (!ended) return;
  expect(ended.errors, 'what the server logged as errors').toEqual([]);
  expect(await ended.stop()).toBe(0);
});

it('goes from an abbreviation to where it is explained, to all its places, and renames them', async () => {
  server = await ServerProcess.start();
  expect(server.initialized.capabilities.definitionProvider).toBe(true);
  await server.open(URI, EXPLAINED);
  const place = (words: string) => ({ textDocument: { uri: URI }, position: server?.rangeOf(URI, words).start });
  const use = place('MASH each week');
  expect(await server.request<Location>('textDocument/definition', use)).toEqual({
    uri: URI,
    range: server.rangeOf(URI, 'multi-agency safeguarding hub (MASH)'),
  });
  expect(await server.request('textDocument/definition', place('Staff say'))).toBeNull();
  expect(
    await server.request<Location[]>('textDocument/references', { ...use, context: { includeDeclaration: true } }),
  ).toHaveLength(2);
  expect(await server.request<DocumentHighlight[]>('textDocument/documentHighlight', use)).toHaveLength(2);
  const renamed = await server.request<WorkspaceEdit>('textDocument/rename', { ...use, newName: 'MACH' });
  expect(server.edited(URI, renamed)).toBe(EXPLAINED.replaceAll('MASH', 'MACH'));
});
