import type { StockInLetter } from '../../analysis/stock-in-letter';
import { variableValues } from '../../analysis/variable-values';
import { placeholdersOf } from '../../letter/placeholders';
import type { Reading } from '../../reading/reading';
import { fillVariables } from '../../templates/fill-variables';
import type { Difference } from '../../templates/match-stock';
import { editDistance, normalise } from '../../text/similarity';
import type { Span } from '../../text/span';
import { overlaps, spanOf, textAt } from '../../text/span';

/**
 * The differences of a sentence from its standard wording that are worth reporting; empty if it was reworded on purpose
 * or is still being typed.
 */
export function changesWorthReporting(occurrence: StockInLetter, reading: Reading): readonly Difference[] {
  const { stock, words, match } = occurrence;
  const { text } = words;
  const all = [...match.differences, ...alienWords(occurrence)].sort((a, b) => a.span.start - b.span.start);
  if (all.length === 0 || isToBeFilledIn(occurrence)) return [];
  const drafted = all.filter(
    (difference) =>
      !leadsIntoVariable(occurrence, difference) && !(reading.stage === 'drafting' && isUnfinished(text, difference)),
  );
  // Next to a variable that has moved, a single word cannot be corrected on its own unless it is mistyped.
  const isLoose = stock.firmness !== 'firm';
  const differences =
    isLoose || isMoved(occurrence, reading) || isBeingTyped(occurrence, reading)
      ? drafted.filter((difference) => isMistyping(text, difference))
      : drafted;
  if (isLoose && differences.length !== drafted.length) return [];
  // A wrong number of days is reported by `action-plan`.
  if (differences.every(({ span }) => /^\d*$/.test(textAt(text, span)) && span.end > span.start)) return [];
  return match.quality === 'near' &&
    (isRecast(occurrence) || differences.every((difference) => isMidSentence(text, difference)))
    ? []
    : differences;
}

/** In sentences that letters word freely, only typing errors and the full stop are checked. */
function isMistyping(text: string, { span, expected }: Difference): boolean {
  const found = textAt(text, span);
  if (found === '') return expected === '.';
  if (/\s/.test(found) || /\s/.test(expected) || expected.length < 5) return false;
  const [a, b] = [normalise(found), normalise(expected)];
  return !isSameWord(a, b) && editDistance(a, b, 2) <= 2;
}

/**
 * True if the sentence has the dates or the authority in a different position, so that it was reworded and no single
 * word of it can be corrected.
 */
function isMoved({ words, match }: StockInLetter, { facts }: Reading): boolean {
  const days = facts.visitDates?.span;
  const places = [...match.variables].map(([name, span]) => ({ name, span: words.toSource(span) }));
  if (
    days &&
    match.wording.includes('{visit_dates}') &&
    places.some(({ name, span }) => name !== 'visit_dates' && name !== 'inspectors' && overlaps(span, days))
  )
    return true;
  const factSpans = [...(days ? [days] : []), ...facts.authorities.map(({ span }) => span)];
  return match.differences.some(
    ({ span }) => span.end > span.start && factSpans.some((fact) => overlaps(words.toSource(span), fact)),
  );
}

/** A different small word before a variable depends on how it is filled: “between” for “on”. */
function leadsIntoVariable({ part, words: { text }, match }: StockInLetter, { span, expected }: Difference): boolean {
  if (part.kind === 'subject' || span.start === span.end || !SMALL_WORDS.has(normalise(expected))) return false;
  return [...match.variables.values()].some(
    ({ start }) => start >= span.end && textAt(text, spanOf(span.end, start)).trim() === '',
  );
}

/** Figures in the authority’s name: a postcode that slipped in from the address beside it. */
function alienWords({ part, words, match }: StockInLetter): readonly Difference[] {
  const name = part.kind === 'subject' ? match.variables.get('la') : undefined;
  if (!name) return [];
  return [
    ...textAt(words.text, name)
      .slice(0, 200)
      .matchAll(/[^\s\d]{0,20}\d\S{0,20}(?: [^\s\d]{0,20}\d\S{0,20})*/g),
  ].map((found) => {
    const start = name.start + found.index;
    return { span: spanOf(start, start + found[0].length), expected: '' };
  });
}

/**
 * True, while drafting, for a sentence that has no end yet, or is the beginning of the standard one with this letter’s
 * facts.
 */
export function isBeingTyped({ stock, words: { text } }: StockInLetter, reading: Reading): boolean {
  if (reading.stage !== 'drafting') return false;
  const sentence = fillVariables(stock.text, variableValues(reading));
  return (
    normalise(sentence).startsWith(normalise(text)) ||
    (/[.?!]$/.test(sentence) && !/[.?!:;][’”'")]*$/.test(text.trimEnd()))
  );
}

/** True for a half-typed word at the end of the paragraph, or for words that are still to come. */
function isUnfinished(text: string, { span, expected }: Difference): boolean {
  const found = textAt(text, span);
  return span.end >= text.trimEnd().length && expected !== '' && normalise(expected).startsWith(normalise(found));
}

/**
 * True if the sentence says more than its standard words or starts before them: it was recast on purpose, and no single
 * word of it can be corrected.
 */
function isRecast({ part, words: { text }, match: { span, differences } }: StockInLetter): boolean {
  const before = text.slice(0, span.start).trimEnd();
  const beginsBefore =
    part.kind !== 'subject' &&
    before !== '' &&
    !/[.?!:][’”'")]*$/.test(before) &&
    differences[0]?.span.start === span.start;
  return (
    beginsBefore ||
    differences.some(
      (difference) =>
        wordCount(textAt(text, difference.span)) >
          (difference.expected === '' ? MAX_SUPERFLUOUS_WORDS : MAX_CHANGED_WORDS) ||
        wordCount(difference.expected) > MAX_CHANGED_WORDS,
    )
  );
}

const MAX_CHANGED_WORDS = 6;
const MAX_SUPERFLUOUS_WORDS = 2;
const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A full stop is not missing if the sentence goes on. */
const isMidSentence = (text: string, difference: Difference): boolean =>
  isLostFullStop(text, difference) &&
  !/^\s*(?:$|\p{Lu})/u.test(text.slice(difference.span.end, difference.span.end + 50));

/** True for two inflections of the same word, both of which the sentence may need. */
const isSameWord = (a: string, b: string): boolean =>
  a.replace(/(?:'?s|'|ed|d|ing)$/, '') === b.replace(/(?:'?s|'|ed|d|ing)$/, '');

/** Placeholders among the differences are reported by `placeholder-left`. */
const isToBeFilledIn = ({ words, match }: StockInLetter): boolean =>
  match.quality !== 'slip' &&
  placeholdersOf(words).some((placeholder) =>
    match.differences.some((difference) => overlaps(placeholder.span, difference.span)),
  );

export const isLostFullStop = (_: string, { span, expected }: Difference): boolean =>
  span.start === span.end && expected === '.';

export const isOnlyPunctuation = ({ expected }: Difference): boolean => /^\p{P}$/u.test(expected);

/**
 * True if one small word replaces another without changing the meaning: “your next inspection” for “the next
 * inspection”, “findings of” for “findings from”.
 */
export const isSmallWord = (text: string, { span, expected }: Difference): boolean =>
  SMALL_WORDS.has(normalise(textAt(text, span))) && SMALL_WORDS.has(normalise(expected));

const SMALL_WORDS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'this',
  'that',
  'its',
  'our',
  'their',
  'your',
  'at',
  'by',
  'for',
  'from',
  'in',
  'into',
  'of',
  'on',
  'to',
  'with',
]);

/** The span of the words that differ; for missing words, the words on either side of the gap. */
export function shown(text: string, { span }: Difference): Span {
  if (span.end > span.start) return span;
  const before = /\S+\s*$/.exec(text.slice(Math.max(0, span.start - 60), span.start));
  const after = /^\s*[\p{L}\p{N}]\S*/u.exec(text.slice(span.start, span.start + 60));
  const start = before ? span.start - before[0].length : span.start;
  return spanOf(start, after && !/^\s*$/.test(text.slice(span.start)) ? span.start + after[0].length : span.start);
}

/** A difference as a clause: `“lime” should be “line”`, `“the” is missing`, `the full stop is missing`. */
export function inWords(text: string, { span, expected }: Difference): string {
  const found = textAt(text, span);
  if (found === '') return `${MARKS[expected] ?? `“${expected}”`} is missing`;
  return expected === '' ? `“${found}” should be left out` : `“${found}” should be “${expected}”`;
}

const MARKS: Readonly<Record<string, string>> = {
  '.': 'the full stop',
  ',': 'a comma',
  ':': 'the colon',
  ';': 'the semicolon',
  '?': 'the question mark',
  '(': 'a bracket',
  ')': 'a bracket',
};

/** What is on the line before and after the standard words: a full stop at its end, and any other words. */
export function wordsAround(text: string, span: Span): { readonly stop?: Span; readonly others: readonly Span[] } {
  const end = text.trimEnd().length;
  const stop = end > span.end && text.charAt(end - 1) === '.' ? spanOf(end - 1, end) : undefined;
  const others = [spanOf(0, span.start), spanOf(span.end, stop ? stop.start : end)].flatMap((place) => {
    const inside = /[\p{L}\p{N}](?:.*[\p{L}\p{N})])?/u.exec(textAt(text, place));
    return inside ? [spanOf(place.start + inside.index, place.start + inside.index + inside[0].length)] : [];
  });
  return { ...(stop ? { stop } : {}), others };
}
