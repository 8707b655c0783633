import type { PhraseCounts } from './count';
import type { Level } from './counts';
import { SequenceCounts } from './counts';
import { SequenceFilter } from './sequence-filter';
import { Vocabulary } from './vocabulary';

/** The first bytes of every file in this format, with its version number. */
const MAGIC = 'phrases 2\n';

/**
 * Encodes counts as bytes, to be compressed: the words, one a line, the levels of each tree, and the filter of rare
 * sequences. Counts above 15 are rounded to the next of a series in which each is a fifth larger than the one before.
 */
export function encodePhrases(counts: PhraseCounts): Uint8Array {
  const { vocabulary, sequences, seldom, apart, classes, classSequences } = counts;
  const out = new Bytes();
  const words = new TextEncoder().encode(vocabulary.words.join('\n'));
  out.raw(new TextEncoder().encode(MAGIC));
  out.number(words.length);
  out.raw(words);
  out.number(apart.length);
  for (const tree of [sequences, ...apart]) encodeTree(tree, out);
  const [first] = classSequences.levels as [Level];
  out.number(first.counts.length);
  for (const one of classes) out.number(one);
  encodeTree(classSequences, out);
  out.number(seldom.bytes.length);
  out.raw(seldom.bytes);
  return out.done();
}

/** Decodes such bytes. Throws an error with a sentence for the user if they are not in this format or are damaged. */
export function decodePhrases(bytes: Uint8Array): PhraseCounts {
  const from = new Reader(bytes);
  if (new TextDecoder().decode(from.raw(MAGIC.length)) !== MAGIC) throw new Error('It is no file of phrases.');
  const text = new TextDecoder().decode(from.raw(from.number()));
  const vocabulary = new Vocabulary(text === '' ? [] : text.split('\n'));
  const more = from.number();
  if (vocabulary.size > 65_000 || more > MAX_WORDS_APART)
    throw new Error('It has more words than such a file may have.');
  const sequences = decodeTree(from, vocabulary.size);
  const apart = Array.from({ length: more }, () => decodeTree(from, vocabulary.size));
  const number = from.number();
  const classes = Uint16Array.from({ length: vocabulary.size }, () => {
    const one = from.number();
    if (one >= number) throw new Error('It is damaged: it has a class that there is not.');
    return one;
  });
  if (number > 1_000) throw new Error('It has more classes than such a file may have.');
  const classSequences = decodeTree(from, number);
  const seldom = new SequenceFilter(from.raw(from.number()));
  return { vocabulary, sequences, seldom, apart, classes, classSequences };
}

const MAX_WORDS_APART = 8;

function encodeTree({ levels, total }: SequenceCounts, out: Bytes): void {
  out.number(total);
  out.number(levels.length);
  const [first] = levels as [Level];
  for (const count of first.counts) out.number(rounded(count));
  for (let at = 1; at < levels.length; at++) {
    const { children } = levels[at - 1] as Level;
    const { symbols, counts } = levels[at] as Level;
    out.number(symbols.length);
    for (let node = 0; node + 1 < children.length; node++)
      out.number((children[node + 1] as number) - (children[node] as number));
    for (let node = 0; node + 1 < children.length; node++) {
      let before = -1;
      for (let child = children[node] as number; child < (children[node + 1] as number); child++) {
        out.number((symbols[child] as number) - before - 1);
        before = symbols[child] as number;
      }
    }
    for (const count of counts) out.number(rounded(count));
  }
}

function decodeTree(from: Reader, size: number): SequenceCounts {
  const total = from.number();
  const depth = from.number();
  if (depth < 1 || depth > MAX_TREE_DEPTH)
    throw new Error('It has sequences that are longer than such a file may have.');
  const levels: Level[] = [];
  let symbols: Uint16Array = Uint16Array.from({ length: size }, (_, at) => at);
  let counts = from.counts(size);
  for (let at = 1; at < depth; at++) {
    const length = from.number();
    if (length > from.left) throw new Error('It is damaged: it ends too early.');
    const children = startsOf(from.numbers(symbols.length));
    if (children[symbols.length] !== length) throw new Error('It is damaged: its parts do not fit each other.');
    const next = symbolsOf(children, from.numbers(length), size);
    levels.push({ symbols, counts, children });
    symbols = next;
    counts = from.counts(length);
  }
  levels.push({ symbols, counts, children: new Uint32Array(1) });
  return new SequenceCounts(levels, total);
}

const MAX_TREE_DEPTH = 6;

/** Where each node's children start, from the number of children of each; with one more entry, the end of the last. */
function startsOf(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let node = 0; node < lengths.length; node++)
    starts[node + 1] = (starts[node] as number) + (lengths[node] as number);
  return starts;
}

/** The symbol of each child, from its distance to the one before it of the same node, less one. */
function symbolsOf(children: Uint32Array, steps: Uint32Array, size: number): Uint16Array {
  const symbols = new Uint16Array(steps.length);
  for (let node = 0; node + 1 < children.length; node++) {
    const end = children[node + 1] as number;
    let before = -1;
    for (let child = children[node] as number; child < end; child++) {
      before += (steps[child] as number) + 1;
      if (before >= size) throw new Error('It is damaged: it has a word that it does not name.');
      symbols[child] = before;
    }
  }
  return symbols;
}

/** Counts as stored: exact up to 15, then from the series. */
const rounded = (count: number): number =>
  count <= EXACT ? Math.round(count) : EXACT + Math.round(Math.log(count / EXACT) / STEP);
const unrounded = (code: number): number => (code <= EXACT ? code : (SERIES[code - EXACT] ?? above(code)));
const EXACT = 15;
const STEP = Math.log(1.2);
const above = (code: number): number => EXACT * Math.exp((code - EXACT) * STEP);
const SERIES = Array.from({ length: 80 }, (_, at) => above(EXACT + at));

/** A growing buffer of variable-length numbers: seven bits a byte, least significant first. */
class Bytes {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  number(value: number): void {
    this.#room(8);
    let left = value;
    while (left >= 128) {
      this.#bytes[this.#length++] = (left % 128) + 128;
      left = Math.floor(left / 128);
    }
    this.#bytes[this.#length++] = left;
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Of the last byte of a number: numbers have 32 bits. */
const MAX_SCALE = 128 ** 4;

class Reader {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  get left(): number {
    return this.bytes.length - this.#at;
  }

  number(): number {
    return this.numbers(1)[0] as number;
  }

  /** The next numbers. One loop over all of them is several times as fast as a call for each. */
  numbers(length: number): Uint32Array {
    if (length > this.left) throw new Error('It is damaged: it ends too early.');
    const { bytes } = this;
    const values = new Uint32Array(length);
    let at = this.#at;
    for (let i = 0; i < length; i++) {
      let byte = bytes[at++] as number;
      let value = byte;
      // Most numbers take one byte.
      for (let scale = 128; byte >= 128; scale *= 128) {
        if (at >= bytes.length || scale > MAX_SCALE) throw new Error('It is damaged: it ends too early.');
        byte = bytes[at++] as number;
        // Less the 128 of the byte before, which only said that there is another.
        value += (byte - 1) * scale;
      }
      values[i] = value;
    }
    if (at > bytes.length) throw new Error('It is damaged: it ends too early.');
    this.#at = at;
    return values;
  }

  raw(length: number): Uint8Array {
    if (length > this.left) throw new Error('It is damaged: it ends too early.');
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }

  counts(length: number): Float32Array {
    const codes = this.numbers(length);
    const counts = new Float32Array(length);
    for (let at = 0; at < length; at++) counts[at] = unrounded(codes[at] as number);
    return counts;
  }
}
