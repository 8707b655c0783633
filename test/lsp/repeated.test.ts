import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { RepeatedParams, RepeatedResult } from '../../server/src/protocol/protocol';
import { REPEATED_REQUEST } from '../../server/src/protocol/requests';
import { folder } from '../cli/built';
import { LETTER } from '../review/letter';
import { serverOfTest } from './server-of-test';
import { VSCODE } from './server-process';

const start = serverOfTest();
const SHARED = 'Supervision in the assessment teams is irregular and poor.';
const EASTVALE = LETTER.replace(
  /## Main findings[^]*?(?=Yours)/,
  `## Main findings\n\n${SHARED} The buses of Eastvale run late.\n\n`,
);
const FILES = {
  'a.letter.md': LETTER,
  '2025/b.letter.md': EASTVALE,
  'copy.txt': LETTER,
  'damaged.docx': 'PK\u0003\u0004 and no more',
};

it('finds sentences in other letters but not in its own versions, and counts files that are not read', async () => {
  const at = folder(FILES);
  const uri = pathToFileURL(path.join(at, 'a.letter.md')).href;
  const server = await start({ capabilities: VSCODE });
  await server.open(uri, LETTER);
  const ask = (params: Partial<RepeatedParams>): Promise<RepeatedResult> =>
    server.request(REPEATED_REQUEST.method, { uri, ...params });
  expect(await ask({ folder: pathToFileURL(at).href })).toMatchObject({
    repeated: [{ text: SHARED, range: server.rangeOf(uri, SHARED), letters: ['2025/b.letter.md'] }],
    versions: ['copy.txt'],
    unread: 1,
  });
  const outside = await ask({ folder: pathToFileURL(path.join(at, '2025')).href });
  expect(outside).toMatchObject({ repeated: [{ letters: ['b.letter.md'] }], versions: [], unread: 0 });
});

it('reports missing arguments in a sentence', async () => {
  const at = folder(FILES);
  const uri = pathToFileURL(path.join(at, 'a.letter.md')).href;
  const server = await start({ capabilities: VSCODE });
  const ask = async (params: Partial<RepeatedParams>): Promise<string> => {
    const result = await server.request<RepeatedResult>(REPEATED_REQUEST.method, { uri, ...params });
    return 'error' in result ? result.error : '';
  };
  expect(await ask({ folder: pathToFileURL(at).href })).toContain('not open');
  await server.open(uri, LETTER);
  expect(await ask({})).toContain('Choose a folder');
  expect(await ask({ folder: 'https://example.org/letters' })).toContain('Choose a folder');
  expect(await ask({ folder: pathToFileURL(path.join(at, 'gone')).href })).toContain('could not be read');
});
