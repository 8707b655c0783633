// Node globals that the bundles use, for a web worker. Import this before anything else.
import { Buffer } from 'buffer';

/** Runs tasks one after another, letting messages in between; a timeout of 0 would wait for 4 ms. */
class Immediates {
  readonly #channel = new MessageChannel();
  readonly #due = new Map<number, () => void>();
  #last = 0;

  constructor() {
    // The types are Node's, whose ports use listeners.
    Object.assign(this.#channel.port1, { onmessage: ({ data }: { readonly data: number }) => this.#run(data) });
  }

  #run(id: number): void {
    const task = this.#due.get(id);
    this.#due.delete(id);
    task?.();
  }

  readonly set = (task: () => void): number => {
    this.#due.set(++this.#last, task);
    this.#channel.port2.postMessage(this.#last);
    return this.#last;
  };

  readonly clear = (id: number | undefined): void => {
    if (id !== undefined) this.#due.delete(id);
  };
}

const immediates = new Immediates();

// Another of our bundles may have set them in this worker.
if (!('Buffer' in globalThis))
  Object.assign(globalThis, {
    Buffer,
    setImmediate: immediates.set,
    clearImmediate: immediates.clear,
    // Only what is used of it: a web worker knows neither its user nor its memory use.
    process: { env: {}, memoryUsage: { rss: () => 0 }, platform: 'browser' },
  });
