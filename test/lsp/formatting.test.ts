import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-protocol/node';
import type { TextEdit } from 'vscode-languageserver-textdocument';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COMPLETE } from '../ide/letters';
import { buildServer, ServerProcess } from './server-process';

const URI = 'file:///letters/northmoor.letter.md';
const UNTIDY = COMPLETE.replace('## Main findings', '**Main findings**')
  .replace('- The quality', '■\tThe quality')
  .replace('Managers check', '\n\n   Managers  check');

let server: ServerProcess | undefined;
beforeAll(buildServer, 120_000);
afterEach(async () => {
  const ended = server;
  server = undefined;
  expect(ended?.errors).toEqual([]);
  expect(await ended?.stop()).toBe(0);
});

async function formatted(method: string, more: object = {}): Promise<string> {
  if (!server) throw new Error('no server');
  const edits = await server.request<TextEdit[]>(method, {
    textDocument: { uri: URI },
    options: { tabSize: 4, insertSpaces: false },
    ...more,
  });
  return TextDocument.applyEdits(server.document(URI), edits);
}

describe('formatting', () => {
  it('formats a letter, even before its prose was checked', async () => {
    server = await ServerProcess.start();
    expect(server.initialized.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
    await server.open(URI, UNTIDY);
    expect(await formatted('textDocument/formatting')).toBe(COMPLETE);
  });

  it('formats a range', async () => {
    server = await ServerProcess.start();
    await server.open(URI, UNTIDY);
    const range: Range = server.rangeOf(URI, '■\tThe quality');
    expect(await formatted('textDocument/rangeFormatting', { range })).toBe(UNTIDY.replace('■\t', '- '));
  });

  it('leaves headings alone if their rule is off', async () => {
    server = await ServerProcess.start({ settings: () => ({ rules: { 'heading-not-marked': 'off' } }) });
    await server.open(URI, UNTIDY);
    expect(await formatted('textDocument/formatting')).toContain('**Main findings**');
  });
});
