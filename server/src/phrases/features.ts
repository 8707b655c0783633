import type { PhraseCounts } from './count';
import { APART } from './count';
import type { SequenceCounts } from './counts';
import { NONE } from './counts';
import type { Instead } from './edits';
import { EDIT_KINDS } from './edits';

/** How many numbers stand for a candidate. */
export const FEATURES = 55;

/** How far a change reaches: what stands after it is read with what stands before. */
const AFTER = 3;
const AFTER_CLASS = 4;
/** How far what stands before a change is looked at. */
const BEFORE = 4;
/** An edit puts in so many words at the most. */
const MOST_KEYS = 2;

/** A sentence's symbols with what was worked out of them once. */
export interface Written {
  readonly symbols: Uint16Array;
  readonly classes: Uint16Array;
  /** The logarithm of the probability of each symbol after those before it. */
  readonly logs: Float64Array;
  readonly classLogs: Float64Array;
  /** What stands before each place, as the counts know it. */
  readonly contexts: Int32Array;
  /** Room for the changed place with what stands around it, which each candidate writes anew. */
  readonly edited: Uint16Array;
}

export function written(symbols: readonly number[], counts: PhraseCounts): Written {
  const row = Uint16Array.from(symbols);
  const classes = row.map((symbol) => counts.classes[symbol] as number);
  const contexts = counts.sequences.contexts(row);
  return {
    symbols: row,
    classes,
    logs: logsOf(row, contexts, counts.sequences),
    classLogs: logsOf(classes, counts.classSequences.contexts(classes), counts.classSequences),
    contexts,
    edited: new Uint16Array(BEFORE + MOST_KEYS + AFTER_CLASS),
  };
}

function logsOf(symbols: Uint16Array, contexts: Int32Array, sequences: SequenceCounts): Float64Array {
  const logs = new Float64Array(symbols.length);
  for (let at = 1; at < symbols.length; at++)
    logs[at] = Math.log(sequences.probabilityAfter(contexts, at, symbols[at] as number));
  return logs;
}

/**
 * What the counts say of a candidate, as numbers; undefined where it is not worth a longer look. Places of the edit
 * count from the first word, those of the symbols from the boundary before it.
 *
 * @param from the first word that goes, or before which words are put in
 * @param to the word after the last one that goes
 * @param length how many characters go
 */
export function featuresOf(
  { symbols, classes, logs, classLogs, contexts, edited: room }: Written,
  { kind, keys, symbols: put }: Instead,
  from: number,
  to: number,
  length: number,
  { sequences, apart, classes: classOf, classSequences }: PhraseCounts,
): Float64Array | undefined {
  const start = from + 1;
  const end = to + 1;
  // Two words that never stand side by side are not what was meant.
  const wordBefore = symbols[start - 1] as number;
  const wordAfter = symbols[end] as number;
  let unseen = 0;
  if (put.length === 0) {
    if (sequences.child(1, wordBefore, wordAfter) === NONE) return undefined;
  } else {
    if (sequences.child(1, wordBefore, put[0] as number) === NONE) unseen++;
    if (sequences.child(1, put.at(-1) as number, wordAfter) === NONE) unseen++;
    if (unseen > (put.length === to - from ? 1 : 0)) return undefined;
  }
  const right = Math.min(symbols.length, end + AFTER);
  let before = 0;
  for (let place = start; place < right; place++) before += logs[place] as number;
  const instead = keys.length === 1 && end === start + 1;
  const least = (instead ? LEAST_GAIN_OF_FORM : LEAST_GAIN) + before;
  // Each word makes it less likely, so most candidates are done with after the first.
  let after = Math.log(sequences.probabilityAfter(contexts, start, put.length > 0 ? (put[0] as number) : wordAfter));
  if (after < least) return undefined;
  const left = Math.max(0, start - BEFORE);
  const classRight = Math.min(symbols.length, end + AFTER_CLASS);
  const at = start - left;
  const stop = at + keys.length;
  for (let place = left; place < start; place++) room[place - left] = symbols[place] as number;
  for (let place = at; place < stop; place++) room[place] = put[place - at] as number;
  for (let place = end; place < classRight; place++) room[stop + place - end] = symbols[place] as number;
  const editedEnd = stop + right - end;
  for (let place = at + 1; place < editedEnd; place++) {
    after += Math.log(sequences.probability(room, 0, place));
    if (after < least) return undefined;
  }
  const edited = room.subarray(0, stop + classRight - end);
  const gain = after - before;
  const there = symbols[start] as number;
  const onLeft = instead ? pairGain(symbols, start, there, edited[at] as number, -1, sequences, apart) : 0;
  const onRight = instead ? pairGain(symbols, start, there, edited[at] as number, 1, sequences, apart) : 0;
  if (gain < LEAST_GAIN && gain + onLeft + onRight < 1) return undefined;

  const editedClasses = edited.map((symbol) => classOf[symbol] as number);
  let classBefore = 0;
  for (let place = start; place < classRight; place++) classBefore += classLogs[place] as number;
  let classAfter = 0;
  for (let place = at; place < edited.length; place++)
    classAfter += Math.log(classSequences.probability(editedClasses, 0, place));

  const features = new Float64Array(FEATURES);
  features[0] = EDIT_KINDS.indexOf(kind);
  features[1] = gain;
  features[2] = after / (editedEnd - at);
  features[3] = before / (right - start);
  describe(symbols, start, end, sequences, 2, features, 4);
  describe(edited, at, stop, sequences, 2, features, 14);
  features[24] = (features[22] as number) - (features[12] as number);
  features[25] = start;
  features[26] = symbols.length - end;
  features[27] = classAfter - classBefore;
  features[28] = classAfter / (edited.length - at);
  features[29] = classBefore / (classRight - start);
  describe(classes, start, end, classSequences, 3, features, 30);
  describe(editedClasses, at, stop, classSequences, 3, features, 40);
  features[50] = onLeft;
  features[51] = onRight;
  features[52] = length;
  features[53] = keys[0]?.length ?? 0;
  features[54] = kind === 'missing' ? 0 : symbols[start] === 1 ? 1 : 0;
  return features;
}

const LEAST_GAIN = 0.5;
const LEAST_GAIN_OF_FORM = -2;

/** How much likelier a word is than another beside the words that stand two, three and four places before or after. */
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
    const times = (word: number): number => {
      const node = side < 0 ? tree.child(1, other, word) : tree.child(1, word, other);
      return node < 0 ? 0 : (tree.levels[1]?.counts[node] as number);
    };
    gain +=
      Math.log((times(instead) + PRIOR) / ((counts[instead] as number) + PRIOR_OF_WORD)) -
      Math.log((times(there) + PRIOR) / ((counts[there] as number) + PRIOR_OF_WORD));
  });
  return gain;
}

const PRIOR = 2;
const PRIOR_OF_WORD = 500;

/**
 * Of the sequences of `shortest` symbols, one more and two more that hold the changed place `[from, to)`, or run over
 * it where it is a gap: the fewest counts, the most, the mean (logarithms), and how often the rarest symbol itself
 * stands.
 */
function describe(
  symbols: Uint16Array,
  from: number,
  to: number,
  sequences: SequenceCounts,
  shortest: number,
  features: Float64Array,
  offset: number,
): void {
  for (let more = 0; more < 3; more++) {
    const length = shortest + more;
    let least = Infinity;
    let most = 0;
    let sum = 0;
    let number = 0;
    const last = Math.min(symbols.length - length, from === to ? from - 1 : to - 1);
    for (let place = Math.max(0, from - length + 1); place <= last; place++) {
      const count = Math.log1p(sequences.count(symbols, place, place + length));
      least = Math.min(least, count);
      most = Math.max(most, count);
      sum += count;
      number++;
    }
    const base = offset + more * 3;
    features[base] = number === 0 ? -1 : least;
    features[base + 1] = number === 0 ? -1 : most;
    features[base + 2] = number === 0 ? -1 : sum / number;
  }
  let rarest = from === to ? 20 : Infinity;
  for (let place = from; place < to; place++)
    rarest = Math.min(rarest, Math.log1p(sequences.levels[0]?.counts[symbols[place] as number] ?? 0));
  features[offset + 9] = rarest;
}
