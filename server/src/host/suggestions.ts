import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { BoundedCache } from '../memo/bounded-cache';
import type { Log } from './log';
import type { Suggested, Wanted } from './suggest-worker';

/**
 * Suggests spellings for a word. That takes tens of megabytes and up to seconds, so it is done on demand, in a thread
 * that is stopped when it takes too long.
 */
export class Suggestions {
  private worker: Worker | undefined;
  private asked = 0;
  private sleep: NodeJS.Timeout | undefined;
  private readonly known = new BoundedCache<readonly string[]>(MAX_KNOWN_WORDS);

  constructor(private readonly log: Log) {}

  /**
   * Returns at most five suggestions, best first; none if none is found in time. `names`: words of the letter that may
   * have been meant. If the editor asks unprompted, because the cursor is there, the word may still be being typed:
   * that is waited for.
   */
  async of(
    word: string,
    names: readonly string[],
    {
      automatic,
      token,
    }: { readonly automatic: boolean; readonly token: { readonly isCancellationRequested: boolean } },
  ): Promise<readonly string[]> {
    const key = `${word} ${names.length}`;
    const found = this.known.get(key);
    if (found) return found;
    if (automatic) await new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE_MS));
    if (token.isCancellationRequested) return [];
    const suggested = await this.ask({ id: ++this.asked, word, names });
    if (!suggested) return [];
    this.known.set(key, suggested);
    return suggested;
  }

  private ask(wanted: Wanted): Promise<readonly string[] | undefined> {
    const worker = this.started();
    if (!worker) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const limit = setTimeout(() => {
        this.stop();
        end(undefined);
      }, MAX_WAIT_MS);
      const answered = ({ id, words }: Suggested): void => {
        if (id === wanted.id) end(words);
      };
      const failed = (): void => end(undefined);
      const end = (words: readonly string[] | undefined): void => {
        clearTimeout(limit);
        worker.off('message', answered).off('exit', failed);
        clearTimeout(this.sleep);
        this.sleep = setTimeout(() => this.stop(), IDLE_MS);
        // In a browser a timer is a number and keeps nothing alive.
        if (typeof this.sleep === 'object') this.sleep.unref();
        resolve(words);
      };
      worker.on('message', answered).on('exit', failed);
      worker.postMessage(wanted);
    });
  }

  private started(): Worker | undefined {
    if (this.worker) return this.worker;
    if (!existsSync(BUNDLE)) {
      this.log.warnOnce(`${BUNDLE} is missing, so no spellings are suggested: install the extension again.`);
      return undefined;
    }
    const worker = new Worker(BUNDLE, { resourceLimits: { maxOldGenerationSizeMb: 256 } });
    worker
      .on('error', (error) => this.log.error('suggestions', error))
      .on('exit', () => {
        if (this.worker === worker) this.worker = undefined;
      });
    worker.unref();
    return (this.worker = worker);
  }

  private stop(): void {
    const stopped = this.worker;
    this.worker = undefined;
    void stopped?.terminate();
  }
}

const BUNDLE = path.join(__dirname, 'suggest.js');
const TYPING_PAUSE_MS = 250;
/** In milliseconds; the first word waits for the dictionary, too. */
const MAX_WAIT_MS = 2_500;
/** The thread is stopped, and its memory freed, after this long without a request. */
const IDLE_MS = 60_000;
const MAX_KNOWN_WORDS = 500;
