import { findMap } from '../../lists/find-map';
import type { AnnotatedText } from '../../text/annotated-text';
import type { Facts } from '../facts';
import { frameLexicon } from './lexicon';
import { memoizeFactsOf } from './memoize-facts';
import { placeScope } from './place-facts';

/**
 * Reads what the visit looked at, in the letter's own words without the full stop: the end of the first sentence that
 * says so, or else the subject line's. Undefined if there is none. Evidence that inspectors read on every visit is not
 * a scope.
 */
export const readScope = (paragraphs: readonly AnnotatedText[], subject?: AnnotatedText): Facts['scope'] =>
  findMap(paragraphs, exactScope) ??
  scopeWithin(subject ? [...paragraphs, subject] : paragraphs) ??
  findMap(paragraphs, likelyScope);

const exactScope = memoizeFactsOf(
  (paragraph: AnnotatedText) => scopeIn(paragraph, ({ flat, start, end }) => scopeStart(flat, start, end, true)),
  placeScope,
);
const likelyScope = memoizeFactsOf(
  (paragraph: AnnotatedText) => scopeIn(paragraph, ({ flat, start, end }) => scopeStart(flat, start, end, false)),
  placeScope,
);

/** Finds the scope by the most reliable introduction that any of the paragraphs has. */
function scopeWithin(paragraphs: readonly AnnotatedText[]): Facts['scope'] {
  const ranked = paragraphs.flatMap((paragraph) => rankedScope(paragraph) ?? []);
  const best = ranked.reduce<Ranked | undefined>(
    (one, other) => (one && one.rank <= other.rank ? one : other),
    undefined,
  );
  return best?.scope;
}

interface Ranked {
  /** The index of the introduction in its list. */
  readonly rank: number;
  readonly scope: NonNullable<Facts['scope']>;
}

const rankedScope = memoizeFactsOf(
  (paragraph: AnnotatedText): Ranked | undefined =>
    findMap([...frameLexicon().scope.within.entries()], ([rank, words]) => {
      const scope = scopeIn(paragraph, (sentence) => startAfter(words, sentence));
      return scope && { rank, scope };
    }),
  (ranked, place) => ranked && { ...ranked, scope: { ...ranked.scope, span: place(ranked.scope.span) } },
);

/**
 * Returns where a sentence continues after these words; undefined if it lacks them, or only refers back to something
 * named before.
 */
function startAfter(words: string, { flat, start, end }: Sentence): number | undefined {
  const sentence = flat.slice(start, end);
  const at = sentence.indexOf(words);
  if (at < 0) return undefined;
  const rest = sentence.slice(at + words.length);
  const points = frameLexicon().scope.pointing.some((word) => ` ${rest}`.includes(` ${word} `));
  return points ? undefined : start + at + words.length;
}

interface Sentence {
  readonly flat: string;
  readonly start: number;
  readonly end: number;
}

function scopeIn(paragraph: AnnotatedText, startIn: (sentence: Sentence) => number | undefined): Facts['scope'] {
  const { text } = paragraph;
  const flat = flattened(text.slice(0, MAX_SCOPE_OFFSET));
  for (const sentence of sentencesOf(flat)) {
    const start = startIn({ flat, ...sentence });
    if (start === undefined) continue;
    const span = { start: start + leading(flat, start), end: sentence.end };
    // A quotation mark after the full stop does not belong to a quotation in the scope.
    span.end -= /\.['"”]+$/.exec(flat.slice(Math.max(span.start, span.end - 4), span.end))?.[0].length ?? 0;
    while (span.end > span.start && /[\s.:;,]/.test(flat[span.end - 1] ?? '')) span.end--;
    if (span.end > span.start) return { text: text.slice(span.start, span.end), span: paragraph.toSource(span) };
  }
  return undefined;
}

const MAX_SCOPE_OFFSET = 20_000;

// Character by character, so that offsets stay valid.
const flattened = (text: string): string => text.toLowerCase().replace(/\s/g, ' ').replace(/[‘’]/g, "'");

const leading = (text: string, at: number): number => /^[\s:,]*/.exec(text.slice(at, at + 20))?.[0].length ?? 0;

function sentencesOf(flat: string): readonly { readonly start: number; readonly end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of flat.matchAll(/(?<![.?!])[.?!]+['"”)]*(?:\s+|$)/g)) {
    sentences.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  if (start < flat.length) sentences.push({ start, end: flat.length });
  return sentences;
}

/**
 * Returns where the scope starts in a sentence. Without `exact`: whatever the inspectors looked at, even without the
 * usual object.
 */
function scopeStart(flat: string, start: number, end: number, exact: boolean): number | undefined {
  const { subjects, verbs, objects, sentences, not } = frameLexicon().scope;
  const whole = sentences.find((words) => startsWith(flat, words, start));
  if (whole) return start + whole.length;
  const sentence = flat.slice(start, end);
  for (const subject of subjects) {
    // If a full stop is missing, the subject may be inside the previous sentence.
    for (
      let within = sentence.indexOf(subject);
      within >= 0;
      within = sentence.indexOf(subject, within + subject.length)
    ) {
      const at = start + within;
      if (at > start && (flat[at - 1] !== ' ' || !exact)) continue;
      const verbAt = at + subject.length + 1;
      const verb = verbs.find((words) => startsWith(flat, words, verbAt));
      if (!verb) continue;
      const objectAt = verbAt + verb.length + 1;
      const object = objects.find((words) => startsWith(flat, words, objectAt));
      if (object) return objectAt + object.length;
      if (!exact && !not.some((words) => startsWith(flat, words, objectAt))) return objectAt;
    }
  }
  return undefined;
}

const startsWith = (flat: string, words: string, at: number): boolean =>
  flat.startsWith(words, at) && !/\w/.test(flat[at + words.length] ?? ' ');
