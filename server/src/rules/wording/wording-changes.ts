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
 * What of a sentence's differences from its standard wording is worth telling; none where the sentence was worded anew
 * on purpose or is still being typed.
 */
export function changesWorthTelling(said: StockInLetter, reading: Reading): readonly Difference[] {
  const { stock, words, match } = said;
  const { text } = words;
  const all = [...match.differences, ...alienWords(said)].sort((a, b) => a.span.start - b.span.start);
  if (all.length === 0 || isToBeFilledIn(said)) return [];
  const drafted = all.filter(
    (difference) =>
      !leadsIntoSlot(said, difference) && !(reading.stage === 'drafting' && isUnfinished(text, difference)),
  );
  // Beside a slot that moved no word can be put right alone; one that is mistyped still can.
  const isLoose = stock.firmness !== 'firm';
  const differences =
    isLoose || isMoved(said, reading) || isBeingTyped(said, reading)
      ? drafted.filter((difference) => isMistyping(text, difference))
      : drafted;
  if (isLoose && differences.length !== drafted.length) return [];
  // A wrong number of days is action-plan's finding.
  if (differences.every(({ span }) => /^\d*$/.test(textAt(text, span)) && span.end > span.start)) return [];
  return match.quality === 'near' &&
    (isRecast(said) || differences.every((difference) => isMidSentence(text, difference)))
    ? []
    : differences;
}

/** A sentence that letters word freely is only looked at for mistyped words and its full stop. */
function isMistyping(text: string, { span, expected }: Difference): boolean {
  const found = textAt(text, span);
  if (found === '') return expected === '.';
  if (/\s/.test(found) || /\s/.test(expected) || expected.length < 5) return false;
  const [a, b] = [normalise(found), normalise(expected)];
  return !isSameWord(a, b) && editDistance(a, b, 2) <= 2;
}

/**
 * True where the sentence gives the days or the authority elsewhere than the standard one: it was worded anew, and no
 * word of it can be put right alone.
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
  const said = [...(days ? [days] : []), ...facts.authorities.map(({ span }) => span)];
  return match.differences.some(
    ({ span }) => span.end > span.start && said.some((fact) => overlaps(words.toSource(span), fact)),
  );
}

/** Another word for the small one before a slot belongs to how the slot is filled: “between” for “on”. */
function leadsIntoSlot({ part, words: { text }, match }: StockInLetter, { span, expected }: Difference): boolean {
  if (part.kind === 'subject' || span.start === span.end || !SMALL_WORDS.has(normalise(expected))) return false;
  return [...match.variables.values()].some(
    ({ start }) => start >= span.end && textAt(text, spanOf(span.end, start)).trim() === '',
  );
}

/** Figures in the name of the authority: a postcode that slipped in from the address beside it. */
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
 * True in a draft for a sentence that has no end yet, or is the beginning of the standard one as this letter will have
 * it.
 */
export function isBeingTyped({ stock, words: { text } }: StockInLetter, reading: Reading): boolean {
  if (reading.stage !== 'drafting') return false;
  const sentence = fillVariables(stock.text, variableValues(reading));
  return (
    normalise(sentence).startsWith(normalise(text)) ||
    (/[.?!]$/.test(sentence) && !/[.?!:;][’”'")]*$/.test(text.trimEnd()))
  );
}

/** A word that is half typed at the end of the paragraph, or words that are not there yet. */
function isUnfinished(text: string, { span, expected }: Difference): boolean {
  const found = textAt(text, span);
  return span.end >= text.trimEnd().length && expected !== '' && normalise(expected).startsWith(normalise(found));
}

/**
 * True where the sentence says more or begins before its standard words: it was recast on purpose, and no word of it
 * can be put right alone.
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

/** A full stop that is missing where the sentence goes on is not missing. */
const isMidSentence = (text: string, difference: Difference): boolean =>
  isLostFullStop(text, difference) &&
  !/^\s*(?:$|\p{Lu})/u.test(text.slice(difference.span.end, difference.span.end + 50));

/** Another number or form of one word, which the sentence may well have. */
const isSameWord = (a: string, b: string): boolean =>
  a.replace(/(?:'?s|'|ed|d|ing)$/, '') === b.replace(/(?:'?s|'|ed|d|ing)$/, '');

/** A placeholder among the differences is for `placeholder-left` to say. */
const isToBeFilledIn = ({ words, match }: StockInLetter): boolean =>
  match.quality !== 'slip' &&
  placeholdersOf(words).some((placeholder) =>
    match.differences.some((difference) => overlaps(placeholder.span, difference.span)),
  );

export const isLostFullStop = (_: string, { span, expected }: Difference): boolean =>
  span.start === span.end && expected === '.';

export const isOnlyPunctuation = ({ expected }: Difference): boolean => /^\p{P}$/u.test(expected);

/**
 * One small word for another, which changes no meaning: “your next inspection” for “the next inspection”, “findings of”
 * for “findings from”.
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

/** The words that differ; where words are missing, the neighbours that they are missing between. */
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
  return expected === '' ? `“${found}” is too much` : `“${found}” should be “${expected}”`;
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

/** What stands on a line before and after the standard words: a full stop at its end, and any other words. */
export function wordsAround(text: string, span: Span): { readonly stop?: Span; readonly others: readonly Span[] } {
  const end = text.trimEnd().length;
  const stop = end > span.end && text.charAt(end - 1) === '.' ? spanOf(end - 1, end) : undefined;
  const others = [spanOf(0, span.start), spanOf(span.end, stop ? stop.start : end)].flatMap((place) => {
    const inside = /[\p{L}\p{N}](?:.*[\p{L}\p{N})])?/u.exec(textAt(text, place));
    return inside ? [spanOf(place.start + inside.index, place.start + inside.index + inside[0].length)] : [];
  });
  return { ...(stop ? { stop } : {}), others };
}
