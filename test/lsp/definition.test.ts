import { expect, it } from 'vitest';
import type { DocumentHighlight, Location, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { COMPLETE } from '../ide/letters';
import { serverOfTest } from './server-of-test';

const URI = 'file:///letters/northmoor.letter.md';
const EXPLAINED = COMPLETE.replace(
  'Social workers know',
  'The multi-agency safeguarding hub (MASH) is busy. Social workers know',
);

const start = serverOfTest();

it('goes from an abbreviation to its explanation and all its places, and renames them', async () => {
  const server = await start();
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
