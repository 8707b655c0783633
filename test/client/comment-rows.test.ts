import { describe, expect, it } from 'vitest';
import { commentRowsOf, commentsSummary, nextOpen } from '../../client/src/comments/comment-rows';
import type { CommentThread } from '../../server/src/protocol/protocol';

const thread = (id: string, line: number | undefined, more: Partial<CommentThread> = {}): CommentThread => ({
  id,
  kind: 'comment',
  author: 'A. Reader',
  text: `Why ${id}?`,
  state: 'open',
  replies: [],
  quote: 'words',
  how: line === undefined ? 'lost' : 'exact',
  ...(line !== undefined && {
    range: { start: { line, character: 2 }, end: { line, character: 7 } },
    paragraph: { section: 'Findings', title: `Paragraph ${line}`, line },
  }),
  ...more,
});
const THREADS = [
  thread('c', undefined),
  thread('b', 9, { author: 'B. Reader', state: 'declined', reason: 'Seen in six' }),
  thread('a', 4, { change: { title: 'Write “most” for “some”', typing: false } }),
  thread('d', 9),
];

describe('the rows of comments', () => {
  const shape = (by: 'paragraph' | 'author') =>
    commentRowsOf(THREADS, by).map(({ title, description, children }) => [
      title,
      description,
      ...children.map((row) => row.thread?.id),
    ]);

  it('are sorted by paragraph, in letter order, with unplaced comments last', () => {
    expect(shape('paragraph')).toEqual([
      ['Paragraph 4', '1 open of 1', 'a'],
      ['Paragraph 9', '1 open of 2', 'b', 'd'],
      ['Could not be placed', '1 open of 1', 'c'],
    ]);
  });

  it('are sorted by author', () => {
    expect(shape('author')).toEqual([
      ['A. Reader', '3 open of 3', 'a', 'd', 'c'],
      ['B. Reader', 'all answered', 'b'],
    ]);
  });

  it('describe a comment', () => {
    const [first, second] = commentRowsOf(THREADS, 'paragraph');
    expect(first?.children[0]?.title).toBe('Write “most” for “some”');
    expect(second?.children[0]).toMatchObject({ title: 'Why b?', description: 'B. Reader · declined' });
    expect(second?.children[0]?.text).toContain('declined: Seen in six');
  });

  it('have a summary', () => {
    expect(commentsSummary(THREADS)).toBe('4 comments · 3 open · 1 without its words');
    expect(commentsSummary([])).toBe('');
  });
});

it('go to the next open comment and wrap round at the end, in both directions', () => {
  const next = (line: number, direction: 1 | -1): string | undefined =>
    nextOpen(THREADS, { line, character: 2 }, direction)?.id;
  expect([next(0, 1), next(4, 1), next(9, 1)]).toEqual(['a', 'd', 'a']);
  expect([next(20, -1), next(9, -1), next(4, -1)]).toEqual(['d', 'a', 'd']);
  expect(nextOpen([], { line: 0, character: 0 }, 1)).toBeUndefined();
});
