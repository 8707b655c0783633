import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '../dates/calendar';
import { compareDays, dayFromIso, isoDay, longDay } from '../dates/calendar';
import { addWorkingDays, dayOff, workingDaysAfter } from '../dates/working-days';
import { stageEdit } from '../edits/front-matter-edits';
import { sentVersionName, withoutEnding } from '../exchange/sent-names';
import { sentParagraphs } from '../export/model/sent-paragraphs';
import type { IoProblem } from '../host/files';
import { readText } from '../host/read-file';
import { writeBack, writeNew } from '../host/write-file';
import { applyEdits } from '../text/edit';
import type { Arguments } from './arguments';
import { readArguments } from './arguments';
import type { CliContext, Command, ExitCode } from './context';
import { loadExport } from './export-bundle';
import { hashOf } from './identity';
import type { LetterFile } from './letter-file';
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
  template: { type: 'text' },
  force: { type: 'flag' },
  quiet: { type: 'flag', short: 'q' },
  ...TEAM_OPTIONS,
} as const;

export type SendOptions = Arguments<typeof OPTIONS>['options'];

/** Working days for comments on fact and process, as Ofsted gives providers. */
const USUAL_DAYS = 5;

export const command: Command = {
  help: `Usage: inspection-letters send FILE [--to docx] [--table] [--who NAME] [--until DAY] [options]
       inspection-letters send FILE --responses [--to docx|pdf] [-o FILE]

Writes a letter as a Word file for those who comment on it: as it will be published, with DRAFT on every page, numbered
paragraphs, and tracked changes switched on. The version that was sent is kept beside the letter, as \
NAME.sent-DAY.letter.md;
“receive” takes the comments back. With --responses it writes what has become of each comment, for the answer.

Options:
  --to FORMAT        docx; with --responses also pdf
  --table            adds the table in which points of accuracy are listed
  --who NAME         who it is sent to, as it stands on each page
  --date DAY         the day on which it is sent, year-month-day; today if nothing is said
  --until DAY        the day by which comments are asked for; ${USUAL_DAYS} working days later if nothing is said
  --stage            sets the letter’s stage to authority
  --responses        writes the answers out of NAME.comments.json instead
  -o, --output FILE  name of the file
  --template ID      reads the letter by this template, or by the fitting one of a family
  --force            replaces the file if it is there already
${teamHelp(18)}
  -q, --quiet        says nothing but what went wrong

Exit code: 0 written, 1 answers are written and some comments have none yet, 2 could not run (or a file could not be
read or written).

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
  const wrong = faultIn(words, options);
  if (file === undefined || wrong !== undefined) return stop(context, wrong ?? '');
  const configs = configsFor(options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const letter = openLetter(file, context, configs, options.template);
  if ('problem' in letter) return stop(context, letter.problem);
  if (options.responses) return sendResponses(letter, options, context);
  const days = daysOf(options);
  if ('problem' in days) return stop(context, days.problem);
  return sendLetter(letter, days, options, context);
}

function faultIn(
  words: readonly string[],
  { to, output, responses, table, who, date, until, stage }: SendOptions,
): string | undefined {
  if (words.length !== 1) return 'Name one letter, as in “inspection-letters send northmoor.letter.md --table”.';
  const named = /\.(docx|pdf)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  if (output !== undefined && named === undefined)
    return `${output} has to end in .docx${responses ? ' or .pdf' : ''}.`;
  if (to && named && to !== named) return `${output ?? ''} is the name of a ${named} file, and --to says ${to}.`;
  if (responses) {
    const other = Object.entries({ table, who, date, until, stage }).find(([, value]) => value !== undefined)?.[0];
    return other === undefined ? undefined : `--${other} has no use with --responses.`;
  }
  return (to ?? named) === 'pdf'
    ? 'A PDF cannot be commented on as a letter needs it: send it with --to docx.'
    : undefined;
}

interface Days {
  readonly sent: Day;
  readonly until: Day;
}

function daysOf({ date, until }: SendOptions): Days | IoProblem {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const sent = date === undefined ? today : dayFromIso(date);
  if (!sent) return { problem: `“${date ?? ''}” is no day: write --date as year-month-day, such as 2026-03-12.` };
  const end = until === undefined ? addWorkingDays(sent, USUAL_DAYS) : dayFromIso(until);
  if (!end)
    return {
      problem:
        until === undefined
          ? 'The bank holidays of that year are not known: say with --until by when comments are asked for.'
          : `“${until}” is no day: write --until as year-month-day, such as 2026-03-19.`,
    };
  if (compareDays(end, sent) < 0)
    return {
      problem: `Comments cannot be asked for by ${longDay(end)}, before the letter is sent on ${longDay(sent)}.`,
    };
  return { sent, until: end };
}

async function sendLetter(
  letter: LetterFile,
  days: Days,
  options: SendOptions,
  context: CliContext,
): Promise<ExitCode> {
  const { file, full, source, service } = letter;
  const text = options.stage ? withStage(letter) : source.text;
  if (text === undefined)
    return stop(
      context,
      `The front matter of ${file} cannot take the stage: write “stage: authority” in it, without --stage.`,
    );
  const bundle = loadExport();
  if ('problem' in bundle) return stop(context, bundle.problem);
  const folder = path.dirname(full);
  const kept = keptVersion(folder, path.basename(full), isoDay(days.sent), text);
  const name = options.output ?? path.join(path.dirname(file), `${withoutEnding(kept.name)}.docx`);
  const out = path.resolve(context.folder, name);
  if (out === full) return stop(context, `${name} is the letter itself; give the file another name with -o.`);

  const model = service.printModel(
    service.read(text, options.template === undefined ? {} : { template: options.template }),
  );
  const paragraphs = sentParagraphs(model, text);
  if (paragraphs.length === 0) return stop(context, `${file} has no words in it, so there is nothing to send.`);
  const request = {
    who: (options.who ?? '').replace(/\s+/g, ' ').trim(),
    sent: longDay(days.sent),
    until: longDay(days.until),
    table: options.table === true,
  };
  const bytes = await bundle.renderForComments({ model, paragraphs, request, hash: hashOf(text), file: kept.name });
  const trouble =
    writeNew(out, bytes, { force: options.force === true }) ??
    (kept.isThere ? undefined : writeNew(path.join(folder, kept.name), text)) ??
    (text === source.text ? undefined : writeBack(full, text, source));
  if (trouble) return stop(context, trouble.problem.replace(out, name));
  for (const sentence of remarksOn(days, letter, options)) context.tell(sentence);
  if (!options.quiet) await context.out(`${name}\n${path.join(path.dirname(file), kept.name)}\n`);
  return 0;
}

/** The letter at stage `authority`; undefined where its front matter cannot take it. */
function withStage({ source: { text }, service }: LetterFile): string | undefined {
  const reading = service.read(text);
  if (reading.letter.frontMatter.stage === 'authority') return text;
  const edit = stageEdit(reading.letter, 'authority');
  return edit && applyEdits(text, [edit]);
}

/** The file that keeps the version: one that holds it already, else the first free name. */
function keptVersion(
  folder: string,
  letter: string,
  day: string,
  text: string,
): { readonly name: string; readonly isThere: boolean } {
  for (let number = 1; ; number++) {
    const name = sentVersionName(letter, day, number);
    const full = path.join(folder, name);
    if (!existsSync(full)) return { name, isThere: false };
    const there = readText(full);
    if (!('problem' in there) && there.text === text) return { name, isThere: true };
  }
}

function remarksOn(
  { sent, until }: Days,
  { file, source, service }: LetterFile,
  options: SendOptions,
): readonly string[] {
  const off = dayOff(until);
  const count = workingDaysAfter(sent, until);
  const stage = service.read(source.text).letter.frontMatter.stage;
  return [
    ...(off === undefined ? [] : [`${longDay(until)} is ${off}: name a working day with --until.`]),
    ...(count !== undefined && count < USUAL_DAYS
      ? [`That leaves ${count} working ${count === 1 ? 'day' : 'days'} for comments; ${USUAL_DAYS} are usual.`]
      : []),
    ...(options.stage || stage === 'authority' || stage === 'final'
      ? []
      : [`The stage of ${file} is still ${stage ?? 'not said'}: --stage sets it to authority.`]),
  ];
}
