import type { Span } from '../text/span';

/**
 * What a reader lays side by side to judge a letter. It is made from the reading and judges nothing. Plain data; spans
 * of quotes are half-open in the letter's source, in UTF-16 code units.
 */
export interface ReviewSheet {
  /** The letter's subject, or '' where it has none. */
  readonly title: string;
  /** Each sentence of the headline findings. */
  readonly headline: readonly QuoteBeside[];
  /** Areas for improvement and priority actions, in the letter's order. */
  readonly areas: readonly AreaBeside[];
  /** Sentences of the findings that tell of a weakness, each beside the areas that are near, if any are. */
  readonly weaknesses: readonly QuoteBeside[];
  /**
   * Statements of quantity by what they are about; those with most statements first, what is
   * counted once together at the end.
   */
  readonly quantities: readonly QuotesAbout[];
  /** All that is said of a topic, in the letter's order; topics that are spoken of once are left out. */
  readonly topics: readonly QuotesAbout[];
  readonly dates: readonly Value[];
  readonly names: readonly Value[];
  readonly roles: readonly Value[];
  readonly abbreviations: readonly Value[];
  /** What earlier drafts left: comments and places that are still to be filled in. */
  readonly left: readonly LeftOver[];
}

/** A sentence of the letter. */
export interface Quote {
  readonly text: string;
  readonly span: Span;
  /** The heading that it stands under. */
  readonly section: string;
  /** Number of its paragraph or bullet under that heading, from 1. */
  readonly paragraph: number;
  /** In the order of their places, none overlapping; half-open in `text`. */
  readonly marks: readonly Mark[];
}

export interface Mark extends Span {
  readonly kind: 'judgement' | 'quantity';
}

export interface QuoteBeside {
  readonly quote: Quote;
  /** The likest first. */
  readonly beside: readonly Quote[];
  /** `linked`: like enough; `nearest`: the nearest, though not like enough; `none`: nothing in common. */
  readonly link: 'linked' | 'nearest' | 'none';
}

export interface AreaBeside extends QuoteBeside {
  readonly kind: 'improvement' | 'priority-action';
}

export interface QuotesAbout {
  readonly about: string;
  readonly quotes: readonly Quote[];
}

/** A date, a name, a role or an abbreviation, with every place of it. */
export interface Value {
  /** As it stands most often. */
  readonly text: string;
  /** Every form with its number, where there are several. */
  readonly forms: readonly { readonly text: string; readonly count: number }[];
  /** What it stands for or which day it is; '' where there is nothing to say. */
  readonly note: string;
  readonly places: readonly Place[];
}

export interface Place {
  readonly span: Span;
  /** The heading or the part of the frame. */
  readonly section: string;
  readonly paragraph: number;
}

export interface LeftOver extends Place {
  readonly kind: 'comment' | 'placeholder';
  readonly text: string;
}
