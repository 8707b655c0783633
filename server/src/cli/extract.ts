import path from 'node:path';
import type { SlidesBundle } from '../export/extract/extract-pptx';
import type { Reader } from '../extract/extract';
import { READERS, extractOf } from '../extract/extract';
import type { IoProblem } from '../host/files';
import { loadBundle } from '../host/load-bundle';
import type { Reading } from '../reading/reading';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { loadExport } from './export-bundle';
import { readLetter } from './letter-file';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';
import type { Result } from './write-result';
import { writeResult } from './write-result';

const OPTIONS = {
  for: { type: 'choice', choices: READERS },
  to: { type: 'choice', choices: ['html', 'docx', 'pptx'] },
  output: { type: 'text', short: 'o' },
  template: { type: 'text' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters extract FILE --for scrutiny|press [--to html|docx|pptx] [-o FILE] [options]

Makes a summary of a letter for a scrutiny panel (scope, headline findings, each area with its most relevant findings,
deadlines) or for the press (without the findings). It consists of the letter's own sentences, selected and ordered but
never rewritten, and says how many further sentences the letter has.

Options:
  --for READER       scrutiny or press
  --to FORMAT        html (the default) or docx, a page; or pptx, slides
  -o, --output FILE  writes the result to a file; required for docx and pptx
  --template ID      uses this template, or the best match in a family
  --force            replaces an existing file
${teamHelp(18)}

Exit code: 0 done, 2 could not run (or a file could not be read or written).

Examples:
  inspection-letters extract northmoor.letter.md --for scrutiny -o northmoor.html
  inspection-letters extract northmoor.letter.md --for scrutiny --to pptx -o northmoor.pptx
`,
  run: extract,
};

async function extract(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const [file, more] = read.words;
  if (file === undefined || more !== undefined)
    return stop(context, 'Name one letter, as in “inspection-letters extract northmoor.letter.md --for scrutiny”.');
  const { for: reader, to = 'html', output, template } = read.options;
  if (reader === undefined) return stop(context, 'Say for whom: “--for scrutiny” or “--for press”.');
  if (to !== 'html' && output === undefined)
    return stop(context, `A ${to} file needs a name: give it with -o, as in “-o extract.${to}”.`);
  const configs = configsFor(read.options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const reading = readLetter(file, context, configs, template);
  if ('problem' in reading) return stop(context, reading.problem);
  const rendered = await render(reading, reader, to, path.basename(file));
  if (typeof rendered === 'object' && 'problem' in rendered) return stop(context, rendered.problem);
  const problem = await writeResult(rendered, read.options, context);
  return problem ? stop(context, problem.problem) : 0;
}

async function render(
  reading: Reading,
  reader: Reader,
  to: 'html' | 'docx' | 'pptx',
  name: string,
): Promise<Result | IoProblem> {
  const made = extractOf(reading, reader);
  if (!reading.known || made.sections.length === 0)
    return {
      problem: `${name} is not a known kind of letter, so there is nothing to extract: choose one with --template.`,
    };
  const bundle = to === 'pptx' ? loadBundle<SlidesBundle>('slides', 'no slides are made') : loadExport();
  if ('problem' in bundle) return bundle;
  if ('renderExtractPptx' in bundle) return bundle.renderExtractPptx(made, name);
  return to === 'docx' ? bundle.renderExtractDocx(made, name) : bundle.renderExtractHtml(made, name);
}
