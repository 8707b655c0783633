import type { Span } from '../text/span';

/**
 * What a reader compares to judge a letter. It is derived from the reading and makes no judgements. Plain data; spans
 * of quotes are half-open, in UTF-16 code units of the letter's source.
 */
export interface ReviewSheet {
  /** The letter's subject, or '' if it has none. */
  readonly title: string;
  /** Each sentence of the headline findings. */
  readonly headline: readonly QuoteBeside[];
  /** Areas for improvement and priority actions, in the letter's order. */
  readonly areas: readonly AreaBeside[];
  /** Sentences of the findings that report a weakness, each with the nearest areas, if there are any. */
  readonly weaknesses: readonly QuoteBeside[];
  /**
   * Statements of quantity grouped by subject, largest groups first; subjects counted only once are combined at the
   * end.
   */
  readonly quantities: readonly QuotesAbout[];
  /** All statements on each topic, in the letter's order; topics mentioned only once are left out. */
  readonly topics: readonly QuotesAbout[];
  readonly dates: readonly Value[];
  readonly names: readonly Value[];
  readonly roles: readonly Value[];
  readonly abbreviations: readonly Value[];
  /** What earlier drafts left: comments and unfilled placeholders. */
  readonly left: readonly LeftOver[];
}

/** A sentence of the letter. */
export interface Quote {
  readonly text: string;
  readonly span: Span;
  /** The heading above it. */
  readonly section: string;
  /** Number of its paragraph or bullet under that heading, from 1. */
  readonly paragraph: number;
  /** In order of position, without overlaps; half-open spans in `text`. */
  readonly marks: readonly Mark[];
}

export interface Mark extends Span {
  readonly kind: 'judgement' | 'quantity';
}

export interface QuoteBeside {
  readonly quote: Quote;
  /** The most similar first. */
  readonly beside: readonly Quote[];
  /** `linked`: similar enough; `nearest`: the nearest, though not similar enough; `none`: nothing in common. */
  readonly link: 'linked' | 'nearest' | 'none';
}

export interface AreaBeside extends QuoteBeside {
  readonly kind: 'improvement' | 'priority-action';
}

export interface QuotesAbout {
  readonly about: string;
  readonly quotes: readonly Quote[];
}

/** A date, a name, a role or an abbreviation, with all its places. */
export interface Value {
  /** Its most frequent form. */
  readonly text: string;
  /** All forms with their counts, if there are several. */
  readonly forms: readonly { readonly text: string; readonly count: number }[];
  /** What it stands for or which weekday it is; '' if there is nothing to add. */
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
