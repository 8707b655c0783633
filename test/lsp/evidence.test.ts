import { describe, expect, it } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver-protocol/node';
import type { EvidenceResult, EditResult } from '../../server/src/protocol/protocol';
import { COMMANDS } from '../../server/src/protocol/protocol';
import { EVIDENCE_REQUEST, LINK_REQUEST } from '../../server/src/protocol/requests';
import { COMPLETE } from '../ide/letters';
import { serverOfTest } from './server-of-test';
import type { ServerProcess, Start } from './server-process';
import { VSCODE } from './server-process';

const URI = 'file:///letters/northmoor.letter.md';
const TEXT = COMPLETE.replace('- The frequency of visits.', '- The lending of library books.').replace(
  'Most children are seen alone.',
  'Plans for children are too vague. Most children are seen alone.',
);

const start = serverOfTest();

async function session(options: Start = {}): Promise<ServerProcess> {
  const server = await start(options);
  await server.open(URI, TEXT);
  return server;
}

const place = (running: ServerProcess, words: string) => ({
  textDocument: { uri: URI },
  position: running.rangeOf(URI, words).start,
});
const lenses = (running: ServerProcess): Promise<CodeLens[]> =>
  running.request('textDocument/codeLens', { textDocument: { uri: URI } });

describe('lenses', () => {
  it('count the findings of an area and show them, or offer to add one', async () => {
    const running = await session();
    const [plans, books] = await lenses(running);
    expect(plans).toMatchObject({
      range: { start: running.rangeOf(URI, '- The quality of plans').start },
      command: {
        title: '1 supporting finding',
        command: COMMANDS.showEvidence,
        arguments: [
          URI,
          running.rangeOf(URI, '- The quality of plans').start,
          [running.rangeOf(URI, 'Plans for children are too vague.')],
        ],
      },
    });
    expect(books?.command).toEqual({
      title: 'no supporting finding',
      command: COMMANDS.addFinding,
      arguments: [URI, 'The lending of library books'],
    });
  });

  it('use no command unknown to other editors', async () => {
    const running = await session({ capabilities: VSCODE, options: {} });
    expect((await lenses(running)).map(({ command }) => command)).toEqual([
      { title: '1 supporting finding', command: '' },
      { title: 'no supporting finding', command: '' },
    ]);
  });

  it.each([
    ['off', 0],
    ['areas and findings', 3],
    ['nonsense', 2],
  ])('are as the setting says: %s', async (evidenceLens, count) => {
    const running = await session({ settings: () => ({ evidenceLens }) });
    expect(await lenses(running)).toHaveLength(count);
  });
});

describe('definition and references', () => {
  it('lead from an area to its findings and back', async () => {
    const running = await session();
    const plans = running.rangeOf(URI, 'The quality of plans for children. (outcome 1, national framework)');
    const vague = running.rangeOf(URI, 'Plans for children are too vague.');
    expect(await running.request<Location[]>('textDocument/definition', place(running, 'quality of plans'))).toEqual([
      { uri: URI, range: vague },
    ]);
    expect(
      await running.request<Location[]>('textDocument/references', {
        ...place(running, 'too vague'),
        context: { includeDeclaration: false },
      }),
    ).toEqual([{ uri: URI, range: plans }]);
    expect(await running.request('textDocument/definition', place(running, 'Staff say'))).toBeNull();
  });

  it('leave people and highlights unchanged', async () => {
    const running = await session();
    const people = await running.request<Location[]>('textDocument/references', {
      ...place(running, 'Ms Ash has built'),
      context: { includeDeclaration: true },
    });
    expect(people.length).toBeGreaterThan(1);
    expect(await running.request('textDocument/documentHighlight', place(running, 'too vague'))).toEqual([]);
  });
});

describe('the view’s requests', () => {
  it('list areas, weaknesses and findings with their places', async () => {
    const running = await session();
    const answer = await running.request<EvidenceResult>(EVIDENCE_REQUEST, { uri: URI });
    expect(answer.areas.map(({ title, links }) => [title, links.map(({ pinned }) => pinned)])).toEqual([
      ['The quality of plans for children.', [false]],
      ['The lending of library books.', []],
    ]);
    expect(answer.areas[0]?.range).toEqual(
      running.rangeOf(URI, 'The quality of plans for children. (outcome 1, national framework)'),
    );
    expect(answer.findings.length).toBeGreaterThan(4);
    expect(await running.request(EVIDENCE_REQUEST, { uri: 'file:///not-open.letter.md' })).toBeNull();
  });

  it('pin a link, which is then present', async () => {
    const running = await session();
    const link = {
      uri: URI,
      area: 'The lending of library books',
      finding: 'Staff say that they feel supported',
      change: 'pin',
    };
    const { version, edits } = await running.request<EditResult>(LINK_REQUEST, link);
    expect(version).toBe(1);
    expect(edits.map(({ text }) => text)).toEqual([
      'evidence:\n  - area: The lending of library books\n    finding: Staff say that they feel supported\n',
    ]);
    await running.change(URI, ...edits.map(({ range, text }) => ({ range, text })));
    const { areas } = await running.request<EvidenceResult>(EVIDENCE_REQUEST, { uri: URI });
    expect(areas[1]?.links.map(({ words, pinned }) => [words, pinned])).toEqual([
      ['Staff say that they feel supported', true],
    ]);
    expect(await running.request<EditResult>(LINK_REQUEST, link)).toEqual({ version: 2, edits: [] });
  });

  it('say so if the front matter cannot hold a link', async () => {
    const server = await start();
    await server.open(URI, TEXT.replace('stage: final', 'stage: [final'));
    const { edits } = await server.request<EditResult>(LINK_REQUEST, {
      uri: URI,
      area: 'The quality',
      finding: 'Plans',
      change: 'pin',
    });
    expect(edits).toEqual([]);
    expect(server.unasked).toHaveLength(1);
  });
});
