import type { PrintRun } from '../model/print-model';
import type { Setting } from '../pdf/break-lines';
import { breakLines } from '../pdf/break-lines';
import { heldSpaces } from '../pdf/no-break-spaces';

const NO_BREAK_SPACE = '\u00a0';

/**
 * Replaces spaces with no-break spaces where the PDF keeps words together, such as a day and its month or a title and
 * its name. Done only in paragraphs whose lines a word processor would otherwise break differently, because elsewhere
 * they would hinder searching and editing. The import reads them back as spaces.
 */
export function withHeldSpaces(runs: readonly PrintRun[], setting: Setting): readonly PrintRun[] {
  const held = heldSpaces(runs.map(({ text }) => text).join(''), setting.names ?? []);
  if (held.size === 0 || sameLines(runs, setting)) return runs;
  let from = 0;
  return runs.map((run) => {
    const start = from;
    from += run.text.length;
    const text = run.text.replace(/ /g, (space, at: number) => (held.has(start + at) ? NO_BREAK_SPACE : space));
    return text === run.text ? run : { ...run, text };
  });
}

function sameLines(runs: readonly PrintRun[], setting: Setting): boolean {
  const held = breakLines(runs, setting);
  const loose = breakLines(runs, { ...setting, loose: true });
  return held.length === loose.length && held.every(({ width }, i) => width === loose[i]?.width);
}
