import type { Edit } from '../../text/edit';
import { JOINERS, SILENT } from '../../text/hidden-characters';
import type { Span } from '../../text/span';
import { textAt } from '../../text/span';
import { wordsLost, wordsOf } from '../../text/words-lost';
import type { Fix } from './rule';

/** A fix for `named`, whose title does not yet list the words that it removes. */
export interface Unnamed extends Fix {
  /** What follows those words in the title: `in all 5 places`. */
  readonly where?: string;
}

/**
 * One fix that writes `right` in each of the spans and names the words that are lost in its title: “Write “use” for
 * “utilise””. Empty if more words are lost than a title can name.
 * @param spans the places, each of which gets `right`; if there are several, the title says how many
 */
export function rewriting(
  text: string,
  spans: Span | readonly Span[],
  right: string,
  kind: Fix['kind'] = 'suggested',
): readonly Fix[] {
  const places = Array.isArray(spans) ? (spans as readonly Span[]) : [spans as Span];
  return named(text, {
    title: `Write “${quotable(right)}”`,
    kind,
    edits: places.map((span) => ({ span, text: right })),
    ...(places.length > 1 ? { where: `in all ${places.length} places` } : {}),
  });
}

/** One fix that removes words and names them: “Leave out “(EDT)””. Empty if there are more than a title can name. */
export const leavingOut = (text: string, edits: readonly Edit[], title = 'Leave out', where?: string): readonly Fix[] =>
  named(text, { title, kind: 'suggested', edits, ...(where === undefined ? {} : { where }) }, '');

/**
 * Returns the fix with the words that it removes named at the end of its title, or unchanged if it removes none. Empty
 * if there are too many, if an edit cuts a word, or if notes, links or footnote marks, which a title cannot show, would
 * be removed too.
 * @param before what precedes the words: “for”, or nothing
 */
export function named(text: string, { where, ...fix }: Unnamed, before = 'for'): readonly Fix[] {
  const titled = (title: string): readonly Fix[] => [
    { ...fix, title: where === undefined ? title : `${title} ${where}` },
  ];
  if (wordsLost(text, fix.edits).length === 0)
    return before === '' ? titled(`${fix.title} ${listed(passagesOf(text, fix.edits))}`) : titled(fix.title);
  const losing = fix.edits.filter((edit) => wordsLost(text, [edit]).length > 0);
  if (losing.some(({ span }) => cutsWord(text, span.start) || cutsWord(text, span.end))) return [];
  const passages = passagesOf(text, losing);
  if (
    passages.length === 0 ||
    passages.some((passage) => HIDDEN.test(passage)) ||
    passages.flatMap(wordsOf).length > MAX_NAMED_WORDS
  )
    return [];
  return titled(`${fix.title}${before === '' ? '' : ` ${before}`} ${listed(passages)}`);
}

/**
 * True for an offset inside a word, even if the rule took it for the end of one: before a combining accent, a
 * superscript figure or a soft hyphen.
 */
const cutsWord = (text: string, at: number): boolean =>
  INSIDE.test(text.slice(Math.max(0, at - 1), at)) && INSIDE.test(text.slice(at, at + 1));

const INSIDE = new RegExp(`[\\p{L}\\p{M}\\p{N}${SILENT}${JOINERS}]`, 'u');

/** A title that names more words than this cannot be read at a glance. */
export const MAX_NAMED_WORDS = 12;

/** Notes, links and footnote marks. */
const HIDDEN = /<!--|\]\(|\[\^/;

/** The passages that the edits remove, without repetitions. */
function passagesOf(text: string, edits: readonly Edit[]): readonly string[] {
  const passages = new Map<string, string>();
  for (const { span } of edits) {
    const passage = quotable(textAt(text, span));
    if (passage !== '' && !passages.has(passage.toLowerCase())) passages.set(passage.toLowerCase(), passage);
  }
  return [...passages.values()];
}

/**
 * Words as a title quotes them: on one line and without double quotation marks, since the title puts its own around
 * them.
 */
export const quotable = (words: string): string =>
  words.replace(/\s+/g, ' ').replace(/[“"]/g, '‘').replace(/”/g, '’').trim();

const listed = (passages: readonly string[]): string => passages.map((passage) => `“${passage}”`).join(', ');
