import { loadProse } from '../host/load-prose';
import type { Log } from '../host/log';
import type { Prose } from '../nlp/block-prose';
import type { FileSupply } from './file-supply';

/** The words that prose is checked with: read when the first answer, on the letter's structure, is on its way. */
export class ProseLoader {
  private prose: Prose | undefined;
  private asked = false;

  /** @param arrived called when the letters are to be read again with it */
  constructor(
    private readonly files: Pick<FileSupply, 'besideBundle'>,
    private readonly log: Log,
    private readonly arrived: () => void,
  ) {}

  /** What is there now. */
  get current(): Prose | undefined {
    return this.prose;
  }

  /** Has it read soon, once. */
  preload(): void {
    if (this.asked) return;
    this.asked = true;
    setImmediate(() => void this.loadNow());
  }

  /** Reads it at once: what goes out is not to be checked by half. Never rejects. */
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
