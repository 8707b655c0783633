import type { PartKind, PartRole } from '../templates/template';
import type { Evidence } from './example';

/** A standard sentence as it was learnt, and in which examples it stands as it is worded here. */
export interface LearntSentence {
  readonly id: string;
  readonly text: string;
  readonly variants: readonly string[];
  readonly required: boolean;
  readonly firm: boolean;
  readonly evidence: Evidence;
  /** What fills each variable, for the report: a few of the examples' own words. */
  readonly fillers: readonly { readonly variable: string; readonly words: readonly string[] }[];
}

/** A part as it was learnt. Its `occurs`, `required` and the like are what the examples do without exception. */
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
  /** Further choices, in a few words, with the examples that they hold for. */
  readonly notes: readonly { readonly what: string; readonly evidence: Evidence }[];
}

export interface LearntTemplate {
  readonly id: string;
  readonly title: string;
  readonly form: 'letter' | 'report';
  readonly parts: readonly LearntPart[];
  /** The days of the earliest and the latest example, ISO. */
  readonly period?: { readonly from: string; readonly to: string };
  readonly examples: readonly string[];
  /** Headings of one or few examples that became no part. */
  readonly leftOut: readonly { readonly heading: string; readonly evidence: Evidence }[];
  /** Titles of what recurs and stands where no part is looked for. */
  readonly unplaced: readonly string[];
}
