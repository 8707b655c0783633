/**
 * Counts of sequences of up to `order` symbols: a trie, level by level. A node of level n represents n symbols; its
 * children, in ascending order of their last symbol, represent n + 1. Symbols are numbers from 0 to 65,535; those of
 * level 1 are their own nodes.
 */
export interface Level {
  /** The last symbol of each node. */
  readonly symbols: Uint16Array;
  readonly counts: Float32Array;
  /** Start of each node's children in the next level; one more entry than there are nodes. */
  readonly children: Uint32Array;
}

/** Returned for a sequence that is not in the trie. */
export const NONE = -1;

export class SequenceCounts {
  /**
   * By level, the part of each node's count that its stored children do not account for: the mass left for sequences
   * that were not kept. 0 until it is asked for, because a letter asks for few of the nodes.
   */
  readonly #left: readonly Float32Array[];
  /**
   * By level, a Bloom filter with one hash for the existing children: most lookups are of children that do not exist.
   */
  readonly #filters: readonly Uint32Array[];

  constructor(
    readonly levels: readonly Level[],
    /** The total count. */
    readonly total: number,
  ) {
    this.#left = levels.slice(0, -1).map(({ counts }) => new Float32Array(counts.length));
    this.#filters = levels.slice(0, -1).map((level, at) => filterOf(level, levels[at + 1] as Level));
  }

  get order(): number {
    return this.levels.length;
  }

  /** The child of a level-`n` node for a symbol. */
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

  /** The count of the symbols `[from, to)` as a sequence in the training texts; 0 if it is too rare. */
  count(symbols: ArrayLike<number>, from: number, to: number): number {
    let node = symbols[from] as number;
    for (let at = from + 1; at < to; at++) {
      node = this.child(at - from, node, symbols[at] as number);
      if (node === NONE) return 0;
    }
    return (this.levels[to - from - 1] as Level).counts[node] as number;
  }

  /**
   * Allocates space for the context nodes at each position of a sequence and after its end, of length one, two and so
   * on up to `order - 1`; `NONE` if there is none.
   */
  contextsFor(length: number): Int32Array {
    return new Int32Array((length + 1) * (this.order - 1)).fill(NONE);
  }

  /**
   * The probability of a symbol given the context at position `at` of `contexts`: absolute discounting, in which each
   * order backs off to the one below; a context that was not kept contributes nothing. The context for the symbol after
   * it is written to position `nextAt` of `next`, so one walk over a sequence scores all of it.
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
        // A symbol that does not follow a shorter context does not follow a longer one.
        if (length === 1 || before !== NONE) child = this.child(length, node, symbol);
        before = child;
        probability = this.#after(length, node, child, probability);
      }
      if (length < width) next[to + length] = child;
    }
    return probability;
  }

  #leftAt(length: number, node: number): number {
    const left = this.#left[length - 1] as Float32Array;
    if (left[node] === 0) left[node] = leftOf(this.levels[length - 1] as Level, this.levels[length] as Level, node);
    return left[node] as number;
  }

  #unseen(symbol: number): number {
    const { counts } = this.levels[0] as Level;
    return ((counts[symbol] as number) + 0.5) / (this.total + counts.length);
  }

  #after(length: number, node: number, child: number, shorter: number): number {
    const times = (this.levels[length - 1] as Level).counts[node] as number;
    if (times === 0) return shorter;
    const seen = child === NONE ? 0 : ((this.levels[length] as Level).counts[child] as number) - DISCOUNT;
    return (seen + this.#leftAt(length, node) * shorter) / times;
  }
}

/** The discount subtracted from each count for unseen sequences. */
const DISCOUNT = 0.7;

/** So few children are as quickly searched in order. */
const FEW = 4;
/** Minimum number of filter bits for each child. */
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

/** A 32-bit hash of a pair of numbers: products with odd constants, mixed once (Knuth, 6.4). */
function hashOf(node: number, symbol: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** At least `DISCOUNT`, and so never 0. */
function leftOf({ counts, children }: Level, next: Level, node: number): number {
  let taken = 0;
  const to = children[node + 1] as number;
  for (let child = children[node] as number; child < to; child++) taken += (next.counts[child] as number) - DISCOUNT;
  return Math.max((counts[node] as number) - taken, DISCOUNT);
}
