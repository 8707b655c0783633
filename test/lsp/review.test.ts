import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CommentsWritten,
  ReadinessResult,
  ReviewRow,
  ReviewSheetResult,
  TickReviewParams,
} from '../../server/src/protocol/protocol';
import {
  ADD_COMMENT_REQUEST,
  READINESS_REQUEST,
  REVIEW_SHEET_REQUEST,
  TICK_REVIEW_REQUEST,
} from '../../server/src/protocol/requests';
import { LETTER } from '../review/letter';
import { serverOfTest } from './server-of-test';
import type { ServerProcess } from './server-process';
import { VSCODE } from './server-process';

const start = serverOfTest();
let folder = '';
let uri = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'review-'));
  uri = pathToFileURL(path.join(folder, 'northmoor.letter.md')).href;
});
afterEach(() => rmSync(folder, { recursive: true }));

async function opened(text: string): Promise<ServerProcess> {
  writeFileSync(path.join(folder, 'northmoor.letter.md'), text);
  const server = await start({ capabilities: VSCODE });
  await server.open(uri, text);
  return server;
}
const sheet = async (server: ServerProcess): Promise<ReviewSheetResult> =>
  (await server.request<ReviewSheetResult | null>(REVIEW_SHEET_REQUEST.method, { uri })) ?? { sections: [] };
const rows = async (server: ServerProcess): Promise<readonly ReviewRow[]> =>
  (await sheet(server)).sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
const tick = (server: ServerProcess, keys: readonly string[], ticked = true): Promise<CommentsWritten> =>
  server.request(TICK_REVIEW_REQUEST.method, { uri, keys, ticked } satisfies TickReviewParams);
const ticked = async (server: ServerProcess): Promise<readonly string[]> =>
  (await rows(server)).filter((row) => row.ticked).map(({ text }) => text);
const beside = (): string => path.join(folder, 'northmoor.comments.json');

describe('the review sheet', () => {
  it('has rows with their places, whose ticks are stored beside the letter without its words', async () => {
    const server = await opened(LETTER);
    const aquarium = (await rows(server)).find(({ text }) => text.includes('aquarium'));
    expect(aquarium).toMatchObject({ ticked: false, link: 'none', section: 'Headline findings', paragraph: 1 });
    expect(aquarium?.range).toEqual(server.rangeOf(uri, 'The aquarium in reception delights.'));
    const before = (await rows(server)).length;
    expect(await tick(server, [aquarium!.key])).toEqual({});
    expect(await ticked(server)).toEqual(['The aquarium in reception delights.']);
    expect(readFileSync(beside(), 'utf8')).not.toContain('aquarium');
    expect(readFileSync(path.join(folder, 'northmoor.letter.md'), 'utf8')).toBe(LETTER);
    expect(await rows(server)).toHaveLength(before);
    expect(await tick(server, [aquarium!.key], false)).toEqual({});
    expect(await ticked(server)).toEqual([]);
  });

  it('keeps ticks when comments are added or other text is edited, and loses one when its words change', async () => {
    const server = await opened(LETTER);
    const key = (await rows(server)).find(({ text }) => text.includes('aquarium'))!.key;
    await tick(server, [key]);
    await server.request(ADD_COMMENT_REQUEST.method, {
      uri,
      range: server.rangeOf(uri, 'reception'),
      author: 'P. Reader',
      text: 'Which one?',
    });
    await server.replace(uri, 'Plans are effective', 'Plans are new');
    expect(await ticked(server)).toEqual(['The aquarium in reception delights.']);
    await server.replace(uri, 'reception delights', 'reception pleases');
    expect(await ticked(server)).toEqual([]);
  });

  it('is counted in “Ready?” from quality assurance on, but blocks nothing', async () => {
    const item = async (server: ServerProcess) =>
      (await server.request<ReadinessResult>(READINESS_REQUEST.method, { uri })).items.find(
        ({ id }) => id === 'review-sheet',
      );
    const server = await opened(`---\nstage: quality-assurance\n---\n${LETTER}`);
    const keys = (await rows(server)).map(({ key }) => key);
    expect(await item(server)).toMatchObject({ state: 'unknown' });
    await tick(server, keys);
    expect(await item(server)).toMatchObject({ state: 'done', detail: `${keys.length} ticked` });
  });

  it('says why a tick is not stored', async () => {
    writeFileSync(beside(), '{ damaged');
    const server = await opened(LETTER);
    const { sections, problem } = await sheet(server);
    expect(sections.length).toBeGreaterThan(3);
    expect(problem).toContain('northmoor.comments.json could not be read');
    expect((await tick(server, ['a'])).problem).toBe(problem);
    expect(readFileSync(beside(), 'utf8')).toBe('{ damaged');
  });

  it('is not stored for an unsaved letter', async () => {
    const server = await start({ capabilities: VSCODE });
    uri = 'untitled:Untitled-1';
    await server.open(uri, LETTER);
    expect((await rows(server)).length).toBeGreaterThan(5);
    expect((await tick(server, ['a'])).problem).toContain('Save the letter first');
  });
});
