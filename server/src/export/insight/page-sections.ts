import type { LetterRecord } from '../../insight/letter-record';
import type { Picture } from '../../insight/picture';
import type { Profile } from '../../rules/engine/rule';
import type { Sha256 } from './page-frame';

/** What the page is made of. */
export interface InsightPage {
  /** What the archive is called. */
  readonly title: string;
  readonly picture: Picture;
  /** All letters in their order, from the beginning each time it is called. */
  readonly records: () => Iterable<LetterRecord>;
  readonly unread: readonly { readonly file: string; readonly problem: string }[];
  /** Files of other kinds, which were left out. */
  readonly others: number;
  /** How much of prose the problems are counted of. */
  readonly profile: Profile;
  /** The address of a letter's file, from where the page lies; undefined where nobody knows where that will be. */
  readonly addressOf?: ((file: string) => string) | undefined;
  readonly sha256: Sha256;
}

/** A part of the page: its heading, and what stands under it, in pieces. */
export interface PageSection {
  readonly id: string;
  readonly heading: string;
  readonly body: () => Iterable<string>;
}
