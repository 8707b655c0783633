import { cpuTime } from './cpu-time';

/** A factor of four is linear and sixteen quadratic; what lies between is left to the engine and its collector. */
export const MAX_GROWTH = 9;

/** In ms: below this, a factor is the resolution of the clock (a tick of the scheduler) and not growth. */
const LEAST_TELLING_TIME = 10;
/** Another process can only add to a time, so that a factor that looks too large is measured again. */
const ROUNDS = 6;

/**
 * How many times as much processor time the work takes at four times the size: seconds are never asserted, as they are
 * those of one machine.
 * @param work what is to be done; `round` differs from call to call, so that a text can be one that no cache knows
 * @param size of the larger work: characters, items or repetitions
 */
export async function growthFactor(work: (size: number, round: number) => unknown, size: number): Promise<number> {
  let calls = 0;
  const timeOf = async (size: number): Promise<number> => {
    const before = cpuTime();
    await work(size, ++calls);
    return cpuTime() - before;
  };
  // The engine optimises code after it has run a few times.
  await timeOf(size / 16);
  let [small, large, factor] = [Infinity, Infinity, Infinity];
  for (let round = 0; round < ROUNDS && factor >= MAX_GROWTH; round++) {
    small = Math.min(small, await timeOf(size / 4));
    large = Math.min(large, await timeOf(size));
    factor = large / Math.max(small, LEAST_TELLING_TIME);
  }
  return factor;
}
