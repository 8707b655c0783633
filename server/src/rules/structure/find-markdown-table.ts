import type { Span } from '../../text/span';

/** A Markdown table, with bars between its cells. */
export interface MarkdownTable {
  /** From the head row to the last row. */
  readonly span: Span;
  readonly headRow: Span;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What ends its lines. */
  readonly lineBreak: '\n' | '\r\n';
}

/**
 * The table in a block’s text: a head row, a delimiter row of hyphens with the same number of cells (GitHub Flavored
 * Markdown, 4.10), and the rows that follow. Undefined if there is none.
 */
export function tableIn(source: string): MarkdownTable | undefined {
  if (!source.includes('|') || !source.includes('-')) return undefined;
  const lines = source.split('\n');
  let start = 0;
  for (const [i, line] of lines.entries()) {
    const below = lines[i + 1];
    if (below === undefined) return undefined;
    if (line.includes('|') && isDelimiterRow(below)) {
      const head = cellsOf(line);
      if (head.length === cellsOf(below).length)
        return {
          span: { start, end: start + lines.slice(i).join('\n').trimEnd().length },
          headRow: { start, end: start + line.trimEnd().length },
          head,
          lineBreak: line.endsWith('\r') ? '\r\n' : '\n',
          rows: lines.slice(i + 2).flatMap((row) => (row.trim() === '' ? [] : [cellsOf(row)])),
        };
    }
    start += line.length + 1;
  }
  return undefined;
}

/** The first tag of an HTML table, or of a part of one, in a block’s text. */
export function tableTagIn(source: string): Span | undefined {
  const tag = source.includes('<') ? TABLE_TAG.exec(source) : null;
  return tag ? { start: tag.index, end: tag.index + tag[0].length } : undefined;
}

const TABLE_TAG = /<(?:table|caption|colgroup|thead|tbody|tfoot|tr|th|td)\b[^<>\n]{0,200}>/i;

const isDelimiterRow = (line: string): boolean =>
  line.length < MAX_ROW_LENGTH && line.includes('|') && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));

/** No real delimiter row is longer. */
const MAX_ROW_LENGTH = 2000;

/** Bars at either end are not separators; a bar after a backslash is a character of its cell. */
const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
