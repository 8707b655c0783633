import type { Edit } from '../../text/edit';
import { JOINERS, SILENT } from '../../text/hidden-characters';
import type { Span } from '../../text/span';
import { textAt } from '../../text/span';
import { wordsLost, wordsOf } from '../../text/words-lost';
import { fixTitle } from './fix-title';
import type { Fix, FixTitle } from './rule';

/** The titles of a fix for `named`; at least one of the two. */
export interface Titles {
  /** If the fix removes no word. Without it, the marks that the fix removes are named. */
  readonly plain?: FixTitle;
  /**
   * If the fix removes words: a title that quotes them, `“{words}”`. Without it, the fix is not offered then. Several
   * passages are joined by `”, “`, so that the title’s quotation marks enclose each.
   */
  readonly naming?: (words: string) => FixTitle;
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
  const edits = places.map((span) => ({ span, text: right }));
  return named(text, { kind, edits }, writing(quotable(right), places.length));
}

/** Titles that say what is written, and in how many places if there are several. */
export const writing = (right: string, count = 1): Titles =>
  count === 1
    ? {
        plain: fixTitle('Write “{right}”', { right }),
        naming: (words) => fixTitle('Write “{right}” for “{words}”', { right, words }),
      }
    : {
        plain: fixTitle('Write “{right}” in all {count} places', { right, count }),
        naming: (words) => fixTitle('Write “{right}” for “{words}” in all {count} places', { right, words, count }),
      };

/**
 * One fix that removes words and names them: “Leave out “(EDT)””. Empty if there are more than a title can name.
 * @param naming  the title if it is another
 */
export const leavingOut = (
  text: string,
  edits: readonly Edit[],
  naming = (words: string): FixTitle => fixTitle('Leave out “{words}”', { words }),
): readonly Fix[] => named(text, { kind: 'suggested', edits }, { naming });

/**
 * The fix with the title that names the words that it removes, or with the plain one if it removes none. Empty if there
 * are too many, if an edit cuts a word, or if notes, links or footnote marks, which a title cannot show, would be
 * removed too.
 */
export function named(text: string, fix: Omit<Fix, keyof FixTitle>, { plain, naming }: Titles): readonly Fix[] {
  const titled = (title: FixTitle | undefined): readonly Fix[] => (title ? [{ ...title, ...fix }] : []);
  if (wordsLost(text, fix.edits).length === 0)
    return titled(plain ?? naming?.(inOneQuotation(passagesOf(text, fix.edits))));
  const losing = fix.edits.filter((edit) => wordsLost(text, [edit]).length > 0);
  if (losing.some(({ span }) => cutsWord(text, span.start) || cutsWord(text, span.end))) return [];
  const passages = passagesOf(text, losing);
  if (
    passages.length === 0 ||
    passages.some((passage) => HIDDEN.test(passage)) ||
    passages.flatMap(wordsOf).length > MAX_NAMED_WORDS
  )
    return [];
  return titled(naming?.(inOneQuotation(passages)));
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

/** Passages as one value of a title that puts it in quotation marks. */
export const inOneQuotation = (passages: readonly string[]): string => passages.join('”, “');
