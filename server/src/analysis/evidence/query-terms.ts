import { lazy } from '../../memo/lazy';
import { memoizeByBlock } from '../../memo/memoize-by-block';
import type { BlockText } from '../../text/annotated-text';
import { indexText, indexedTextOf } from './finding-terms';
import type { Term } from './vocabulary';
import { purposes } from './vocabulary';

/** What an area asks of the findings: each of its terms once, in order. */
export interface QueryTerms {
  readonly terms: readonly QueryTerm[];
  /**
   * It is no heading of a matter but says itself what inspectors found, as some letters of 2018 do: it may stand
   * without a finding.
   */
  readonly tellsItself: boolean;
}

export interface QueryTerm {
  readonly term: Term;
  /** By the place and the kind of the word: 1 for what the area is first of all about. */
  readonly weight: number;
  /** The term that it follows, where the two stand together. */
  readonly after: Term | undefined;
}

/** What an area asks; kept by its text. */
export const queryTermsOf = memoizeByBlock((text: BlockText): QueryTerms => {
  const plain = text.plain.text.replace(TAG, ' ');
  const forWhat = purpose().exec(plain)?.index ?? plain.length;
  const head = indexText(plain.slice(0, forWhat)).terms;
  const all = [...head, ...indexText(plain.slice(forWhat)).terms].slice(0, MAX_QUERY_TERMS);
  // What stands before the purpose may be no more than “Work is needed”.
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

// Several sentences, or one that has a verb of its own and names a weakness.
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
/** An area has some ten; what is longer is told in its first words. */
const MAX_QUERY_TERMS = 60;

// The template's tag is no part of what is asked.
const TAG =
  /[([][^()[\]]{0,160}\bframework[^()[\]]{0,40}[)\]]|[([]\s*(?:outcome|enabler|principle)s?\s[^()[\]]{0,60}[)\]]/gi;
const purpose = lazy(() => new RegExp(`(?<![\\p{L}])(?:${purposes().join('|')})(?![\\p{L}])`, 'iu'));
// “Where risks emerge, not enough is done”.
const BEFORE_MAIN = /^\s*(?:where|when|while|although|if|in)\b[^,.]{0,200},/i;
// “Plans that are clear” has no verb of its own.
const RELATIVE = /\b(?:who|whom|whose|that|which|when|where|what|how|why|if|so|to)\b/i;
const VERB = /\b(?:is|are|was|were|has|have|had|does|do|did|remains?|lacks?|means)\b/i;
