// Globals of Node that the bundles use, for a web worker. To be imported before all else.
import { Buffer } from 'buffer';

/** Runs tasks one after another and lets messages in between; a timeout of nothing would wait for 4 ms. */
class Immediates {
  readonly #channel = new MessageChannel();
  readonly #due = new Map<number, () => void>();
  #last = 0;

  constructor() {
    // The types are those of Node, whose ports have listeners.
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

// Another bundle of ours may have set them in this worker.
if (!('Buffer' in globalThis))
  Object.assign(globalThis, {
    Buffer,
    setImmediate: immediates.set,
    clearImmediate: immediates.clear,
    // As much of it as is asked for: nobody tells a web worker who its user is, or how much memory it has.
    process: { env: {}, memoryUsage: { rss: () => 0 }, platform: 'browser' },
  });
