import type { LetterRecord } from '../../insight/letter-record';
import type { Picture } from '../../insight/picture';
import type { Profile } from '../../rules/engine/rule';
import type { Sha256 } from './page-frame';

/** The content of the page. */
export interface InsightPage {
  /** The name of the archive. */
  readonly title: string;
  readonly picture: Picture;
  /** All letters in order; each call starts from the beginning. */
  readonly records: () => Iterable<LetterRecord>;
  readonly unread: readonly { readonly file: string; readonly problem: string }[];
  /** Number of files of other kinds, which were left out. */
  readonly others: number;
  /** How strictly prose was checked for the problems counted. */
  readonly profile: Profile;
  /**
   * Returns the address of a letter's file relative to the page; undefined if the location of the page is not known.
   */
  readonly addressOf?: ((file: string) => string) | undefined;
  readonly sha256: Sha256;
}

/** A section of the page: its heading and its content, in pieces. */
export interface PageSection {
  readonly id: string;
  readonly heading: string;
  readonly body: () => Iterable<string>;
}
