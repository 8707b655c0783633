import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import type { PasteResult } from '../../server/src/protocol/protocol';
import { PASTE_REQUEST } from '../../server/src/protocol/requests';
import { COMPLETE } from '../ide/letters';
import { buildServer, ServerProcess } from './server-process';

const URI = 'file:///letters/northmoor.letter.md';
let server: ServerProcess;
beforeAll(buildServer, 120_000);
afterEach(async () => {
  expect(server.errors).toEqual([]);
  expect(await server.stop()).toBe(0);
});

async function pasted(text: string, html?: string): Promise<string | undefined> {
  const { end } = server.rangeOf(URI, 'Leaders know where practice is weak.');
  const answer = await server.request<PasteResult | null>(PASTE_REQUEST, {
    uri: URI,
    range: { start: end, end },
    text,
    ...(html === undefined ? {} : { html }),
  });
  return answer?.text;
}

describe('pasting', () => {
  it('returns the text to insert, or nothing if it is best pasted unchanged', async () => {
    server = await ServerProcess.start();
    await server.open(URI, COMPLETE);
    await server.allChecked(URI);
    expect(await pasted('·\u00a0\u00a0\u00a0Visits are regular.\n·\u00a0\u00a0\u00a0Records are late.\n')).toBe(
      '\n\n- Visits are regular.\n- Records are late.',
    );
    expect(await pasted('One\nTwo', '<ul><li>One</li><li>Two</li></ul>')).toBe('\n\n- One\n- Two');
    expect(await pasted(' They don\'t  wait,and say "so".')).toBe(' They don’t wait, and say ‘so’.');
    expect(await pasted(' and more')).toBeUndefined();
    expect(await pasted('---\nstage: final\n---\nOne.\n')).toBeUndefined();
    expect(
      await server.request(PASTE_REQUEST, { uri: 'file:///not-open', range: server.rangeOf(URI, 'Dear'), text: 'a' }),
    ).toBeNull();
  });

  it('tidies existing text in one edit, and is only offered if there is something to do', async () => {
    server = await ServerProcess.start();
    const raw = '·\u00a0\u00a0Visits are regular.\n·\u00a0\u00a0Records are late.';
    const text = COMPLETE.replace('Leaders know where practice is weak.', raw);
    await server.open(URI, text);
    await server.allChecked(URI);
    const tidy = async (words: string): Promise<CodeAction | undefined> =>
      (
        await server.request<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: URI },
          range: server.rangeOf(URI, words),
          context: { diagnostics: [], only: ['refactor.rewrite'] },
        })
      ).find(({ title }) => title === 'Tidy this passage');
    expect(await tidy('Managers check the work')).toBeUndefined();
    const action = await tidy(raw);
    const { edit } = await server.resolve(action as CodeAction);
    expect(server.edited(URI, edit)).toBe(text.replace(raw, '- Visits are regular.\n- Records are late.'));
  });
});
