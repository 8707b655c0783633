import { isoDay } from '../dates/calendar';
import { printable } from '../text/printable';
import { milestones } from '../timetable/milestones';
import type { Timetable, TimetableSettings } from '../timetable/timetable';
import { dayInWords, isDayCount, nameOf, timetableOf } from '../timetable/timetable';
import { toIcs } from '../timetable/to-ics';
import { nearest, readArguments } from './arguments';
import type { CliContext, Command, ExitCode } from './context';
import { readLetter } from './letter-file';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';
import { writeResult } from './write-result';

const OPTIONS = {
  to: { type: 'choice', choices: ['text', 'json', 'ics'] },
  ics: { type: 'flag' },
  days: { type: 'list' },
  'pre-election': { type: 'text' },
  output: { type: 'text', short: 'o' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters clock FILE [--ics] [-o FILE] [options]

Calculates the deadlines that follow from a visit's last day, in working days of England and Wales: draft, quality
assurance, draft to the authority, comments back, publication and, if there are areas for priority action, the action
plan. A publication date in a pre-election period moves to the first working day after the election. Each date is shown
with its basis.

Options:
  --ics                  writes a calendar file (the same as --to ics)
  --to FORMAT            text (the default), json, or ics
  --days ID=COUNT        sets a number of working days; ID is draft, quality-assurance, authority, comments,
                         publication, action-plan-draft or action-plan; may be repeated
  --pre-election COUNT   length in days of the pre-election period before a local election (default: 30)
  -o, --output FILE      writes the result to a file
  --force                replaces an existing file
${teamHelp(22)}

Exit code: 0 done, 2 could not run (or the letter does not say when the visit was).

Examples:
  inspection-letters clock leeds.letter.md
  inspection-letters clock leeds.letter.md --ics -o leeds.ics
  inspection-letters clock leeds.letter.md --days draft=5,authority=12
`,
  run: clock,
};

async function clock(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const [file, ...more] = read.words;
  if (file === undefined || more.length > 0)
    return stop(context, 'Name one letter, as in “inspection-letters clock leeds.letter.md”.');
  const { ics = false, to = ics ? 'ics' : 'text' } = read.options;
  const settings = settingsFrom(read.options.days ?? [], read.options['pre-election']);
  if ('problem' in settings) return stop(context, settings.problem);
  const configs = configsFor(read.options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const reading = readLetter(file, context, configs, undefined);
  if ('problem' in reading) return stop(context, reading.problem);
  const timetable = timetableOf(reading, settings);
  if (timetable.days.length === 0) return stop(context, timetable.notes.join(' '));
  const name = reading.facts.authority?.name ?? 'Inspection letter';
  const result =
    to === 'ics' ? toIcs(timetable, name) : to === 'json' ? asJson(timetable, file) : asText(timetable, context);
  const problem = await writeResult(result, read.options, context);
  // A calendar file has no room for the notes, but the user should see them.
  if (to === 'ics') timetable.notes.forEach((note) => context.tell(note));
  return problem ? stop(context, problem.problem) : 0;
}

function settingsFrom(
  days: readonly string[],
  preElection: string | undefined,
): TimetableSettings | { readonly problem: string } {
  const ids = milestones().map(({ id }) => id);
  const counts: Record<string, number> = {};
  for (const entry of days) {
    const [, id = '', count = ''] = /^([^=]*)=(.*)$/.exec(entry) ?? [];
    if (!ids.includes(id))
      return { problem: `--days takes ID=COUNT with one of ${ids.join(', ')}; not “${entry}”.${nearest(id, ids)}` };
    const number = countFrom(count);
    if (number === undefined) return { problem: `“${count}” in “${entry}” is not a number of days: write 0 to 400.` };
    counts[id] = number;
  }
  const before = preElection === undefined ? undefined : countFrom(preElection);
  if (preElection !== undefined && before === undefined)
    return { problem: `--pre-election takes a number of days from 0 to 400; not “${preElection}”.` };
  return { days: counts, ...(before === undefined ? {} : { preElectionDays: before }) };
}

function countFrom(text: string): number | undefined {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  return isDayCount(number) ? number : undefined;
}

function asText({ visitEnd, days, elections, notes }: Timetable, { paint }: CliContext): string {
  const dates = days.map(({ day }) => dayInWords(day));
  const width = dates.reduce((most, date) => Math.max(most, date.length), 0);
  return [
    ...(visitEnd ? [paint.underline(`The visit ended on ${dayInWords(visitEnd)}`), ''] : []),
    ...days.flatMap(({ title, moved, counted, standing, notes: own }, i) => [
      `${(moved ? paint.yellow : paint.bold)((dates[i] ?? '').padEnd(width))}  ${title}`,
      `${' '.repeat(width)}  ${paint.dim(`${counted} (${standing})`)}`,
      ...own.map((note) => `${' '.repeat(width)}  ${paint.yellow(printable(note))}`),
    ]),
    ...(elections.length > 0 ? [''] : []),
    ...elections.map(
      (period) =>
        `Nothing is published from ${dayInWords(period.from)} to ${dayInWords(period.to)}: ${nameOf(period)}.`,
    ),
    ...(notes.length > 0 ? ['', ...notes.map((note) => paint.yellow(printable(note)))] : []),
    '',
  ].join('\n');
}

/** One JSON document; see `docs/command-line.md`. */
function asJson({ visitEnd, days, elections, notes }: Timetable, file: string): string {
  const document = {
    version: 1,
    file,
    visitEnd: visitEnd && isoDay(visitEnd),
    days: days.map(({ moved, day, ...rest }) => ({
      ...rest,
      day: isoDay(day),
      ...(moved ? { moved: { from: isoDay(moved.from), by: nameOf(moved.by) } } : {}),
    })),
    elections: elections.map(({ kind, polling, from, to, expected }) => ({
      kind,
      polling: isoDay(polling),
      from: isoDay(from),
      to: isoDay(to),
      expected,
    })),
    notes,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
