import type { PrintRun } from '../model/print-model';
import type { Setting } from '../pdf/break-lines';
import { breakLines } from '../pdf/break-lines';
import { heldSpaces } from '../pdf/keep-together';

const NO_BREAK_SPACE = '\u00a0';

/**
 * The runs of a paragraph with no-break spaces where the PDF keeps words in one line, a day with its month or a title
 * with its name. Only where a word processor would end its lines elsewhere without them: in other paragraphs they would
 * be in the way of those who search and edit. They are read back as spaces.
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
