import { sentenceAround, startsSentence } from './capitals';
import type { Mention } from './mention';
import { AGE, raised } from './mention';
import { choiceOf, plainWord, wordList, wordSet } from './word-lists';

/**
 * The exact ages of single children: `a 13-year-old boy`, `her son, aged 9`. Ages that stand for a group (`16- and 17-year-olds`,
 * `care leavers aged 18 to 25`) or for anybody (`when a young person turns 18`) are none. Without a detail beside it an age is `mild`.
 */
export function agesIn(text: string): readonly Mention[] {
  const { old, aged, several } = patterns();
  return [
    ...mentions(text, old, (match) => (isChildsAge(match, text) ? wordsFor(match) : undefined)),
    ...mentions(text, aged, wordsFor),
    ...mentions(text, several, ({ groups }) => groups?.['who'] ?? 'children'),
  ];
}

function mentions(text: string, pattern: RegExp, instead: (match: RegExpExecArray) => string | undefined): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(pattern)) {
    const words = instead(match);
    if (words === undefined || isRange(match, text) || isAnybody(match, text)) continue;
    const start = match.index;
    const end = start + match[0].length;
    found.push({ kind: 'aged', start, end, key: `${start} ${plainWord(match[0])}`, instead: raised(words, startsSentence(text, start)), ...(hasDetail(text, match) ? {} : { mild: true }) });
  }
  return found;
}

/** “A 13-year-old boy” is a child, “the 13-year-old” the child, “her 9-year-old sister” her sister. */
function wordsFor({ groups }: RegExpExecArray): string {
  const { determiner = '', noun = '', age = '' } = groups ?? {};
  const plain = plainWord(noun);
  const own = wordSet('children.relations').has(plain) ? plain : /^(?:young person|care leaver|care-experienced young person|baby|infant|newborn|toddler|young mother|young father)$/.test(plain) ? plain : Number(age) >= 18 ? 'young person' : 'child';
  if (determiner === '') return `one ${own}`;
  return `${/^an?$/i.test(determiner) ? 'a' : determiner.toLowerCase()} ${own}`;
}

/** True unless what is so old is a plan, a policy, a partnership. */
function isChildsAge({ 0: found, index, groups }: RegExpExecArray, text: string): boolean {
  const { noun, determiner, unit = '' } = groups ?? {};
  if (noun !== undefined) return true;
  const after = text.slice(index + found.length, index + found.length + 30);
  const goesOn = /^(?:[,.;:)’'?!]|\s(?:who|whose|was|is|has|had|in|with|living|lives|lived|from|and|on|at|to|told|said|did|does|went|could|would|placed|subject|for|by|because|after|before|when|being|having|under|whom|that|felt|wanted|needed|[A-Z][a-z]+)\b|$)/.test(after);
  return goesOn && determiner !== undefined && !/^(?:week|day)/i.test(unit);
}

/** `aged 16 or 17`, `aged 16 to 18`, `16- and 17-year-old`. */
const isRange = ({ 0: found, index }: RegExpExecArray, text: string): boolean =>
  /^(?:\syears?)?\s?(?:-\s?(?:and|or|to)|to|or|–|-)\s?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)/i.test(text.slice(index + found.length, index + found.length + 16)) || /\d-?\s(?:and|or|to)\s$/.test(text.slice(Math.max(0, index - 8), index));

/** True where the sentence is of any child of that age: `when a 17-year-old presents as homeless`. */
function isAnybody({ 0: found, index, groups }: RegExpExecArray, text: string): boolean {
  const { determiner = '', noun = '' } = groups ?? {};
  if (/^(?:the|this|that|one|his|her|their|another)$/i.test(determiner)) return false;
  const before = text.slice(Math.max(0, index - 50), index);
  const after = text.slice(index + found.length, index + found.length + 60);
  if (/\b(?:when|whenever|if|any|every|each|whether|until|unless|where|once|by the time|should|what|how|like)\s(?:[\w-]+\s){0,2}$/i.test(before)) return true;
  if (/^\s(?:who\s(?:presents|is\shomeless|becomes|needs|may|might|can|wants|leaves)|can|could|may|might|should|must|would|will|needs|is\sentitled|is\slikely|presenting)\b/i.test(after) && !wordSet('children.told-apart').has(plainWord(noun))) return true;
  return /^[\s-]*\d/.test(after);
}

/** True where a word of the sentence makes the age tell: who the child is to others, what befell them, where they are. */
function hasDetail(text: string, { 0: found, index, groups }: RegExpExecArray): boolean {
  if (wordSet('children.told-apart').has(plainWord(groups?.['noun'] ?? ''))) return true;
  const { start, end } = sentenceAround(text, index, index + found.length);
  return patterns().details.test(text.slice(start, end)) || /^,?\swith\b/.test(text.slice(index + found.length, index + found.length + 7));
}

interface Patterns {
  readonly old: RegExp;
  readonly aged: RegExp;
  readonly several: RegExp;
  readonly details: RegExp;
}

let made: Patterns | undefined;
const patterns = (): Patterns => (made ??= makePatterns());

function makePatterns(): Patterns {
  const nouns = choiceOf(wordList('children.child'), wordList('children.relations'));
  const determiner = '(?:\\b(?<determiner>a|an|one|the|this|that|another|his|her|their|its|whose|my|each)\\s)?';
  const kind = '(?:(?!in\\b|of\\b|and\\b|for\\b|who\\b)[a-z-]+\\s){0,2}?';
  const numbers = AGE;
  const years = '(?:[\\s-]?(?:years?|yrs?|months?|weeks?|mths?)(?:[\\s-](?:old|of\\sage))?|[\\s-]?y/?o)';
  return {
    // “a 13-year-old boy”, “the thirteen year old”, “a 6-week-old baby”, “a 14yo girl”.
    old: new RegExp(`${determiner}(?:(?:very|vulnerable|young|disabled|deaf|black|white|autistic|pregnant|unaccompanied|single|local|non-verbal)\\s){0,2}(?<!\\d[-\\s](?:and|or|to)\\s)(?<![\\d.,£-])\\b(?<age>${numbers})(?:[\\s-](?<unit>year|month|week|day|yr)s?[\\s-]old(?!s)|\\s?y/?o(?!s)|\\s?yr\\sold(?!s))\\b(?:\\s(?:(?!plans?\\b|children\\b|who\\b|in\\b|and\\b|with\\b)[a-z-]+\\s){0,2}?(?<noun>${nouns})(?![\\w-]|['’]s\\s(?:plans?|service))(?!\\s(?:people|protection|plan)))?`, 'gi'),
    // “a boy aged 13”, “a girl of nine”, “her son (4)”, “one child, who is 12 years old,”, “One, aged 15,”.
    aged: new RegExp(
      `\\b(?<determiner>a|an|one|the|this|that|another|his|her|their|whose|my)\\s(?:${kind}(?<noun>${nouns})(?:\\s(?:in|with|from|on|at|subject)\\s[a-z’'-]+(?:\\s[a-z’'-]+){0,4}?)?(?:(?:,|\\s\\()?\\s?(?:who\\s(?:is|was|had\\sjust\\sturned|has\\sjust\\sturned)\\s)?(?:then\\s|now\\s|just\\s|only\\s)?aged\\s(?:just\\s|only\\s)?(?<age>${numbers})(?:${years})?|(?:,\\swho\\s(?:is|was)|\\swho\\s(?:is|was)|\\s(?:is|was))\\s(?:just\\s|only\\s|now\\s)?${numbers}(?:${years}|(?=,|\\sand\\s(?:has|had|was|is|lives)))|\\sof\\s(?:just\\s|only\\s)?${numbers}(?:${years})?(?=[,.;)]|\\s(?:who|was|with|had|has|in|and|is|living|from|told)\\b)|,\\s${numbers}(?:${years})?(?=[,.])|\\s\\(${numbers}(?:${years})?\\)|\\s(?:just\\s)?${numbers}${years})|(?:eldest|oldest|youngest|younger|elder|older|other)?,?\\s?(?:is\\s|was\\s)?aged\\s${numbers}(?:${years})?)(?!\\d|[\\w-]|%|\\s?(?:to|or|–|-|and)\\s?\\d|\\sand\\s(?:over|above|under|upwards)|\\sor\\s(?:over|under|above|older|younger)|\\s(?:months|per\\scent|children|young\\speople|cases|others))`,
      'gi',
    ),
    // “siblings aged 3, 5 and 8”, “twins aged 4”.
    several: new RegExp(`\\b(?:(?:two|three|four|five|six|the|their|her|his)\\s)?(?<who>siblings|brothers|sisters|twins|triplets|sibling\\sgroup)(?:,|\\s\\(|\\sof\\s(?:two|three|four|five))?\\s?aged\\s${numbers}(?:${years})?(?:(?:,\\s|\\sand\\s|,\\sand\\s)${numbers}(?:${years})?)*(?!\\s(?:to|or|over|under|years\\sand\\sover)\\b|\\d)`, 'gi'),
    details: new RegExp(`\\b(?:${choiceOf(wordList('children.details'))})`, 'i'),
  };
}
