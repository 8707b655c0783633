import type { Day } from '../dates/calendar';
import type { KnownAuthority } from '../reading/facts/known-authorities';
import type { Span } from '../text/span';

/** What is offered at a place, whatever offers it. */
export interface Completion {
  readonly label: string;
  readonly kind: 'part' | 'heading' | 'sentence' | 'value' | 'snippet';
  /** What `text` replaces: what was typed of it, on one line. */
  readonly replace: Span;
  /** Words in square brackets are for the inspector to fill in. */
  readonly text: string;
  /** The same as an LSP snippet, where it offers more than the words in brackets as stops: a choice of titles, say. */
  readonly snippet?: string;
  /** What the typed words are compared with, where it is not the label. */
  readonly filter?: string;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Completions that belong at the place come first: lower is earlier. */
  readonly rank: number;
}

export interface CompletionContext {
  readonly today: Day;
  readonly authorities: readonly KnownAuthority[];
  /** Ids that the front matter may name. */
  readonly templates: readonly string[];
  /** True for a line that some template has as a heading: who has typed it wants no other. */
  readonly isHeading: (words: string) => boolean;
  /**
   * A person asked for completions here, or the character that they typed is one that asks. Otherwise the editor asks
   * again while somebody types on.
   */
  readonly asked: boolean;
  /** Paths of letters that the front matter may name as earlier ones; asked only where it would. */
  readonly letters?: () => readonly string[];
}
