import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describeIoError } from '../host/files';
import { loadImport } from '../host/import-bundle';
import type { LearntFiles } from '../host/learn-from-folder';
import { learnFromFolder } from '../host/learn-from-folder';
import { writeNew } from '../host/write-file';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';

const OPTIONS = {
  id: { type: 'text' },
  title: { type: 'text' },
  output: { type: 'text', short: 'o' },
  report: { type: 'text' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters learn FOLDER --id ID [-o FILE] [--report FILE] [options]

Makes a template from five or more letters or reports of one kind: their parts and order, headings and variants, what is
required and what optional, lists or paragraphs, and standard sentences with the words that vary. All .letter.md, text,
Word and PDF files in the folder and its subfolders are read. Comments in the template say how many of the examples have
each part, and the report beside it says which lack it. Please review and correct the template.

Options:
  --id ID            id of the kind, in lower case with hyphens
  --title TITLE      its title
  -o, --output FILE  file for the template, such as .letters/templates/my-kind.yaml (default: standard output)
  --report FILE      file for the report (default: beside the template, with the extension .md)
  --force            replaces existing files
${teamHelp(18)}

Example:
  inspection-letters learn letters/ --id northmoor-visit -o .letters/templates/northmoor-visit.yaml
`,
  run: learn,
};

async function learn(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const { options, words } = read;
  const [folder, more] = words;
  if (folder === undefined || more !== undefined)
    return stop(context, 'Name the folder of the examples, as in “inspection-letters learn letters/ --id my-kind”.');
  const { id, title, output } = options;
  if (id === undefined) return stop(context, 'Name the kind with --id, in small letters with hyphens: “--id my-kind”.');
  const configs = configsFor(options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const { templates } = configs.of(path.join(folder, path.sep)).service;
  const wrong = configs.problems();
  wrong.forEach(context.tell);
  if (wrong.length > 0) return 2;
  const made = await learnFromFolder({
    folder,
    base: context.folder,
    id,
    ...(title !== undefined && { title }),
    templates,
    loadImport,
  });
  if ('problem' in made) return stop(context, made.problem);
  made.notices.forEach(context.tell);
  if (output === undefined && options.report === undefined) {
    await context.out(made.yaml);
    return 0;
  }
  const reportFile = options.report ?? (output === undefined ? undefined : `${output.replace(/\.ya?ml$/, '')}.md`);
  for (const [target, text] of [
    [output, made.yaml],
    [reportFile, made.report],
  ] as const) {
    const failure = target === undefined ? undefined : write(target, text, options.force === true, context);
    if (failure !== undefined) return stop(context, failure);
  }
  if (output === undefined) await context.out(made.yaml);
  else await context.out(`${output}: ${summary(made)}${reportFile === undefined ? '' : `; report in ${reportFile}`}\n`);
  return 0;
}

function summary({ learnt: { parts, examples } }: LearntFiles): string {
  const asked = parts.filter(({ occurs }) => occurs === 'once' || occurs === 'many').length;
  return `${parts.length} parts from ${examples.length} examples, ${asked} of them in all`;
}

/** Returns a sentence that says why a file could not be written; its folder is created if necessary. */
function write(target: string, text: string, force: boolean, { folder }: CliContext): string | undefined {
  const full = path.resolve(folder, target);
  try {
    mkdirSync(path.dirname(full), { recursive: true });
  } catch (error) {
    return describeIoError(path.dirname(target), error, 'written');
  }
  return writeNew(full, text, { force })?.problem.replace(full, target);
}
