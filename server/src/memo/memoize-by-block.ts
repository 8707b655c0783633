import { memoizeWeak } from './memoize-weak';

/**
 * The text of a block, which holds the results computed from it: they live as long as the text does, and texts of
 * letters no longer in use are released (`text/block-text`).
 */
export abstract class KeepsAnswers {
  /** Indexed by function number; not part of the text's value. */
  readonly #answers: unknown[] = [];

  /** The results computed from a text so far. */
  static answersOf(text: KeepsAnswers): unknown[] {
    return text.#answers;
  }
}

/**
 * Memoises a function of a block's text that depends on nothing else (otherwise use `memoizeByBlockAnd`). Call it at
 * the top level of a module, once for each function. The cache is bounded by the texts that are kept.
 */
export function memoizeByBlock<B extends object, T>(work: (text: B) => T): (text: B) => T {
  const number = kindsOfWork++;
  const elsewhere = memoizeWeak(work);
  return (text) => {
    if (!(text instanceof KeepsAnswers)) return elsewhere(text);
    const answers = KeepsAnswers.answersOf(text);
    const found = answers[number];
    if (found !== undefined) return (found === NOTHING ? undefined : found) as T;
    const answer = work(text);
    answers[number] = answer === undefined ? NOTHING : answer;
    return answer;
  };
}

/**
 * As `memoizeByBlock`, for a function of a text and one immutable object, such as a template or one of its sentences.
 * Results are kept as long as the text is: the texts of one interner serve one set of templates.
 */
export function memoizeByBlockAnd<B extends object, K extends object, T>(
  work: (text: B, other: K) => T,
): (text: B, other: K) => T {
  const answersOf = memoizeByBlock((_: B) => new Map<K, readonly [T]>());
  return (text, other) => {
    const answers = answersOf(text);
    let found = answers.get(other);
    if (!found) answers.set(other, (found = [work(text, other)]));
    return found[0];
  };
}

/**
 * As `memoizeByBlock`, for annotated text: the result is kept if the text belongs to a block or line (`owner`), and
 * computed each time otherwise.
 */
export function memoizeByWords<T>(
  work: (words: string) => T,
): (words: { readonly text: string; readonly owner?: WordsOwner }) => T {
  const kept = memoizeByBlock((owner: WordsOwner) => work(owner.plain.text));
  return (words) => (words.owner ? kept(words.owner) : work(words.text));
}

interface WordsOwner {
  readonly plain: { readonly text: string };
}

/** Number of memoised functions. */
let kindsOfWork = 0;

/** Represents an undefined result. */
const NOTHING = Symbol('nothing');
