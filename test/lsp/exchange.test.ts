import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type {
  CommentsResult,
  ReceiveParams,
  ReceiveResult,
  SendParams,
  SendResponsesParams,
  SendResponsesResult,
  SendResult,
} from '../../server/src/protocol/protocol';
import {
  COMMENTS_REQUEST,
  RECEIVE_REQUEST,
  SEND_REQUEST,
  SEND_RESPONSES_REQUEST,
} from '../../server/src/protocol/requests';
import { CLEAN, folder } from '../cli/built';
import { editScript } from '../exchange/edit-scripts';
import { sentLetter } from '../exchange/sending';
import { randomOf, sentProperties, writeWord } from '../exchange/word-writer';
import { serverOfTest } from './server-of-test';

const start = serverOfTest();

it('sends a letter, takes comments back in, and shows the result', async () => {
  const cwd = folder({ 'a.letter.md': CLEAN });
  const uri = pathToFileURL(path.join(cwd, 'a.letter.md')).toString();
  const server = await start();
  await server.open(uri, CLEAN);
  const sent = await server.request<SendResult>(SEND_REQUEST.method, {
    uri,
    who: 'Northmoor Council',
    table: true,
  } satisfies SendParams);
  if ('error' in sent) throw new Error(sent.error);
  expect(sent.kept).toMatch(/^a\.sent-\d{4}-\d\d-\d\d\.letter\.md$/);
  expect(readFileSync(path.join(cwd, sent.kept), 'utf8')).toBe(CLEAN);

  const bytes = new Uint8Array(readFileSync(path.join(cwd, sent.word)));
  const { paragraphs } = await sentLetter(CLEAN);
  const random = randomOf(3);
  const back = path.join(cwd, 'back.docx');
  writeFileSync(back, writeWord(bytes, editScript(paragraphs, sentProperties(bytes), random).file, random));
  const take = (): Promise<ReceiveResult> =>
    server.request(RECEIVE_REQUEST.method, {
      uri,
      files: [pathToFileURL(back).toString()],
    } satisfies ReceiveParams);
  const taken = await take();
  if ('error' in taken) throw new Error(taken.error);
  expect(taken.added).toBeGreaterThan(0);
  expect(taken.remarks).toEqual([]);
  const shown = await server.request<CommentsResult | null>(COMMENTS_REQUEST.method, { uri });
  expect(shown?.threads).toHaveLength(taken.added);
  expect(await take()).toMatchObject({ added: 0 });
  expect(readFileSync(path.join(cwd, 'a.letter.md'), 'utf8')).toBe(CLEAN);

  const respond = (params: Partial<SendResponsesParams>): Promise<SendResponsesResult> =>
    server.request(SEND_RESPONSES_REQUEST.method, { uri, to: 'docx', replace: false, ...params });
  // One of the comments came back resolved.
  const open = shown?.threads.filter(({ state }) => state === 'open').length;
  const count = taken.added;
  expect(await respond({})).toEqual({ written: 'a.responses.docx', count, open });
  expect(await respond({})).toEqual({ there: 'a.responses.docx' });
  expect(await respond({ replace: true })).toEqual({ written: 'a.responses.docx', count, open });
  expect(await respond({ to: 'pdf' })).toEqual({ written: 'a.responses.pdf', count, open });
  expect(readFileSync(path.join(cwd, 'a.responses.docx')).subarray(0, 2).toString()).toBe('PK');
  expect(readFileSync(path.join(cwd, 'a.responses.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

it('says in a sentence why a letter or file is refused, and then writes nothing', async () => {
  const cwd = folder({ 'a.letter.md': CLEAN, 'b.docx': 'no Word file' });
  const uri = pathToFileURL(path.join(cwd, 'a.letter.md')).toString();
  const server = await start();
  const send = (params: Partial<SendParams>): Promise<SendResult> =>
    server.request(SEND_REQUEST.method, { uri, who: '', table: false, ...params });
  expect(await send({ uri: 'untitled:Untitled-1' })).toEqual({ error: expect.stringContaining('save it there first') });
  expect(await send({ until: '2020-01-01' })).toEqual({ error: expect.stringContaining('before the letter is sent') });
  expect(await server.request(SEND_RESPONSES_REQUEST.method, { uri, to: 'pdf', replace: true })).toEqual({
    error: expect.stringContaining('a.comments.json does not exist'),
  });
  const files = [pathToFileURL(path.join(cwd, 'b.docx')).toString()];
  expect(await server.request(RECEIVE_REQUEST.method, { uri, files })).toEqual({
    error: expect.stringContaining('b.docx could not be taken in'),
  });
  expect(readdirSync(cwd).sort()).toEqual(['a.letter.md', 'b.docx']);
});
