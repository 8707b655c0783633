import path from 'node:path';
import { parseDay, parseDays } from '../dates/parse-days';
import { newLetter } from '../edits/new-letter';
import { writeNew } from '../host/write-file';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';

const OPTIONS = {
  template: { type: 'text' },
  authority: { type: 'text' },
  'visit-dates': { type: 'list' },
  'letter-date': { type: 'text' },
  inspectors: { type: 'list' },
  addressee: { type: 'text' },
  'job-title': { type: 'text' },
  output: { type: 'text', short: 'o' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

/** The family of a new letter by default. */
const USUAL_FAMILY = 'focused-visit';

export const command: Command = {
  help: `Usage: inspection-letters new [options] [-o FILE]

Starts a letter from a template, filled in with what you give and with [placeholders] for the rest. Without -o it is
printed.

Options:
  --template ID           an id or family from “inspection-letters templates” (default: ${USUAL_FAMILY})
  --authority NAME        the local authority, by its short or official name
  --visit-dates DAYS      “18 and 19 November 2025”, or 2025-11-18,2025-11-19
  --letter-date DAY       “5 December 2025”, or 2025-12-05
  --inspectors NAMES      separated by commas, the lead inspector first
  --addressee NAME        the director of children’s services, such as “Ms Ann Example”
  --job-title TITLE       the addressee's job title
  -o, --output FILE       writes the letter to a file
  --force                 replaces an existing file
${teamHelp(23)}

Example:
  inspection-letters new --authority Leeds --visit-dates 2025-11-18,2025-11-19 --inspectors "B Name, C Name" -o \
leeds.letter.md
`,
  run: startLetter,
};

async function startLetter(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read || read.words.length > 0) {
    context.tell(
      'problem' in read
        ? read.problem
        : `“${read.words[0] ?? ''}” does not belong to an option; put names of several words in quotes.`,
    );
    return 2;
  }
  const { options } = read;
  const configs = configsFor(options, context);
  if ('problem' in configs) {
    context.tell(configs.problem);
    return 2;
  }
  const { templates } = configs.of(options.output ?? './letter').service;
  const problems = configs.problems();
  problems.forEach(context.tell);
  const code: ExitCode = problems.length > 0 ? 2 : 0;
  const { authority, inspectors, addressee } = options;
  const visit = options['visit-dates'] && parseDays(options['visit-dates'].join(', '));
  const letterDate = options['letter-date'] === undefined ? undefined : parseDay(options['letter-date']);
  const wrong = [visit, letterDate].find((read) => read && 'error' in read);
  if (wrong && 'error' in wrong) {
    context.tell(wrong.error);
    return 2;
  }
  const made = newLetter(
    {
      template: options.template ?? USUAL_FAMILY,
      ...(authority !== undefined && { authority }),
      ...(visit && 'days' in visit && { visitDates: visit.days }),
      ...(letterDate && 'days' in letterDate && { letterDate: letterDate.days[0] ?? '' }),
      ...(inspectors && { inspectors }),
      ...(addressee !== undefined && { addressee }),
      ...(options['job-title'] !== undefined && { jobTitle: options['job-title'] }),
    },
    templates,
  );
  if ('error' in made) {
    context.tell(made.error);
    return 2;
  }
  if (options.output === undefined) {
    await context.out(made.text);
    return code;
  }
  const full = path.resolve(context.folder, options.output);
  const failure = writeNew(full, made.text, { force: options.force === true });
  context.tell(failure ? failure.problem.replace(full, options.output) : `Wrote ${options.output}.`);
  return failure ? 2 : code;
}
