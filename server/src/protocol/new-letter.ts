/** Templates, and what is made of them. */

export interface TemplatesResult {
  readonly templates: readonly {
    readonly id: string;
    readonly title: string;
    readonly family: string;
    readonly current: boolean;
    readonly detail: string;
  }[];
  readonly authorities: readonly { readonly name: string; readonly officialName: string; readonly type: string }[];
}

export interface ParseDaysParams {
  /** As a person types it: `9 and 10 December 2025`. */
  readonly text: string;
  /** One day is asked for: a second is wrong. */
  readonly single?: boolean;
}

/** ISO days in order, or one sentence that says what is wrong. */
export type ParsedDays = { readonly days: readonly string[] } | { readonly error: string };

export interface NewLetterParams {
  readonly template: string;
  readonly authority?: string;
  /** ISO days. */
  readonly visitDates?: readonly string[];
  readonly letterDate?: string;
  readonly inspectors?: readonly string[];
  readonly addressee?: string;
  readonly jobTitle?: string;
}

/**
 * The whole letter as an LSP snippet and as plain text, and a name for its file (`leeds-2026-01-12.letter.md`); or one
 * sentence that says what is wrong with the input.
 */
export type NewLetterResult =
  { readonly snippet: string; readonly text: string; readonly fileName: string } | { readonly error: string };

export interface SnippetsParams {
  /** A template's id; without one, or for one that is not known, the template of new letters is meant. */
  readonly template?: string;
}

/** One snippet for each part that has a starter, in the template's order. */
export interface SnippetsResult {
  readonly snippets: readonly {
    readonly part: string;
    readonly title: string;
    readonly description: string;
    readonly snippet: string;
  }[];
}

export interface LearnParams {
  /** The folder of the examples: its URI, or a path. */
  readonly folder: string;
  /** Of the new template, in small letters with hyphens. */
  readonly id: string;
}

/** The new template's file and the report beside it, or one sentence that says why there is none. */
export type LearnResult =
  | { readonly template: string; readonly report: string; readonly notices: readonly string[] }
  | { readonly error: string };
