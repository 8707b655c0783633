import type { SentParagraph } from '../export/model/sent-paragraphs';

/** The version that was sent. */
export interface SentVersion {
  readonly source: string;
  readonly paragraphs: readonly SentParagraph[];
  /** Lines of the letterhead, which the file has beside the letter. */
  readonly letterhead: readonly string[];
}
