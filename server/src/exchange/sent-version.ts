import type { SentParagraph } from '../export/model/sent-paragraphs';

/** A version of a letter that was sent. */
export interface SentVersion {
  readonly source: string;
  readonly paragraphs: readonly SentParagraph[];
  /** Lines of the letterhead, which the file contains in addition to the letter. */
  readonly letterhead: readonly string[];
}
