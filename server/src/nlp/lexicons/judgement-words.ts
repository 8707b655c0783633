import data from '../../../data/wording/judgements.yaml';
import type { Span } from '../../text/span';
import { fieldsOf, listOf, numberOf, textsOf } from './yaml-fields';

/** A judgement word or phrase with any negation of it; the span counts from the start of the text. */
export interface JudgementWord extends Span {
  readonly text: string;
  /** From 0, the worst, upwards. */
  readonly step: number;
}

const judgements = listOf(fieldsOf(data)['judgements']).map(textsOf);
const demands = listOf(fieldsOf(data)['demands']).map((entry) => ({
  strength: numberOf(fieldsOf(entry)['strength']) ?? 0,
  words: textsOf(fieldsOf(entry)['words']),
}));
const stepOf = new Map(judgements.flatMap((words, step) => words.map((word) => [word, step] as const)));
const strengthOf = new Map(demands.flatMap(({ words, strength }) => words.map((word) => [word, strength] as const)));
const JUDGEMENT = anyOf([...stepOf.keys()]);
const DEMAND = anyOf([...strengthOf.keys()]);
/** The step of negated judgements: “not effective”, “less robust”. */
const DENIED_STEP = 1;
const DENIAL =
  /(?<![\p{L}])(?:not|never|less|without|no)(?:\s+(?:always|yet|sufficiently|consistently|very|so|as))*\s+$/iu;

/** The judgement words of a text, in order; negated ones count as weak. */
export function judgementWordsIn(text: string): readonly JudgementWord[] {
  return [...text.matchAll(JUDGEMENT)].map(({ 0: word, index }) => {
    const denial = DENIAL.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
    const step = stepOf.get(word.toLowerCase().replace(/\s+/g, ' ')) ?? 0;
    const [start, end] = [index - denial.length, index + word.length];
    return denial === ''
      ? { text: word, step, start, end }
      : { text: denial.trim() + ' ' + word, step: Math.min(step, DENIED_STEP), start, end };
  });
}

/** How demanding a text is: the sum over its words of demand; only differences are meaningful. */
export function demandOf(text: string): number {
  let sum = 0;
  for (const [word] of text.matchAll(DEMAND)) sum += strengthOf.get(word.toLowerCase().replace(/\s+/g, ' ')) ?? 0;
  return sum;
}

function anyOf(phrases: readonly string[]): RegExp {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\p{L}-])(?:${longestFirst.map((one) => one.replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}]|[-\\s]being)`,
    'giu',
  );
}
