/** Does work once for each thing that never changes, such as a template: the answer is kept as long as the thing is. */
export function oncePer<K extends object, T>(work: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, readonly [T]>();
  return (thing) => {
    const found = known.get(thing);
    if (found) return found[0];
    const answer = work(thing);
    known.set(thing, [answer]);
    return answer;
  };
}
