import type { Fix } from '../rules/engine/rule';
import { textAt } from '../text/span';

/**
 * The title of a fix in a menu: “utilise” → “use” for a replacement, with the number of places; otherwise the fix's
 * own.
 */
export function actionTitle(text: string, { title, edits }: Pick<Fix, 'title' | 'edits'>): string {
  const [, right, where = ''] = WRITES.exec(title) ?? [];
  const [first] = edits;
  if (right === undefined || !first || !edits.every((edit) => edit.text === right)) return title;
  const words = textAt(text, first.span);
  const same = edits.every(({ span }) => textAt(text, span).toLowerCase() === words.toLowerCase());
  if (!same || words.trim() === '' || words.length > MAX_WORDS_LENGTH || words.includes('\n')) return title;
  return becomes(words, right) + where;
}

/** “utilise” → “use” */
export const becomes = (words: string, right: string): string => `“${words}” → “${right}”`;

const WRITES = /^Write “(.+?)”(?: for .+?)?( in all \d+ places)?$/;
const MAX_WORDS_LENGTH = 80;
