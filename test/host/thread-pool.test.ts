import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { mapInThreads } from '../../server/src/host/thread-pool';

/** Milliseconds that a busy machine takes for nothing. */
const TIMEOUT = 60_000;

/** Doubles a number after a while; exits on 13, and never answers 17. */
const THREAD = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (number) => {
    if (number === 13) process.exit(1);
    if (number !== 17) setTimeout(() => parentPort.postMessage(2 * number), (number * 7) % 11);
  });
`;

async function doubled(
  numbers: Iterable<number>,
  threads: number,
  timeout: number,
): Promise<{ answers: unknown[]; started: Worker[] }> {
  const started: Worker[] = [];
  const start = (): Worker => {
    const worker = new Worker(THREAD, { eval: true });
    started.push(worker);
    return worker;
  };
  const answers: unknown[] = [];
  for await (const answer of mapInThreads<number, number>(numbers, { start, threads, timeout })) answers.push(answer);
  return { answers, started };
}

it('answers in the order of the tasks, with no more threads than allowed', async () => {
  const numbers = Array.from({ length: 50 }, (_, i) => i + 100);
  const { answers, started } = await doubled(numbers, 3, TIMEOUT);
  expect(answers).toEqual(numbers.map((number) => 2 * number));
  expect(started).toHaveLength(3);
  expect(started.every(({ threadId }) => threadId === -1)).toBe(true);
});

it('loses only one task with a thread that exits or takes too long', async () => {
  const { answers } = await doubled([11, 12, 13, 14, 15, 16, 17, 18, 19, 20], 2, 3000);
  expect(answers).toEqual([22, 24, { unanswered: 'ended' }, 28, 30, 32, { unanswered: 'too long' }, 36, 38, 40]);
});

it('takes no more tasks than needed before the first result is read', async () => {
  let taken = 0;
  const endless = function* (): Generator<number, void> {
    for (;;) yield 100 + taken++;
  };
  const start = (): Worker => new Worker(THREAD, { eval: true });
  for await (const answer of mapInThreads<number, number>(endless(), { start, threads: 2, timeout: TIMEOUT })) {
    expect(answer).toBe(200);
    break;
  }
  expect(taken).toBeLessThan(20);
});
