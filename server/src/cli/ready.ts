import path from 'node:path';
import { EarlierLetterReader } from '../host/earlier-letters';
import { loadProse } from '../host/load-prose';
import { STAGES } from '../letter/letter';
import type { Readiness } from '../readiness/readiness';
import { readinessOf, stageToMeet } from '../readiness/readiness';
import { lineIndexOf } from '../text/line-index';
import { printable } from '../text/printable';
import { readArguments } from './arguments';
import { checkedLetter } from './checked-letter';
import type { CliContext, Command, ExitCode } from './context';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';

const OPTIONS = {
  stage: { type: 'choice', choices: STAGES },
  format: { type: 'choice', choices: ['text', 'json'] },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters ready FILE [--stage STAGE] [--format text|json] [options]

Says whether a letter can go on to its next stage. It must have no errors (as judged at that stage), nothing left to
fill in, findings for each area, and earlier areas followed up; from quality assurance on also nobody identifiable,
reasons for ignored problems, and comments answered; before the letter is final also a valid date and accessible
exports. The ticks on the review sheet are shown for information.

Options:
  --stage STAGE      drafting, quality-assurance, authority or final, instead of the letter's own stage
  --format FORMAT    text (the default), or json
${teamHelp(18)}

Exit code: 0 ready, 1 not ready, 2 could not run.

Examples:
  inspection-letters ready leeds.letter.md
  inspection-letters ready leeds.letter.md --stage authority --format json
`,
  run: ready,
};

async function ready(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const [file, ...more] = read.words;
  if (file === undefined || more.length > 0)
    return stop(context, 'Name one letter, as in “inspection-letters ready leeds.letter.md”.');
  const configs = configsFor(read.options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const prose = loadProse();
  if ('problem' in prose) return stop(context, prose.problem);
  const letter = await checkedLetter(file, context.folder, configs, prose, {
    ...(read.options.stage && { stage: read.options.stage }),
    checkedAt: stageToMeet,
  });
  if ('problem' in letter) return stop(context, letter.problem);
  const { reading, problems, reviewed } = letter;
  const full = path.resolve(context.folder, file);
  const unnamed = reading.previous
    ? []
    : new EarlierLetterReader().search(reading, full, [], configs.of(file).service).letters;
  const readiness = readinessOf({
    reading,
    problems,
    reviewed,
    unnamedEarlier: unnamed.map(({ name }) => name),
  });
  const { text } = reading.letter;
  await context.out(
    read.options.format === 'json' ? asJson(readiness, text, file) : asText(readiness, text, file, context),
  );
  return readiness.open > 0 ? 1 : 0;
}

const MARKS = { done: '✓', open: '✗', unknown: '?' } as const;

function asText({ stage, next, items, open }: Readiness, text: string, file: string, { paint }: CliContext): string {
  const lines = lineIndexOf(text);
  const goal = next ? `from ${stage} to ${next}` : 'to be sent';
  const state = open === 0 ? paint.green(`ready ${goal}`) : paint.yellow(`not ready ${goal}: ${open} open`);
  return [
    `${paint.underline(printable(file))}  ${state}`,
    ...items.flatMap(({ title, state: holds, detail, places }) => {
      const colour = { done: paint.green, open: paint.yellow, unknown: paint.dim }[holds];
      return [
        `  ${colour(MARKS[holds])} ${title}  ${paint.dim(printable(detail))}`,
        ...places.map(
          (place) => `      ${paint.dim(`line ${lines.lineAt(place.span.start) + 1}`)}  ${printable(place.text)}`,
        ),
      ];
    }),
    '',
  ].join('\n');
}

/** One JSON document; see `docs/command-line.md`. Lines and characters count from zero. */
function asJson({ stage, next, items, open }: Readiness, text: string, file: string): string {
  const lines = lineIndexOf(text);
  const document = {
    version: 1,
    file,
    stage,
    ...(next ? { next } : {}),
    open,
    items: items.map(({ places, ...rest }) => ({
      ...rest,
      places: places.map((place) => ({
        text: place.text,
        range: { start: lines.position(place.span.start), end: lines.position(place.span.end) },
      })),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
