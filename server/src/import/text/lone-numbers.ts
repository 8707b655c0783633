import type { PageLine } from './furniture';
import { endsSentence, marked } from './line-marks';

/**
 * The lines of a body, with a number that stands alone on its line (`12.`) put before the line that it counts: some
 * programs set the two apart. All other lines come back as they are.
 */
export function withNumbersAtTheirLines(lines: readonly PageLine[]): readonly PageLine[] {
  if (!lines.some(({ text }) => LONE_NUMBER.test(text))) return lines;
  const out: PageLine[] = [];
  let last = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line) break;
    const lone = LONE_NUMBER.exec(line.text);
    const number = lone ? Number(lone[1]) : 0;
    if (lone && next && counts(line, out.at(-1), number === 1 || number === last + 1) && /^[\p{Lu}‘“'"(]/u.test(next.text)) {
      out.push({ ...line, span: { start: line.span.start, end: next.span.end }, text: `${line.text} ${next.text}` });
      last = number;
      i++;
      continue;
    }
    const own = marked(line.text);
    if (own.kind === 'number') last = Number.parseInt(own.mark, 10);
    out.push(line);
  }
  return out;
}

const LONE_NUMBER = /^(\d{1,3})[.)]$/;

/** True for a number that begins or goes on to count, or has nothing before it that may run on into it. */
const counts = (line: PageLine, before: PageLine | undefined, goesOn: boolean): boolean =>
  goesOn || before === undefined || line.gap > 0 || endsSentence(before.text);

/** The lines with a number at the front that is the next after that of the last such line. */
export function countedLines(lines: readonly PageLine[]): ReadonlySet<number> {
  const counted = new Set<number>();
  let last: number | undefined;
  lines.forEach(({ text }, i) => {
    const mark = marked(text);
    if (mark.kind !== 'number') return;
    const number = Number.parseInt(mark.mark, 10);
    if (last !== undefined && number === last + 1) counted.add(i);
    last = number;
  });
  return counted;
}
