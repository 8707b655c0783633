import { createLetterService } from '../../server/src/service/service';
import { cpuTime } from '../cpu-time';
import { stepsFor } from './work';
import type { WorstCase } from './worst-cases';

/**
 * CPU time in ms of everything done with a text, by a service with empty caches. Caches outside the service (words,
 * front matter) must not contain the text either.
 */
function work(text: string, onStep: (name: string, ms: number) => void): number {
  const service = createLetterService();
  let all = 0;
  stepsFor(service, text, (name, step) => {
    const before = cpuTime();
    const answer = step();
    const ms = cpuTime() - before;
    onStep(name, ms);
    all += ms;
    return answer;
  });
  return all;
}

export interface Growth {
  readonly small: number;
  readonly large: number;
  /** The ratio of CPU time at twice the length to that at the length. */
  readonly factor: number;
  /** The steps that grew most, to help find the cause. */
  readonly steps: string;
}

/**
 * How the work grows when the length of a text doubles: the minimum CPU time of several runs at each length,
 * alternating, each with new words. Other processes can only increase a time, so runs are added until the growth is
 * below `most` or `rounds` are used up.
 */
export function growthOf({ text }: WorstCase, length: number, most: number, rounds: number): Growth {
  const least = { small: new Least(), large: new Least() };
  for (let round = 0; ; round++) {
    least.small.take(text(length, freshWords(length)));
    least.large.take(text(2 * length, freshWords(2 * length)));
    const factor = least.large.all / Math.max(least.small.all, LEAST_TELLING_TIME);
    if (factor < most || round + 1 >= rounds)
      return { small: least.small.all, large: least.large.all, factor, steps: stepsOf(least.small, least.large) };
  }
}

/** In ms: below this, twice the time is the clock's resolution and not growth. */
const LEAST_TELLING_TIME = 3;
/** Between the two all words are of one length (see `word`). */
const FIRST_WORDS = 8_000;
const LAST_WORDS = 150_000;
/** A word and its neighbours. */
const SHORTEST_PIECE = 9;
let used = FIRST_WORDS;

/** Where the new words begin: as many as possible of that length are then used. */
function freshWords(length: number): number {
  const first = used;
  used += Math.ceil(length / SHORTEST_PIECE);
  if (used > LAST_WORDS) used = FIRST_WORDS;
  return first;
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
