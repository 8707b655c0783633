/**
 * Memoises a function of an immutable object, such as a template: the result is kept as long as the object is. The
 * result must depend on nothing else. Call it at the top level of a module, once for each function.
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
 * Makes an object hold its own results instead of a WeakMap. For objects created at every keystroke: V8 keeps WeakMap
 * entries longer than properties, which go with the object. Call it before the object is frozen.
 */
export function holdingAnswers<K extends object>(thing: K): K {
  Object.defineProperty(thing, ANSWERS, { value: [] });
  return thing;
}

const ANSWERS = Symbol('answers');
interface HoldingAnswers {
  readonly [ANSWERS]: unknown[];
}

/** Number of memoised functions. */
let kindsOfWork = 0;
