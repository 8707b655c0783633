import { exampleFiles } from '../host/example-files';
import { loadImport } from '../host/import-bundle';
import { unknownTemplate } from '../host/letter-configs';
import { append } from '../lists/append';
import type { Reading } from '../reading/reading';
import type { Change, DatedLetter, Drift } from '../template-drift/find-drift';
import { findDrift } from '../template-drift/find-drift';
import { printable } from '../text/printable';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';
import { writeResult } from './write-result';

const OPTIONS = {
  format: { type: 'choice', choices: ['text', 'json'] },
  output: { type: 'text', short: 'o' },
  template: { type: 'text' },
  departures: { type: 'flag' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

/** Fewer letters cannot show a change. */
const MIN_LETTERS = 5;

export const command: Command = {
  help: `Usage: inspection-letters drift FOLDER [--template ID] [--format text|json] [-o FILE] [options]

Shows where letters, in date order, begin to differ from earlier ones: in a heading, the order of sections, lists or
paragraphs, a sentence of the frame, a line at the end, or framework tags. For each change it says when it began, in how
many of how many letters it occurs before and after, and whether the later letters' template allows it; if not, it says
what to change in the template. All .letter.md, text, Word and PDF files in the folder and its subfolders are read.

Options:
  --template ID      uses this template for all letters, or the best match in a family
  --departures       shows only changes that no template allows
  --format FORMAT    text (the default) or json
  -o, --output FILE  writes the result to a file
  --force            replaces an existing file
${teamHelp(18)}

Exit code: 0 no departures from the templates, 1 departures found, 2 could not run.

Example:
  inspection-letters drift letters/ --departures
`,
  run: drift,
};

async function drift(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const { options, words } = read;
  const [folder, more] = words;
  if (folder === undefined || more !== undefined)
    return stop(context, 'Name the folder of the letters, as in “inspection-letters drift letters/”.');
  const configs = configsFor(options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const config = configs.of(`${folder}/`);
  const { service } = config;
  const { template } = options;
  const unknown = unknownTemplate(config, template);
  if (unknown !== undefined) return stop(context, unknown);
  const wrong = configs.problems();
  wrong.forEach(context.tell);
  if (wrong.length > 0) return 2;
  const found = await exampleFiles(folder, context.folder, loadImport);
  if ('problem' in found) return stop(context, found.problem);
  found.notices.forEach(context.tell);
  const letters: DatedLetter[] = [];
  for (const { name, draft } of found.sources)
    letters.push({
      name,
      reading: service.read(await draft(service.templates), template === undefined ? {} : { template }),
    });
  const { kept, left } = ofOneFamily(letters);
  if (kept.length < MIN_LETTERS)
    return stop(
      context,
      `${folder} contains ${kept.length} letters of one kind: add more, since ${MIN_LETTERS} or more are needed.`,
    );
  const made = findDrift(kept);
  const changes = options.departures ? made.changes.filter(({ known }) => !known) : made.changes;
  const shown = { ...made, changes };
  const text =
    options.format === 'json'
      ? `${JSON.stringify({ version: 1, ...shown, otherKinds: left }, null, 2)}\n`
      : asText(shown, left, context);
  const problem = await writeResult(text, options, context);
  if (problem) return stop(context, problem.problem);
  return made.changes.some(({ known }) => !known) ? 1 : 0;
}

/** Returns the letters of the most common family; the others are reported. */
function ofOneFamily(letters: readonly DatedLetter[]): {
  readonly kept: readonly DatedLetter[];
  readonly left: readonly string[];
} {
  const counts = new Map<string, number>();
  const familyOf = ({ known, template }: Reading): string | undefined => (known ? template.family : undefined);
  for (const { reading } of letters) {
    const family = familyOf(reading);
    if (family !== undefined) counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  const [family] = [...counts].reduce<readonly [string, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    ['', 0],
  );
  return {
    kept: letters.filter(({ reading }) => familyOf(reading) === family),
    left: letters.flatMap(({ name, reading }) => (familyOf(reading) === family ? [] : [name])),
  };
}

function asText({ letters, undated, changes }: Drift, left: readonly string[], { paint }: CliContext): string {
  const [first, last] = [letters[0], letters.at(-1)];
  const lines = [
    `${letters.length} letters${first && last ? `, ${first.date} to ${last.date}` : ''}.`,
    ...(left.length > 0 ? [`Of another kind, or of none, and left out: ${left.map(printable).join(', ')}.`] : []),
    ...(undated.length > 0 ? [`Without a date, and left out: ${undated.map(printable).join(', ')}.`] : []),
  ];
  let at = -1;
  for (const change of changes) {
    if (change.index !== at)
      lines.push('', paint.underline(`${change.date}  ${printable(change.name)} (letter ${change.index + 1})`));
    at = change.index;
    append(lines, changeLines(change, paint));
  }
  const open = changes.filter(({ known }) => !known).length;
  lines.push('', `${changes.length} changes; ${open} that no template allows.`, '');
  return lines.join('\n');
}

function changeLines({ turn, what, before, since, known, advice }: Change, paint: CliContext['paint']): string[] {
  const counts = `${since.has} of ${since.of} since, ${before.has} of ${before.of} before`;
  return [
    `  ${turn}: ${printable(what)}`,
    `    ${counts}. ${known ? paint.dim(printable(advice)) : paint.yellow(printable(advice))}.`,
  ];
}
