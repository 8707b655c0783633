import type { TaggedSentence, Token } from './sentence';
import type { NounNumber } from './words';
import { numberOf } from './words';

/** Words that belong to one noun: `the local authority’s new plans`. Token indices, half-open. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** The index of its noun or pronoun. */
  readonly head: number;
  readonly number: NounNumber;
  /** The number of nouns in it. */
  readonly nouns: number;
}

/** Nouns joined by “and” or “or”: `the quality and timeliness`. */
export interface Nouns {
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly NounPhrase[];
  readonly joinedBy: 'and' | 'or' | undefined;
  /** True if commas separate them as well. */
  readonly listed: boolean;
}

const OWNERS: ReadonlySet<string> = new Set(['their', 'its', 'our', 'his', 'her', 'your', 'my', 'whose']);
const PRONOUNS: ReadonlyMap<string, NounNumber> = new Map([
  ['they', 'plural'],
  ['we', 'plural'],
  ['these', 'plural'],
  ['those', 'plural'],
  ['he', 'singular'],
  ['she', 'singular'],
  ['it', 'singular'],
  ['this', 'singular'],
  ['everyone', 'singular'],
  ['everybody', 'singular'],
  ['nobody', 'singular'],
  ['each', 'singular'],
]);

/** The noun phrase that begins at a token, or undefined. */
export function nounPhraseAt({ tokens }: TaggedSentence, from: number): NounPhrase | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  let head = -1;
  let nouns = 0;
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    // “child sexual exploitation”
    if (head >= 0 && /^(?:sexual|criminal)$/.test(token.lower) && tokens[head]?.lower === 'child') continue;
    // “care leaving service”
    if (token.lower === 'leaving' && tokens[head]?.lower === 'care' && next && isNoun(next)) continue;
    if (head >= 0 && !isNoun(token)) break;
    if (isNoun(token)) {
      // “children in need plans”, “edge of care services”: the words before the last noun form one name.
      if (isNamedGroup(tokens, at)) {
        at += 2;
        continue;
      }
      if (token.possessive) {
        head = -1;
        continue;
      }
      head = at;
      nouns++;
      continue;
    }
    if (QUESTIONS.has(token.lower)) break;
    if (token.tag === 'DET' || OWNERS.has(token.lower)) {
      // A second determiner begins another phrase; “all the” and “both their” are one.
      if (at > from && !/^(?:all|both|half|such)$/.test(tokens[at - 1]?.lower ?? '')) break;
      continue;
    }
    if (token.possessive || token.tag === 'ADJ' || token.tag === 'NUM') continue;
    if (token.tag === 'ADV' && next && /^(?:ADJ|VERB|ADV)$/.test(next.tag) && at + 2 < tokens.length) continue;
    if (
      token.tag === 'VERB' &&
      token.lower !== 'need' &&
      /(?:ing|ed|en|own|ept|ght)$/.test(token.lower) &&
      next &&
      isNounOrBefore(next)
    )
      continue;
    // “physical and mental health”, “ongoing or new needs”
    if (
      /^(?:and|or)$/.test(token.lower) &&
      tokens[at - 1]?.tag === 'ADJ' &&
      (next?.tag === 'ADJ' || (next?.tag === 'NOUN' && tokens[at + 2]?.tag === 'NOUN'))
    )
      continue;
    break;
  }
  if (head < 0) {
    const pronoun = PRONOUNS.get(first.lower);
    if (pronoun === undefined || first.possessive) return undefined;
    return { from, to: from + 1, head: from, number: pronoun, nouns: 0 };
  }
  const number = numberOf(tokens[head] as Token);
  const every =
    /^(?:each|every|another|one)$/.test(first.lower) && !tokens.slice(from, head).some(({ possessive }) => possessive);
  return { from, to: head + 1, head, number: every ? 'singular' : number, nouns };
}

const QUESTIONS: ReadonlySet<string> = new Set(['which', 'what', 'whose', 'who', 'how', 'whatever', 'whichever']);

const isNamedGroup = (tokens: readonly Token[], at: number): boolean =>
  GROUPS.has([0, 1, 2].map((i) => tokens[at + i]?.lower.replace(/(?:ren|s)$/, '')).join(' ')) &&
  tokens[at + 3]?.tag === 'NOUN';

const GROUPS: ReadonlySet<string> = new Set([
  'child in need',
  'child in care',
  'child looked after',
  'edge of care',
  'placement with parent',
  'out of area',
  'letter of instruction',
  'position of trust',
  'deprivation of liberty',
  'point of contact',
]);

const isNoun = ({ tag, lower }: Token): boolean => (tag === 'NOUN' || tag === 'PROPN') && !NO_NOUNS.has(lower);

/** Words that the tagger sometimes mistakes for nouns. */
const NO_NOUNS: ReadonlySet<string> = new Set([
  ...['will', 'can', 'may', 'must', 'would', 'could', 'should', 'might', 'cannot'],
  ...['learnt', 'ensure', 'over', 'via', 'while', 'whilst', 'their', 'its', 'i', 'well'],
]);
const isNounOrBefore = (token: Token): boolean => isNoun(token) || token.tag === 'ADJ' || token.tag === 'NUM';

/** The noun phrases that begin at a token: the first and all that are joined to it. */
export function nounsAt(sentence: TaggedSentence, from: number): Nouns | undefined {
  const { tokens } = sentence;
  const first = nounPhraseAt(sentence, /^(?:both|either)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from);
  if (!first) return undefined;
  const phrases = [first];
  let to = first.to;
  let joinedBy: 'and' | 'or' | undefined;
  let listed = false;
  for (;;) {
    const comma = tokens[to]?.text === ',';
    const at = comma ? to + 1 : to;
    const word = tokens[at]?.lower;
    const joint = word === 'and' || word === 'or' ? word : undefined;
    if (!joint && !comma) break;
    const next = nounPhraseAt(sentence, joint ? at + 1 : at);
    if (!next || next.nouns === 0 || (!joint && !listGoesOn(sentence, next.to))) break;
    phrases.push(next);
    to = next.to;
    if (comma) listed = true;
    if (joint) {
      joinedBy = joint;
      if (tokens[to]?.lower !== 'and' && tokens[to]?.lower !== 'or') break;
    }
  }
  return { from, to, phrases, joinedBy, listed };
}

/** True if a list with commas continues: the item is followed by another comma or the last conjunction. */
const listGoesOn = ({ tokens }: TaggedSentence, at: number): boolean =>
  tokens[at]?.text === ',' || tokens[at]?.lower === 'and' || tokens[at]?.lower === 'or';
