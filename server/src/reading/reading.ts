import type { PlacedThread } from '../comments/place-anchors';
import type { Block, Letter, Stage } from '../letter/letter';
import type { Part, Template } from '../templates/template';
import type { Span } from '../text/span';
import type { Facts } from './facts';

/** A letter laid beside its template. Frozen: rules, features and writers take from it and change nothing. */
export interface Reading {
  readonly letter: Letter;
  readonly template: Template;
  /** Why this template, in a sentence for people. */
  readonly why: string;
  /** False for a text that is no letter of a known kind; then the template says nothing of it. */
  readonly known: boolean;
  readonly stage: Stage;
  /** One for each part of the template, in the template's order. */
  readonly partMatches: readonly PartMatch[];
  /** Sections that no part of the template claims, in the letter's order. */
  readonly unclaimedSections: readonly Section[];
  /** Every section of the letter in its order, claimed or not. */
  readonly sections: readonly Section[];
  readonly facts: Facts;
  /** What people said of the letter, from the file beside it, each with its place in this text. */
  readonly comments: readonly PlacedThread[];
  /** What is known of earlier letters on the same authority; undefined where nobody has looked for them. */
  readonly previous?: EarlierLetters;
}

/** Earlier letters on the same authority. */
export interface EarlierLetters {
  /** The newest first. */
  readonly letters: readonly { readonly name: string; readonly reading: Reading }[];
  /** What was made of those that are Word files or PDFs, or that one is still being read; each a sentence. */
  readonly notes?: readonly string[];
  /** Those that the front matter names and that could not be read, each with a sentence that says why. */
  readonly unread: readonly { readonly span: Span; readonly problem: string }[];
}

export interface PartMatch {
  readonly part: Part;
  readonly state: 'present' | 'missing' | 'misplaced';
  /** What the letter has for the part: the passage that stands best, where there are several. */
  readonly passage?: Passage;
  /** Further passages of the same part (`duplicate-section`). */
  readonly extra: readonly Passage[];
  /**
   * Where the part belongs: source offset at the start of a line; for a missing part the place to insert it, for a
   * misplaced one the place to move it to.
   */
  readonly at: number;
}

/** A stretch of the letter that fills a part: lines of the frame, stock paragraphs, or a section with its heading. */
export interface Passage {
  readonly span: Span;
  readonly blocks: readonly Block[];
  /** Set for sections. */
  readonly section?: Section;
}

/** A heading and what stands under it, up to the next heading or the closing. */
export interface Section {
  readonly heading: Block;
  /**
   * `exact`: text or alias. `dated`: another period's wording. `near`: a near miss. `borrowed`: another part's heading
   * where this one is due. `none`: no part's heading.
   */
  readonly wording: 'exact' | 'dated' | 'near' | 'borrowed' | 'none';
  /** What stands under it, up to the next heading of any depth. */
  readonly body: readonly Block[];
  /** Heading and body, with the sub-headings below it and what stands under them. */
  readonly span: Span;
}
