import { createLetterService } from '../../server/src/service/service';
import type { WorstCase } from './worst-cases';
import { stepsFor } from './work';

/** CPU time in ms of all that is done with a text of that length, by a service that knows nothing yet. */
function work(text: string, onStep: (name: string, ms: number) => void): number {
  const service = createLetterService();
  const start = process.cpuUsage();
  stepsFor(service, text, (name, step) => {
    const before = process.cpuUsage();
    const answer = step();
    onStep(name, process.cpuUsage(before).user / 1_000);
    return answer;
  });
  return process.cpuUsage(start).user / 1_000;
}

export interface Growth {
  readonly small: number;
  readonly large: number;
  /** CPU time at twice the length by CPU time at the length. */
  readonly factor: number;
  /** The steps that grew most, for whoever looks for the cause. */
  readonly steps: string;
}

/**
 * How the work grows when a text becomes twice as long: the least CPU time of several runs at each length, taken in
 * turn. Other processes can only add to a time, so that runs are added till the growth is below `most` or `rounds` are
 * over.
 */
export function growthOf({ text }: WorstCase, length: number, most: number, rounds: number): Growth {
  const texts = [text(length), text(2 * length)] as const;
  const least = { small: new Least(), large: new Least() };
  least.small.take(texts[0]);
  for (let round = 0; ; round++) {
    least.small.take(texts[0]);
    least.large.take(texts[1]);
    const factor = least.large.all / least.small.all;
    if (factor < most || round + 1 >= rounds)
      return { small: least.small.all, large: least.large.all, factor, steps: stepsOf(least.small, least.large) };
  }
}

class Least {
  all = Infinity;
  readonly steps = new Map<string, number>();

  take(text: string): void {
    this.all = Math.min(
      this.all,
      work(text, (name, ms) => this.steps.set(name, Math.min(ms, this.steps.get(name) ?? Infinity))),
    );
  }
}

const stepsOf = (small: Least, large: Least): string =>
  [...large.steps]
    .map(([name, ms]) => ({ name, before: small.steps.get(name) ?? 0, ms }))
    .sort((a, b) => b.ms - b.before * 2 - (a.ms - a.before * 2))
    .slice(0, 3)
    .map(({ name, before, ms }) => `${name} ${before.toFixed(0)} to ${ms.toFixed(0)} ms`)
    .join(', ');
