import path from 'node:path';
import type { IndexedArchive } from '../host/archive-sentences';
import { hasArchiveChanged, indexArchive } from '../host/archive-sentences';
import type { Log } from '../host/log';
import type { ArchiveSentences } from '../nlp/block-prose';
import { pathOf, withHome } from './path-of';

/**
 * The archive of letters that the settings name: read in threads of its own when a letter first asks for it, and again
 * when its files have changed. Until then the letters are checked with what was read before.
 */
export class ArchiveStore {
  private folder = '';
  private read: IndexedArchive | undefined;
  private isReading = false;
  private lookedAt = 0;

  /** @param arrived called when the letters are to be checked again with it */
  constructor(
    private readonly log: Log,
    private readonly arrived: () => void,
  ) {}

  /** What is there now for a letter, without the letter itself where it is of the archive; undefined at first. */
  of(uri: string, setting: string): ArchiveSentences | undefined {
    const folder = withHome(setting.trim());
    if (folder !== this.folder) this.choose(folder);
    else this.look();
    if (!this.read) return undefined;
    const file = pathOf(uri);
    const inside = file === undefined ? '' : path.relative(folder, file).replaceAll(path.sep, '/');
    return inside === '' || inside.startsWith('..') ? this.read.index : this.read.index.without(inside);
  }

  private choose(folder: string): void {
    this.folder = folder;
    this.read = undefined;
    this.start(folder);
  }

  /** Polls for changed files now and then; a thousand take some hundredths of a second. */
  private look(): void {
    if (!this.read || this.isReading || Date.now() - this.lookedAt < LOOK_EVERY_MS) return;
    this.lookedAt = Date.now();
    if (hasArchiveChanged(this.folder, this.read.stamp)) this.start(this.folder);
  }

  private start(folder: string): void {
    if (folder === '') return;
    if (!path.isAbsolute(folder))
      return this.log.warnOnce(
        `${folder} is not an absolute path, so no archive is read: give inspectionLetters.archive the absolute path.`,
      );
    this.isReading = true;
    const began = Date.now();
    indexArchive(folder, folder, { always: [], team: 'none' }).then(
      (read) => {
        // The setting may have changed meanwhile.
        if (folder !== this.folder) return;
        this.isReading = false;
        this.lookedAt = began;
        if ('problem' in read) return this.log.warnOnce(read.problem);
        read.problems.forEach((problem) => this.log.warnOnce(problem));
        this.read = read;
        this.arrived();
      },
      (error: unknown) => {
        if (folder === this.folder) this.isReading = false;
        this.log.error('the archive of letters', error);
      },
    );
  }
}

const LOOK_EVERY_MS = 60_000;
