/**
 * Does work once for each thing that never changes, such as a template: the answer is kept as long as the thing is.
 * The work may look at nothing but the thing. To be called where modules are made, once for each kind of work.
 */
export function memoizeWeak<K extends object, T>(work: (thing: K) => T): (thing: K) => T {
  const number = kindsOfWork++;
  const elsewhere = new WeakMap<K, readonly [T]>();
  return (thing) => {
    const answers = (thing as Partial<HoldingAnswers>)[ANSWERS];
    const found = answers ? (answers[number] as readonly [T] | undefined) : elsewhere.get(thing);
    if (found) return found[0];
    const answer = work(thing);
    if (answers) answers[number] = [answer];
    else elsewhere.set(thing, [answer]);
    return answer;
  };
}

/**
 * Has a thing hold the answers itself, instead of a table beside it. For what is made at every keystroke: the engine
 * keeps what stands in such a table longer than what is held by the thing, which goes when the thing goes. To be called
 * before the thing is frozen.
 */
export function holdingAnswers<K extends object>(thing: K): K {
  Object.defineProperty(thing, ANSWERS, { value: [] });
  return thing;
}

const ANSWERS = Symbol('answers');
interface HoldingAnswers {
  readonly [ANSWERS]: unknown[];
}

/** Kinds of work that answers are kept of. */
let kindsOfWork = 0;
