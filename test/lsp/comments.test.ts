import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  AcceptCommentsResult,
  AddCommentParams,
  AnswerCommentParams,
  CommentsResult,
  CommentsWritten,
  CommentThread,
} from '../../server/src/protocol/protocol';
import {
  ACCEPT_COMMENTS_REQUEST,
  ADD_COMMENT_REQUEST,
  ANSWER_COMMENT_REQUEST,
  COMMENTS_REQUEST,
} from '../../server/src/protocol/requests';
import { sentLetter } from '../exchange/sending';
import { COMPLETE } from '../ide/letters';
import { buildServer, ServerProcess, VSCODE } from './server-process';

const AUTHOR = 'P. Reader';
let folder = '';
let uri = '';
let server: ServerProcess | undefined;

const running = (): ServerProcess => {
  if (!server) throw new Error('no server');
  return server;
};
const beside = (): string => path.join(folder, 'northmoor.comments.json');
const threads = async (): Promise<readonly CommentThread[]> =>
  (await running().request<CommentsResult | null>(COMMENTS_REQUEST.method, { uri }))?.threads ?? [];
const add = (words: string, text: string, more: Partial<AddCommentParams> = {}): Promise<CommentsWritten> =>
  running().request(ADD_COMMENT_REQUEST.method, {
    uri,
    range: running().rangeOf(uri, words),
    author: AUTHOR,
    text,
    ...more,
  } satisfies AddCommentParams);
const answer = (ids: readonly string[], what: AnswerCommentParams['answer']): Promise<CommentsWritten> =>
  running().request(ANSWER_COMMENT_REQUEST.method, { uri, ids, author: 'B. Writer', answer: what });
const wordsOf = ({ range }: CommentThread): string | undefined => range && running().texts.get(uri)?.getText(range);

beforeAll(buildServer, 120_000);

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'comments-'));
  const file = path.join(folder, 'northmoor.letter.md');
  writeFileSync(file, COMPLETE);
  uri = pathToFileURL(file).href;
  server = await ServerProcess.start({ capabilities: VSCODE });
  await server.open(uri, COMPLETE);
});

afterEach(async () => {
  const ended = server;
  server = undefined;
  expect(ended?.errors, 'what the server logged as errors').toEqual([]);
  expect(await ended?.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

describe('comments', () => {
  it('are written beside the letter, and are problems until they are answered', async () => {
    expect(await threads()).toEqual([]);
    expect(await add('children are seen alone', 'In how many cases?')).toEqual({});
    const [thread] = await threads();
    expect(thread).toMatchObject({ author: AUTHOR, text: 'In how many cases?', state: 'open', how: 'exact' });
    expect(wordsOf(thread!)).toBe('children are seen alone');
    expect(thread?.paragraph?.section).not.toBe('');
    const codes = async (): Promise<unknown[]> => (await running().problems(uri)).map(({ code }) => code);
    expect(await codes()).toContain('open-comments');
    expect(await answer([thread!.id], { kind: 'reply', text: 'In all but one.' })).toEqual({});
    expect(await answer([thread!.id], { kind: 'state', state: 'resolved' })).toEqual({});
    expect((await threads())[0]).toMatchObject({ state: 'resolved', replies: [{ author: 'B. Writer' }] });
    expect(await codes()).not.toContain('open-comments');
    expect(readFileSync(beside(), 'utf8')).toContain('"motivation": "replying"');
  });

  it('follow their words during editing', async () => {
    await add('children are seen alone', 'Always?');
    await threads();
    const start = { line: 0, character: 0 };
    await running().change(uri, { range: { start, end: start }, text: 'A new first line.\n\n' });
    expect(wordsOf((await threads())[0]!)).toBe('children are seen alone');
    const { end } = running().rangeOf(uri, 'children are seen');
    await running().change(uri, { range: { start: end, end }, text: ' mostly' });
    expect(wordsOf((await threads())[0]!)).toBe('children are seen mostly alone');
  });

  it('are read again when the file was changed by someone else', async () => {
    await add('children are seen alone', 'Always?');
    expect(await threads()).toHaveLength(1);
    writeFileSync(beside(), readFileSync(beside(), 'utf8').replace('Always?', 'Never?   '));
    expect((await threads())[0]?.text).toBe('Never?   ');
    writeFileSync(beside(), '{ "items": ');
    const result = await running().request<CommentsResult | null>(COMMENTS_REQUEST.method, { uri });
    expect(result?.problem).toMatch(/northmoor\.comments\.json could not be read: it is not valid JSON/);
    expect(await add('children are seen alone', 'More')).toHaveProperty('problem');
    expect(readFileSync(beside(), 'utf8')).toBe('{ "items": ');
  });

  it('require a reason for declining', async () => {
    await add('children are seen alone', 'Some', { proposal: true });
    const [thread] = await threads();
    expect((await answer([thread!.id], { kind: 'state', state: 'declined' })).problem).toMatch(/Give a reason/);
    await answer([thread!.id], { kind: 'state', state: 'declined', reason: 'Seen in all' });
    expect((await threads())[0]).toMatchObject({ state: 'declined', reason: 'Seen in all' });
  });

  it('propose changes, which become edits when accepted', async () => {
    await add('Most children', 'Some children', { proposal: true });
    await add('Most children are', 'All are', { proposal: true });
    const [first, second] = await threads();
    expect(first?.change).toEqual({ title: 'Write “Some children” for “Most children”', typing: false });
    const result = await running().request<AcceptCommentsResult>(ACCEPT_COMMENTS_REQUEST.method, {
      uri,
      ids: [first!.id, second!.id],
    });
    expect(result).toMatchObject({
      edits: [{ range: first!.range, text: 'Some children' }],
      accepted: [first!.id],
      refused: [{ id: second!.id }],
    });
    await running().change(uri, { range: first!.range!, text: 'Some children' });
    expect((await threads())[1]?.refusal).toMatch(/change it by hand/);
  });

  it('propose moving a paragraph before another, identified by its words', async () => {
    const { paragraphs } = await sentLetter(COMPLETE);
    const bodies = paragraphs.filter(({ kind, isNote }) => kind === 'body' && !isNote);
    const [target, moved] = [bodies.at(-2), bodies.at(-1)];
    if (!target || !moved) throw new Error('The letter is too short.');
    const { start, end } = moved.source;
    const exact = COMPLETE.slice(start, end).trimEnd();
    const item = {
      id: 'urn:uuid:m',
      type: 'Annotation',
      motivation: 'editing',
      'letter:kind': 'move',
      'letter:moveBefore': target.id,
      'letter:state': 'open',
      body: { type: 'TextualBody', value: '' },
      target: {
        source: 'northmoor.letter.md',
        selector: [
          { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start, end: start + exact.length },
        ],
      },
    };
    writeFileSync(beside(), JSON.stringify({ type: 'AnnotationPage', items: [item] }));
    const [thread] = await threads();
    expect(thread?.refusal).toBeUndefined();
    const result = await running().request<AcceptCommentsResult>(ACCEPT_COMMENTS_REQUEST.method, {
      uri,
      ids: ['urn:uuid:m'],
    });
    expect(result.accepted).toEqual(['urn:uuid:m']);
    for (const { range, text } of result.edits) await running().change(uri, { range, text });
    const now = running().texts.get(uri)?.getText() ?? '';
    const words = COMPLETE.slice(target.source.start, target.source.end).trimEnd();
    expect(now.indexOf(exact)).toBe(target.source.start);
    expect(now).toContain(`${exact}\n\n${words}`);
    expect(now.split(exact)).toHaveLength(2);
  });
});
