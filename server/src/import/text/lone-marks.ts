import type { Span } from '../../text/span';
import type { PageLine } from './furniture';
import type { ImportLines } from './known-lines';
import { endsSentence, marked } from './line-marks';

/**
 * Returns the lines of a body with each number or bullet alone on its line (`12.`) joined to the line it marks; some
 * programs separate the two. All other lines are returned unchanged.
 */
export function withMarksAtTheirLines(
  lines: readonly PageLine[],
  knownLines: ImportLines,
): {
  readonly lines: readonly PageLine[];
  /** Full stops of numbers that were replaced by bullets. */
  readonly dropped: readonly Span[];
} {
  if (!lines.some(({ text }) => isLone(text))) return { lines, dropped: [] };
  const out: PageLine[] = [];
  const dropped: Span[] = [];
  let last = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line) break;
    const number = Number(LONE_NUMBER.exec(line.text)?.[1] ?? NaN);
    const goesOn = number === 1 || number === last + 1;
    const isMark = isLone(line.text) && marks(line, out.at(-1), goesOn);
    if (next && isMark && BEGINS.test(next.text) && !knownLines.isHeading(next.text)) {
      out.push({ ...line, span: { start: line.span.start, end: next.span.end }, text: `${markOf(line)} ${next.text}` });
      last = Number.isNaN(number) ? last : number;
      if (LONE_BULLET.test(line.text) && line.text.endsWith('.'))
        dropped.push({ start: line.span.end - 1, end: line.span.end });
      i++;
      continue;
    }
    const own = marked(line.text);
    if (own.kind === 'number') last = Number.parseInt(own.mark, 10);
    out.push(line);
  }
  return { lines: out, dropped };
}

const LONE_NUMBER = /^(\d{1,3})[.)]$/;
/** A bullet may have the full stop of the number it replaces. */
const LONE_BULLET = /^[■◼▪•●\uf06e\uf0a7\uf0b7]\.?$/u;
const BEGINS = /^[\p{Lu}‘“'"(]/u;

const isLone = (text: string): boolean => text.length <= 4 && (LONE_NUMBER.test(text) || LONE_BULLET.test(text));

const markOf = ({ text }: PageLine): string => (LONE_NUMBER.test(text) ? text : text.slice(0, 1));

/** True for a bullet, and for a number that begins or continues a sequence or cannot continue a sentence. */
const marks = ({ text, gap }: PageLine, before: PageLine | undefined, goesOn: boolean): boolean =>
  goesOn || before === undefined || gap > 0 || endsSentence(before.text) || LONE_BULLET.test(text);

/** The lines whose number follows that of the last numbered line, and a first one that others follow. */
export function countedLines(lines: readonly PageLine[]): ReadonlySet<number> {
  const counted = new Set<number>();
  let last: { readonly at: number; readonly number: number } | undefined;
  lines.forEach(({ text }, at) => {
    const mark = marked(text);
    if (mark.kind !== 'number') return;
    const number = Number.parseInt(mark.mark, 10);
    if (last && number === last.number + 1) {
      counted.add(at);
      if (last.number === 1) counted.add(last.at);
    }
    last = { at, number };
  });
  return counted;
}
