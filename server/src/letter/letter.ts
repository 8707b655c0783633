import type { AnnotatedText, BlockText } from '../text/annotated-text';
import type { Span } from '../text/span';

/** A draft: its front matter and its blocks in order. Every text is a letter; parsing never fails. */
export interface Letter {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
}

/**
 * - `heading`: marked with `#`, in bold alone on its line, or a plain line that the known lines have as a heading
 * - `paragraph`: one or more lines without a blank line between (an address is one paragraph of several lines)
 * - `bullet`: one list item, with its continuation lines
 * - `footnote`: a definition, `[^1]: …`
 * - `comment`: an HTML comment; it is not part of the letter
 * - `divider`: a line of dashes, stars or underscores
 */
export type BlockKind = 'heading' | 'paragraph' | 'bullet' | 'footnote' | 'comment' | 'divider';

export interface Block {
  readonly kind: BlockKind;
  /** From the first mark (`##`, `-`) to the end of the last line, without the line break. */
  readonly span: Span;
  /** Without the marks. */
  readonly content: Span;
  /** The words without markup; a line break inside is one space. */
  readonly plain: AnnotatedText;
  /** The block's text, independent of its position; shared between versions with the same source. */
  readonly text: BlockText;
  /** The lines of the content, each without its line break and indentation. */
  readonly lines: readonly Line[];
  /** Depth of a marked heading (1 to 6) or of a bullet (from 1); 0 otherwise. */
  readonly level: number;
  /** The marker: `##`, `**` (a bold line), `-`, `■`, `1.`, `[^1]`; '' for what is recognised without one. */
  readonly marker: string;
  /** Footnote marks in the text (`[^1]`), which are not part of `plain`. */
  readonly footnoteMarks: readonly FootnoteMark[];
}

export interface Line {
  readonly span: Span;
  /** The line's words without markup, mapped to the source. */
  readonly plain: AnnotatedText;
}

export interface FootnoteMark {
  readonly label: string;
  readonly span: Span;
}

/** What is not part of the letter itself: template, stage, earlier letters, ignored problems, pinned evidence. */
export interface FrontMatter {
  /** From the first `---` to the line break after the second; empty at 0 if there is none. */
  readonly span: Span;
  readonly template?: string;
  readonly stage?: Stage;
  /** Paths of earlier letters on the same authority, relative to the folder of this one, as written. */
  readonly previous: readonly NamedFile[];
  readonly ignore: readonly Ignored[];
  readonly evidence: readonly EvidenceLink[];
  readonly words: readonly string[];
  readonly problems: readonly FrontMatterProblem[];
}

export const STAGES = ['drafting', 'quality-assurance', 'authority', 'final'] as const;
/** The stage of the letter, which sets how strict the checks are. */
export type Stage = (typeof STAGES)[number];

/** A file that the front matter names. */
export interface NamedFile {
  readonly path: string;
  readonly span: Span;
}

/** A problem that somebody has decided to leave. Without `at` it applies to the whole letter. */
export interface Ignored {
  readonly rule: string;
  readonly reason: string;
  /** The words at the place, as `placeWords` returns them. */
  readonly at?: string;
}

/**
 * A link between an area and a finding that an inspector pinned (or, with `not`, rejected); both are identified by
 * their first words.
 */
export interface EvidenceLink {
  readonly area: string;
  readonly finding: string;
  readonly not?: boolean;
}

export interface FrontMatterProblem {
  readonly message: string;
  readonly span: Span;
}

/** Lines that always form a block of their own, even without a blank line or a mark. Derived from the templates. */
export interface KnownLines {
  /** True for a line (plain, trimmed) that is a template's heading, in any of its wordings. */
  isHeading(line: string): boolean;
  /** True for a line by which a letter's frame is recognised: the salutation, the sign-off. */
  standsAlone(line: string): boolean;
  /**
   * True for a line that begins like a subject or a stock sentence: a paragraph begins there, even without a blank line
   * before it.
   */
  startsParagraph(line: string): boolean;
}
