import { loadProse } from '../host/load-prose';
import type { Log } from '../host/log';
import type { Prose } from '../nlp/block-prose';
import type { FileSupply } from './file-supply';

/** Loads what prose is checked with, once the first answer, on the letter's structure, has been sent. */
export class ProseLoader {
  private prose: Prose | undefined;
  private asked = false;

  /** @param arrived called when the letters are to be read again with it */
  constructor(
    private readonly files: Pick<FileSupply, 'besideBundle'>,
    private readonly log: Log,
    private readonly arrived: () => void,
  ) {}

  /** What is loaded now. */
  get current(): Prose | undefined {
    return this.prose;
  }

  /** Starts loading soon, once. */
  preload(): void {
    if (this.asked) return;
    this.asked = true;
    setImmediate(() => void this.loadNow());
  }

  /** Loads it at once: what goes out must be checked in full. Never rejects. */
  async loadNow(): Promise<void> {
    this.asked = true;
    await this.files.besideBundle();
    this.load();
  }

  private load(): void {
    if (this.prose) return;
    try {
      const loaded = loadProse();
      if ('problem' in loaded) return this.log.warnOnce(loaded.problem);
      this.prose = loaded;
      this.arrived();
    } catch (error) {
      this.log.error('the words that prose is checked with', error);
    }
  }
}
