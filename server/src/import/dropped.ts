import type { Span } from '../text/span';

/** Why words of a source are not in a draft. */
export type DropKind =
  | 'letterhead'
  | 'page-number'
  | 'page-furniture'
  | 'outside-letter'
  | 'running-head'
  | 'watermark'
  | 'line-number'
  | 'margin'
  | 'printed-twice'
  | 'hidden'
  | 'struck-out'
  | 'deleted'
  | 'comment'
  | 'header'
  | 'footer'
  | 'form-field'
  | 'field-code'
  | 'other-rendering'
  | 'chart'
  | 'attachment';

/** What intake leaves out of a draft, with its place and its words as they stand in the source. */
export interface Dropped {
  readonly kind: DropKind;
  readonly text: string;
  /** Where it stands in the text that the draft was made of; empty where it is no part of that text. */
  readonly span: Span;
}

/** Words that a document has and its text has not. */
export interface LeftOut {
  readonly kind: DropKind;
  readonly text: string;
}

/** How each kind is called: one, and several. */
export const DROP_NAMES: Readonly<Record<DropKind, readonly [one: string, many: string]>> = {
  letterhead: ['letterhead', 'letterheads'],
  'page-number': ['page number', 'page numbers'],
  'page-furniture': ['line of page furniture', 'lines of page furniture'],
  'outside-letter': ['passage outside the letter', 'passages outside the letter'],
  'running-head': ['running head', 'running heads'],
  watermark: ['watermark', 'watermarks'],
  'line-number': ['line number', 'line numbers'],
  margin: ['note in the margin', 'notes in the margin'],
  'printed-twice': ['passage printed twice', 'passages printed twice'],
  hidden: ['hidden passage', 'hidden passages'],
  'struck-out': ['passage struck out', 'passages struck out'],
  deleted: ['deletion', 'deletions'],
  comment: ['comment', 'comments'],
  header: ['page header', 'page headers'],
  footer: ['page footer', 'page footers'],
  'form-field': ['form field', 'form fields'],
  'field-code': ['field code', 'field codes'],
  'other-rendering': ['second rendering', 'second renderings'],
  chart: ['chart', 'charts'],
  attachment: ['attached file', 'attached files'],
};
