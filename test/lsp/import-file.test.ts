import { afterEach, beforeAll, expect, it } from 'vitest';
import { renderDocx } from '../../server/src/export/docx/render-docx';
import { printModelOf } from '../../server/src/export/model/build-print-model';
import type { ImportFileResult } from '../../server/src/protocol/protocol';
import { IMPORT_FILE_REQUEST } from '../../server/src/protocol/requests';
import { createLetterService } from '../../server/src/service/service';
import { typeface } from '../export/typeface';
import { COMPLETE } from '../ide/letters';
import { buildServer, ServerProcess } from './server-process';

const DRAFT = COMPLETE.replace(/^---[^]*?---\n/, '');

let server: ServerProcess | undefined;

beforeAll(buildServer, 120_000);

afterEach(async () => {
  const ended = server;
  server = undefined;
  expect(ended?.errors).toEqual([]);
  // The thread that reads files does not keep the server alive.
  expect(await ended?.stop()).toBe(0);
});

const imported = (name: string, bytes: Uint8Array): Promise<ImportFileResult> => {
  if (!server) throw new Error('no server');
  return server.request<ImportFileResult>(IMPORT_FILE_REQUEST, { name, base64: Buffer.from(bytes).toString('base64') });
};

it('turns files into drafts, by their contents and not by their names', async () => {
  server = await ServerProcess.start();
  const docx = await renderDocx(printModelOf(createLetterService().read(DRAFT)), { typeface });
  const [one, two] = await Promise.all([imported('a.docx', docx), imported('b.pdf', docx)]);
  // The letterhead of a Word file is left out and counted.
  const fileName = 'northmoor-2025-12-18.letter.md';
  expect(one).toMatchObject({
    drafts: [{ text: DRAFT, fileName, droppedWords: 19 }],
    account: { unplaced: 0, report: expect.stringContaining('## Page headers') },
  });
  expect(two).toEqual(one);
  const account = 'account' in one && one.account ? one.account : { words: 0, kept: 0, dropped: 0 };
  expect(account.dropped).toBeGreaterThan(20);
  expect(account.kept + account.dropped).toBe(account.words);
  const plain = {
    drafts: [{ text: DRAFT, fileName, droppedWords: 0 }],
    account: expect.objectContaining({ dropped: 0, unplaced: 0 }),
  };
  expect(await imported('a.txt', new TextEncoder().encode(DRAFT))).toEqual(plain);
  expect(await imported('old.txt', new Uint8Array(Buffer.from(DRAFT.replaceAll('’', '\u0092'), 'latin1')))).toEqual(
    plain,
  );
});

it('says in a sentence why there is no draft', async () => {
  server = await ServerProcess.start();
  expect(await imported('a.pdf', new TextEncoder().encode('%PDF-1.7\nnothing'))).toEqual({
    error: 'a.pdf could not be imported. It is damaged, or not a PDF: its pages cannot be read.',
  });
  expect(await imported('a.docx', new TextEncoder().encode('PK\u0003\u0004nothing'))).toEqual({
    error:
      'a.docx could not be imported. It is damaged: the end of the file is missing. Ask for the file ' +
      'again, or open it in Word and save it.',
  });
  expect(await imported('a.txt', new Uint8Array())).toEqual({
    error: 'a.txt has no words in it, so there is no draft.',
  });
});
