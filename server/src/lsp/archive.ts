import type { ArchiveSentences } from '../nlp/block-prose';

/** The letters of an archive, where one can be read. */
export interface Archive {
  /** What is there now for a letter, without the letter itself where it is of the archive; undefined at first. */
  of(uri: string, setting: string): ArchiveSentences | undefined;
}
