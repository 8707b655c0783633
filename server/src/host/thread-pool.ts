import type { Worker } from 'node:worker_threads';

export interface PoolOptions {
  /** Starts a thread, which answers each message with one message. */
  readonly start: () => Worker;
  /** The largest number of threads. */
  readonly threads: number;
  /** Time limit for a task in milliseconds, after which its thread is stopped. */
  readonly timeout: number;
}

/** Why a task has no answer: its thread took too long, or ended. */
export interface Unanswered {
  readonly unanswered: 'too long' | 'ended';
}

/**
 * Yields the answers to tasks, in the order of the tasks, from several threads. Only a few tasks are started ahead of
 * the one being waited for, so that memory does not grow with their number. A thread that ends loses only its own task.
 * The threads are stopped after the last answer, or when the consumer stops early.
 */
export async function* mapInThreads<T, A>(
  tasks: Iterable<T>,
  { start, threads, timeout }: PoolOptions,
): AsyncGenerator<A | Unanswered, void> {
  const workers = new Set<Worker>();
  const idle: Worker[] = [];
  const queue: ((worker: Worker) => void)[] = [];
  const started = (): Worker => {
    const worker = start();
    // Errors of a thread that is idle or being stopped are ignored.
    worker.on('error', () => undefined);
    workers.add(worker);
    return worker;
  };
  const free = (worker: Worker): void => {
    const next = queue.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const worker = async (): Promise<Worker> => {
    const one = idle.pop() ?? (workers.size < threads ? started() : undefined);
    return one ?? new Promise<Worker>((resolve) => queue.push(resolve));
  };
  const replace = (gone: Worker): void => {
    workers.delete(gone);
    void gone.terminate();
    const next = queue.shift();
    if (next) next(started());
  };
  const answered = async (task: T): Promise<A | Unanswered> => {
    const one = await worker();
    const answer = await ask<T, A>(one, task, timeout);
    if (isUnanswered(answer)) replace(one);
    else free(one);
    return answer;
  };
  const pending: Promise<A | Unanswered>[] = [];
  try {
    for (const task of tasks) {
      pending.push(answered(task));
      if (pending.length < threads * AHEAD) continue;
      const first = pending.shift();
      if (first) yield await first;
    }
    for (const answer of pending) yield await answer;
  } finally {
    await Promise.all([...workers].map(async (one) => one.terminate()));
  }
}

/** Tasks started or queued for each thread. */
const AHEAD = 4;

export const isUnanswered = (answer: unknown): answer is Unanswered =>
  typeof answer === 'object' && answer !== null && 'unanswered' in answer;

async function ask<T, A>(worker: Worker, task: T, timeout: number): Promise<A | Unanswered> {
  return new Promise((resolve) => {
    const end = (answer: A | Unanswered): void => {
      clearTimeout(limit);
      worker.off('message', end).off('error', ended).off('exit', ended);
      resolve(answer);
    };
    const ended = (): void => end({ unanswered: 'ended' });
    const limit = setTimeout(() => end({ unanswered: 'too long' }), timeout);
    worker.on('message', end).on('error', ended).on('exit', ended);
    worker.postMessage(task);
  });
}
