import { memoizeByBlock } from '../../memo/memoize-by-block';
import type { BlockText } from '../../text/annotated-text';
import type { KnownWord, Term } from './vocabulary';
import { expansionOf, staysWhole, wordOf } from './vocabulary';

/** A text as a sequence of terms, each with the index of its sentence. */
export interface IndexedText {
  readonly terms: readonly Term[];
  readonly sentenceOf: readonly number[];
  readonly sentences: readonly IndexedSentence[];
}

/** A half-open span in the block's plain text. */
export interface IndexedSentence {
  readonly start: number;
  readonly end: number;
  /** How clearly it reports a weakness: 0, 1 (one sign, or several hints) or 2. */
  readonly weakness: number;
}

/** Returns the terms of a block; cached by its text. */
export const indexedTextOf = memoizeByBlock((text: BlockText): IndexedText => indexText(text.plain.text));

/** Indexes a text in a single pass. */
export function indexText(text: string): IndexedText {
  const lower = inLowerCase(text);
  const terms: Term[] = [];
  const sentenceOf: number[] = [];
  const sentences: IndexedSentence[] = [];
  let words: string[] = [];
  let known: KnownWord[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (words.length > 0) sentences.push({ start, end, weakness: weaknessOf(words, known) });
    words = [];
    known = [];
  };
  const add = (term: Term | undefined): void => {
    if (!term) return;
    terms.push(term);
    sentenceOf.push(sentences.length);
  };
  for (let at = 0; at < lower.length;) {
    const code = lower.charCodeAt(at);
    if (!isInWord(code)) {
      const next = isSentenceEnd(code) ? sentenceStartAfter(lower, text, at) : -1;
      if (next >= 0) {
        close(at + 1);
        start = next;
      }
      at++;
      continue;
    }
    const from = at;
    let hyphen = false;
    for (at++; at < lower.length; at++) {
      const inside = lower.charCodeAt(at);
      if (inside === HYPHEN && isInWord(lower.charCodeAt(at + 1))) hyphen = true;
      else if (!isInWord(inside)) break;
    }
    const word = lower.slice(from, at);
    const found = wordOf(word);
    words.push(word);
    known.push(found);
    const expansion =
      isCapital(text.charCodeAt(from)) && isCapital(text.charCodeAt(from + 1)) && word.length <= MAX_ABBREVIATION_LENGTH
        ? expansionOf(text.slice(from, at))
        : undefined;
    if (expansion) for (const part of expansion) add(wordOf(part).term);
    else if (hyphen && !staysWhole(word)) for (const part of word.split('-')) add(wordOf(part).term);
    else add(found.term);
  }
  close(text.length);
  return { terms, sentenceOf, sentences };
}

/** Scores the signs of a weakness in the words of a sentence. */
function weaknessOf(words: readonly string[], known: readonly KnownWord[]): number {
  let strong = 0;
  let hints = 0;
  for (let i = 0; i < known.length; i++) {
    for (const { rest, kind } of known[i]?.signs ?? []) {
      if (!rest.every((word, k) => words[i + 1 + k] === word)) continue;
      if (kind === 'strong') strong++;
      else if (kind === 'hint') hints++;
      i += rest.length;
      break;
    }
  }
  return Math.min(2, strong + (hints >> 1));
}

const HYPHEN = 0x2d;
const MAX_ABBREVIATION_LENGTH = 7;

// Some letters become two in lower case, which would shift the offsets.
function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

// Letters and digits; outside ASCII, everything but punctuation and symbols, which is precise enough here.
const isInWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && (code < 0x2000 || code > 0x2bff));

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

const isSentenceEnd = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b;

/**
 * Returns where the next sentence starts if the mark at `at` ends one: closing quotes or brackets and white space may
 * follow, then a capital or an opening mark. Otherwise -1.
 */
function sentenceStartAfter(lower: string, text: string, at: number): number {
  let next = at + 1;
  while (CLOSING.includes(lower.charAt(next)) && next < lower.length) next++;
  const gap = next;
  while (next < lower.length && isSpace(lower.charCodeAt(next))) next++;
  if (next === gap) return -1;
  const first = text.charAt(next);
  return first !== lower.charAt(next) || OPENING.includes(first) ? next : -1;
}

const CLOSING = '’\'”")]';
const OPENING = '‘“\'"(';
const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13);
