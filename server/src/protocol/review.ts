/** The review sheet. */
import type { Range, TextDocumentIdentifier } from './lsp-types';

/** The review sheet of a letter as rows that can be ticked; parts without rows are left out. */
export interface ReviewSheetResult {
  readonly sections: readonly ReviewSection[];
  /** Why no ticks are known, in a sentence. */
  readonly problem?: string;
}

export interface ReviewSection {
  readonly part:
    | 'headline'
    | 'areas'
    | 'weaknesses'
    | 'quantities'
    | 'topics'
    | 'dates'
    | 'names'
    | 'roles'
    | 'abbreviations'
    | 'left';
  /** `about` is '' where the part has one group. */
  readonly groups: readonly { readonly about: string; readonly rows: readonly ReviewRow[] }[];
}

export interface ReviewRow extends ReviewPlace {
  /** Names the row when it is ticked; it changes with the words that are compared, and with nothing else. */
  readonly key: string;
  readonly ticked: boolean;
  /** How near the nearest of `beside` is; absent where nothing is laid beside it. */
  readonly link?: 'linked' | 'nearest' | 'none';
  /** What is said of it; of the part `left` its kind, `comment` or `placeholder`; '' for nothing. */
  readonly note: string;
  /** Every way in which it is written with its number, where there are several. */
  readonly forms: readonly { readonly text: string; readonly count: number }[];
  /** What it is compared with; of a date, a name, a role or an abbreviation its places. */
  readonly beside: readonly ReviewPlace[];
}

export interface ReviewPlace {
  /** '' for a place of the row’s own words. */
  readonly text: string;
  /** The heading or the part of the frame; '' at the beginning of the letter. */
  readonly section: string;
  /** Number of the paragraph under that heading, from 1; 0 where it is not counted. */
  readonly paragraph: number;
  readonly range: Range;
}

export interface TickReviewParams extends TextDocumentIdentifier {
  readonly keys: readonly string[];
  readonly ticked: boolean;
}
