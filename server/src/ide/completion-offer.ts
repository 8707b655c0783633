import type { Day } from '../dates/calendar';
import type { KnownAuthority } from '../reading/facts/known-authorities';
import type { Span } from '../text/span';

/** A completion, whatever its source. */
export interface Completion {
  readonly label: string;
  readonly kind: 'part' | 'heading' | 'sentence' | 'value' | 'snippet';
  /** The span that `text` replaces: the typed part of it, on one line. */
  readonly replace: Span;
  /** Text in square brackets is for the inspector to fill in. */
  readonly text: string;
  /**
   * The same as an LSP snippet, if it offers more than tab stops for the bracketed text, such as a choice of titles.
   */
  readonly snippet?: string;
  /** The text that typed words are matched with, if it is not the label. */
  readonly filter?: string;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Lower ranks come first; completions that belong at the place have the lowest. */
  readonly rank: number;
}

export interface CompletionContext {
  readonly today: Day;
  readonly authorities: readonly KnownAuthority[];
  /** Ids of templates that the front matter may name. */
  readonly templates: readonly string[];
  /** True for a line that is a heading of some template: after typing it, nobody wants another heading. */
  readonly isHeading: (words: string) => boolean;
  /**
   * Whether the user asked for completions, or typed a trigger character. If not, the editor asks again as typing
   * continues.
   */
  readonly asked: boolean;
  /** Returns paths of letters that the front matter may name as earlier ones; called only where it would name one. */
  readonly letters?: () => readonly string[];
}
