import type { Comments } from '../comments/model';
import { firstWords } from '../letter/word-count';
import type { CommentCount } from './readiness';

/** Counts a letter’s comments, and says where the open ones stand; one without a place counts all the same. */
export function commentCountOf({ threads }: Comments): CommentCount {
  const open = threads.filter(({ state }) => state === 'open');
  return {
    all: threads.length,
    open: open.length,
    places: open.map(({ author, text, anchor }) => ({
      text: `${author}: ${firstWords(text)}`,
      span: anchor ? { start: anchor.start, end: anchor.end } : { start: 0, end: 0 },
    })),
  };
}
