import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { ExtractResult, InsightResult } from '../../server/src/protocol/protocol';
import { EXTRACT_REQUEST, INSIGHT_REQUEST } from '../../server/src/protocol/requests';
import { folder } from '../cli/built';
import { THEMED } from '../insight/letters';
import { serverOfTest } from './server-of-test';

const URI = 'file:///letters/northmoor.letter.md';

const start = serverOfTest();

it('counts the letters of a folder and gives a page with links from its future location', async () => {
  const server = await start();
  const archive = folder({
    'in/a.letter.md': THEMED,
    'in/b.md': 'Some words about the weather.',
    'in/c.pdf': '%PDF-1.7',
  });
  const result: InsightResult = await server.request(INSIGHT_REQUEST.method, {
    folder: pathToFileURL(path.join(archive, 'in')).toString(),
    page: pathToFileURL(path.join(archive, 'page.html')).toString(),
  });
  expect(result).toMatchObject({ letters: 1, unknown: 1, unread: 1 });
  expect('html' in result && result.html).toContain('href="./in/a.letter.md"');
});

it('says in a sentence why a folder gives no page', async () => {
  const server = await start();
  const result = await server.request(INSIGHT_REQUEST.method, { folder: pathToFileURL(folder()).toString() });
  expect(result).toEqual({ error: expect.stringContaining('contains no letters') as string });
});

it('gives an extract of an open letter', async () => {
  const server = await start();
  await server.open(URI, THEMED);
  const ask = async (uri: string, to: string): Promise<ExtractResult> =>
    server!.request(EXTRACT_REQUEST.method, { uri, reader: 'scrutiny', to });
  const html = await ask(URI, 'html');
  expect('bytes' in html && Buffer.from(html.bytes, 'base64').toString()).toContain('What needs to improve');
  const slides = await ask(URI, 'pptx');
  const parts = 'bytes' in slides ? Object.keys(unzipSync(Buffer.from(slides.bytes, 'base64'))) : [];
  expect(parts).toContain('ppt/slides/slide1.xml');
  expect(await ask('file:///letters/closed.letter.md', 'html')).toEqual({
    error: 'The letter is not open, so there is nothing to extract.',
  });
});

it('reports a sentence of another letter in the archive from the settings', async () => {
  const archive = folder({
    'old/eastvale.letter.md': THEMED.replace(
      /## Main findings[^]*?(?=Yours)/,
      '## Main findings\n\nSupervision in the assessment teams is irregular and poor. Buses run late at night.\n\n',
    ),
  });
  const running = await start({ settings: () => ({ archive }) });
  await running.open(URI, THEMED);
  const repeated = async (): Promise<readonly string[]> => {
    const { items } = await running.request<{
      readonly items: readonly { readonly code: string; readonly message: string }[];
    }>('textDocument/diagnostic', { textDocument: { uri: URI } });
    return items.filter(({ code }) => code === 'repeated-sentence').map(({ message }) => message);
  };
  // The archive is read while the letter is open; then diagnostics are refreshed.
  let told = await repeated();
  for (let tries = 0; told.length === 0 && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    told = await repeated();
  }
  expect(told).toEqual([
    'This sentence also appears in another letter, old/eastvale.letter.md: make sure that it is meant here.',
  ]);
});
