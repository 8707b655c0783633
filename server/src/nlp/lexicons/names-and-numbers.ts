import { MONTHS, WEEKDAYS } from '../../dates/calendar';
import { regex } from '../../text/regex';
import type { Span } from '../../text/span';

/** A name or number as written; the span counts from the start of the text. */
export interface StatedValue extends Span {
  readonly text: string;
}

/** The numbers in a text, as figures or, from two on, as words; dates should be blanked first. */
export const numbersIn = (text: string): readonly StatedValue[] =>
  Array.from(text.matchAll(NUMBER), ({ 0: number, index }) => ({
    text: number,
    start: index,
    end: index + number.length,
  }));

/**
 * Runs of capitalised words. A run that opens a sentence is taken without its first word, whose capital says nothing,
 * unless the text is known to start with a name.
 */
export function namesIn(text: string, startsWithName: boolean): readonly StatedValue[] {
  return Array.from(text.matchAll(NAME)).flatMap(({ 0: run, index }) => {
    const opens =
      index === 0 ? !startsWithName : /[.!?:][”’"')\]]*\s+$/u.test(text.slice(Math.max(0, index - 8), index));
    const name = opens ? run.replace(/^\S+[ \u00A0]?/u, '').replace(/^(?:of|and|the|upon)[ \u00A0]/u, '') : run;
    const bare = name.replace(/^Dear[ \u00A0]|[’']s?$/gu, '');
    if (bare === '' || NO_NAMES.has(bare)) return [];
    const start = index + run.lastIndexOf(bare);
    return [{ text: bare, start, end: start + bare.length }];
  });
}

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
  'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|third|thirds|quarter|quarters';
const NUMBER = new RegExp(`£?\\d+(?:[.,]\\d+)*%?|\\b(?:${NUMBER_WORDS})(?:-(?:${NUMBER_WORDS}|one))?\\b`, 'gi');

const NAME = regex(
  'gu',
  String.raw`\p{Lu}[\p{L}\p{M}’'-]*(?:[ \u00A0](?:(?:of|and|the|upon|de|van|der|la)[ \u00A0](?=\p{Lu}))*`,
  String.raw`\p{Lu}[\p{L}\p{M}’'-]*)*`,
);
const NO_NAMES: ReadonlySet<string> = new Set<string>([...MONTHS, ...WEEKDAYS, 'I']);
