import { plainWord, wordSet } from '../../nlp/word-lists';

/** A word or punctuation mark in the context of a place. */
export interface Token {
  /** Lower case, straight apostrophes; a punctuation mark is unchanged. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** True if written with a capital. */
  readonly capital: boolean;
  readonly mark: boolean;
}

/** A name in a text. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  /** Whether it is in the list of first names; `maybe` for names that are also ordinary words. */
  readonly listed: 'sure' | 'maybe' | 'no';
  readonly titled: boolean;
  readonly starts: boolean;
}

/** A name with its context on both sides. */
export interface Beside {
  readonly name: Name;
  readonly key: string;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly rest: string;
  readonly text: string;
}

/** After these words a name is more often a place's than a person's. */
export const PLACE_BEFORE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'from',
  'across',
  'within',
  'to',
  'of',
  'near',
  'outside',
  'throughout',
  'for',
  'around',
  'and',
]);

/** Returns the tokens before `at`, nearest first, back to the start of the sentence or at most `most`. */
export function tokensBefore(text: string, at: number, most = 14): readonly Token[] {
  const from = Math.max(0, at - CONTEXT_LENGTH);
  const tokens = tokensOf(text, from, at);
  const stop = tokens.findLastIndex(endsSentence);
  // The first word of the slice may be truncated.
  return tokens
    .slice(Math.max(stop + 1, from > 0 ? 1 : 0))
    .reverse()
    .slice(0, most);
}

/** Returns the tokens from `at` on, up to the end of the sentence or at most `most`. */
export function tokensAfter(text: string, at: number, most = 12): readonly Token[] {
  const tokens = tokensOf(text, at, Math.min(text.length, at + CONTEXT_LENGTH));
  const stop = tokens.findIndex(endsSentence);
  return (stop < 0 ? tokens : tokens.slice(0, stop + 1)).slice(0, most);
}

const CONTEXT_LENGTH = 110;
const TOKEN = /[A-Za-zÀ-ɏ0-9&]+(?:['’‑-][A-Za-zÀ-ɏ0-9]+)*|[^\s\w]/g;
const endsSentence = ({ plain }: Token): boolean => plain === '.' || plain === '!' || plain === '?' || plain === ';';

function tokensOf(text: string, from: number, to: number): readonly Token[] {
  return [...text.slice(from, to).matchAll(TOKEN)].map(({ 0: found, index }) => ({
    plain: plainWord(found),
    start: from + index,
    end: from + index + found.length,
    capital: /^[A-ZÀ-Þ]/.test(found),
    mark: !/^[A-Za-zÀ-ɏ0-9&]/.test(found),
  }));
}

/**
 * Returns the length in words of the longest listed phrase that ends at `tokens[from]` (nearest first); 0 if there is
 * none.
 */
export function phraseBefore(tokens: readonly Token[], from: number, phrases: ReadonlySet<string>): number {
  let longest = 0;
  let words = '';
  for (let count = 1; count <= MAX_PHRASE_TOKENS; count++) {
    const token = tokens[from + count - 1];
    if (!token || token.mark) break;
    words = count === 1 ? token.plain : `${token.plain} ${words}`;
    if (phrases.has(words)) longest = count;
  }
  return longest;
}

/** Returns the length in words of the longest listed phrase that starts at `tokens[from]`. */
export function phraseAfter(tokens: readonly Token[], from: number, phrases: ReadonlySet<string>): number {
  let longest = 0;
  let words = '';
  for (let count = 1; count <= MAX_PHRASE_TOKENS; count++) {
    const token = tokens[from + count - 1];
    if (!token || (token.mark && token.plain !== ',')) break;
    words = count === 1 ? token.plain : token.mark ? `${words},` : `${words} ${token.plain}`;
    if (phrases.has(words)) longest = count;
  }
  return longest;
}

const MAX_PHRASE_TOKENS = 6;

/**
 * True if the words from `at` on, in either case, are a noun for a body of people or a place (“team”, “Board”), or lead
 * to one through nouns alone: “befriending service”, “assessment team”. A name before them is part of its name.
 */
export function namesBody(text: string, at: number): boolean {
  const tokens = tokensAfter(text, at, MAX_PHRASE_TOKENS);
  for (const { plain, mark } of tokens) {
    if (mark) return false;
    if (wordSet('people.bodies').has(plain)) return true;
    if (!isModifier(plain)) return false;
  }
  return false;
}

/** True for words that come before a noun and are seldom verbs. */
const isModifier = (word: string): boolean =>
  wordSet('people.after-no-person').has(word) ||
  wordSet('places.general').has(word) ||
  NOUN_ENDING.test(word) ||
  word.includes('-');
const NOUN_ENDING = /^[a-z]{2,}(?:ing|tion|sion|ment|ance|ence|ity|ness|ship|apy|ery|hood|al|ic)$/;
