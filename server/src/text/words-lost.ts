import type { Edit } from './edit';
import { BIDI, JOINERS, SILENT } from './hidden-characters';

/**
 * The words of a text, normalised for comparison: case, Unicode form, and the marks at their edges and inside them are
 * ignored.
 */
export const wordsOf = (text: string): readonly string[] => comparable(text).match(WORD) ?? [];

/**
 * The words that edits remove from a text and put nowhere else in it, each as often as it is lost, in no particular
 * order. Two words that the edits join are both lost. A word is not lost if only its case, its Unicode form, a hyphen,
 * an apostrophe or the punctuation around it changes, or if one of the edits moves it. The mark of a numbered list is
 * not a word. Only the words in and next to the edits are read, so the time does not depend on the length of the text.
 * Overlapping edits are an error of the caller, and are read as if they followed each other.
 */
export function wordsLost(text: string, edits: readonly Edit[]): readonly string[] {
  let before = '';
  let after = '';
  for (const region of regionsOf(text, edits)) {
    before += `${region.before}\n`;
    after += `${region.after}\n`;
  }
  if (before === after) return [];
  const had = wordsOf(before.replace(LIST_NUMBER, '$1'));
  if (had.length === 0) return [];
  const { lost, added } = compared(had, wordsOf(after));
  if (lost.size === 0) return [];
  forgiveHyphens(comparable(before), lost, added);
  forgiveHyphens(comparable(after), added, lost);
  return [...lost].flatMap(([word, count]) => Array.from({ length: count }, () => word));
}

interface Region {
  readonly before: string;
  readonly after: string;
}

/** The edited stretches of a text, extended to white space, before and after the edits. */
function regionsOf(text: string, edits: readonly Edit[]): readonly Region[] {
  const sorted = edits.length < 2 ? edits : [...edits].sort((a, b) => a.span.start - b.span.start);
  const regions: Region[] = [];
  let start = -1;
  let done = 0;
  let after = '';
  const close = (): void => {
    if (start < 0) return;
    let end = done;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    const edge = isLineStart(text, start) ? '' : MID_LINE;
    regions.push({ before: edge + text.slice(start, end), after: edge + after + text.slice(done, end) });
    done = end;
    start = -1;
  };
  for (const { span, text: written } of sorted) {
    if (start >= 0 && !reaches(text, done, span.start)) close();
    if (start < 0) {
      start = span.start;
      while (start > done && !isSpace(text.charCodeAt(start - 1))) start--;
      after = text.slice(start, span.start) + written;
    } else after += text.slice(done, span.start) + written;
    done = Math.max(done, span.end);
  }
  close();
  return regions;
}

/** A list number is only recognised at the start of a line; a stretch that starts elsewhere is marked with this. */
const MID_LINE = '.';

function isLineStart(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && start - at < DEEPEST && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
  return at === 0 || text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13;
}

/** In spaces; lists are not indented further. */
const DEEPEST = 40;

/** True if no white space lies between two offsets. */
function reaches(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSpace(text.charCodeAt(at))) return false;
  return true;
}

function compared(
  had: readonly string[],
  has: readonly string[],
): { readonly lost: Map<string, number>; readonly added: Map<string, number> } {
  const lost = new Map<string, number>();
  for (const word of had) add(lost, word);
  const added = new Map<string, number>();
  for (const word of has) if (!take(lost, word)) add(added, word);
  return { lost, added };
}

/**
 * A compound is the same word with and without its hyphen (or apostrophe): if the parts of a compound of `text` are
 * among `parts` and the closed form is among `wholes`, both are removed.
 */
function forgiveHyphens(text: string, parts: Map<string, number>, wholes: Map<string, number>): void {
  if (parts.size === 0 || wholes.size === 0) return;
  for (const [compound] of text.matchAll(COMPOUND)) {
    const words = compound.match(WORD) ?? [];
    const whole = words.join('');
    if (!wholes.has(whole) || !words.every((word) => parts.has(word))) continue;
    take(wholes, whole);
    for (const word of words) take(parts, word);
  }
}

const add = (counts: Map<string, number>, word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);

function take(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word);
  if (count === undefined) return false;
  if (count === 1) counts.delete(word);
  else counts.set(word, count - 1);
  return true;
}

/** Lower case in Unicode's composed form, without invisible characters. */
function comparable(text: string): string {
  const small = text.toLowerCase();
  return PLAIN.test(small) ? small : small.normalize('NFC').replace(UNSEEN, '');
}

const PLAIN = /^[\u0000-\u007F‘’“”–]*$/;
/**
 * Soft hyphens, joiners, byte order marks and bidirectional controls, but not the zero width space, which separates two
 * words.
 */
const UNSEEN = new RegExp(`[${SILENT}${JOINERS}${BIDI}]`, 'g');
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const COMPOUND = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:[-‐‑'‘’‛`´][\p{L}\p{M}\p{N}]+)+/gu;
const LIST_NUMBER = /((?:^|[\r\n])[ \t]*)\d{1,3}[.)](?=[ \t])/g;

/** White space of every kind, and other characters that separate words. */
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x2028 ||
  code === 0x2029;
