import type { Block } from '../../letter/letter';
import { readFrameworkTags } from '../../reading/facts/lists';
import type { AnnotatedText, BlockText } from '../../text/annotated-text';
import type { Edit } from '../../text/edit';
import { withoutEnding } from '../../text/ends';
import { regex } from '../../text/regex';
import type { Span } from '../../text/span';
import { spanOf } from '../../text/span';

/** A bullet as a phrase, and what it lacks to stand alone. */
export interface Phrase {
  readonly first: { readonly text: string; readonly span: Span };
  readonly capital?: { readonly word: string; readonly span: Span };
  /**
   * Its last word, if the full stop after it is missing, and how to correct that: `none` if more than a full stop is
   * needed.
   */
  readonly stop?: { readonly span: Span; readonly mend: 'add' | 'replace' | 'none' };
}

/** Analyses a bullet. The full stop may come before or after its framework tags. */
export function phraseOf(plain: AnnotatedText): Phrase {
  const text = plain.text.trimEnd();
  const start = text.length - text.trimStart().length;
  const from = start + (/^[‘“'"(]+/.exec(text.slice(start, start + 10))?.[0].length ?? 0);
  let end = text.length;
  for (const tag of readFrameworkTags(plain).toReversed()) {
    const before = withoutEnding(text.slice(0, end), /[\s.]/);
    if (before.endsWith(tag.text)) end = before.length - tag.text.length;
  }
  const words = text.slice(from, end).trimEnd();
  const to = from + words.length;
  const first = /^[^\s,;:.]+/.exec(words.slice(0, 60))?.[0] ?? '';
  const span = plain.toSource(spanOf(from, from + first.length));
  const capital = first.charAt(0).toUpperCase() + first.slice(1);
  const stopped = words === '' || ENDS.test(words.slice(-4)) || (end < text.length && text.endsWith('.'));
  return {
    first: { text: first, span },
    ...(/^\p{Ll}/u.test(first) && { capital: { word: capital, span } }),
    ...(!stopped && { stop: missingStop(plain, words, to) }),
  };
}

const ENDS = /[.!?…][’”'")\]]*$/;

function missingStop(plain: AnnotatedText, words: string, to: number): NonNullable<Phrase['stop']> {
  const last = /\S+$/.exec(words.slice(-60))?.[0] ?? '';
  const span = plain.toSource(spanOf(to - last.length, to));
  // In a list that runs on, a semicolon is replaced by the full stop; an “and” needs a person.
  return { span, mend: /\band$/.test(words) ? 'none' : /[,;]$/.test(words) ? 'replace' : 'add' };
}

export const withCapital = ({ capital }: Phrase): readonly Edit[] =>
  capital ? [{ span: capital.span, text: capital.word }] : [];

export const withStop = ({ stop }: Phrase): readonly Edit[] =>
  !stop || stop.mend === 'none'
    ? []
    : [{ span: spanOf(stop.mend === 'replace' ? stop.span.end - 1 : stop.span.end, stop.span.end), text: '.' }];

/**
 * The verb that makes a bullet a sentence. A verb after “that”, “who” and the like belongs to a subordinate clause and
 * does not count.
 */
export function finiteVerb(plain: AnnotatedText): { readonly text: string; readonly span: Span } | undefined {
  const head = plain.text.slice(0, MAX_VERB_OFFSET);
  const end = head.search(CLAUSE);
  const match = VERB.exec(end < 0 ? head : head.slice(0, end));
  return match
    ? { text: match[0], span: plain.toSource(spanOf(match.index, match.index + match[0].length)) }
    : undefined;
}

// A verb further on belongs to a subordinate phrase.
const MAX_VERB_OFFSET = 160;
const CLAUSE = regex(
  'i',
  String.raw`\b(?:that|which|who|whom|whose|where|when|how|why|what|whether|if|so|because|while|as` +
    String.raw`|to ensure`,
  String.raw`|ensuring|until|before|after)\b|[.;:(]`,
);
const VERB = regex(
  'i',
  String.raw`\b(?:(?:do|does|did) not|(?:is|are|was|were|has|have) (?:not|been|too|often|sometimes|always`,
  String.raw`|yet)|is|are|was|were|needs to|need to|should|must|cannot)\b`,
);

export const hasTwoSentences = ({ plain }: BlockText): boolean => /[a-z’)][.?!] +[A-Z‘“]/.test(plain.text);

/** True if a list reads as one sentence, with semicolons or “and” between its bullets. */
export const runsOn = (bullets: readonly Block[]): boolean =>
  bullets.slice(0, -1).some(({ plain }) => /(?:;|[;,]? and)\s*$/.test(plain.text.slice(-20)));
