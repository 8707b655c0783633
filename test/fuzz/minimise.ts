import type { Fails } from './subject';

/** The maximum number of attempts in minimising: a smaller case helps, but is not worth an hour. */
const MAX_TRIES = 1500;

/** A test that gives up after a number of attempts or milliseconds, by reporting that nothing fails any more. */
export function bounded<T>(fails: Fails<T>, { tries = MAX_TRIES, milliseconds = 60_000 } = {}): Fails<T> {
  let left = tries;
  const until = Date.now() + milliseconds;
  return async (input) => left-- > 0 && Date.now() < until && fails(input);
}

/**
 * Delta debugging (Zeller's ddmin): a subset of the list that still fails and from which no chunk of the sizes tried
 * can be removed. The list itself is assumed to fail.
 */
export async function smallestList<T>(list: readonly T[], fails: Fails<readonly T[]>): Promise<readonly T[]> {
  let current = list;
  if (current.length > 0 && (await fails([]))) return [];
  for (let size = Math.ceil(current.length / 2); size >= 1;) {
    let smaller = false;
    for (let at = 0; at < current.length;) {
      const without = [...current.slice(0, at), ...current.slice(at + size)];
      if (without.length < current.length && (await fails(without))) {
        current = without;
        smaller = true;
      } else at += size;
    }
    if (size === 1 && !smaller) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return current;
}

/** Minimises a failing text by paragraphs, then lines, then words, then characters. */
export async function smallestText(text: string, fails: Fails<string>): Promise<string> {
  let current = text;
  for (const pieces of [/(?<=\n\s*\n)/, /(?<=\n)/, /(?<=\s)/, /(?=[^])/]) {
    const parts = current.split(pieces);
    // By character only if few are left.
    if (parts.length > 4000) continue;
    current = (await smallestList(parts, (some) => fails(some.join('')))).join('');
  }
  return current;
}

/** Minimises failing bytes piece by piece. */
export async function smallestBytes(bytes: Uint8Array, fails: Fails<Uint8Array>): Promise<Uint8Array> {
  let current = bytes;
  for (const size of [4096, 512, 64, 8, 1]) {
    if (current.length / size > 3000) continue;
    const pieces = Array.from({ length: Math.ceil(current.length / size) }, (_, i) =>
      current.subarray(i * size, (i + 1) * size),
    );
    current = joined(await smallestList(pieces, (some) => fails(joined(some))));
  }
  return current;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
