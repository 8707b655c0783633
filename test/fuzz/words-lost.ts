import { applyEdits } from '../../server/src/text/edit';
import type { Finding, Fix } from '../../server/src/rules/rule';
import type { Wrong } from './subject';

/**
 * What a fix does to the words of the whole text, told by counting them, and knowing nothing of how fixes are made. A word may go
 * that the title or the message of its finding names (or one much like it); a fix that takes a passage out may take words that
 * stand elsewhere still. Two words never become one that neither title nor message names. Undefined where all is well.
 */
export function wordsLost(text: string, { rule, message }: Finding, { title, edits }: Fix): Wrong | undefined {
  const after = applyEdits(text, edits);
  const before = counted(text);
  const left = counted(after);
  const named = new Set(wordsOf(`${title} ${message}`));
  const gone = [...before].flatMap(([word, times]) =>
    Array.from({ length: Math.max(0, times - (left.get(word) ?? 0)) }, () => word),
  );
  const joined = joinedWords(text, after, before, named, edits.map((edit) => edit.text).join(' '));
  if (joined) return { kind: `a fix of ${rule} joins words`, detail: `“${title}” makes “${joined}” (${message})` };
  const takesOut = TAKES_OUT.test(title);
  const lost = gone.filter(
    (word) => !named.has(word) && !(takesOut && left.has(word)) && !isLikeOne(word, named) && !ARTICLES.has(word),
  );
  if (lost.length > 0)
    return { kind: `a fix of ${rule} loses words`, detail: `“${title}” loses ${shown(lost)} (${message})` };
  const unsaid = gone.filter((word) => !wordsOf(title).includes(word));
  if (!takesOut && unsaid.length > MOST_REPLACED)
    return {
      kind: `a fix of ${rule} replaces a passage`,
      detail: `“${title}” replaces ${unsaid.length} words: ${shown(unsaid)}`,
    };
  return undefined;
}

/** Titles that say that something goes. */
const TAKES_OUT = /^(?:Take|Leave|Remove)\b/;
const ARTICLES = new Set(['a', 'an', 'the']);
/** Words of a name, a heading or a sentence of the frame; a paragraph has more. */
const MOST_REPLACED = 40;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Signs that cannot be seen part no words. */
const withoutUnseen = (text: string): string => text.replace(/\p{Cf}/gu, '');
export const wordsOf = (text: string): string[] => withoutUnseen(text).toLowerCase().match(WORD) ?? [];

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

// An ending more or less: “utilised” where the message says “utilising”.
const isLikeOne = (word: string, named: ReadonlySet<string>): boolean =>
  [...named].some(
    (other) =>
      word.length > 3 &&
      other.length > 3 &&
      word.slice(0, Math.max(4, word.length - 3)) === other.slice(0, Math.max(4, word.length - 3)),
  );

/**
 * A word of the new text that is two neighbours of the old one in one; a hyphen or a sign that cannot be seen may have
 * parted them.
 */
function joinedWords(
  text: string,
  after: string,
  before: ReadonlyMap<string, number>,
  named: ReadonlySet<string>,
  written: string,
): string | undefined {
  const given = new Set(wordsOf(written));
  const fresh = [...new Set(wordsOf(after))].filter(
    (word) => !before.has(word) && !named.has(word) && !given.has(word),
  );
  if (fresh.length === 0) return undefined;
  const pairs = new Set(
    [
      ...withoutUnseen(text)
        .toLowerCase()
        .matchAll(/([\p{L}\p{M}\p{N}]+)(?=([^\p{L}\p{M}\p{N}]+)([\p{L}\p{M}\p{N}]+))/gu),
    ].flatMap(([, one = '', between = '', other = '']) => (/^[-‐‑]$/.test(between) ? [] : [one + other])),
  );
  return fresh.find((word) => pairs.has(word));
}

const shown = (words: readonly string[]): string =>
  words.slice(0, 12).join(' ') + (words.length > 12 ? ` … (${words.length})` : '');
