import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { CancellationTokenSource, HoverRequest, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import type { CheckFileResult } from '../../server/src/protocol/protocol';
import { CHECK_FILE_REQUEST } from '../../server/src/protocol/requests';
import { name } from '../growth/worst-cases';
import { COMPLETE, without } from '../ide/letters';
import { serverOfTest } from './server-of-test';
import type { ServerProcess } from './server-process';

const NO_HEADLINE = without('## Headline', '## What');
const start = serverOfTest();

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'letters-check-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function letterFile(file: string, text: string): string {
  writeFileSync(path.join(folder, file), text);
  return pathToFileURL(path.join(folder, file)).toString();
}

const check = (server: ServerProcess, uri: string): Promise<CheckFileResult> =>
  server.request(CHECK_FILE_REQUEST, { uri });
const about =
  (uri: string, code?: string) =>
  (params: PublishDiagnosticsParams): boolean =>
    params.uri === uri &&
    (code === undefined ? params.diagnostics.length === 0 : params.diagnostics.some((one) => one.code === code));

it('counts and publishes the problems of a letter that is not open, including its prose', async () => {
  const server = await start();
  const uri = letterFile('a.letter.md', NO_HEADLINE.replace('Leaders know', 'Leadres know'));
  const answer = await check(server, uri);
  expect('problems' in answer && answer.problems.error).toBeGreaterThan(0);
  await server.publishedSuch(about(uri, 'missing-section'));
  await server.publishedSuch(about(uri, 'spelling'));
});

it('clears them when the letter is opened, and publishes them again when it is closed', async () => {
  const server = await start();
  const uri = letterFile('a.letter.md', NO_HEADLINE);
  await check(server, uri);
  await server.publishedSuch(about(uri, 'missing-section'));
  server.published.splice(0);
  await server.open(uri, NO_HEADLINE);
  await server.publishedSuch(about(uri));
  expect((await server.problems(uri)).map(({ code }) => code)).toContain('missing-section');
  server.published.splice(0);
  await server.close(uri);
  await server.publishedSuch(about(uri, 'missing-section'));
});

it('publishes the problems of an open letter that is not shown, and clears them when it is shown', async () => {
  const server = await start();
  const uri = letterFile('a.letter.md', COMPLETE);
  await server.open(uri, NO_HEADLINE);
  await server.request(CHECK_FILE_REQUEST, { uri, shown: false });
  await server.publishedSuch(about(uri, 'missing-section'));
  server.published.splice(0);
  await server.request(CHECK_FILE_REQUEST, { uri, shown: true });
  await server.publishedSuch(about(uri));
});

it('does not confuse a letter with one opened earlier under the same name', async () => {
  const server = await start();
  const uri = 'untitled:Untitled-1';
  await server.open(uri, COMPLETE);
  await server.allChecked(uri);
  const report = await server.pull(uri);
  await server.close(uri);
  await server.open(uri, NO_HEADLINE);
  const again = await server.pull(uri, 'resultId' in report ? report.resultId : undefined);
  expect(again).toMatchObject({ kind: 'full' });
});

it('counts an open letter in its current state, and publishes nothing for it', async () => {
  const server = await start();
  const uri = letterFile('a.letter.md', COMPLETE);
  await server.open(uri, NO_HEADLINE);
  const answer = await check(server, uri);
  expect('problems' in answer && answer.problems.error).toBeGreaterThan(0);
  expect(server.published).toEqual([]);
});

it('checks it again when its file changes, and forgets it when the file is deleted', async () => {
  const server = await start();
  const uri = letterFile('a.letter.md', NO_HEADLINE);
  await check(server, uri);
  const changed = (): Promise<void> =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await server.publishedSuch(about(uri, 'missing-section'));
  server.published.splice(0);
  letterFile('a.letter.md', COMPLETE.replace('Dear Ms Ash\n\n', ''));
  await changed();
  await server.publishedSuch((params) => about(uri, 'missing-part')(params) && !about(uri, 'missing-section')(params));
  server.published.splice(0);
  rmSync(path.join(folder, 'a.letter.md'));
  await changed();
  await server.publishedSuch(about(uri));
});

it('says why a letter is not checked, and goes on', async () => {
  const server = await start();
  expect(await check(server, pathToFileURL(path.join(folder, 'none.letter.md')).toString())).toEqual({
    error: expect.stringContaining('could not be read: there is no such file'),
  });
  expect(await check(server, pathToFileURL(folder).toString())).toEqual({
    error: expect.stringContaining('it is a folder'),
  });
  expect(await check(server, 'vscode-vfs://github/a/b.letter.md')).toEqual({
    error: expect.stringContaining('Only letters on this computer'),
  });
});

const LONG = COMPLETE.replace(
  'Leaders know where practice is weak.',
  Array.from({ length: 3_000 }, (_, i) => `The head of service, ${name(i)} ${name(i * 3)}, leads well there.`).join(
    '\n\n',
  ),
);

it('serves the letter being edited while a long one is checked, and can be cancelled', async () => {
  const server = await start();
  const open = 'file:///letters/open.letter.md';
  await server.open(open, COMPLETE);
  await server.allChecked(open);
  const uri = letterFile('long.letter.md', LONG);
  const order: string[] = [];
  const long = check(server, uri).then(() => order.push('long'));
  const hover = server.connection
    .sendRequest(HoverRequest.type, { textDocument: { uri: open }, position: server.rangeOf(open, 'Dear').start })
    .then(() => order.push('open'));
  await Promise.all([long, hover]);
  expect(order).toEqual(['open', 'long']);
  const source = new CancellationTokenSource();
  const asked = server.connection.sendRequest(CHECK_FILE_REQUEST.method, { uri }, source.token);
  setTimeout(() => source.cancel(), 50);
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
}, 120_000);
