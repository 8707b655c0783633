/**
 * How often sequences of up to `order` symbols were counted: a tree, level by level. A node of level n stands for n
 * symbols; its children, in rising order of their last symbol, for n + 1. Symbols are numbers from 0 to 65,535; those
 * of level 1 are their own nodes.
 */
export interface Level {
  /** The last symbol of each node. */
  readonly symbols: Uint16Array;
  readonly counts: Float32Array;
  /** Where the children of each node begin in the next level; one more than there are nodes. */
  readonly children: Uint32Array;
}

/** Where a sequence is not in the tree. */
export const NONE = -1;

export class SequenceCounts {
  /** What of a node's count its kept children do not take, by level: what is left for sequences that were not kept. */
  readonly #left: readonly Float32Array[];
  /** By level, which children there are, as a bloom filter of one bit: most that are asked for are not there. */
  readonly #filters: readonly Uint32Array[];

  constructor(
    readonly levels: readonly Level[],
    /** All that was counted. */
    readonly total: number,
  ) {
    this.#left = levels.slice(0, -1).map((level, at) => leftOf(level, levels[at + 1] as Level));
    this.#filters = levels.slice(0, -1).map((level, at) => filterOf(level, levels[at + 1] as Level));
  }

  get order(): number {
    return this.levels.length;
  }

  /** The node of a level-`n` node followed by a symbol. */
  child(level: number, node: number, symbol: number): number {
    const { children } = this.levels[level - 1] as Level;
    const { symbols } = this.levels[level] as Level;
    let low = children[node] as number;
    let high = children[node + 1] as number;
    if (high - low > FEW) {
      const filter = this.#filters[level - 1] as Uint32Array;
      const bit = hashOf(node, symbol) & (filter.length * 32 - 1);
      if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return NONE;
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = symbols[middle] as number;
      if (there === symbol) return middle;
      if (there < symbol) low = middle + 1;
      else high = middle;
    }
    return NONE;
  }

  /**
   * How often the symbols from `from` to `to` stand side by side in the texts that were counted; 0 where too seldom.
   */
  count(symbols: ArrayLike<number>, from: number, to: number): number {
    let node = symbols[from] as number;
    for (let at = from + 1; at < to; at++) {
      node = this.child(at - from, node, symbols[at] as number);
      if (node === NONE) return 0;
    }
    return (this.levels[to - from - 1] as Level).counts[node] as number;
  }

  /**
   * Room for the nodes of what stands before each place of a row and after its end, of one symbol, two and so on up to
   * `order - 1`; `NONE` for what there is not.
   */
  contextsFor(length: number): Int32Array {
    return new Int32Array((length + 1) * (this.order - 1)).fill(NONE);
  }

  /**
   * The probability of a symbol after what stands before place `at` of `contexts`: absolute discounting, each order
   * leaning on the one below; a context that was not kept says nothing. What stands before the symbol after it is
   * written to place `nextAt` of `next`: one walk over a row knows it all.
   */
  step(contexts: Int32Array, at: number, symbol: number, next: Int32Array, nextAt: number): number {
    const width = this.order - 1;
    const from = at * width;
    const to = nextAt * width;
    let probability = this.#unseen(symbol);
    next[to] = symbol;
    let before = NONE;
    for (let length = 1; length <= width; length++) {
      const node = contexts[from + length - 1] as number;
      let child = NONE;
      if (node !== NONE) {
        // What does not stand after a shorter context stands after no longer one.
        if (length === 1 || before !== NONE) child = this.child(length, node, symbol);
        before = child;
        probability = this.#after(length, node, child, probability);
      }
      if (length < width) next[to + length] = child;
    }
    return probability;
  }

  #unseen(symbol: number): number {
    const { counts } = this.levels[0] as Level;
    return ((counts[symbol] as number) + 0.5) / (this.total + counts.length);
  }

  #after(length: number, node: number, child: number, shorter: number): number {
    const times = (this.levels[length - 1] as Level).counts[node] as number;
    if (times === 0) return shorter;
    const seen = child === NONE ? 0 : ((this.levels[length] as Level).counts[child] as number) - DISCOUNT;
    return (seen + ((this.#left[length - 1] as Float32Array)[node] as number) * shorter) / times;
  }
}

/** What is taken from each count for what was not seen. */
const DISCOUNT = 0.7;

/** So few children are as quickly gone through. */
const FEW = 4;
/** Bits of a filter for each child, at the least. */
const BITS = 8;

function filterOf({ children }: Level, { symbols }: Level): Uint32Array {
  let size = 32;
  while (size < symbols.length * BITS) size *= 2;
  const filter = new Uint32Array(size / 32);
  for (let node = 0; node + 1 < children.length; node++) {
    const to = children[node + 1] as number;
    const from = children[node] as number;
    if (to - from <= FEW) continue;
    for (let child = from; child < to; child++) {
      const bit = hashOf(node, symbols[child] as number) & (size - 1);
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }
  return filter;
}

/** A number of 32 bits for a pair of numbers: products by odd constants, mixed once (Knuth, 6.4). */
function hashOf(node: number, symbol: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function leftOf({ counts, children }: Level, next: Level): Float32Array {
  const left = new Float32Array(counts.length);
  for (let node = 0; node < counts.length; node++) {
    let taken = 0;
    const to = children[node + 1] as number;
    for (let child = children[node] as number; child < to; child++) taken += (next.counts[child] as number) - DISCOUNT;
    left[node] = Math.max((counts[node] as number) - taken, DISCOUNT);
  }
  return left;
}
