import type { DropKind } from './dropped';
import type { ImportedDrafts } from './text/import-text';

/** Accounts for every word of a source. */
export interface Ledger {
  /** Words of the source. */
  readonly words: number;
  /** Number of words that are in a draft. */
  readonly kept: number;
  readonly dropped: readonly { readonly kind: DropKind; readonly pieces: number; readonly words: number }[];
  /** Words that are neither in a draft nor dropped: a fault of the import, which it reports itself. */
  readonly unplaced: readonly string[];
}

/** Drafts with their ledger, and other notices about the source, in sentences. */
export interface Accounted extends ImportedDrafts {
  readonly ledger: Ledger;
  readonly notices: readonly string[];
}

/**
 * Checks drafts against all words of their source. Words found nowhere are added to the end of the last draft, in a
 * comment.
 */
export function withLedger(result: ImportedDrafts, source: string, notices: readonly string[] = []): Accounted {
  const ledger = ledgerOf(source, result);
  const last = result.drafts.at(-1);
  if (ledger.unplaced.length === 0 || !last) return { ...result, ledger, notices };
  const text = `${last.text}\n<!-- ${unplacedSentence(ledger)} -->\n`;
  return { drafts: [...result.drafts.slice(0, -1), { ...last, text }], ledger, notices };
}

/** `12 words could not be placed: …`; call only if there are any. */
export function unplacedSentence({ unplaced }: Ledger): string {
  const words = unplaced.join(' ').replace(/-{2,}|[<>]/g, ' ');
  return `${unplaced.length} ${unplaced.length === 1 ? 'word' : 'words'} could not be placed: ${words}`;
}

/**
 * Accounts for the words of a source. Words are compared by number of occurrences, whatever their order; words that the
 * draft joins (`chil-` and `dren`) or splits are matched by their letters.
 */
export function ledgerOf(source: string, { drafts }: ImportedDrafts): Ledger {
  const pieces = drafts.flatMap(({ dropped }) => dropped);
  const dropped = new Map<DropKind, { pieces: number; words: number }>();
  for (const { kind, text } of pieces) {
    const sum = dropped.get(kind) ?? { pieces: 0, words: 0 };
    dropped.set(kind, { pieces: sum.pieces + 1, words: sum.words + ledgerWords(text).length });
  }
  const asked = ledgerWords(source);
  const found = ledgerWords([...drafts.map(({ text }) => text), ...pieces.map(({ text }) => text)].join('\n'));
  const unplaced = missing(asked, found);
  const gone = [...dropped.values()].reduce((sum, { words }) => sum + words, 0);
  return {
    words: asked.length,
    kept: Math.max(0, asked.length - gone - unplaced.length),
    dropped: [...dropped].map(([kind, sums]) => ({ kind, ...sums })),
    unplaced,
  };
}

/**
 * Words are letters and digits with apostrophes between them, without soft hyphens. A small o (or another font's
 * character for a bullet) before an item is its bullet.
 */
export const ledgerWords = (text: string): readonly string[] =>
  text
    .replace(BULLET_O, '$1')
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .match(WORD) ?? [];

const BULLET_O = /(^|[\n\r\f])[^\S\n\r\f]*[oØüŸ](?=\s)/g;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of one list that are missing from another, or occur less often there. */
function missing(asked: readonly string[], found: readonly string[]): readonly string[] {
  const short = new Map<string, number>();
  for (const word of asked) short.set(word, (short.get(word) ?? 0) + 1);
  for (const word of found) short.set(word, (short.get(word) ?? 0) - 1);
  if (![...short.values()].some((count) => count > 0)) return [];
  settle(short, found, asked, 1);
  settle(short, asked, found, -1);
  settleApart(short, 1);
  settleApart(short, -1);
  const lost: string[] = [];
  for (const word of asked) {
    const count = short.get(word) ?? 0;
    if (count <= 0) continue;
    short.set(word, count - 1);
    lost.push(word);
  }
  return lost;
}

/**
 * Matches leftover words of `whole` with consecutive words of `parts` that spell them, and settles both. `sign` is 1 if
 * the parts are missing and -1 if the whole is.
 */
function settle(short: Map<string, number>, whole: readonly string[], parts: readonly string[], sign: 1 | -1): void {
  const left = new Map<string, number>();
  for (const word of whole) {
    const count = -sign * (short.get(word) ?? 0);
    if (count > 0) left.set(word, count);
  }
  if (left.size === 0 || left.size > MAX_WORDS_LEFT) return;
  const letters = parts.map(bare);
  const stream = letters.join('');
  const starts = new Map<number, number>();
  const ends = new Set<number>();
  let at = 0;
  for (const [i, word] of letters.entries()) {
    starts.set(at, i);
    at += word.length;
    ends.add(at);
  }
  const used = new Uint8Array(parts.length);
  for (const [word, count] of left) {
    const wanted = bare(word);
    let open = count;
    for (let place = stream.indexOf(wanted); place >= 0 && open > 0; place = stream.indexOf(wanted, place + 1)) {
      const first = starts.get(place);
      if (first === undefined || !ends.has(place + wanted.length)) continue;
      let last = first;
      for (let length = 0; length < wanted.length; last++) length += letters[last]?.length ?? wanted.length;
      if (last - first < 2 || used.subarray(first, last).includes(1)) continue;
      used.fill(1, first, last);
      for (const part of parts.slice(first, last)) short.set(part, (short.get(part) ?? 0) - sign);
      short.set(word, (short.get(word) ?? 0) + sign);
      open--;
    }
  }
}

/**
 * Does the same for parts that are not consecutive: matches a leftover word with leftover words on the other side that
 * spell it.
 */
function settleApart(short: Map<string, number>, sign: 1 | -1): void {
  const parts = [...short].filter(([, count]) => sign * count > 0).map(([word]) => word);
  const wholes = [...short].filter(([, count]) => sign * count < 0).map(([word]) => word);
  if (parts.length === 0 || parts.length > MAX_WORDS_APART || wholes.length > MAX_WORDS_APART) return;
  for (const whole of wholes) {
    while (sign * (short.get(whole) ?? 0) < 0) {
      const made = madeOf(bare(whole), parts, (part) => sign * (short.get(part) ?? 0));
      if (!made) break;
      for (const part of made) short.set(part, (short.get(part) ?? 0) - sign);
      short.set(whole, (short.get(whole) ?? 0) + sign);
    }
  }
}

const MAX_WORDS_APART = 200;

/** Returns the first sequence of parts that spells a word, using each no more often than it occurs. */
function madeOf(
  whole: string,
  parts: readonly string[],
  countOf: (part: string) => number,
): readonly string[] | undefined {
  const ways: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= whole.length; end++) {
    for (const part of parts) {
      const letters = bare(part);
      const before = ways[end - letters.length];
      if (!before || letters.length >= whole.length || !whole.startsWith(letters, end - letters.length)) continue;
      if (before.filter((one) => one === part).length >= countOf(part)) continue;
      ways[end] = [...before, part];
      break;
    }
  }
  return ways[whole.length];
}

/** With more leftover words than this they are not joined words, and looking for each would take long. */
const MAX_WORDS_LEFT = 3000;

const bare = (word: string): string => word.replace(/['’]/g, '');
