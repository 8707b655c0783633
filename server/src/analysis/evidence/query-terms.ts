import { lazy } from '../../memo/lazy';
import { memoizeByBlock } from '../../memo/memoize-by-block';
import type { BlockText } from '../../text/annotated-text';
import { indexText, indexedTextOf } from './finding-terms';
import type { Term } from './vocabulary';
import { purposes } from './vocabulary';

/** An area as a query over the findings: each of its terms once, in order. */
export interface QueryTerms {
  readonly terms: readonly QueryTerm[];
  /**
   * True if the area does not name a subject but says what inspectors found, as in some letters of 2018: it needs no
   * finding.
   */
  readonly tellsItself: boolean;
}

export interface QueryTerm {
  readonly term: Term;
  /** By position and kind of word: 1 for what the area is primarily about. */
  readonly weight: number;
  /** The preceding term, if the two are adjacent. */
  readonly after: Term | undefined;
}

/** Returns an area's query; cached by its text. */
export const queryTermsOf = memoizeByBlock((text: BlockText): QueryTerms => {
  const plain = text.plain.text.replace(TAG, ' ');
  const forWhat = purpose().exec(plain)?.index ?? plain.length;
  const head = indexText(plain.slice(0, forWhat)).terms;
  const all = [...head, ...indexText(plain.slice(forWhat)).terms].slice(0, MAX_QUERY_TERMS);
  // The words before the purpose may be no more than “Work is needed”.
  const split = head.some(({ general }) => !general) ? head.length : all.length;
  const terms: QueryTerm[] = [];
  const seen = new Set<string>();
  let telling = 0;
  all.forEach((term, i) => {
    if (seen.has(term.stem)) return;
    seen.add(term.stem);
    const place = i < split ? 1 : FOR_PURPOSE;
    const kind = term.general ? GENERAL : telling++ === 0 ? 1 : FURTHER;
    terms.push({ term, weight: place * kind, after: i === 0 || i === split ? undefined : all[i - 1] });
  });
  return { terms, tellsItself: tellsItself(text) };
});

// True for several sentences, or for one that has a main verb and names a weakness.
function tellsItself(text: BlockText): boolean {
  const { sentences } = indexedTextOf(text);
  const main = text.plain.text.replace(BEFORE_MAIN, '');
  const verb = VERB.exec(main);
  if (!verb) return false;
  return (
    sentences.length > 1 ||
    (sentences.some(({ weakness }) => weakness > 0) && !RELATIVE.test(main.slice(0, verb.index)))
  );
}

const FOR_PURPOSE = 0.6;
const GENERAL = 0.35;
const FURTHER = 0.8;
/** An area has about ten; of longer ones only the first are used. */
const MAX_QUERY_TERMS = 60;

// The template's tag is not part of the query.
const TAG =
  /[([][^()[\]]{0,160}\bframework[^()[\]]{0,40}[)\]]|[([]\s*(?:outcome|enabler|principle)s?\s[^()[\]]{0,60}[)\]]/gi;
const purpose = lazy(() => new RegExp(`(?<![\\p{L}])(?:${purposes().join('|')})(?![\\p{L}])`, 'iu'));
// “Where risks emerge, not enough is done”.
const BEFORE_MAIN = /^\s*(?:where|when|while|although|if|in)\b[^,.]{0,200},/i;
// In “Plans that are clear” the verb is not the main verb.
const RELATIVE = /\b(?:who|whom|whose|that|which|when|where|what|how|why|if|so|to)\b/i;
const VERB = /\b(?:is|are|was|were|has|have|had|does|do|did|remains?|lacks?|means)\b/i;
