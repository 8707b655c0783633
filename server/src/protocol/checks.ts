/** Problems, their fixes, and what is ignored. */
import type { EditResult, TextDocumentIdentifier } from './lsp-types';
import type { IgnoreScope } from './names';

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

export interface CheckFileParams extends TextDocumentIdentifier {
  /**
   * True where the client asks for the problems of this letter itself, as it does while a tab shows it, so that they
   * are not to be published; without it every letter that is open counts as shown.
   */
  readonly shown?: boolean;
}

/** What a check of one letter came to, whether it is open or not; or one sentence that says why it was not checked. */
export type CheckFileResult = { readonly problems: Counts } | { readonly error: string };

/** The edits of all safe fixes, from the end of the document to its start; none where nothing is safe to fix. */
export interface FixAllResult extends EditResult {
  readonly fixes: number;
  /** Of each kind how many, by the titles of the rules, the most frequent first. */
  readonly kinds: readonly { readonly title: string; readonly fixes: number }[];
  /** What is left for a person when they are made. */
  readonly left: Counts;
}

/** Every rule, in the order of the groups. */
export interface RulesResult {
  readonly rules: readonly { readonly id: string; readonly title: string; readonly group: string }[];
}

export interface WordParams extends TextDocumentIdentifier {
  readonly word: string;
}

export interface IgnoreParams extends TextDocumentIdentifier {
  readonly rule: string;
  readonly scope: Exclude<IgnoreScope, 'workspace'>;
  readonly at?: string;
  readonly reason: string;
}
