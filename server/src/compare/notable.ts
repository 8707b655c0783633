import { findDates } from '../dates/find-dates';
import { wordingIn } from '../nlp/lexicons/find-wording';
import { judgementWordsIn } from '../nlp/lexicons/judgement-words';
import { namesIn, numbersIn } from '../nlp/lexicons/names-and-numbers';
import { quantifiers } from '../nlp/lexicons/quantifiers';
import type { Notable } from './comparison';

/**
 * Finds differences of substance between two wordings of a passage: words of judgement and proportion, numbers, dates
 * and names. A change of position within the passage is no difference.
 */
export function notableBetween(before: string, after: string, startsWithName: boolean): readonly Notable[] {
  const earlier = valuesOf(before, startsWithName);
  const later = valuesOf(after, startsWithName);
  return KINDS.flatMap((kind) => differences(kind, earlier[kind], later[kind]));
}

const KINDS = ['judgement', 'proportion', 'number', 'date', 'name'] as const;
type Kind = (typeof KINDS)[number];

interface Value {
  readonly text: string;
  /** Equal for values with the same meaning. */
  readonly key: string;
  /** Position in an order, if there is one. */
  readonly rank?: number;
}

function valuesOf(text: string, startsWithName: boolean): Readonly<Record<Kind, readonly Value[]>> {
  const dates = findDates(text);
  const blanked = dates.reduce((rest, { span }) => blank(rest, span.start, span.end), text);
  const steps = quantifiers().steps;
  return {
    judgement: judgementWordsIn(text).map(({ text: word, step }) => ({ text: word, key: keyOf(word), rank: step })),
    // The list is ordered from all to few.
    proportion: wordingIn(text).quantifiers.map(({ words, quantifier: proportion }) => ({
      text: words,
      key: keyOf(words.replace(/^an? /i, '')),
      rank: -steps.indexOf(proportion),
    })),
    number: numbersIn(blanked).map(({ text: number }) => ({ text: number, key: keyOf(number) })),
    date: dates.map(({ span }) => text.slice(span.start, span.end)).map((date) => ({ text: date, key: keyOf(date) })),
    name: namesIn(blanked, startsWithName).map(({ text: name }) => ({ text: name, key: name })),
  };
}

const keyOf = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

function differences(kind: Kind, before: readonly Value[], after: readonly Value[]): readonly Notable[] {
  const gone = without(before, after);
  const come = without(after, before);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => {
    const [earlier, later] = [gone[i], come[i]];
    const direction = earlier && later ? directionOf(kind, earlier, later) : undefined;
    return {
      kind,
      ...(earlier && { before: earlier.text }),
      ...(later && { after: later.text }),
      ...(direction && { direction }),
    };
  });
}

/** The values of one list that the other lacks, each as often as it is missing there. */
function without(values: readonly Value[], others: readonly Value[]): readonly Value[] {
  const counts = new Map<string, number>();
  for (const { key } of others) counts.set(key, (counts.get(key) ?? 0) + 1);
  return values.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    return count === 0;
  });
}

function directionOf(kind: Kind, { rank: earlier }: Value, { rank: later }: Value): Notable['direction'] {
  if (earlier === undefined || later === undefined || earlier === later) return undefined;
  const rises = later > earlier;
  if (kind === 'judgement') return rises ? 'better' : 'worse';
  return kind === 'proportion' ? (rises ? 'more' : 'fewer') : undefined;
}
