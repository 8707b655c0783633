import type { Span } from '../../text/span';
import type { Form } from './form';
import type { PageLine } from './furniture';
import type { Hyphens } from './hyphens';
import { joinLines } from './hyphens';
import type { ImportLines } from './known-lines';
import { isDash, isDateLine, marked } from './line-marks';

/** A footnote from the bottom of a page. */
export interface Footnote {
  readonly label: string;
  readonly text: string;
  readonly span: Span;
  /** How many of the remaining lines are above it. */
  readonly after: number;
}

/**
 * Takes footnotes out of the lines of a letter. A footnote begins with a number that occurs in the text above as a
 * reference (`practice?1`), alone on its line or before a capital, and ends with its page or at a blank line. A
 * footnote in stock wording needs no number if exactly one reference has no footnote yet. In the form `paragraphs` a
 * footnote is one line, `[^1]: …`. Remaining lines are `broken` if a footnote was between them.
 */
export function withoutFootnotes(
  lines: readonly PageLine[],
  knownLines: ImportLines,
  form: Form,
  hyphens?: Hyphens,
): { readonly kept: PageLine[]; readonly footnotes: Footnote[] } {
  const kept: PageLine[] = [];
  const footnotes: Footnote[] = [];
  const marks = new Set<string>();
  let broken = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const written = form === 'paragraphs' ? WRITTEN_NOTE.exec(line.text) : null;
    if (written) {
      footnotes.push({
        label: written[1] ?? '',
        text: line.text.slice(written[0].length),
        span: line.span,
        after: kept.length,
      });
      continue;
    }
    const label = footnoteLabel(line, lines[i + 1], marks) ?? labelOfStockNote(line, marks, knownLines);
    if (label !== undefined) {
      const parts = [line.text.replace(NOTE_START, '').trim()];
      while (form === 'lines' && i + 1 < lines.length && goesOn(lines[i + 1], marks))
        parts.push(lines[++i]?.text ?? '');
      const span = { start: line.span.start, end: lines[i]?.span.end ?? line.span.end };
      footnotes.push({
        label,
        text: joinLines(
          parts.filter((part) => part !== ''),
          hyphens,
        ),
        span,
        after: kept.length,
      });
      marks.delete(label);
      broken = true;
      continue;
    }
    if (/[\d¹²³⁴-⁹]/.test(line.text))
      for (const mark of line.text.matchAll(MARK)) marks.add(labelOf(mark[1] ?? mark[2] ?? ''));
    kept.push(broken ? { ...line, broken: true } : line);
    broken = false;
  }
  return { kept, footnotes };
}

/**
 * Writes `[^1]` for the first reference to each wanted footnote, unless it is already written so, and removes it from
 * the set.
 */
export function withMarks(
  text: string,
  lookedFor: Set<string>,
): { readonly text: string; readonly found: readonly string[] } {
  if (lookedFor.size === 0) return { text, found: [] };
  const found: string[] = [];
  const pieces: string[] = [];
  let from = 0;
  for (const mark of text.matchAll(ANY_MARK)) {
    if (mark[3] !== undefined) {
      if (lookedFor.delete(mark[3])) found.push(mark[3]);
      continue;
    }
    const digits = mark[1] ?? mark[2] ?? '';
    const label = labelOf(digits);
    if (!lookedFor.delete(label)) continue;
    const end = mark.index + mark[0].length;
    pieces.push(text.slice(from, end - digits.length - (mark[2] === undefined ? 0 : 2)), `[^${label}]`);
    found.push(label);
    from = end;
  }
  return { text: pieces.join('') + text.slice(from), found };
}

/** A number after a word or its punctuation, `practice?1`, plain, superscript or in square brackets. */
const MARK = /\p{Ll}[?.,:;)'’”]{0,2}(?:(\d{1,2}|[¹²³⁴-⁹]{1,2})|\[(\d{1,2})\])(?=\s|[.,;:?]|$)/gu;
const ANY_MARK = new RegExp(`${MARK.source}|\\[\\^(\\w{1,8})\\](?!:)`, 'gu');
const NOTE_START = /^(?:\d{1,2}|[¹²³⁴-⁹]{1,2}|\[\d{1,2}\])(?=\s|$|(?<=[¹²³⁴-⁹\]]))/;

const WRITTEN_NOTE = /^\[\^(\w{1,8})\]: */;

/** The reference still without a footnote, if a paragraph begins with the stock wording of one. */
function labelOfStockNote(line: PageLine, marks: ReadonlySet<string>, knownLines: ImportLines): string | undefined {
  if (marks.size !== 1 || !(line.gap > 0 || line.broken) || !knownLines.opensFootnote(line.text)) return undefined;
  return [...marks][0];
}

const labelOf = (digits: string): string => digits.replace(/[¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));

function footnoteLabel(line: PageLine, next: PageLine | undefined, marks: ReadonlySet<string>): string | undefined {
  const start = NOTE_START.exec(line.text)?.[0];
  if (start === undefined || isDateLine(line.text)) return undefined;
  const label = labelOf(start.replace(/[[\]]/g, ''));
  if (!marks.has(label)) return undefined;
  const rest = line.text.slice(start.length).trim();
  if (rest === '') return next && next.gap === 0 && !next.broken ? label : undefined;
  return (line.gap > 0 || line.broken) && /^[\p{Lu}‘'“"(]/u.test(rest) ? label : undefined;
}

function goesOn(next: PageLine | undefined, marks: ReadonlySet<string>): boolean {
  if (!next || next.gap > 0 || next.broken || (marked(next.text).kind !== 'plain' && !isDash(next.text))) return false;
  return footnoteLabel(next, next, marks) === undefined;
}
