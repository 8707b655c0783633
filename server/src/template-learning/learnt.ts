import type { PartKind, PartRole } from '../templates/template';
import type { Evidence } from './example';

/** A learnt standard sentence, and the examples with this wording. */
export interface LearntSentence {
  readonly id: string;
  readonly text: string;
  readonly variants: readonly string[];
  readonly required: boolean;
  readonly firm: boolean;
  readonly evidence: Evidence;
  /** For the report: for each variable, a few of the examples' own words. */
  readonly fillers: readonly { readonly variable: string; readonly words: readonly string[] }[];
}

/** A learnt part. Its `occurs`, `required` and the like hold for all examples without exception. */
export interface LearntPart {
  readonly id: string;
  readonly kind: PartKind;
  readonly role?: PartRole;
  readonly title: string;
  readonly occurs: 'once' | 'optional' | 'many' | 'any';
  readonly usual?: boolean;
  readonly anywhere?: boolean;
  readonly several?: boolean;
  readonly heading?: { readonly text: string; readonly aliases: readonly string[] };
  readonly grades?: readonly string[];
  readonly body?: {
    readonly form: 'paragraphs' | 'list' | 'any' | 'lines';
    readonly nounPhrases?: boolean;
    readonly tagsFrom?: string;
    readonly free?: boolean;
  };
  readonly sentences: readonly LearntSentence[];
  readonly starter: string;
  /** The examples that have the part. */
  readonly evidence: Evidence;
  /** Further choices, in a few words, with the examples that support them. */
  readonly notes: readonly { readonly what: string; readonly evidence: Evidence }[];
}

export interface LearntTemplate {
  readonly id: string;
  readonly title: string;
  readonly form: 'letter' | 'report';
  readonly parts: readonly LearntPart[];
  /** The dates of the earliest and the latest example, ISO. */
  readonly period?: { readonly from: string; readonly to: string };
  readonly examples: readonly string[];
  /** Headings of one or few examples that did not become parts. */
  readonly leftOut: readonly { readonly heading: string; readonly evidence: Evidence }[];
  /** Titles of recurring text in places where no part is expected. */
  readonly unplaced: readonly string[];
}
