import type { PhraseCounts } from './count';
import { APART, SELDOM_ORDER } from './count';
import type { SequenceCounts } from './counts';
import { NONE } from './counts';
import type { Instead } from './edits';
import { EDIT_KINDS } from './edits';
import { SequenceFilter } from './sequence-filter';

/** The number of features of a candidate. */
export const FEATURES = 112;

/** The number of words after an edit that are scored with it. */
const AFTER = 3;
const AFTER_CLASS = 4;
/** The number of words before an edit that are considered. */
const BEFORE = 4;
/** The most words that an edit inserts. */
const MOST_KEYS = 2;
/** The shortest sequence counted around an edit; sequences one and two longer are counted too. */
const SHORTEST = 2;
const SHORTEST_OF_CLASSES = 3;
/** The number of sequence lengths counted around an edit. */
const LENGTHS = 3;

/** A sentence's symbols with values computed once for all its candidates. */
export interface Written {
  readonly words: Row;
  readonly classes: Row;
  /** Scratch space for the edited words with their context, overwritten for each candidate. */
  readonly edited: Uint16Array;
  readonly next: Int32Array;
  readonly probabilities: Float64Array;
  /** The words replaced by the current candidates: many candidates share one place. */
  readonly span: Span;
  readonly floor: Floor;
}

/** Words to be removed, `[start, end)`, or a gap. */
interface Span {
  start: number;
  end: number;
  /** The log probability of these words and of those after them that an edit affects. */
  before: number;
  /** The minimum probability of the result, and the minimum if it has fewer words. */
  least: number;
  leastOfFewer: number;
  /** True once `describe` has been run for them. */
  described: boolean;
  readonly features: Float64Array;
}

interface Row {
  readonly symbols: Uint16Array;
  /** The context at each position, as nodes of the counts. */
  readonly contexts: Int32Array;
  /** The log probability of each symbol given those before it. */
  readonly logs: Float64Array;
}

/**
 * Thresholds for a candidate, in log probability: its gain (`gain`, or `gainOfFewer` if a word is removed, because
 * fewer words are likelier anyway), and the highest log probability per word of the original (`likeliest`).
 */
export interface Floor {
  readonly gain: number;
  readonly gainOfFewer: number;
  readonly likeliest: number;
}

/** Thresholds for training. */
export const LEARNING: Floor = { gain: 1.5, gainOfFewer: 3, likeliest: 0 };
/**
 * Thresholds for reporting: of 1,355 planted errors that are found, in letters held out of training, five are below
 * them.
 */
export const TELLING: Floor = { gain: 4, gainOfFewer: 4, likeliest: -3.5 };

/** @param floor  candidates below it are skipped */
export function written(symbols: readonly number[], counts: PhraseCounts, floor: Floor): Written {
  const row = Uint16Array.from(symbols);
  const words = rowOf(row, counts.sequences);
  const classes = rowOf(
    row.map((symbol) => counts.classes[symbol] as number),
    counts.classSequences,
  );
  return {
    words,
    classes,
    edited: new Uint16Array(BEFORE + MOST_KEYS + AFTER_CLASS),
    next: new Int32Array(2 * Math.max(counts.sequences.order, counts.classSequences.order)),
    probabilities: new Float64Array(MOST_KEYS + AFTER),
    span: {
      start: -1,
      end: -1,
      before: 0,
      least: 0,
      leastOfFewer: 0,
      described: false,
      features: new Float64Array(DESCRIBED_WORDS + DESCRIBED_CLASSES),
    },
    floor,
  };
}

/** Moves to another place of the sentence. */
function move(span: Span, start: number, end: number, logs: Float64Array, floor: Floor): void {
  span.start = start;
  span.end = end;
  span.before = 0;
  const right = Math.min(logs.length, end + AFTER);
  for (let place = start; place < right; place++) span.before += logs[place] as number;
  const likely = span.before > floor.likeliest * (right - start);
  span.least = likely ? 1 : Math.exp(span.before + floor.gain) * ROUNDING;
  span.leastOfFewer = likely ? 1 : Math.exp(span.before + floor.gainOfFewer) * ROUNDING;
  span.described = false;
}

/** A product differs slightly from the sum of logarithms that finally decides. */
const ROUNDING = 1 - 1e-9;

function rowOf(symbols: Uint16Array, sequences: SequenceCounts): Row {
  const contexts = sequences.contextsFor(symbols.length);
  const logs = new Float64Array(symbols.length);
  for (let at = 0; at < symbols.length; at++) {
    const probability = sequences.step(contexts, at, symbols[at] as number, contexts, at + 1);
    if (at > 0) logs[at] = Math.log(probability);
  }
  return { symbols, contexts, logs };
}

/** Features of the candidate itself, of its context, and of how much it raises frequencies. */
const SCALARS = 30;
/** Features from `describe`, for words and for classes: three for each length, the rarest symbol, and each sequence. */
const DESCRIBED_WORDS = 3 * LENGTHS + 1 + 9;
const DESCRIBED_CLASSES = 3 * LENGTHS + 1 + 12;

/**
 * The features of a candidate; undefined if it falls below the thresholds. Positions of the edit count from the first
 * word, those of the symbols from the boundary before it.
 *
 * @param from the first word removed, or the word before which words are inserted
 * @param to the word after the last one removed
 * @param length number of characters removed
 */
export function featuresOf(
  { words, classes, edited: room, next, probabilities, span, floor }: Written,
  { kind, keys, symbols: put }: Instead,
  from: number,
  to: number,
  length: number,
  { sequences, seldom, apart, classes: classOf, classSequences }: PhraseCounts,
): Float64Array | undefined {
  const { symbols, contexts, logs } = words;
  const start = from + 1;
  const end = to + 1;
  if (span.start !== start || span.end !== end) move(span, start, end, logs, floor);
  const least = put.length === 0 ? span.leastOfFewer : span.least;
  // A probability cannot exceed 1.
  if (least >= 1) return undefined;
  const wordBefore = symbols[start - 1] as number;
  const wordAfter = symbols[end] as number;
  // Each word lowers the probability, so most candidates can be rejected after the first.
  let probability = sequences.step(contexts, start, put.length > 0 ? (put[0] as number) : wordAfter, next, 0);
  if (probability < least) return undefined;
  // Two words that never occur together are not what was meant.
  const unseen =
    (next[1] === NONE ? 1 : 0) +
    (put.length > 0 && sequences.child(1, put.at(-1) as number, wordAfter) === NONE ? 1 : 0);
  if (unseen > (put.length > 0 && put.length === to - from ? 1 : 0)) return undefined;
  const left = Math.max(0, start - BEFORE);
  const classRight = Math.min(symbols.length, end + AFTER_CLASS);
  const at = start - left;
  const stop = at + keys.length;
  const right = Math.min(symbols.length, end + AFTER);
  for (let place = left; place < start; place++) room[place - left] = symbols[place] as number;
  for (let place = at; place < stop; place++) room[place] = put[place - at] as number;
  for (let place = end; place < classRight; place++) room[stop + place - end] = symbols[place] as number;
  const editedEnd = stop + right - end;
  probabilities[0] = probability;
  for (let place = at + 1, turn = 0; place < editedEnd; place++, turn = 1 - turn) {
    const one = sequences.step(next, turn, room[place] as number, next, 1 - turn);
    probabilities[place - at] = one;
    probability *= one;
    if (probability < least) return undefined;
  }
  const edited = room.subarray(0, stop + classRight - end);
  let after = 0;
  for (let place = at; place < editedEnd; place++) after += Math.log(probabilities[place - at] as number);
  const { before } = span;
  const gain = after - before;
  if (gain < (put.length === 0 ? floor.gainOfFewer : floor.gain)) return undefined;
  const first = Math.log(probabilities[0]);
  const instead = keys.length === 1 && end === start + 1;
  const there = symbols[start] as number;
  const onLeft = instead ? pairGain(symbols, start, there, edited[at] as number, -1, sequences, apart) : 0;
  const onRight = instead ? pairGain(symbols, start, there, edited[at] as number, 1, sequences, apart) : 0;

  const editedClasses = edited.map((symbol) => classOf[symbol] as number);
  let classBefore = 0;
  for (let place = start; place < classRight; place++) classBefore += classes.logs[place] as number;
  let classAfter = Math.log(classSequences.step(classes.contexts, start, editedClasses[at] as number, next, 0));
  for (let place = at + 1, turn = 0; place < edited.length; place++, turn = 1 - turn)
    classAfter += Math.log(classSequences.step(next, turn, editedClasses[place] as number, next, 1 - turn));

  if (!span.described) {
    span.described = true;
    describe(symbols, start, end, sequences, seldom, SHORTEST, span.features, 0);
    const { none } = SequenceFilter;
    describe(classes.symbols, start, end, classSequences, none, SHORTEST_OF_CLASSES, span.features, DESCRIBED_WORDS);
  }
  const features = new Float64Array(FEATURES);
  const frequency = sequences.levels[0]?.counts as Float32Array;
  const [across] = apart as [SequenceCounts];
  features[0] = EDIT_KINDS.indexOf(kind);
  features[1] = gain;
  features[2] = after / (editedEnd - at);
  features[3] = before / (right - start);
  features[4] = start;
  features[5] = symbols.length - end;
  features[6] = classAfter - classBefore;
  features[7] = classAfter / (edited.length - at);
  features[8] = classBefore / (classRight - start);
  features[9] = onLeft;
  features[10] = onRight;
  features[11] = length;
  features[12] = keys[0]?.length ?? 0;
  features[13] = kind !== 'missing' && there === NAME ? 1 : 0;
  features[14] = pairs(sequences, wordBefore, wordAfter);
  features[15] = pairs(across, wordBefore, wordAfter);
  features[16] = first - (logs[start] as number);
  features[17] = first;
  features[18] = put.length > 0 ? togetherness(symbols, start, put[0] as number, -1, sequences, apart) : 0;
  features[19] = put.length > 0 ? togetherness(symbols, end - 1, put[0] as number, 1, sequences, apart) : 0;
  features[20] = end > start ? togetherness(symbols, start, there, -1, sequences, apart) : 0;
  features[21] = end > start ? togetherness(symbols, end - 1, there, 1, sequences, apart) : 0;
  features[22] = logs[start] as number;
  features[23] = logs[start + 1] ?? 0;
  features[24] = logs[start + 2] ?? 0;
  features[25] = classes.logs[start] as number;
  features[26] = classes.logs[start + 1] ?? 0;
  features[27] = Math.log1p(frequency[wordBefore] as number);
  features[28] = Math.log1p(frequency[wordAfter] as number);
  features.set(span.features, SCALARS);
  const own = SCALARS + span.features.length;
  describe(edited, at, stop, sequences, seldom, SHORTEST, features, own);
  const ofClasses = own + DESCRIBED_WORDS;
  describe(editedClasses, at, stop, classSequences, SequenceFilter.none, SHORTEST_OF_CLASSES, features, ofClasses);
  // The gain in frequency of the rarest word.
  features[29] = (features[own + 3 * LENGTHS] as number) - (features[SCALARS + 3 * LENGTHS] as number);
  return features;
}

/** The symbol for all names. */
const NAME = 1;

/** How much likelier a word is than another, given the words two to five positions before or after. */
function pairGain(
  symbols: Uint16Array,
  place: number,
  there: number,
  instead: number,
  side: 1 | -1,
  { levels: [words] }: SequenceCounts,
  apart: PhraseCounts['apart'],
): number {
  let gain = 0;
  const counts = words?.counts as Float32Array;
  APART.forEach((distance, at) => {
    const other = symbols[place + side * distance];
    if (other === undefined || other === 0) return;
    const tree = apart[at] as SequenceCounts;
    gain +=
      Math.log((pairCount(tree, other, instead, side) + PRIOR) / ((counts[instead] as number) + PRIOR_OF_WORD)) -
      Math.log((pairCount(tree, other, there, side) + PRIOR) / ((counts[there] as number) + PRIOR_OF_WORD));
  });
  return gain;
}

const PRIOR = 2;
const PRIOR_OF_WORD = 500;

/** How often a word occurs after another (`side` -1) or before it (1), from a tree of pairs. */
function pairCount(tree: SequenceCounts, other: number, word: number, side: 1 | -1): number {
  const node = side < 0 ? tree.child(1, other, word) : tree.child(1, word, other);
  return node === NONE ? 0 : (tree.levels[1]?.counts[node] as number);
}

/** The logarithm of the count of a pair in the given order. */
const pairs = (tree: SequenceCounts, first: number, second: number): number =>
  Math.log1p(pairCount(tree, first, second, -1));

/**
 * How much more often a word occurs together with those two or more positions before or after `place` than chance
 * predicts: a sum of logarithms. The word is at `place`, or would be.
 */
function togetherness(
  symbols: Uint16Array,
  place: number,
  word: number,
  side: 1 | -1,
  { levels: [words], total }: SequenceCounts,
  apart: PhraseCounts['apart'],
): number {
  const counts = words?.counts as Float32Array;
  let sum = 0;
  APART.forEach((distance, at) => {
    const other = symbols[place + side * distance];
    if (other === undefined || other === 0) return;
    const times = pairCount(apart[at] as SequenceCounts, other, word, side);
    sum += Math.log((times + PRIOR) / (((counts[other] as number) * (counts[word] as number)) / total + PRIOR));
  });
  return sum;
}

/**
 * Describes the sequences of `shortest` symbols, and of one and two more, that contain the edited place `[from, to)` or
 * span it if it is a gap: the lowest, highest and mean counts (logarithms; -1 if there are none), the frequency of the
 * rarest symbol, and each sequence by its length and its offset before the place.
 */
function describe(
  symbols: Uint16Array,
  from: number,
  to: number,
  sequences: SequenceCounts,
  seldom: SequenceFilter,
  shortest: number,
  features: Float64Array,
  offset: number,
): void {
  const each = offset + 3 * LENGTHS + 1;
  const longest = shortest + LENGTHS - 1;
  for (let slot = offset; slot < each + (LENGTHS * (shortest + longest)) / 2; slot++) features[slot] = -1;
  const last = from === to ? from - 1 : to - 1;
  for (let place = Math.max(0, from - longest + 1); place <= last; place++) {
    let node = symbols[place] as number;
    let met = true;
    const most = Math.min(longest, symbols.length - place);
    for (let length = 2; length <= most; length++) {
      if (node !== NONE) node = sequences.child(length - 1, node, symbols[place + length - 1] as number);
      if (node === NONE) met &&= length <= SELDOM_ORDER && seldom.has(symbols, place, place + length);
      if (length < shortest || place + length <= from) continue;
      const count =
        node === NONE ? (met ? SELDOM : 0) : Math.log1p(sequences.levels[length - 1]?.counts[node] as number);
      const base = offset + (length - shortest) * 3;
      const least = features[base] as number;
      features[base] = least < 0 ? count : Math.min(least, count);
      features[base + 1] = Math.max(features[base + 1] as number, count);
      features[base + 2] = Math.max(features[base + 2] as number, 0) + count;
      if (place <= from) features[each + slotOf(shortest, length) + from - place] = count;
    }
  }
  for (let length = shortest; length <= longest; length++) {
    const first = Math.max(0, from - length + 1);
    const number = Math.min(symbols.length - length, last) - first + 1;
    const base = offset + (length - shortest) * 3 + 2;
    if (number > 1) features[base] = (features[base] as number) / number;
  }
  let rarest = from === to ? 20 : Infinity;
  for (let place = from; place < to; place++)
    rarest = Math.min(rarest, Math.log1p(sequences.levels[0]?.counts[symbols[place] as number] ?? 0));
  features[offset + 3 * LENGTHS] = rarest;
}

/** The value of a sequence seen too rarely to be counted: below the logarithm of the lowest count. */
const SELDOM = Math.log1p(0.5);

/** Index of the sequences of a length among those of all lengths: each length has one slot for each of its symbols. */
const slotOf = (shortest: number, length: number): number => ((shortest + length - 1) * (length - shortest)) / 2;
