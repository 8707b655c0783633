import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexedArchive } from '../host/archive-sentences';
import { indexArchive } from '../host/archive-sentences';
import type { Log } from '../host/log';
import type { ArchiveSentences } from '../nlp/block-prose';

/** The archive of letters that the settings name: read in threads of its own when a letter first asks for it. */
export class ArchiveStore {
  private folder = '';
  private read: IndexedArchive | undefined;

  /** @param arrived called when the letters are to be checked again with it */
  constructor(
    private readonly log: Log,
    private readonly arrived: () => void,
  ) {}

  /** What is there now for a letter, without the letter itself where it is of the archive; undefined at first. */
  of(uri: string, setting: string): ArchiveSentences | undefined {
    const folder = wholePath(setting.trim());
    if (folder !== this.folder) this.start(folder);
    if (!this.read) return undefined;
    const file = fileOf(uri);
    const inside = file === undefined ? '' : path.relative(folder, file).replaceAll(path.sep, '/');
    return inside === '' || inside.startsWith('..') ? this.read.index : this.read.index.without(inside);
  }

  private start(folder: string): void {
    this.folder = folder;
    this.read = undefined;
    if (folder === '') return;
    if (!path.isAbsolute(folder))
      return this.log.warnOnce(
        `${folder} is no whole path, so no archive is read: give inspectionLetters.archive the whole path.`,
      );
    indexArchive(folder, folder, { always: [], team: 'none' }).then(
      (read) => {
        // Another one may have been set meanwhile.
        if (folder !== this.folder) return;
        if ('problem' in read) return this.log.warnOnce(read.problem);
        read.problems.forEach((problem) => this.log.warnOnce(problem));
        this.read = read;
        this.arrived();
      },
      (error: unknown) => this.log.error('the archive of letters', error),
    );
  }
}

const wholePath = (folder: string): string =>
  /^~(?=[\\/]|$)/.test(folder) ? path.join(os.homedir(), folder.slice(1)) : folder;

function fileOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
