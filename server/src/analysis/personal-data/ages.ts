import { wordList, wordSet } from '../../nlp/word-lists';
import { regex } from '../../text/regex';
import { ageOf } from './age-words';
import type { Token } from './context-window';
import { phraseAfter, phraseBefore, tokensAfter, tokensBefore } from './context-window';
import type { PersonalDataMention } from './mention';
import { raised } from './mention';
import { sentenceAround, startsSentence } from './name-candidates';

/**
 * Finds the exact ages of individual children: `a 13-year-old boy`, `her son, aged 9`. Ages of a group (`16- and
 * 17-year-olds`, `care leavers aged 18 to 25`) or of anybody (`when a young person turns 18`) are left out. Without an
 * identifying detail nearby an age is `mild`.
 */
export function agesIn(text: string): readonly PersonalDataMention[] {
  return [...found(text, YEAR_OLD, yearOld), ...found(text, AGED, aged)];
}

/** `13-year-old`, `three month old`, `14yo`. */
const YEAR_OLD = regex(
  'gi',
  String.raw`(?<![\w£.,-])(?:(?<age>[a-z]+(?:-(?:one|two|three|four|five))?|\d{1,2}`,
  String.raw`(?=[\s-]?[ymwd]))[\s-]?`,
  String.raw`(?<unit>year|month|week|day|yr)s?[\s-]old|(?<short>\d{1,2})\s?y\/?o)(?![\w-])`,
);
/**
 * A number after a noun, with the words that join them: `boy aged 13`, `girl of nine`, `son (4)`, `child who is 12
 * years old`, `one, aged 15`.
 */
const AGED = regex(
  'g',
  String.raw`(?<=[a-z])(?<join>(?:,\s|\s\(|\s)(?:who\s(?:is|was|has\sjust\sturned|had\sjust\sturned)\s`,
  String.raw`|is\s`,
  String.raw`|was\s)?(?:then\s|now\s|just\s|only\s)?(?:aged\s|of\s)?(?:just\s`,
  String.raw`|only\s)?)(?<age>\d{1,2}|[a-z]+`,
  String.raw`(?:-(?:one|two|three|four|five))?)(?<unit>(?:\s|-)?(?:years?|yrs?|months?|weeks?|mths?)`,
  String.raw`(?:\sold`,
  String.raw`|\sof\sage)?|\s?y\/?o)?(?![\w’'-]|%|\.\d)`,
);

interface Child {
  readonly start: number;
  readonly end: number;
  readonly determiner: string;
  readonly noun: string;
}

function found(
  text: string,
  pattern: RegExp,
  childOf: (text: string, match: RegExpExecArray) => Child | undefined,
): readonly PersonalDataMention[] {
  const mentions: PersonalDataMention[] = [];
  for (const match of text.matchAll(pattern)) {
    const age = ageOf(match.groups?.['age'] ?? match.groups?.['short'] ?? '');
    if (age === undefined || isRange(text, match.index, match.index + match[0].length)) continue;
    const child = childOf(text, match);
    if (!child || isAnybody(text, child)) continue;
    const { start, end } = child;
    mentions.push({
      kind: 'aged',
      start,
      end,
      key: `${start} ${text.slice(start, end)}`,
      instead: raised(wordsFor(child, age), startsSentence(text, start)),
      ...(hasDetail(text, child) ? {} : { mild: true }),
    });
  }
  return mentions;
}

/**
 * Finds the child with that age: the article is before “13-year-old”, the noun after it. Plans and policies are left
 * out.
 */
function yearOld(text: string, match: RegExpExecArray): Child | undefined {
  const from = match.index;
  const to = from + match[0].length;
  const before = tokensBefore(text, from, 4);
  const after = tokensAfter(text, to, 6);
  let noun = '';
  let end = to;
  for (let skipped = 0; skipped <= 2; skipped++) {
    const count = nounAt(after, skipped);
    if (count > 0) {
      end = (after[skipped + count - 1] as Token).end;
      noun = after
        .slice(skipped, skipped + count)
        .map(({ plain }) => plain)
        .join(' ');
      // “a 16-year-old child in need plan”
      if (/^(?:protection|['’]s|plans?)$/.test(after[skipped + count]?.plain ?? '')) return undefined;
      break;
    }
    const token = after[skipped];
    if (!token || token.mark || wordSet('children.ends-words').has(token.plain)) break;
  }
  let i = 0;
  while (i < 2 && wordSet('children.described-with-age').has(before[i]?.plain ?? '')) i++;
  const article = before[i];
  const determiner = article && isDeterminer(article.plain) ? article.plain : '';
  if (noun === '') {
    const next = after[0];
    if (
      determiner === '' ||
      /^(?:week|day)$/i.test(match.groups?.['unit'] ?? '') ||
      (next && !next.mark && !wordSet('children.ends-words').has(next.plain) && !next.capital)
    )
      return undefined;
  } else if (
    determiner === '' &&
    /^(?:children|these|two|three|some|many|most|all|several|both)$/.test(article?.plain ?? '')
  )
    return undefined;
  return {
    start: determiner === '' ? (i > 0 ? (before[i - 1] as Token).start : from) : (article as Token).start,
    end,
    determiner,
    noun,
  };
}

/** Finds the child before the number: a noun for a child or a relative, or “one”. */
function aged(text: string, match: RegExpExecArray): Child | undefined {
  const to = match.index + match[0].length;
  const join = match.groups?.['join'] ?? '';
  const said = join.includes('aged');
  const before = tokensBefore(text, match.index, 9);
  const after = text.slice(to, to + 24);
  if (COUNTED.test(after)) return undefined;
  const end = to + ((join.includes('(') && text[to] === ')') || (join.startsWith(',') && text[to] === ',') ? 1 : 0);
  const last = before[0];
  if (!last) return undefined;
  // “siblings aged 3, 5 and 8”
  if (said && wordSet('children.family').has(last.plain)) {
    const more = /^(?:(?:,\s|\sand\s|,\sand\s)(?:\d{1,2}|[a-z]+)(?![\w-]))+/.exec(after)?.[0] ?? '';
    const ages = (more.match(/\d+|[a-z]{3,}/g) ?? []).every((word) => word === 'and' || ageOf(word) !== undefined);
    return { start: last.start, end: ages ? to + more.length : to, determiner: '', noun: last.plain };
  }
  // “a girl in foster care aged nine”
  let i = 0;
  let count = nounEnding(before, i);
  while (count === 0 && said && i < 5 && before[i] && !before[i]?.mark) count = nounEnding(before, ++i);
  if (count === 0)
    return said && wordSet('children.alone').has(last.plain)
      ? { start: last.start, end, determiner: '', noun: last.plain }
      : undefined;
  const noun = before
    .slice(i, i + count)
    .reverse()
    .map(({ plain }) => plain)
    .join(' ');
  let at = i + count;
  for (
    let skipped = 0;
    skipped < 2 &&
    before[at]?.mark === false &&
    !isDeterminer(before[at]?.plain ?? '') &&
    !wordSet('children.ends-words').has(before[at]?.plain ?? '');
    skipped++
  )
    at++;
  const article = before[at];
  if (!article || !isDeterminer(article.plain)) return undefined;
  // “of 12”, “is 12”, “, 12” are ages if nothing countable follows; a number alone is not.
  if (
    !said &&
    match.groups?.['unit'] === undefined &&
    (join === ' ' ||
      !(ENDS.test(after) || (/\swho\s/.test(join) && /\d$/.test(match[0]) && /^\s[a-z]/.test(after))) ||
      (join === ', ' && !/^[,.]/.test(after)))
  )
    return undefined;
  return { start: article.start, end, determiner: article.plain, noun };
}

const COUNTED = regex(
  '',
  String.raw`^\s(?:and|or)\s(?:over|above|under|upwards|older|younger)|^\s(?:months|per\scent|children`,
  String.raw`|young\speople|cases|others|of\s(?:the|these|them)|hours|days|weeks|times|visits|minutes`,
  String.raw`|miles`,
  String.raw`|of|per)\b`,
);
const ENDS = /^(?:[,.;)]|\s(?:who|was|with|had|has|in|and|is|living|from|told)\b|$)/;

const isDeterminer = (word: string): boolean => wordSet('children.determiners').has(word) || word === 'each';

const nounAt = (after: readonly Token[], from: number): number =>
  phraseAfter(after, from, wordSet('children.child')) || phraseAfter(after, from, wordSet('children.relations'));
const nounEnding = (before: readonly Token[], from: number): number =>
  phraseBefore(before, from, wordSet('children.child')) || phraseBefore(before, from, wordSet('children.relations'));

/**
 * “A 13-year-old boy” becomes a child, “the 13-year-old” the child, “her 9-year-old sister” her sister; without an
 * article it becomes one child.
 */
function wordsFor({ determiner, noun }: Child, age: number): string {
  if (wordSet('children.family').has(noun) || wordSet('children.alone').has(noun)) return noun;
  const own = wordSet('children.relations').has(noun) || KEPT.test(noun) ? noun : age >= 18 ? 'young person' : 'child';
  return determiner === '' ? `one ${own}` : `${determiner === 'an' ? 'a' : determiner} ${own}`;
}

const KEPT =
  /^(?:young person|care leaver|care-experienced young person|baby|infant|newborn|toddler|young mother|young father)$/;

const RANGE_OF_AGES = regex(
  'i',
  String.raw`^(?:\syears?)?\s?(?:-\s?(?:and|or|to)|to|or|–|-)\s?(?:\d|(?:one|two|three|four|five|six`,
  String.raw`|seven`,
  String.raw`|eight|nine|ten|eleven|twelve|eighteen)\b)|^\sand\s1\d\b(?!\s(?:was|is|had))`,
);

/** `aged 16 or 17`, `aged 16 to 18`, `16- and 17-year-old`. */
const isRange = (text: string, start: number, end: number): boolean =>
  RANGE_OF_AGES.test(text.slice(end, end + 16)) ||
  /(?:\d|teen|one|two|three|four|five|six|seven|eight|nine|ten)-?\s(?:and|or|to)\s$/.test(
    text.slice(Math.max(0, start - 10), start),
  );

const GENERAL_CASE = regex(
  'i',
  String.raw`^\s(?:who\s(?:presents|is\shomeless|becomes|needs|may|might|can|wants|leaves)|can|could|may`,
  String.raw`|might|should|must|would|will|needs|is\sentitled|is\slikely|presenting)\b`,
);

/** True if the sentence is about any child of that age: `when a 17-year-old presents as homeless`. */
function isAnybody(text: string, { start, end, determiner, noun }: Child): boolean {
  if (determiner !== '' && !/^(?:an?|each)$/.test(determiner)) return false;
  const before = tokensBefore(text, start, 3).map(({ plain }) => plain);
  if (determiner === 'each' || before.some((word) => GENERAL.has(word))) return true;
  return !wordSet('children.told-apart').has(noun) && GENERAL_CASE.test(text.slice(end, end + 24));
}

const GENERAL: ReadonlySet<string> = new Set([
  'when',
  'whenever',
  'if',
  'any',
  'every',
  'each',
  'whether',
  'until',
  'unless',
  'once',
  'should',
  'how',
  'like',
  'than',
]);

/**
 * True if a word in the sentence makes the age identifying: the child's family ties, what happened, or where the child
 * is.
 */
function hasDetail(text: string, { start, end, noun }: Child): boolean {
  if (wordSet('children.told-apart').has(noun) || /^,?\swith\b/.test(text.slice(end, end + 7))) return true;
  const sentence = sentenceAround(text, start, end);
  const words = text.slice(sentence.start, sentence.end).toLowerCase();
  return wordList('children.details').some((detail) => startsWord(words, detail));
}

function startsWord(text: string, start: string): boolean {
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1))
    if (at === 0 || !/[a-z]/.test(text[at - 1] ?? '')) return true;
  return false;
}
