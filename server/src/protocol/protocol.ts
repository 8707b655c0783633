/** What client and server say to each other, gathered from one file a subject. Only types and names: nothing runs. */

export type * from './checks';
export type * from './comments';
export type * from './earlier-letters';
export type * from './edits';
export type * from './evidence';
export type * from './exchange';
export * from './export';
export type * from './import';
export type * from './lsp-types';
export * from './names';
export type * from './new-letter';
export type * from './outline';
export type * from './progress';
export type * from './release-check';
export type * from './review';
export * from './settings';
