import { overlaps, textAt } from '../../text/span';
import { wordsLost, wordsOf } from '../../text/words-lost';
import type { Fix } from './rule';

/** What the law looks at: also of edits that are not a rule’s fix. */
type TitledEdits = Pick<Fix, 'title' | 'edits' | 'repeats'>;

/**
 * The law of fixes: no fix removes words that its title does not name, and none joins two words.
 *
 * Whatever rule a fix comes from, the words that it removes must appear in curly quotation marks in its title (“Write
 * “use” for “utilise””), or belong to a passage that appears word for word elsewhere (`repeats`), in which case the
 * title speaks of the second. The runner offers no fix that breaks the law, and the tests check every rule against it.
 *
 * @returns the words that the fix removes without naming them, in no particular order; empty if it keeps the law
 */
export function unnamedLosses(text: string, fix: TitledEdits): readonly string[] {
  const lost = wordsLost(text, fix.edits);
  if (lost.length === 0) return lost;
  const allowed = new Map<string, number>();
  const allow = (words: readonly string[], times: number): void =>
    words.forEach((word) => void allowed.set(word, (allowed.get(word) ?? 0) + times));
  // A title names a word once for all places of the fix.
  allow(namedWords(fix), fix.edits.length);
  allow(wordsThatStandElsewhere(text, fix), 1);
  return lost.filter((word) => {
    const left = allowed.get(word) ?? 0;
    allowed.set(word, left - 1);
    return left <= 0;
  });
}

/** A fix's title without the letter's words, for the log. */
export const titleForLog = ({ title }: Fix): string => title.replace(QUOTED, '“…”');

const QUOTED = /“[^“”]*”/g;

/** The quoted words of a title, except those that the fix writes. */
function namedWords({ title, edits }: TitledEdits): readonly string[] {
  return (title.match(QUOTED) ?? [])
    .map((quoted) => quoted.slice(1, -1))
    .filter((quoted) => !edits.some(({ text }) => text === quoted))
    .flatMap(wordsOf);
}

/**
 * The words of the passage that `repeats` points at, provided that it is kept and one of the edits removes the same
 * words in the same order.
 */
function wordsThatStandElsewhere(text: string, { title, edits, repeats }: TitledEdits): readonly string[] {
  if (!repeats || !/\bsecond\b/.test(title) || edits.some(({ span }) => overlaps(span, repeats))) return [];
  const words = wordsOf(textAt(text, repeats));
  const passage = ` ${words.join(' ')} `;
  return edits.some(
    (edit) => edit.text.trim() === '' && ` ${wordsOf(textAt(text, edit.span)).join(' ')} `.includes(passage),
  )
    ? words
    : [];
}
