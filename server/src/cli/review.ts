import path from 'node:path';
import type { IoProblem } from '../host/files';
import { reviewSheet } from '../review/make-review-sheet';
import type { Place, ReviewSheet } from '../review/review-sheet';
import { lineIndexOf } from '../text/line-index';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { loadExport } from './export-bundle';
import { readLetter } from './letter-file';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';
import type { Result } from './write-result';
import { writeResult } from './write-result';

const OPTIONS = {
  to: { type: 'choice', choices: ['html', 'docx', 'json'] },
  output: { type: 'text', short: 'o' },
  template: { type: 'text' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters review FILE [--to html|docx|json] [-o FILE] [options]

Makes a sheet of what a reviewer of a letter compares: each sentence of the headline findings with the closest findings,
areas with their findings, weaknesses with the areas, quantities and topics, dates, names, roles and abbreviations, and
remnants of earlier drafts. It makes no judgement; each row has a box to tick.

Options:
  --to FORMAT        html (the default), docx, or json
  -o, --output FILE  writes the sheet to a file; required for docx
  --template ID      uses this template, or the best match in a family
  --force            replaces an existing file
${teamHelp(18)}

Exit code: 0 done, 2 could not run (or a file could not be read or written).

Examples:
  inspection-letters review northmoor.letter.md -o northmoor.review.html
  inspection-letters review northmoor.letter.md --to docx -o northmoor.review.docx
`,
  run: review,
};

async function review(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const [file] = read.words;
  if (file === undefined || read.words.length > 1)
    return stop(context, 'Name one letter, as in “inspection-letters review northmoor.letter.md”.');
  const { to = 'html', output, template } = read.options;
  if (to === 'docx' && output === undefined)
    return stop(context, 'A Word file needs a name: give it with -o, as in “-o review.docx”.');
  const configs = configsFor(read.options, context);
  if ('problem' in configs) return stop(context, configs.problem);

  const reading = readLetter(file, context, configs, template);
  if ('problem' in reading) return stop(context, reading.problem);
  const rendered = await render(to, reviewSheet(reading), reading.letter.text, file);
  if (typeof rendered === 'object' && 'problem' in rendered) return stop(context, rendered.problem);
  const problem = await writeResult(rendered, read.options, context);
  return problem ? stop(context, problem.problem) : 0;
}

async function render(
  to: 'html' | 'docx' | 'json',
  sheet: ReviewSheet,
  text: string,
  file: string,
): Promise<Result | IoProblem> {
  if (to === 'json') return asJson(sheet, text, file);
  const bundle = loadExport();
  if ('problem' in bundle) return bundle;
  const name = path.basename(file);
  return to === 'html' ? bundle.renderReviewHtml(sheet, name) : bundle.renderReviewDocx(sheet, name);
}

/** One JSON document; see `docs/command-line.md`. Each span becomes a range; lines and characters count from zero. */
function asJson(sheet: ReviewSheet, text: string, file: string): string {
  const lines = lineIndexOf(text);
  const ranged = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('span' in value)) return value;
    const { span, ...rest } = value as Place;
    return { ...rest, range: { start: lines.position(span.start), end: lines.position(span.end) } };
  };
  return `${JSON.stringify({ version: 1, file, ...sheet }, ranged, 2)}\n`;
}
