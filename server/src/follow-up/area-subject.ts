import { indexedTextOf } from '../analysis/evidence/finding-terms';
import { queryTermsOf } from '../analysis/evidence/query-terms';
import { purposes } from '../analysis/evidence/vocabulary';
import { lazy } from '../memo/lazy';
import { memoizeByBlock } from '../memo/memoize-by-block';
import type { BlockText } from '../text/annotated-text';
import type { Matter, Setting } from './matters';
import { mattersIn, settingsIn } from './matters';

/** What an area asks to be improved, and for whom or where. */
export interface AreaSubject {
  /** Without duplicates; empty if the area names no known matter. */
  readonly matters: readonly Matter[];
  /** The people or service it names; empty for an area that could apply to any service. */
  readonly settings: readonly Setting[];
  /** Whether it says itself what was found, which ties it to what the visit looked at. */
  readonly tellsItself: boolean;
}

/**
 * Returns the subject of an area. Of several matters, a field of work takes precedence over the foundations of a
 * service, that over practice, and recording comes last: “the recording of the rationale for parental consent” is about
 * consent. The purpose of an area (“so that …”) counts only if nothing else is named.
 */
export const subjectOfArea = memoizeByBlock((text: BlockText): AreaSubject => {
  const { plain } = text;
  const { tellsItself } = queryTermsOf(text);
  const asked = tellsItself ? firstSentence(text) : plain.text;
  const forWhat = purpose().exec(asked)?.index ?? asked.length;
  const head = asked.slice(0, forWhat);
  const beforeExamples = head.split(EXAMPLES)[0] ?? head;
  const places = [beforeExamples, head, asked];
  for (const place of places) {
    const matters = chosen(place);
    if (matters.length > 0) return { matters, settings: settingsIn(place), tellsItself };
  }
  return { matters: [], settings: settingsIn(head), tellsItself };
});

const KINDS = ['subject', 'organisation', 'practice', 'recording'] as const;

function chosen(text: string): readonly Matter[] {
  const named = mattersIn(text).map(({ matter }) => matter);
  for (const kind of KINDS) {
    const ofKind = named.filter((matter) => matter.kind === kind);
    const rank = ofKind.reduce((least, matter) => Math.min(least, matter.rank), Infinity);
    const matters = ofKind.filter((matter) => matter.rank === rank);
    if (matters.length > 0) return [...new Set(matters)];
  }
  return [];
}

function firstSentence(text: BlockText): string {
  const { sentences } = indexedTextOf(text);
  const [first] = sentences;
  return first ? text.plain.text.slice(first.start, first.end) : text.plain.text;
}

/** From here on an area gives examples of its subject. */
const EXAMPLES = /,? (?:including|in particular|particularly|such as|especially)\b/i;
const purpose = lazy(() => new RegExp(`(?<![\\p{L}])(?:${purposes().join('|')})(?![\\p{L}])`, 'iu'));
