import type { Span } from '../../text/span';

/** The text of one line of the source, or of a piece of it. Lines without text are counted in `gap` and left out. */
export interface SourceLine {
  readonly span: Span;
  /** Trimmed, with single spaces. */
  readonly text: string;
  /** Columns before the first character; a tab advances to the next multiple of 8. */
  readonly column: number;
  /** Number of blank lines directly above it on the same page. */
  readonly gap: number;
  /** Number of form feeds before it, from 0. */
  readonly page: number;
  /**
   * Whether the end of a page, or page furniture, came between it and the line before. Known once furniture is removed.
   */
  readonly broken: boolean;
  /** Set for a table cell, which is never a heading by its looks. */
  readonly cell?: true;
}

/** The lines of a text that contain words. A form feed ends a page and a line. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let page = 0;
  let gap = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_FEED;
    if (!endsLine(code)) continue;
    const line = wordsBetween(text, start, at, gap, page);
    if (line) {
      lines.push(line);
      gap = 0;
    } else if (!(code === FORM_FEED && start === at)) {
      gap++;
    }
    if (code === FORM_FEED) {
      page++;
      gap = 0;
    }
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    start = at + 1;
  }
  return lines;
}

/** The line between two offsets of one source line, or undefined if there are no words. */
export function wordsBetween(
  text: string,
  from: number,
  to: number,
  gap: number,
  page: number,
  columnBefore = 0,
): SourceLine | undefined {
  let start = from;
  let end = to;
  let column = columnBefore;
  while (start < end && isBlank(text.charCodeAt(start)))
    column = text.charCodeAt(start++) === TAB ? (Math.floor(column / 8) + 1) * 8 : column + 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  const words = text.slice(start, end);
  return {
    span: { start, end },
    text: UNEVEN.test(words) ? evened(words) : words,
    column,
    gap,
    page,
    broken: false,
  };
}

const UNEVEN = /\s\s|[^\S ]|\u00ad|^\S \S \S \S(?: |$)/;

/**
 * Keeps a soft hyphen only at the end, where it splits a word; joins spaced-out letters into words where the spacing
 * shows them.
 */
function evened(words: string): string {
  const joined = LETTERS_APART.test(words) ? words.replace(/(?<=\S) (?=\S)/g, '') : words;
  return joined.replace(/\s+/g, ' ').replace(/\u00ad ?(?=\S)/g, '');
}

/** Words of spaced-out letters, with wider gaps between the words. */
const LETTERS_APART = /^(?=\S \S \S \S )(?:\S )*\S(?:\s{2,}(?:\S )*\S)+$/;
const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;

const endsLine = (code: number): boolean =>
  (code >= LINE_FEED && code <= CARRIAGE_RETURN) || code === 0x2028 || code === 0x2029;

/** White space as defined by `\s`. */
const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0xfeff ||
  (code > 0x1600 && /\s/.test(String.fromCharCode(code)));
