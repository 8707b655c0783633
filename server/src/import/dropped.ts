import type { Span } from '../text/span';

/** Why text of a source is not in a draft. */
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

/** Text that the import leaves out of a draft, unchanged and with its place in the source. */
export interface Dropped {
  readonly kind: DropKind;
  readonly text: string;
  /** Its span in the text the draft was made from; empty if it is not part of that text. */
  readonly span: Span;
}

/** Text that a document shows but that is not in its extracted text. */
export interface LeftOut {
  readonly kind: DropKind;
  readonly text: string;
}

/** The name of each kind, singular and plural. */
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
