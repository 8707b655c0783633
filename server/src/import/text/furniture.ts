import type { Dropped } from '../dropped';
import type { Form } from './form';
import type { ImportLines } from './known-lines';
import { isDateLine } from './line-marks';
import type { SourceLine } from './source-lines';
import { wordsBetween } from './source-lines';

/** A line that remains once page furniture is removed. */
export type PageLine = SourceLine;

/**
 * Separates the lines of the letter from page furniture: page numbers, running headers and footers, tags of a web page.
 */
export function withoutFurniture(
  text: string,
  lines: readonly SourceLine[],
  knownLines: ImportLines,
  form: Form,
): { readonly kept: PageLine[]; readonly dropped: Dropped[] } {
  const kept: PageLine[] = [];
  const dropped: Dropped[] = [];
  const running = runningLines(lines, knownLines);
  let broken = false;
  let lastPage = 0;
  const keep = (line: SourceLine): void => {
    const isBroken = kept.length > 0 && (broken || line.page !== lastPage);
    kept.push(isBroken ? { ...line, broken: true } : line);
    broken = false;
    lastPage = line.page;
  };
  for (const [i, line] of lines.entries()) {
    const kind = isPageNumber(line, lines[i - 1], lines[i + 1], form)
      ? 'page-number'
      : knownLines.isFurniture(line.text)
        ? 'page-furniture'
        : running.has(line)
          ? 'running-head'
          : undefined;
    if (kind) {
      dropped.push({ kind, text: text.slice(line.span.start, line.span.end), span: line.span });
      broken = true;
    } else if (form === 'lines' && line.text.includes('<')) {
      for (const piece of withoutTags(text, line, dropped)) keep(piece);
    } else {
      keep(line);
    }
  }
  return { kept, dropped };
}

/**
 * Recognises a number alone at the edge of a page, far to the right, or between blank lines. A footnote's number has
 * its text directly below. In a document, a number between other numbers may be a table cell.
 */
function isPageNumber(
  line: SourceLine,
  before: SourceLine | undefined,
  after: SourceLine | undefined,
  form: Form,
): boolean {
  if (line.text.length > 24 || !PAGE_NUMBER.test(line.text)) return false;
  if (!/^\d/.test(line.text)) return true;
  if (form === 'paragraphs') return isPageEdge(line, before, after);
  const textBelow = after !== undefined && after.page === line.page && after.gap === 0;
  const topOfPage = before !== undefined && before.page !== line.page && Number(line.text) === line.page + 1;
  if (line.column >= 20 || topOfPage) return true;
  if (isPageEdge(line, before, after)) return !textBelow;
  return line.gap > 0 && !textBelow;
}

const PAGE_NUMBER = /^(?:\d{1,3}|[-–] ?\d{1,3} ?[-–]|[Pp]age \d{1,3}(?: of \d{1,3})?|\d{1,3} (?:of|\/) \d{1,3})$/;

/** The number of an item that a program put on a line of its own. */
const LIST_NUMBER = /^\d{1,3}[.)]$/;

const isPageEdge = (line: SourceLine, before: SourceLine | undefined, after: SourceLine | undefined): boolean =>
  (before !== undefined && before.page !== line.page) || (after !== undefined && after.page !== line.page);

/**
 * Finds running headers and footers: short lines that are the same, apart from any number, at the edge of two or more
 * pages. Letters of one pack may share a date and a title: lines of a letter's frame do not count, and a date only on
 * three pages.
 */
function runningLines(lines: readonly SourceLine[], knownLines: ImportLines): ReadonlySet<SourceLine> {
  const running = new Set<SourceLine>();
  // There may be a page number or running line outside another.
  for (let round = 0; round < 2; round++) {
    const inner = lines.filter((line) => !running.has(line) && !PAGE_NUMBER.test(line.text));
    if ((inner.at(-1)?.page ?? 0) === (inner[0]?.page ?? 0)) break;
    const seen = new Map<string, SourceLine[]>();
    for (const [i, line] of inner.entries()) {
      const [before, after] = [inner[i - 1], inner[i + 1]];
      if (
        line.text.length > 80 ||
        LIST_NUMBER.test(line.text) ||
        (before?.page === line.page && after?.page === line.page)
      )
        continue;
      const key = isDateLine(line.text) ? line.text : line.text.replace(/\d+/g, '#');
      const same = seen.get(key);
      if (same?.at(-1)?.page === line.page) continue;
      if (same) same.push(line);
      else seen.set(key, [line]);
    }
    for (const same of seen.values()) {
      const { text } = same[0] ?? { text: '' };
      if (
        same.length >= (isDateLine(text) ? 3 : 2) &&
        !knownLines.isSalutation(text) &&
        !knownLines.isClose(text) &&
        !knownLines.isSignatoryTitle(text) &&
        !knownLines.isHeading(text)
      )
        for (const line of same) running.add(line);
    }
  }
  const footers = new Set(footersIn(lines, knownLines));
  for (const [i, line] of lines.entries())
    if (isNearPageEdge(lines, i) && footers.has(withoutNumber(line.text))) running.add(line);
  const title = lines[0];
  if (title && running.has(title) && isTitle(title, lines.slice(1, LINES_OF_TITLE), knownLines)) running.delete(title);
  return running;
}

/**
 * True for a first line that is the only subject near the top of the page: later pages repeat the title as a header.
 */
const isTitle = (line: SourceLine, below: readonly SourceLine[], knownLines: ImportLines): boolean =>
  knownLines.opensSubject(line.text) &&
  !below.some(({ page, text }) => page === line.page && knownLines.opensSubject(text));

const LINES_OF_TITLE = 8;

/**
 * Finds running headers and footers of several lines: within three lines of the edge on three or more pages, ignoring a
 * page number at their end.
 */
function footersIn(lines: readonly SourceLine[], knownLines: ImportLines): readonly string[] {
  const pages = new Map<string, Set<number>>();
  for (const [i, line] of lines.entries()) {
    if (line.text.length > 120 || !isNearPageEdge(lines, i) || knownLines.isHeading(line.text)) continue;
    const text = withoutNumber(line.text);
    if (text.length < 8 || knownLines.isSalutation(text) || knownLines.isClose(text)) continue;
    pages.set(text, (pages.get(text) ?? new Set()).add(line.page));
  }
  return [...pages].filter(([, on]) => on.size >= MIN_PAGES).map(([text]) => text);
}

const MIN_PAGES = 3;

const isNearPageEdge = (lines: readonly SourceLine[], at: number): boolean => {
  const page = lines[at]?.page;
  return lines[at - 3]?.page !== page || (at + 3 < lines.length ? lines[at + 3]?.page !== page : true);
};

/** `24 February 2025 to 7 March 2025 5`: removes the page number at the end. */
const withoutNumber = (text: string): string => text.replace(/\s\d{1,3}$/, '');

/** Splits a line at list and paragraph tags; the tags are dropped, and each ends a piece like a line break. */
function withoutTags(text: string, line: SourceLine, dropped: Dropped[]): SourceLine[] {
  const pieces: SourceLine[] = [];
  const source = text.slice(line.span.start, line.span.end);
  let from = 0;
  const take = (to: number): void => {
    const piece = wordsBetween(
      text,
      line.span.start + from,
      line.span.start + to,
      pieces.length === 0 ? line.gap : 0,
      line.page,
      line.column,
    );
    if (piece) pieces.push(piece);
  };
  for (const tag of source.matchAll(TAG)) {
    take(tag.index);
    from = tag.index + tag[0].length;
    const span = { start: line.span.start + tag.index, end: line.span.start + from };
    dropped.push({ kind: 'page-furniture', text: tag[0], span });
  }
  take(source.length);
  return pieces;
}

const TAG = /<\/?(?:ul|ol|li|p|div|br|span|table|tbody|tr|td|th)(?:\s[^<>]{0,200})?\/?>/gi;
