import { describe, expect, it } from 'vitest';
import { CodeActionKind } from 'vscode-languageserver-protocol/node';
import { INSERT_REQUEST, OUTLINE_REQUEST } from '../../server/src/protocol/requests';
import { COMPLETE } from '../ide/letters';
import { VSCODE } from './server-process';
import { FIX_ALL, sessions, URI } from './sessions';

const session = sessions();

describe('starting', () => {
  it('announces its capabilities', async () => {
    const { initialized } = await session(null);
    expect(initialized.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { workspaceDiagnostics: false },
      codeActionProvider: {
        resolveProvider: true,
        codeActionKinds: expect.arrayContaining([CodeActionKind.QuickFix, FIX_ALL]),
      },
      hoverProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
    });
  });

  it('gives empty answers for letters that are not open', async () => {
    const running = await session(null);
    expect(await running.problems(URI)).toEqual([]);
    expect(await running.request(OUTLINE_REQUEST, { uri: URI })).toBeNull();
    expect(
      await running.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 0 } }),
    ).toBeNull();
  });
});

describe('a session', () => {
  it('drops cancelled requests', async () => {
    const running = await session();
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    // While the server reads a very long letter, both messages are queued before it.
    await running.change(URI, { text: 'Children are seen.\n\n'.repeat(50_000) });
    // The check yields and continues; the session ends before it finishes.
    running.problems(URI).catch(() => undefined);
    const asked = running.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument: { uri: URI } },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });

  it('accepts any text and any position', async () => {
    const running = await session('');
    for (const text of [
      '',
      '\r\n',
      '---',
      '---\nstage:',
      '#',
      '- ',
      '\uFEFF# x',
      '[',
      '<!--',
      'Dear',
      '\u{1F600}'.repeat(40),
    ]) {
      await running.change(URI, { text });
      await running.problems(URI);
      for (const position of [
        { line: 0, character: 0 },
        { line: 9, character: 99 },
        { line: 0, character: 1 },
      ]) {
        const at = { textDocument: { uri: URI }, position };
        await running.request('textDocument/completion', at);
        await running.request('textDocument/hover', at);
        await running.request('textDocument/selectionRange', { textDocument: { uri: URI }, positions: [position] });
        await running.request('textDocument/references', { ...at, context: { includeDeclaration: true } });
      }
      for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/documentLink'])
        await running.request(method, { textDocument: { uri: URI } });
      await running.request(OUTLINE_REQUEST, { uri: URI });
      await running.request(INSERT_REQUEST, { uri: URI });
    }
  });

  it('serves a client that supports only flat symbols', async () => {
    const { textDocument, ...rest } = VSCODE;
    const running = await session(COMPLETE, {
      capabilities: { ...rest, textDocument: { ...textDocument, documentSymbol: {} } },
    });
    const symbols = await running.request<{ name: string; location: unknown }[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    expect(symbols.find(({ name }) => name === 'Main findings')).toMatchObject({ location: { uri: URI } });
  });
});
