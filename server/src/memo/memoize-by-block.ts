import { memoizeWeak } from './memoize-weak';

/**
 * A text of a block, which keeps what has been worked out of it: an answer lives as long as the text does, and texts of
 * letters that nobody reads any more are let go (`text/block-text`).
 */
export abstract class KeepsAnswers {
  /** By the number of the work; no part of the text. */
  readonly #answers: unknown[] = [];

  /** What has been worked out of a text so far. */
  static answersOf(text: KeepsAnswers): unknown[] {
    return text.#answers;
  }
}

/**
 * Does work once for each text of a block. The work may look at nothing but the text. To be called where modules are
 * made, once for each kind of work; what looks at something else as well is `memoizeByBlockAnd`. Bounded by the texts
 * that are kept.
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
 * The same for work that looks at a text and at one thing that never changes, such as a template or a sentence of one.
 * The answers are kept as long as the text is: the texts of one memory serve one set of templates.
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
 * The same for words, whose answer is kept where they are those of a block or a line (`owner`), and worked out each
 * time where they are nobody's.
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

/** Kinds of work that answers are kept of. */
let kindsOfWork = 0;

/** Stands for an answer that is undefined. */
const NOTHING = Symbol('nothing');
