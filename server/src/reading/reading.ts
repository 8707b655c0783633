import type { PlacedThread } from '../comments/place-anchors';
import type { Block, Letter, Stage } from '../letter/letter';
import type { Part, Template } from '../templates/template';
import type { Span } from '../text/span';
import type { Facts } from './facts';

/** A letter compared with its template. Frozen: rules, features and writers only read it. */
export interface Reading {
  readonly letter: Letter;
  readonly template: Template;
  /** A sentence for the user that says why this template was chosen. */
  readonly why: string;
  /** False for a text that is not a letter of a known kind; then the template does not apply. */
  readonly known: boolean;
  readonly stage: Stage;
  /** One per part of the template, in its order. */
  readonly partMatches: readonly PartMatch[];
  /** Sections that no part of the template claims, in order. */
  readonly unclaimedSections: readonly Section[];
  /** Every section of the letter in order, claimed or not. */
  readonly sections: readonly Section[];
  readonly facts: Facts;
  /** The comments on the letter from the file beside it, each with its place in this text. */
  readonly comments: readonly PlacedThread[];
  /** What is known of earlier letters on the same authority; undefined if they have not been looked for. */
  readonly previous?: EarlierLetters;
}

/** Earlier letters on the same authority. */
export interface EarlierLetters {
  /** Newest first. */
  readonly letters: readonly { readonly name: string; readonly reading: Reading }[];
  /** Remarks on Word and PDF files among them, such as that one is still being read; one sentence each. */
  readonly notes?: readonly string[];
  /** Letters named in the front matter that could not be read, each with a sentence that says why. */
  readonly unread: readonly { readonly span: Span; readonly problem: string }[];
}

export interface PartMatch {
  readonly part: Part;
  readonly state: 'present' | 'missing' | 'misplaced';
  /** What fills the part in this letter; the best match if there are several passages. */
  readonly passage?: Passage;
  /** Further passages of the same part (`duplicate-section`). */
  readonly extra: readonly Passage[];
  /**
   * Where the part belongs: a source offset at the start of a line. A missing part is inserted there, a misplaced one
   * moved there.
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

/** A heading and the text below it, up to the next heading or the closing. */
export interface Section {
  readonly heading: Block;
  /**
   * `exact`: the heading's text or an alias. `dated`: another period's wording. `near`: a near miss. `borrowed`:
   * another part's heading in this section's position. `none`: not a heading of any part.
   */
  readonly wording: 'exact' | 'dated' | 'near' | 'borrowed' | 'none';
  /** The blocks below the heading, up to the next heading of any depth. */
  readonly body: readonly Block[];
  /** Heading and body, including sub-headings and the text below them. */
  readonly span: Span;
}
