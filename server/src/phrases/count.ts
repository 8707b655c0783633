import { classesOf } from './classes';
import type { Level } from './counts';
import { SequenceCounts } from './counts';
import { SequenceFilter, hashOf } from './sequence-filter';
import type { Token } from './tokens';
import { isWord } from './tokens';
import { BOUNDARY, Vocabulary } from './vocabulary';

/** Counts of word sequences, with their vocabulary. */
export interface PhraseCounts {
  readonly vocabulary: Vocabulary;
  readonly sequences: SequenceCounts;
  /** Sequences of two and three that occurred too rarely to be counted: only the fact that they occurred. */
  readonly seldom: SequenceFilter;
  /** Pairs of words two to five positions apart (`APART`), whatever is between them. */
  readonly apart: readonly SequenceCounts[];
  /** The class of each symbol, and counts of class sequences. */
  readonly classes: Uint16Array;
  readonly classSequences: SequenceCounts;
}

export interface CountRequest {
  /**
   * A sequence in fewer documents is dropped, so that what is kept is common usage and not the text of one document.
   */
  readonly fewestDocuments: number;
  /** A word that occurs less often is not in the vocabulary. */
  readonly fewestWords: number;
  /** The minimum count of a sequence, by its number of words from two up. */
  readonly fewest: readonly number[];
  /** The same for classes. */
  readonly fewestOfClasses: readonly number[];
  /** The minimum count of a pair of words apart. */
  readonly fewestPairs: number;
  /** The number of classes. */
  readonly classes: number;
  /** This many of the most frequent words have a class of their own: the context of “of” differs from that of “in”. */
  readonly ownClasses: number;
}

/** The thresholds for published reports and letters. */
export const OURS: CountRequest = {
  fewestDocuments: 2,
  fewestWords: 3,
  fewest: [2, 2, 2],
  fewestOfClasses: [2, 2, 3, 4],
  fewestPairs: 8,
  classes: 120,
  ownClasses: 120,
};

/** The longest word sequence that is counted. */
export const ORDER = 4;
/** Of sequences that are not counted, those up to three words are recorded as seen. */
export const SELDOM_ORDER = 3;

/** Sentences of documents, one list per document. */
export type Documents = readonly (readonly (readonly Token[])[])[];

/**
 * Counts sequences of up to four words. The same documents in the same order give the same counts.
 * @param known  a vocabulary and classes found earlier, to count with
 */
export function countPhrases(
  documents: Documents,
  request: CountRequest,
  known?: Pick<PhraseCounts, 'vocabulary' | 'classes'>,
): PhraseCounts {
  const { vocabulary, classes } = known ?? wordsAndClasses(documents, request);
  const { symbols, documentOf } = stream(documents, vocabulary);
  const inClasses = symbols.map((symbol) => classes[symbol] as number);
  const seldom: number[] = [];
  const sequences = countSequences(symbols, documentOf, vocabulary.size, ORDER, request, (one) => {
    if (one.length <= SELDOM_ORDER) seldom.push(hashOf(one, 0, one.length));
  });
  return {
    vocabulary,
    sequences,
    seldom: SequenceFilter.of(seldom),
    apart: APART.map((distance) => countPairs(symbols, documentOf, vocabulary.size, distance, request)),
    classes,
    classSequences: countSequences(inClasses, documentOf, request.classes + request.ownClasses, CLASS_ORDER, {
      ...request,
      fewest: request.fewestOfClasses,
    }),
  };
}

/** The vocabulary, and the class of each symbol. */
export function wordsAndClasses(
  documents: Documents,
  request: CountRequest,
): Pick<PhraseCounts, 'vocabulary' | 'classes'> {
  const vocabulary = new Vocabulary(wordsToCount(documents, request));
  const { symbols } = stream(documents, vocabulary);
  const classes = classesOf(symbols, vocabulary.size, request.classes, 1);
  return { vocabulary, classes: withOwnClasses(classes, symbols, request) };
}

/** The classes, with a separate one for each of the most frequent words. */
function withOwnClasses(
  classes: Uint16Array,
  symbols: Uint16Array,
  { classes: first, ownClasses }: CountRequest,
): Uint16Array {
  const counts = new Uint32Array(classes.length);
  for (const symbol of symbols) counts[symbol] = (counts[symbol] as number) + 1;
  const frequent = Array.from({ length: classes.length - 1 }, (_, at) => at + 1)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, ownClasses);
  const own = classes.slice();
  frequent.forEach((symbol, at) => (own[symbol] = first + at));
  return own;
}

/** Distances between the words of a pair. */
export const APART = [2, 3, 4, 5] as const;
/** The longest class sequence that is counted. */
export const CLASS_ORDER = 5;

/** Counts pairs of symbols at a given distance within a sentence. */
function countPairs(
  symbols: Uint16Array,
  documentOf: Uint16Array,
  size: number,
  distance: number,
  { fewestDocuments, fewestPairs }: CountRequest,
): SequenceCounts {
  const places = new Uint32Array(symbols.length);
  let number = 0;
  let sentence = 0;
  for (let at = 1; at < symbols.length; at++) {
    if (symbols[at] === BOUNDARY) sentence = at;
    else if (at - distance > sentence) places[number++] = at;
  }
  // Sorted by the second word and then by the first, so that positions with the same pair are adjacent.
  let sorted = sortedBy(places.subarray(0, number), size, (place) => symbols[place] as number);
  sorted = sortedBy(sorted, size, (place) => symbols[place - distance] as number);
  const counts = new Float32Array(size);
  for (const symbol of symbols) counts[symbol] = (counts[symbol] as number) + 1;
  const children = new Uint32Array(size + 1);
  const seconds: number[] = [];
  const times: number[] = [];
  for (let at = 0; at < number;) {
    const first = symbols[(sorted[at] as number) - distance] as number;
    const second = symbols[sorted[at] as number] as number;
    let stood = 0;
    let documents = 0;
    let last = -1;
    for (; at < number; at++, stood++) {
      const place = sorted[at] as number;
      if (symbols[place] !== second || symbols[place - distance] !== first) break;
      const document = documentOf[place] as number;
      if (document !== last) documents++;
      last = document;
    }
    if (stood < fewestPairs || documents < fewestDocuments) continue;
    seconds.push(second);
    times.push(stood);
    children[first + 1] = seconds.length;
  }
  for (let symbol = 1; symbol <= size; symbol++)
    children[symbol] = Math.max(children[symbol] as number, children[symbol - 1] as number);
  return new SequenceCounts(
    [
      { symbols: Uint16Array.from({ length: size }, (_, symbol) => symbol), counts, children },
      { symbols: Uint16Array.from(seconds), counts: Float32Array.from(times), children: new Uint32Array(1) },
    ],
    symbols.length,
  );
}

/** Positions sorted by a key below `size`; the sort is stable. */
function sortedBy(places: Uint32Array, size: number, keyAt: (place: number) => number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const place of places) starts[keyAt(place) + 1] = (starts[keyAt(place) + 1] as number) + 1;
  for (let key = 1; key <= size; key++) starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const key = keyAt(place);
    sorted[starts[key] as number] = place;
    starts[key] = (starts[key] as number) + 1;
  }
  return sorted;
}

/** The words that are frequent enough and not names, sorted. */
export function wordsToCount(documents: Documents, { fewestDocuments, fewestWords }: CountRequest): readonly string[] {
  const seen = new Map<string, { count: number; documents: number; last: number; inside: number; capitals: number }>();
  documents.forEach((sentences, document) => {
    for (const sentence of sentences) {
      sentence.forEach(({ key, capital }, at) => {
        let word = seen.get(key);
        if (!word) seen.set(key, (word = { count: 0, documents: 0, last: -1, inside: 0, capitals: 0 }));
        word.count++;
        if (word.last !== document) {
          word.last = document;
          word.documents++;
        }
        if (at > 0) {
          word.inside++;
          if (capital) word.capitals++;
        }
      });
    }
  });
  return [...seen]
    .filter(
      ([key, { count, documents: stood, inside, capitals }]) =>
        count >= fewestWords &&
        stood >= fewestDocuments &&
        // Names of people, places and services are treated as one kind.
        (!isWord(key) || key === 'i' || (inside > 0 && capitals < NAME * inside)),
    )
    .map(([key]) => key)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A word capitalised at least this often in mid-sentence is a name. */
const NAME = 0.75;

/** All symbols in one sequence, with a boundary between sentences, and the document of each. */
export function stream(
  documents: Documents,
  vocabulary: Vocabulary,
): { readonly symbols: Uint16Array; readonly documentOf: Uint16Array } {
  const length = documents.reduce(
    (sum, sentences) => sum + sentences.reduce((all, sentence) => all + sentence.length + 1, 0),
    1,
  );
  const symbols = new Uint16Array(length);
  const documentOf = new Uint16Array(length);
  let at = 1;
  documents.forEach((sentences, document) => {
    for (const sentence of sentences) {
      for (const { key, capital } of sentence) {
        documentOf[at] = document;
        symbols[at++] = vocabulary.symbolOf(key, capital);
      }
      documentOf[at] = document;
      symbols[at++] = BOUNDARY;
    }
  });
  return { symbols, documentOf };
}

/**
 * Counts sequences that do not cross a boundary; a sequence may begin or end at one.
 * @param onSeldom  receives each sequence of two or more symbols that is too rare to be kept
 */
export function countSequences(
  symbols: Uint16Array,
  documentOf: Uint16Array,
  size: number,
  order: number,
  { fewestDocuments, fewest }: CountRequest,
  onSeldom: (sequence: readonly number[]) => void = () => undefined,
): SequenceCounts {
  const places = sortedPlaces(symbols, order);
  const counts = new Float32Array(size);
  for (const symbol of symbols) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const found = Array.from({ length: order }, () => ({
    symbols: [] as number[],
    counts: [] as number[],
    children: [] as number[],
  }));
  const stamps = Array.from({ length: order }, () => new Int32Array(documentOf.length > 0 ? 65_536 : 0).fill(-1));
  // The open runs: sequences of 1 to `order` symbols, each a prefix of the next.
  const open = Array.from({ length: order }, () => ({ symbol: 0, count: 0, documents: 0, run: 0, depth: 0 }));
  let runs = 0;
  let depth = 0;
  // Children are stored before it is known whether their parent is kept; it always is, because it occurs wherever they
  // do.
  const close = (to: number): void => {
    for (; depth > to; depth--) {
      const { symbol, count, documents } = open[depth - 1] as (typeof open)[number];
      const level = found[depth - 1] as (typeof found)[number];
      if (depth === 1 || (documents >= fewestDocuments && count >= (fewest[depth - 2] ?? 1))) {
        level.symbols.push(symbol);
        level.counts.push(count);
        if (depth < order) level.children.push((found[depth] as (typeof found)[number]).symbols.length);
      } else onSeldom(open.slice(0, depth).map(({ symbol: one }) => one));
    }
  };
  let before = -1;
  for (const place of places) {
    let same = 0;
    const reach = reachOf(symbols, place, order);
    if (before >= 0) {
      const most = Math.min(reach, depth);
      while (same < most && symbols[place + same] === symbols[before + same]) same++;
    }
    close(same);
    for (; depth < reach; depth++) {
      open[depth] = { symbol: symbols[place + depth] as number, count: 0, documents: 0, run: runs++, depth };
    }
    const document = documentOf[place] as number;
    for (let at = 0; at < depth; at++) {
      const one = open[at] as (typeof open)[number];
      const stamp = stamps[at] as Int32Array;
      one.count++;
      if (stamp[document] !== one.run) {
        stamp[document] = one.run;
        one.documents++;
      }
    }
    before = place;
  }
  close(0);
  return new SequenceCounts(levelsOf(found, counts), symbols.length);
}

/** One more than the number of symbols. */
const KEYS = 65_537;

/** The length of a sequence from here: up to and including the first boundary after its start. */
function reachOf(symbols: Uint16Array, place: number, order: number): number {
  let reach = 1;
  while (reach < order && place + reach < symbols.length) {
    reach++;
    if (symbols[place + reach - 1] === BOUNDARY) break;
  }
  return reach;
}

/** The positions of a sequence of symbols, sorted by the sequences that begin there. */
function sortedPlaces(symbols: Uint16Array, order: number): Uint32Array {
  let places: Uint32Array = Uint32Array.from({ length: symbols.length }, (_, at) => at);
  const reaches = Uint8Array.from({ length: symbols.length }, (_, at) => reachOf(symbols, at, order));
  const keyAt = (place: number, digit: number): number =>
    // Shorter sequences come before longer ones.
    digit < (reaches[place] as number) ? (symbols[place + digit] as number) + 1 : 0;
  for (let digit = order - 1; digit >= 0; digit--) places = sortedBy(places, KEYS, (place) => keyAt(place, digit));
  return places;
}

/**
 * Level 1 has every symbol, including those that did not occur. A node is closed after its children, which gives where
 * they end.
 */
function levelsOf(
  found: readonly { readonly symbols: number[]; readonly counts: number[]; readonly children: number[] }[],
  counts: Float32Array,
): readonly Level[] {
  return found.map(({ symbols, counts: times, children }, at): Level => {
    if (at > 0)
      return {
        symbols: Uint16Array.from(symbols),
        counts: Float32Array.from(times),
        children: Uint32Array.from([0, ...children]),
      };
    const ends = new Uint32Array(counts.length + 1);
    symbols.forEach((symbol, node) => (ends[symbol + 1] = children[node] ?? 0));
    for (let symbol = 1; symbol <= counts.length; symbol++)
      ends[symbol] = Math.max(ends[symbol] as number, ends[symbol - 1] as number);
    return { symbols: Uint16Array.from({ length: counts.length }, (_, symbol) => symbol), counts, children: ends };
  });
}
