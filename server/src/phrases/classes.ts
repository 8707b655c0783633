/**
 * Clusters symbols by the symbols before and after them, so that a class predicts what comes next (exchange clustering
 * for a class bigram model; Kneser and Ney 1993). No word list is needed; plural nouns, verbs in -s, places and so on
 * emerge from the counts.
 *
 * @param symbols a sequence of symbols, all below `size`
 * @param number the number of classes
 * @param own symbols below this number keep a class of their own, whatever their context
 * @returns the class of each symbol
 */
export function classesOf(symbols: Uint16Array, size: number, number: number, own: number, rounds = 6): Uint16Array {
  const counts = new Float64Array(size);
  for (const symbol of symbols) counts[symbol] = (counts[symbol] as number) + 1;
  const order = Array.from({ length: size }, (_, symbol) => symbol).sort(
    (a, b) => (counts[b] as number) - (counts[a] as number) || a - b,
  );
  const classOf = new Uint16Array(size);
  // The most frequent symbols start in classes of their own; the others are distributed over the classes.
  const free = order.filter((symbol) => symbol >= own);
  for (let symbol = 0; symbol < own; symbol++) classOf[symbol] = symbol;
  free.forEach((symbol, at) => (classOf[symbol] = own + (at % (number - own))));
  const { starts: afterStarts, others: after, times: afterTimes } = neighbours(symbols, size, 1);
  const { starts: beforeStarts, others: before, times: beforeTimes } = neighbours(symbols, size, -1);
  const pairs = new Float64Array(number * number);
  const sums = new Float64Array(number);
  for (let at = 0; at < symbols.length; at++) {
    const here = classOf[symbols[at] as number] as number;
    sums[here] = (sums[here] as number) + 1;
    if (at + 1 < symbols.length) {
      const cell = here * number + (classOf[symbols[at + 1] as number] as number);
      pairs[cell] = (pairs[cell] as number) + 1;
    }
  }
  const afterOf = new Float64Array(number);
  const beforeOf = new Float64Array(number);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (const symbol of free) {
      const times = counts[symbol] as number;
      if (times === 0) continue;
      afterOf.fill(0);
      beforeOf.fill(0);
      let self = 0;
      for (let at = afterStarts[symbol] as number; at < (afterStarts[symbol + 1] as number); at++) {
        if (after[at] === symbol) self += afterTimes[at] as number;
        else {
          const there = classOf[after[at] as number] as number;
          afterOf[there] = (afterOf[there] as number) + (afterTimes[at] as number);
        }
      }
      for (let at = beforeStarts[symbol] as number; at < (beforeStarts[symbol + 1] as number); at++) {
        if (before[at] === symbol) continue;
        const there = classOf[before[at] as number] as number;
        beforeOf[there] = (beforeOf[there] as number) + (beforeTimes[at] as number);
      }
      const followers = nonZero(afterOf);
      const leaders = nonZero(beforeOf);
      const add = (to: number, sign: number): void => {
        for (const there of followers) {
          const cell = to * number + there;
          pairs[cell] = (pairs[cell] as number) + sign * (afterOf[there] as number);
        }
        for (const there of leaders) {
          const cell = there * number + to;
          pairs[cell] = (pairs[cell] as number) + sign * (beforeOf[there] as number);
        }
        pairs[to * number + to] = (pairs[to * number + to] as number) + sign * self;
        sums[to] = (sums[to] as number) + sign * times;
      };
      const home = classOf[symbol] as number;
      add(home, -1);
      let best = home;
      let bestGain = -Infinity;
      for (let to = own; to < number; to++) {
        let gain = 0;
        for (const there of followers) {
          if (there === to) continue;
          const pair = pairs[to * number + there] as number;
          gain += xlogx(pair + (afterOf[there] as number)) - xlogx(pair);
        }
        for (const there of leaders) {
          if (there === to) continue;
          const pair = pairs[there * number + to] as number;
          gain += xlogx(pair + (beforeOf[there] as number)) - xlogx(pair);
        }
        const within = pairs[to * number + to] as number;
        const joining = (afterOf[to] as number) + (beforeOf[to] as number) + self;
        gain += xlogx(within + joining) - xlogx(within);
        const sum = sums[to] as number;
        gain -= 2 * (xlogx(sum + times) - xlogx(sum));
        if (gain > bestGain + 1e-9) {
          best = to;
          bestGain = gain;
        }
      }
      add(best, 1);
      classOf[symbol] = best;
      if (best !== home) moved++;
    }
    if (moved < size / 200) break;
  }
  return classOf;
}

const LOGS = Float64Array.from({ length: 1 << 16 }, (_, x) => (x === 0 ? 0 : x * Math.log(x)));
const xlogx = (x: number): number => (x < LOGS.length ? (LOGS[x] as number) : x * Math.log(x));

function nonZero(values: Float64Array): Uint16Array {
  const found: number[] = [];
  for (let at = 0; at < values.length; at++) if (values[at] !== 0) found.push(at);
  return Uint16Array.from(found);
}

/** For each symbol, the symbols `step` positions away, with their frequency. */
function neighbours(
  symbols: Uint16Array,
  size: number,
  step: 1 | -1,
): { readonly starts: Uint32Array; readonly others: Uint16Array; readonly times: Uint32Array } {
  const found = Array.from({ length: size }, () => new Map<number, number>());
  for (let at = Math.max(0, -step); at + Math.max(0, step) < symbols.length; at++) {
    const others = found[symbols[at] as number] as Map<number, number>;
    const other = symbols[at + step] as number;
    others.set(other, (others.get(other) ?? 0) + 1);
  }
  const starts = new Uint32Array(size + 1);
  found.forEach((others, symbol) => (starts[symbol + 1] = (starts[symbol] as number) + others.size));
  return {
    starts,
    others: Uint16Array.from(found.flatMap((others) => [...others.keys()])),
    times: Uint32Array.from(found.flatMap((others) => [...others.values()])),
  };
}
