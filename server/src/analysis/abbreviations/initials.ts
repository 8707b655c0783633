import type { Span } from '../../text/span';

/** Words whose initials are an abbreviation's letters. */
export interface Spelled extends Span {
  /** The words that supplied the letters, in order, in lower case. */
  readonly words: readonly string[];
}

/**
 * Returns the words at the end of `text[from, to)` whose initials are the letters: `multi-agency safeguarding hub` for
 * `mash`. Parts of hyphenated words may count or not (`well-being`). Small words may come between (`director of
 * children’s services`), and so may `mostOthers` other words: one at the end (`multi-agency sexual exploitation
 * panel`), or anywhere in abbreviations of four letters or more. Undefined if there are none.
 */
export function spelledBefore(
  text: string,
  from: number,
  to: number,
  letters: string,
  mostOthers = othersFor(letters),
): Spelled | undefined {
  const parts = lastParts(text, from, to, 2 * letters.length + MORE_WORDS);
  for (let others = 0; others <= mostOthers; others++) {
    const found = aligned(parts, letters, others);
    const first = found?.[0];
    const last = parts.at(-1);
    if (found && first && last) return { start: first.wordStart, end: last.end, words: found.map((part) => part.text) };
  }
  return undefined;
}

/**
 * Returns the words at the start of `text[from, to)` whose initials are exactly the letters, with no further words;
 * undefined if there are none.
 */
export function spelledAfter(text: string, from: number, to: number, letters: string): Spelled | undefined {
  const parts = firstParts(text, from, to, 2 * letters.length + MORE_WORDS);
  for (let count = 2; count <= parts.length; count++) {
    const found = aligned(parts.slice(0, count), letters, 0);
    const last = parts[count - 1];
    if (found && found[0] === parts[0] && last)
      return { start: parts[0]?.start ?? from, end: last.end, words: found.map((part) => part.text) };
  }
  return undefined;
}

/**
 * Returns the words before `to` that begin with words with these initials and continue with “of”: `Chief Inspector of
 * Schools and Colleges` for `ci`; or with a name whose capitals are the first letters: `HMI Constabulary` for
 * `hmicfrs`.
 */
export function spelledAtHead(text: string, from: number, to: number, letters: string): Spelled | undefined {
  const parts = lastParts(text, from, to, letters.length + MORE_WORDS_AT_HEAD);
  const last = parts.at(-1);
  if (!last || letters.length < 3) return undefined;
  const [before] = parts.slice(-2);
  const short = before && text.slice(before.start, before.end);
  if (before && short && /^[A-Z]{2,}$/.test(short) && letters.startsWith(`${before.text}${last.text.charAt(0)}`))
    return { start: before.wordStart, end: last.end, words: [before.text, last.text] };
  for (let at = parts.length - letters.length - 1; at >= 0; at--) {
    const head = parts.slice(at, at + letters.length);
    const [first] = head;
    if (!first || parts[at + letters.length]?.text !== 'of') continue;
    if (head.every(({ text: word }, i) => word.startsWith(letters.charAt(i))))
      return { start: first.wordStart, end: last.end, words: head.map((part) => part.text) };
  }
  return undefined;
}

const MORE_WORDS_AT_HEAD = 10;

/**
 * True if at least half of the letters are, in order, initials of the last words: enough to see that those words are
 * meant.
 */
export function nearlySpelledBefore(text: string, from: number, to: number, letters: string): boolean {
  const parts = lastParts(text, from, to, letters.length + 2);
  let row: readonly number[] = new Array<number>(letters.length + 1).fill(0);
  for (const { text: part } of parts) {
    const next = [0];
    for (let k = 1; k <= letters.length; k++)
      next.push(part[0] === letters[k - 1] ? (row[k - 1] ?? 0) + 1 : Math.max(row[k] ?? 0, next[k - 1] ?? 0));
    row = next;
  }
  const common = row[letters.length] ?? 0;
  return common >= 2 && 2 * common >= letters.length;
}

/** A word, or a part of a hyphenated word. */
interface Part extends Span {
  /** In lower case. */
  readonly text: string;
  /** The start of the whole word. */
  readonly wordStart: number;
}

const othersFor = (letters: string): number => (letters.length < 3 ? 0 : letters.length < 4 ? 1 : 2);
const MORE_WORDS = 6;
const PART = /[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*/gu;
/** An expansion never crosses the end of a sentence or a bracket. */
const BREAK = /[.;:?!()[\]{}]/;
const MAX_EXPANSION_LENGTH = 240;

function lastParts(text: string, from: number, to: number, most: number): readonly Part[] {
  let start = Math.max(from, to - MAX_EXPANSION_LENGTH);
  for (let at = to - 1; at >= start; at--) if (BREAK.test(text.charAt(at))) start = at + 1;
  return partsOf(text, start, to).slice(-most);
}

function firstParts(text: string, from: number, to: number, most: number): readonly Part[] {
  let end = Math.min(to, from + MAX_EXPANSION_LENGTH);
  for (let at = from; at < end; at++) if (BREAK.test(text.charAt(at))) end = at;
  return partsOf(text, from, end).slice(0, most);
}

function partsOf(text: string, from: number, to: number): readonly Part[] {
  const parts: Part[] = [];
  for (const found of text.slice(from, to).matchAll(PART)) {
    const start = from + found.index;
    const before = parts.at(-1);
    const inner = before?.end === start - 1 && (text[start - 1] === '-' || text[start - 1] === '‑');
    parts.push({
      start,
      end: start + found[0].length,
      text: found[0].toLowerCase(),
      wordStart: inner ? before.wordStart : start,
    });
  }
  return parts;
}

/**
 * Words that may come between those that supply a letter, and may supply one themselves (`Prevention and Support
 * Service`: PASS).
 */
const LINKING_WORDS = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'out',
  'the',
  'to',
  'who',
  'with',
  'are',
  'is',
]);

/**
 * Returns the parts that supply the letters one by one, up to the last part or the one before it; up to `others`
 * further words may be skipped. Works backwards from the end, so that the nearest of several matches is found.
 */
function aligned(parts: readonly Part[], letters: string, others: number): readonly Part[] | undefined {
  const failed = new Set<number>();
  const back = (p: number, k: number, left: number): readonly Part[] | undefined => {
    if (k === 0) return [];
    const part = parts[p];
    // At least as many parts must remain as letters.
    if (!part) return undefined;
    const state = (p * 16 + k) * 4 + left;
    if (failed.has(state)) return undefined;
    const found = passing(part, p, k, left) ?? giving(part, p, k, left);
    if (!found) failed.add(state);
    return found;
  };
  const passing = (part: Part, p: number, k: number, left: number): readonly Part[] | undefined =>
    LINKING_WORDS.has(part.text) && k < letters.length ? back(p - 1, k, left) : undefined;
  const giving = (part: Part, p: number, k: number, left: number): readonly Part[] | undefined => {
    const last = k === letters.length;
    if (part.text[0] === letters[k - 1] && !(LINKING_WORDS.has(part.text) && (last || letters.length < 3))) {
      const rest = back(p - 1, k - 1, left);
      if (rest) return [...rest, part];
    }
    // “runaway children (…RCH)”: a word supplies more than its first letter.
    for (let more = 2; letters.length >= 4 && more <= 3 && more <= k; more++) {
      const rest = part.text.startsWith(letters.slice(k - more, k)) ? back(p - 1, k - more, left) : undefined;
      if (rest) return [...rest, part];
    }
    if (part.wordStart < part.start && !last) {
      const rest = back(p - 1, k, left);
      if (rest) return rest;
    }
    return left > 0 && (last || letters.length >= 4) ? back(p - 1, k, left - 1) : undefined;
  };
  const found = back(parts.length - 1, letters.length, others);
  return found && 2 * found.length >= letters.length && found.length > 1 ? found : undefined;
}
