import path from 'node:path';
import type { LetterFile } from '../host/letter-file';
import type { SendDays } from '../host/send-letter';
import { remarksOnDays, sendDays, sendLetter, USUAL_COMMENT_DAYS } from '../host/send-letter';
import type { Arguments } from './arguments';
import { readArguments } from './arguments';
import { brandingFault, brandingOf } from './branding';
import type { CliContext, Command, ExitCode } from './context';
import { loadExport, readFont } from './export-bundle';
import { openLetter } from './letter-file';
import { sendResponses } from './send-responses';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';

const OPTIONS = {
  to: { type: 'choice', choices: ['docx', 'pdf'] },
  responses: { type: 'flag' },
  table: { type: 'flag' },
  who: { type: 'text' },
  date: { type: 'text' },
  until: { type: 'text' },
  stage: { type: 'flag' },
  output: { type: 'text', short: 'o' },
  fonts: { type: 'text' },
  'letterhead-picture': { type: 'text' },
  'alternative-text': { type: 'text' },
  template: { type: 'text' },
  force: { type: 'flag' },
  quiet: { type: 'flag', short: 'q' },
  ...TEAM_OPTIONS,
} as const;

type SendOptions = Arguments<typeof OPTIONS>['options'];

export const command: Command = {
  help: `Usage: inspection-letters send FILE [--to docx] [--table] [--who NAME] [--until DAY] [options]
       inspection-letters send FILE --responses [--to docx|pdf] [-o FILE]

Writes a letter as a Word file for commenting: as it will be published, with DRAFT on every page, numbered paragraphs
and tracked changes switched on. The version that was sent is kept beside the letter, as NAME.sent-DAY.letter.md;
“receive” imports the comments. With --responses it writes the outcome of each comment, as the reply.

Options:
  --to FORMAT        docx; with --responses also pdf
  --table            adds a table for points of accuracy
  --who NAME         the recipient, printed on each page
  --date DAY         the day on which it is sent, year-month-day (default: today)
  --until DAY        the day by which comments are due (default: ${USUAL_COMMENT_DAYS} working days later)
  --stage            sets the letter’s stage to authority
  --responses        writes the answers from NAME.comments.json instead
  -o, --output FILE  name of the file
  --fonts DIR        measures the letter with the font family (.ttf) in this folder, and requests it by name
  --letterhead-picture FILE
                     puts a PNG or JPEG picture in the letterhead
  --alternative-text TEXT
                     describes the picture for those who cannot see it
  --template ID      uses this template, or the best match in a family
  --force            replaces an existing file
${teamHelp(18)}
  -q, --quiet        reports errors only

Exit code: 0 written, 1 answers written but some comments have none yet, 2 could not run (or a file could not be read
or written).

Examples:
  inspection-letters send northmoor.letter.md --table --who "Northmoor Council" --until 2026-03-19 --stage
  inspection-letters send northmoor.letter.md --responses --to pdf
`,
  run: send,
};

async function send(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const { options, words } = read;
  const [file] = words;
  const wrong = faultIn(words, options) ?? brandingFault(options);
  if (file === undefined || wrong !== undefined) return stop(context, wrong ?? '');
  const configs = configsFor(options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const letter = openLetter(file, context, configs, options.template);
  if ('problem' in letter) return stop(context, letter.problem);
  if (options.responses) return sendResponses(letter, options, context);
  const days = sendDays(options.date, options.until);
  if ('problem' in days) return stop(context, days.problem);
  return writeForComments(letter, days, options, context);
}

function faultIn(
  words: readonly string[],
  { to, output, responses, table, who, date, until, stage, fonts, 'letterhead-picture': picture }: SendOptions,
): string | undefined {
  if (words.length !== 1) return 'Name one letter, as in “inspection-letters send northmoor.letter.md --table”.';
  const named = /\.(docx|pdf)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  if (output !== undefined && named === undefined) return `${output} must end in .docx${responses ? ' or .pdf' : ''}.`;
  if (to && named && to !== named) return `${output ?? ''} is the name of a ${named} file, and --to says ${to}.`;
  if (responses) {
    const other = Object.entries({ table, who, date, until, stage, fonts, 'letterhead-picture': picture }).find(
      ([, value]) => value !== undefined,
    )?.[0];
    return other === undefined ? undefined : `--${other} cannot be used with --responses.`;
  }
  return (to ?? named) === 'pdf' ? 'A PDF is not suitable for comments on a letter: use --to docx.' : undefined;
}

async function writeForComments(
  letter: LetterFile,
  days: SendDays,
  options: SendOptions,
  context: CliContext,
): Promise<ExitCode> {
  const bundle = loadExport();
  if ('problem' in bundle) return stop(context, bundle.problem);
  const own = await brandingOf(options, context.folder, bundle);
  if ('problem' in own) return stop(context, own.problem);
  const { file } = letter;
  const output = options.output === undefined ? undefined : path.resolve(context.folder, options.output);
  const made = await sendLetter(
    letter,
    {
      days,
      who: options.who ?? '',
      table: options.table === true,
      stage: options.stage === true,
      ...(options.template !== undefined && { template: options.template }),
      ...(output !== undefined && { output }),
      force: options.force === true,
    },
    bundle,
    { readFont, own },
  );
  if ('problem' in made)
    return stop(context, output === undefined ? made.problem : made.problem.replace(output, options.output ?? ''));
  for (const sentence of [...remarksOnDays(days), ...remarksOnStage(letter, options)]) context.tell(sentence);
  const beside = (full: string): string => path.join(path.dirname(file), path.basename(full));
  if (!options.quiet) await context.out(`${options.output ?? beside(made.word)}\n${beside(made.kept)}\n`);
  return 0;
}

function remarksOnStage({ file, source, service }: LetterFile, options: SendOptions): readonly string[] {
  const { stage } = service.read(source.text).letter.frontMatter;
  return options.stage || stage === 'authority' || stage === 'final'
    ? []
    : [`The stage of ${file} is still ${stage ?? 'not set'}: --stage sets it to authority.`];
}
