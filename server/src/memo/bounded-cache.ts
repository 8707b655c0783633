import { detached } from './detached';

/** A cache keyed by string that holds at most `most` results and is cleared when it is full. */
export class BoundedCache<T> {
  readonly #known = new Map<string, readonly [T]>();

  constructor(readonly most: number) {}

  of(key: string, make: (key: string) => T): T {
    const found = this.#known.get(key);
    if (found) return found[0];
    const answer = make(key);
    this.set(key, answer);
    return answer;
  }

  get(key: string): T | undefined {
    return this.#known.get(key)?.[0];
  }

  set(key: string, answer: T): void {
    if (this.#known.size >= this.most) this.#known.clear();
    this.#known.set(detached(key), [answer]);
  }
}

/**
 * Memoises a function of a string for as long as the cache holds the result. The result must depend on nothing else.
 */
export function memoizeByString<T>(most: number, work: (key: string) => T): (key: string) => T {
  const kept = new BoundedCache<T>(most);
  return (key) => kept.of(key, work);
}

/**
 * As `memoizeByString`, for short phrases that recur often, such as a letter's dates; longer strings are computed each
 * time.
 */
export function memoizeByPhrase<T>(work: (phrase: string) => T): (phrase: string) => T {
  const kept = new BoundedCache<T>(MAX_PHRASES);
  return (phrase) => (phrase.length <= MAX_PHRASE_LENGTH ? kept.of(phrase, work) : work(phrase));
}

const MAX_PHRASES = 100;
const MAX_PHRASE_LENGTH = 1_000;
