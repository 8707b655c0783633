import type { StockInLetter } from '../../analysis/stock-in-letter';
import { stockInLetter } from '../../analysis/stock-in-letter';
import { variableValues, listOf } from '../../analysis/variable-values';
import type { Reading } from '../../reading/reading';
import { fillVariables } from '../../templates/fill-variables';
import type { Difference } from '../../templates/match-stock';
import { capitalsIn, mend } from '../../templates/match-stock';
import type { Span } from '../../text/span';
import { union, spanOf, textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import type { Titles } from '../engine/rewriting';
import { named, rewriting, writing } from '../engine/rewriting';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';
import {
  changesWorthReporting,
  inWords,
  isBeingTyped,
  isLostFullStop,
  isOnlyPunctuation,
  isSmallWord,
  shown,
  wordsAround,
} from './wording-changes';

export default letterRule({
  meta: {
    id: 'stock-wording',
    title: 'A standard sentence differs from the template',
    why:
      'Some sentences, the subject line among them, are the same in every letter, word for word. One that differs ' +
      'was mistyped, or copied from an older letter.',
    group: 'wording',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'safe',
    phase: 'letter',
    messages: {
      differs: 'The standard wording of “{part}” differs here: {changes}.',
      slip: 'The standard wording of “{part}” differs here: {changes}. {because}',
      reworded: 'The standard wording of “{part}” is “{sentence}”: use it in place of these words.',
      fullStop: 'The standard wording of “{part}” ends with a full stop: add it.',
      noFullStop: '“{part}” should not end with a full stop: take it out.',
      capitals: 'The standard wording of “{part}” has different capitals: {changes}.',
      comma: '“{part}” ends with a comma, and the template has none: take it out.',
      around: '“{part}” usually has nothing else on its line: check whether “{words}” belongs here.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    for (const occurrence of stockInLetter(reading)) {
      const { part, stock, words, match } = occurrence;
      if (
        (part.kind === 'subject' || part.kind === 'sign-off') &&
        stock.firmness === 'firm' &&
        !isOtherService(occurrence, reading)
      )
        yield* besideLine(occurrence);
      if (stock.firmness === 'firm' && !isOtherService(occurrence, reading)) yield* otherCapitals(occurrence);
      if (part.kind === 'salutation' || part.kind === 'sign-off') yield* commaAfter(occurrence);
      if (match.quality === 'none' || isOtherService(occurrence, reading)) {
        if (
          !stock.required ||
          stock.firmness !== 'firm' ||
          !isReworded(occurrence, reading) ||
          isBeingTyped(occurrence, reading)
        )
          continue;
        const sentence = fillVariables(stock.text, variableValues(reading));
        if (sentence.includes('[')) continue;
        const line = words.toSource(spanOf(0, words.text.trimEnd().length));
        const fixes: readonly Fix[] = part.kind === 'sign-off' ? rewriting(reading.letter.text, line, sentence) : [];
        yield {
          message: 'reworded',
          data: { part: part.title, sentence },
          span: words.toSource(firstWords(words.text)),
          fixes,
          ...(part.kind === 'subject' && !/\d/.test(words.text) ? { severity: 'info' as const } : {}),
        };
        continue;
      }
      const differences = changesWorthReporting(occurrence, reading);
      if (differences.length === 0) continue;
      const span = words.toSource(differences.map((difference) => shown(words.text, difference)).reduce(union));
      const changes = listOf(differences.map((difference) => inWords(words.text, difference)));
      const fixes = fixesOf(reading.letter.text, occurrence, differences);
      const mild = differences.every(
        (difference) => isOnlyPunctuation(difference) || isSmallWord(words.text, difference),
      )
        ? { severity: 'info' as const }
        : {};
      if (match.slip)
        yield { message: 'slip', data: { part: part.title, changes, because: match.slip }, span, fixes, ...mild };
      else if (differences.every((difference) => isLostFullStop(words.text, difference)))
        yield {
          message: 'fullStop',
          data: { part: part.title },
          span,
          fixes: fixes.map((fix) => ({ ...fix, ...fixTitle('Add the full stop') })),
          ...mild,
        };
      else yield { message: 'differs', data: { part: part.title, changes }, span, fixes, ...mild };
    }
  },
});

/** Similarity from which different words are a rewording of the sentence; below it, the sentence is missing. */
const REWORDED = 0.5;

/** A sign-off or subject is recognised by its place, so whatever words are there count as a rewording. */
const isReworded = ({ part, stock, match }: StockInLetter, { facts }: Reading): boolean =>
  part.kind === 'sign-off' ||
  (part.kind === 'subject'
    ? facts.authorities.some(({ where }) => where === 'subject')
    : match.similarity >= REWORDED && !stock.text.includes('{'));

/**
 * True for a subject that names a particular service between the authority and the standard words, so that no single
 * word of it can be corrected.
 */
function isOtherService({ part, words, match }: StockInLetter, { facts }: Reading): boolean {
  const named = facts.authorities.find(({ where }) => where === 'subject');
  const variable = match.variables.get('la');
  if (part.kind !== 'subject' || match.quality !== 'near' || !named || !variable) return false;
  return (
    words.toSource(variable).end > named.span.end && match.differences.some(({ span }) => span.start >= variable.end)
  );
}

/** Checks the rest of the line of a subject or sign-off, which are lines of their own. */
function* besideLine({ part, words, match }: StockInLetter) {
  if (match.quality === 'none') return;
  const { stop, others } = wordsAround(words.text, match.span);
  // A name after the sign-off is the signatory’s.
  for (const span of part.kind === 'subject' ? others : [])
    yield {
      message: 'around' as const,
      data: { part: part.title, words: words.text.slice(span.start, span.end) },
      span: words.toSource(span),
      severity: 'info' as const,
    };
  if (stop) {
    const span = words.toSource(stop);
    yield {
      message: 'noFullStop' as const,
      data: { part: part.title },
      span,
      severity: 'info' as const,
      fixes: [{ ...fixTitle('Remove the full stop'), kind: 'suggested' as const, edits: [{ span, text: '' }] }],
    };
  }
}

/**
 * Reports a comma after “Dear Ms Name” or “Yours sincerely”. House style has none: 109 of 125 letters have none after
 * the former, 122 none after the latter.
 */
function* commaAfter({ part, words, match }: StockInLetter) {
  const end = words.text.trimEnd().length;
  if (match.quality === 'none' || words.text.charAt(end - 1) !== ',') return;
  const span = words.toSource(spanOf(end - 1, end));
  yield {
    message: 'comma' as const,
    data: { part: part.title },
    span,
    severity: 'hint' as const,
    fixes: [{ ...fixTitle('Remove the comma'), kind: 'safe' as const, edits: [{ span, text: '' }] }],
  };
}

/** Reports a sentence that differs from the standard one only in its capitals: “Northmoor Children’s Services”. */
function* otherCapitals({ part, stock, words, match }: StockInLetter) {
  const capitals =
    match.quality !== 'none' && match.similarity === 1 && hasOtherCapitals(words.text, match)
      ? capitalsIn(stock, words)
      : [];
  if (capitals.length === 0) return;
  yield {
    message: 'capitals' as const,
    data: { part: part.title, changes: listOf(capitals.map((difference) => inWords(words.text, difference))) },
    span: words.toSource(capitals.map(({ span }) => span).reduce(union)),
    severity: 'info' as const,
    fixes: [
      {
        ...fixTitle('Write the usual capitals'),
        kind: 'suggested' as const,
        edits: capitals.map(({ span, expected }) => ({ span: words.toSource(span), text: expected })),
      },
    ],
  };
}

/**
 * False if the number of capitals is the same as in the wording, which is quicker to test than which words have them.
 */
const hasOtherCapitals = (text: string, { span, variables, wording }: StockInLetter['match']): boolean =>
  capitalCount(textAt(text, span)) -
    [...variables.values()].reduce((sum, variable) => sum + capitalCount(textAt(text, variable)), 0) !==
  capitalCount(wording);

function capitalCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) count++;
  }
  return count;
}

function fixesOf(letter: string, { words }: StockInLetter, differences: readonly Difference[]): readonly Fix[] {
  const edits = differences.map((difference) => {
    const { span, text } = mend(words.text, difference);
    return { span: words.toSource(span), text };
  });
  const [only] = differences;
  const isOneWord = differences.length === 1 && only && only.expected !== '';
  return named(letter, { kind: 'suggested', edits }, isOneWord ? writing(only.expected) : STANDARD_WORDING);
}

const STANDARD_WORDING: Titles = {
  plain: fixTitle('Write the standard wording'),
  naming: (words) => fixTitle('Write the standard wording instead of “{words}”', { words }),
};

function firstWords(text: string): Span {
  const end = text.length <= 60 ? text.length : text.slice(0, 60).search(/\s\S*$/);
  return spanOf(0, end > 0 ? end : Math.min(60, text.length));
}
