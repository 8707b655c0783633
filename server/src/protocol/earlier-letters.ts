/** What other letters say: earlier ones, another version, an archive. */
import type { Range, TextDocumentIdentifier } from './lsp-types';

/** What became of the areas of earlier letters on the same authority. */
export interface FollowUpResult {
  /** `named` in the front matter, or `found` by authority and date; `none` where there is no earlier letter. */
  readonly how: 'named' | 'found' | 'none';
  /** The newest first. */
  readonly letters: readonly FollowedLetter[];
  /** What could not be read or was not looked at, in sentences. */
  readonly notes: readonly string[];
}

export interface FollowedLetter {
  readonly name: string;
  /** '' for a Word file or PDF, in which no place can be shown. */
  readonly uri: string;
  /** As letters write it; '' where it has none. */
  readonly date: string;
  /** `3 of 5 areas are spoken of`. */
  readonly summary: string;
  readonly areas: readonly FollowedAreaRow[];
  /** Areas of the open letter that are about the same as earlier ones. */
  readonly again: readonly (FollowUpPlace & { readonly earlier: readonly string[] })[];
}

/** First words and all words of a place. */
export interface FollowUpPlace {
  readonly title: string;
  readonly text: string;
  readonly range: Range;
}

/** `range` is in the earlier letter, those of the findings in the open one. */
export interface FollowedAreaRow extends FollowUpPlace {
  readonly kind: 'improvement' | 'priority-action';
  readonly tells: 'strength' | 'weakness' | 'both' | 'neither';
  /** In words: `reported as a strength`, `not spoken of: outside this visit’s focus`. */
  readonly state: string;
  readonly silent: boolean;
  /** Words of judgement then and now: `poor; inconsistent → effective`; '' where there are none. */
  readonly judgements: string;
  readonly findings: readonly (FollowUpPlace & { readonly tells: string })[];
}

export interface CompareParams {
  /** The letter as it is now; it has to be open. */
  readonly uri: string;
  /** The whole text of the other version, taken for the earlier one. */
  readonly earlier: string;
  /** What the other version is called: a file's name, or “the last commit”. */
  readonly name: string;
}

export interface CompareResult {
  /** A whole page of HTML without scripts. */
  readonly html: string;
  /** How many passages are added, removed, moved, split, merged or reworded. */
  readonly changes: number;
}

export interface InsightParams {
  /** The folder of the letters, as a `file:` URI. */
  readonly folder: string;
  /** Where the page will lie, by which its links to the letters are made; without it there are none. */
  readonly page?: string;
}

export type InsightResult =
  | {
      /** A whole page of HTML; its one script sorts tables. */
      readonly html: string;
      readonly letters: number;
      /** Texts that are no letter of a known kind, and files that could not be read: neither are counted. */
      readonly unknown: number;
      readonly unread: number;
    }
  | { readonly error: string };

/** `folder` is the URI of an archive; without it the one of the setting `archive` is taken. */
export interface RepeatedParams extends TextDocumentIdentifier {
  readonly folder?: string;
}

/** The sentences of the findings that stand in other letters; or one sentence that says why they are not known. */
export type RepeatedResult =
  | {
      readonly repeated: readonly RepeatedSentence[];
      /** How many sentences were looked for. */
      readonly sentences: number;
      /** Letters with most of the sentences: the same letter in another version, which is left out. */
      readonly versions: readonly string[];
      /** How many files could not be read. */
      readonly unread: number;
    }
  | { readonly error: string };

export interface RepeatedSentence {
  readonly text: string;
  readonly range: Range;
  /** Names of letters of the archive, each once. */
  readonly letters: readonly string[];
}
