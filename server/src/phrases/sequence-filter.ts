/**
 * The set of sequences seen, as a Bloom filter (Bloom 1970). Every sequence seen is recognised; about one in sixteen
 * others is taken for seen. No sequence can be reconstructed from it.
 */
export class SequenceFilter {
  static readonly none = new SequenceFilter(new Uint8Array(0));

  constructor(readonly bytes: Uint8Array) {}

  /** @param hashes  of the sequences, from `hashOf` */
  static of(hashes: readonly number[]): SequenceFilter {
    const bytes = new Uint8Array(Math.ceil((hashes.length * BITS) / 8));
    const size = bytes.length * 8;
    for (const hash of hashes) {
      for (let turn = 0; turn < TURNS; turn++) {
        const bit = bitOf(hash, turn, size);
        bytes[bit >>> 3] = (bytes[bit >>> 3] as number) | (1 << (bit & 7));
      }
    }
    return new SequenceFilter(bytes);
  }

  /** True if the symbols `[from, to)` were seen. */
  has(symbols: ArrayLike<number>, from: number, to: number): boolean {
    const size = this.bytes.length * 8;
    if (size === 0) return false;
    const hash = hashOf(symbols, from, to);
    for (let turn = 0; turn < TURNS; turn++) {
      const bit = bitOf(hash, turn, size);
      if ((((this.bytes[bit >>> 3] as number) >>> (bit & 7)) & 1) === 0) return false;
    }
    return true;
  }
}

/** Bits for each sequence. */
const BITS = 6;
/** Number of bits set for each sequence. */
const TURNS = 3;

/** A 32-bit hash of the symbols `[from, to)`: the MurmurHash3 finaliser after each. */
export function hashOf(symbols: ArrayLike<number>, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = mixed((hash ^ (symbols[at] as number)) + 0x9e3779b9);
  return hash >>> 0;
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Each turn gives another bit (double hashing; Kirsch and Mitzenmacher 2006). */
const bitOf = (hash: number, turn: number, size: number): number => (hash + turn * ((mixed(hash) | 1) >>> 0)) % size;
