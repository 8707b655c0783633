import { afterEach, beforeAll, expect, it } from 'vitest';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
} from 'vscode-languageserver-protocol/node';
import { name } from '../growth/worst-cases';
import { COMPLETE } from '../ide/letters';
import { buildServer, ServerProcess } from './server-process';

const URI = 'file:///letters/long.letter.md';
const SHORT = 'file:///letters/short.letter.md';

/** About 200 kilobytes of different names, in paragraphs. */
const LONG = COMPLETE.replace(
  'Leaders know where practice is weak.',
  Array.from({ length: 3_000 }, (_, i) => `The head of service, ${name(i)} ${name(i * 3)}, leads well there.`).join(
    '\n\n',
  ),
);

let server: ServerProcess;

beforeAll(buildServer, 120_000);
afterEach(async () => expect(await server.stop()).toBe(0));

async function session(): Promise<ServerProcess> {
  server = await ServerProcess.start();
  await server.open(SHORT, COMPLETE);
  await server.allChecked(SHORT);
  await server.open(URI, LONG);
  return server;
}

it('other letters are served, and a letter is closed, while a long one is checked', async () => {
  const running = await session();
  const order: string[] = [];
  const long = running.pull(URI).then(() => order.push('long'));
  const short = running.connection
    .sendRequest(HoverRequest.type, { textDocument: { uri: SHORT }, position: running.rangeOf(SHORT, 'MASH').start })
    .then(() => order.push('short'));
  await Promise.all([long, short]);
  expect(order).toEqual(['short', 'long']);
}, 120_000);

it('a cancelled check stops, and resumes when it is requested again', async () => {
  const running = await session();
  const source = new CancellationTokenSource();
  const began = performance.now();
  const asked = running.connection.sendRequest(
    DocumentDiagnosticRequest.type,
    { textDocument: { uri: URI } },
    source.token,
  );
  setTimeout(() => source.cancel(), 50);
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  const calledOff = performance.now() - began;
  expect((await running.problems(URI)).length).toBeGreaterThan(400);
  const whole = performance.now() - began - calledOff;
  if (process.env['SLICES_PRINT']) console.log({ calledOff, whole });
  expect(calledOff).toBeLessThan(whole);
}, 120_000);

it('a check overtaken by an edit answers for the latest text', async () => {
  const running = await session();
  const first = running.pull(URI);
  await running.replace(URI, 'Dear Ms Ash\n\n', '');
  const second = running.pull(URI);
  const [one, other] = (await Promise.all([first, second])) as FullDocumentDiagnosticReport[];
  expect(one?.resultId).toBe(other?.resultId);
  expect(one?.items.map(({ code }) => code)).toContain('missing-part');
}, 120_000);
