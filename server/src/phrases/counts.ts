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

  constructor(
    readonly levels: readonly Level[],
    /** All that was counted. */
    readonly total: number,
  ) {
    this.#left = levels.slice(0, -1).map((level, at) => leftOf(level, levels[at + 1] as Level));
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
   * The probability of the symbol at `at` after those before it, down to `from`: absolute discounting, each order
   * leaning on the one below.
   */
  probability(symbols: ArrayLike<number>, from: number, at: number): number {
    const symbol = symbols[at] as number;
    let probability = this.#unseen(symbol);
    const most = Math.min(this.order - 1, at - from);
    for (let length = 1; length <= most; length++) {
      const node = this.#context(symbols, at, length);
      // A context that was not kept says nothing of what follows, and no longer one was kept either.
      if (node === NONE) return probability;
      probability = this.#after(length, node, symbol, probability);
    }
    return probability;
  }

  /**
   * For each place of a row the nodes of the symbols before it, of one, two and so on up to `order - 1`: `NONE` where
   * there are none. What `probabilityAfter` wants to know of a place, whatever stands there.
   */
  contexts(symbols: ArrayLike<number>): Int32Array {
    const width = this.order - 1;
    const contexts = new Int32Array(symbols.length * width).fill(NONE);
    for (let at = 1; at < symbols.length; at++) {
      for (let length = 1; length <= Math.min(width, at); length++) {
        const node = this.#context(symbols, at, length);
        if (node === NONE) break;
        contexts[at * width + length - 1] = node;
      }
    }
    return contexts;
  }

  /** The same probability, of a symbol at a place of which the contexts are known. */
  probabilityAfter(contexts: Int32Array, at: number, symbol: number): number {
    const width = this.order - 1;
    let probability = this.#unseen(symbol);
    for (let length = 1; length <= width; length++) {
      const node = contexts[at * width + length - 1] as number;
      if (node === NONE) return probability;
      probability = this.#after(length, node, symbol, probability);
    }
    return probability;
  }

  #unseen(symbol: number): number {
    const { counts } = this.levels[0] as Level;
    return ((counts[symbol] as number) + 0.5) / (this.total + counts.length);
  }

  /** The node of the symbols before a place. */
  #context(symbols: ArrayLike<number>, at: number, length: number): number {
    let node = symbols[at - length] as number;
    for (let next = at - length + 1; next < at && node !== NONE; next++)
      node = this.child(next - (at - length), node, symbols[next] as number);
    return node;
  }

  #after(length: number, node: number, symbol: number, shorter: number): number {
    const times = (this.levels[length - 1] as Level).counts[node] as number;
    if (times === 0) return shorter;
    const child = this.child(length, node, symbol);
    const seen = child === NONE ? 0 : ((this.levels[length] as Level).counts[child] as number) - DISCOUNT;
    return (seen + ((this.#left[length - 1] as Float32Array)[node] as number) * shorter) / times;
  }
}

/** What is taken from each count for what was not seen. */
const DISCOUNT = 0.7;

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
