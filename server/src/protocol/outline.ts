/** The letter part by part. */
import type { Counts } from './checks';
import type { Range } from './lsp-types';

export interface OutlineResult {
  /** False for a text that is no letter of a known kind: then the parts say nothing of it. */
  readonly known: boolean;
  readonly template: { readonly id: string; readonly title: string; readonly why: string };
  readonly stage: string;
  readonly words: number;
  /** Words of the sections, the frame apart. */
  readonly bodyWords: number;
  /** How many words the sections of such letters usually have; absent where too few letters are known. */
  readonly usual?: UsualLength;
  readonly problems: Counts;
  readonly parts: readonly OutlinePart[];
  /** What is wrong in the team's files, so that they hold in part or not at all; each with the file to open. */
  readonly team: readonly { readonly uri?: string; readonly line: number; readonly message: string }[];
}

/** Of so many letters the median, and the range in which four of five are. */
export interface UsualLength {
  readonly letters: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface OutlinePart {
  /** The part's id; '' for a section that the template does not have. */
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** `optional`: absent and allowed to be. */
  readonly state: 'present' | 'missing' | 'misplaced' | 'optional' | 'unknown';
  /** Where it stands; absent when missing. */
  readonly range?: Range;
  readonly words: number;
  readonly problems: Counts;
  /** Findings or areas below it: first words. */
  readonly children: readonly { readonly title: string; readonly range: Range; readonly words: number }[];
  readonly guidance: string;
}
