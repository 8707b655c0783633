import type { AnnotatedText, BlockText } from '../text/annotated-text';
import type { Span } from '../text/span';

/** A draft as it is written: its front matter and its blocks in order. Every text is a letter; parsing never fails. */
export interface Letter {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
}

/**
 * - `heading`: marked with `#`, in bold alone on its line, or a plain line that the landmarks know as a heading
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
  /** What the block says, apart from where it stands; kept by its source from version to version. */
  readonly text: BlockText;
  /** The lines of the content, each without its line break and indentation. */
  readonly lines: readonly Line[];
  /** Depth of a marked heading (1 to 6) or of a bullet (from 1); 0 otherwise. */
  readonly level: number;
  /** How it was marked: `##`, `**` (a bold line), `-`, `■`, `1.`, `[^1]`; '' for what is recognised without a mark. */
  readonly marker: string;
  /** Footnote marks in the text (`[^1]`), which are not part of `plain`. */
  readonly footnoteMarks: readonly FootnoteMark[];
}

export interface Line {
  readonly span: Span;
  /** The line's words without markup, placed in the source. */
  readonly plain: AnnotatedText;
}

export interface FootnoteMark {
  readonly label: string;
  readonly span: Span;
}

/** What is not in the letter itself: template, stage, earlier letters, ignored problems, pinned evidence. */
export interface FrontMatter {
  /** From the first `---` to the line break after the second; empty at 0 when there is none. */
  readonly span: Span;
  readonly template?: string;
  readonly stage?: Stage;
  /** Paths of earlier letters on the same authority, from the folder of this one, as written. */
  readonly previous: readonly NamedFile[];
  readonly ignore: readonly Ignored[];
  readonly evidence: readonly EvidenceLink[];
  readonly words: readonly string[];
  readonly problems: readonly FrontMatterProblem[];
}

export const STAGES = ['drafting', 'quality-assurance', 'authority', 'final'] as const;
/** How far the letter has come; it sets how strict the checks are. */
export type Stage = (typeof STAGES)[number];

/** A file that the front matter names. */
export interface NamedFile {
  readonly path: string;
  readonly span: Span;
}

/** A finding that a person has decided to leave. Without `at` it holds for the whole letter. */
export interface Ignored {
  readonly rule: string;
  readonly reason: string;
  /** The words at the place, as `placeWords` gives them. */
  readonly at?: string;
}

/**
 * A link between an area and a finding that an inspector pinned (or, with `not`, refused); both by their first words.
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

/** Lines that always stand alone, though no blank line or mark says so. Made from the templates. */
export interface KnownLines {
  /** True for a line (plain, trimmed) that is a template's heading, in any of its wordings. */
  isHeading(line: string): boolean;
  /** True for a line that a letter's frame is known by: the salutation, the sign-off. */
  standsAlone(line: string): boolean;
  /**
   * True for a line that begins as a subject or a stock sentence does: a paragraph begins with it, though no blank line
   * is before it.
   */
  startsParagraph(line: string): boolean;
}
