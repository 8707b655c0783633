/**
 * Does work once for each thing that never changes, such as a template: the answer is kept as long as the thing is.
 * To be called where modules are made, once for each kind of work.
 */
export function oncePer<K extends object, T>(work: (thing: K) => T): (thing: K) => T {
  const number = works++;
  const elsewhere = new WeakMap<K, readonly [T]>();
  return (thing) => {
    const answers = (thing as Partial<Remembering>)[ANSWERS];
    const found = answers ? (answers[number] as readonly [T] | undefined) : elsewhere.get(thing);
    if (found) return found[0];
    const answer = work(thing);
    if (answers) answers[number] = [answer];
    else elsewhere.set(thing, [answer]);
    return answer;
  };
}

/**
 * Has a thing keep the answers itself, instead of a table beside it. For what is made at every keystroke: the engine
 * keeps what stands in such a table longer than what is kept by the thing, which goes when the thing goes. To be called
 * before the thing is frozen.
 */
export function remembering<K extends object>(thing: K): K {
  Object.defineProperty(thing, ANSWERS, { value: [] });
  return thing;
}

const ANSWERS = Symbol('answers');
interface Remembering {
  readonly [ANSWERS]: unknown[];
}

/** Kinds of work that answers are kept of. */
let works = 0;
