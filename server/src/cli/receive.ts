import path from 'node:path';
import type { Thread } from '../comments/model';
import { commentsFileName } from '../comments/sidecar-terms';
import { loadImport } from '../host/import-bundle';
import type { Received } from '../host/receive-files';
import { receiveFiles } from '../host/receive-files';
import { namedVersion } from '../host/sent-versions';
import { printable } from '../text/printable';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { openLetter } from './letter-file';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';

const OPTIONS = {
  into: { type: 'text' },
  sent: { type: 'text' },
  report: { type: 'choice', choices: ['json'] },
  template: { type: 'text' },
  quiet: { type: 'flag', short: 'q' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters receive FILE.docx... --into LETTER [--sent FILE] [--report json] [options]

Imports what people added to Word files written by “send”: comments with replies, tracked changes, changes made with
tracking off, rows of the table of points, and notes between paragraphs. Everything goes into NAME.comments.json beside
the letter, attached to the words it is about; anything that cannot be placed is listed with its words. The letter is
not changed. Files from several people can be imported together; importing a file twice adds nothing.

Options:
  --into LETTER      the letter that was sent
  --sent FILE        the version that was sent, if it is not beside the letter
  --report json      prints a report of everything imported, for programs
  --template ID      uses this template, or the best match in a family
${teamHelp(18)}
  -q, --quiet        reports errors only

Exit code: 0 all placed, 1 some could not be placed and are listed, 2 could not run (nothing is written).

Examples:
  inspection-letters receive northmoor-comments.docx --into northmoor.letter.md
  inspection-letters receive back/*.docx --into northmoor.letter.md --report json
`,
  run: receive,
};

async function receive(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const { options, words } = read;
  if (words.length === 0)
    return stop(context, 'Name a Word file, as in “inspection-letters receive back.docx --into northmoor.letter.md”.');
  if (options.into === undefined)
    return stop(context, 'Say which letter the comments are on: --into northmoor.letter.md.');
  const configs = configsFor(options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const letter = openLetter(options.into, context, configs, options.template);
  if ('problem' in letter) return stop(context, letter.problem);
  const name = path.join(path.dirname(letter.file), commentsFileName(path.basename(letter.full)));
  const bundle = loadImport();
  if ('problem' in bundle) return stop(context, bundle.problem);
  const named = options.sent === undefined ? undefined : namedVersion(options.sent, context.folder);
  if (named && 'problem' in named) return stop(context, named.problem);

  const { folder } = context;
  const received = await receiveFiles(words, letter, { folder, bundle, template: options.template, version: named });
  if ('problems' in received) {
    received.problems.forEach(context.tell);
    return 2;
  }
  for (const { file, version } of received.files) if (version.remark) context.tell(`${file}: ${version.remark}`);
  if (options.report) await context.out(reportOf(name, received));
  else if (!options.quiet) await context.out(summaryOf(name, received));
  return received.fresh.some(({ anchor }) => !anchor) ? 1 : 0;
}

const NAMES: Readonly<Record<Thread['kind'], readonly [string, string]>> = {
  comment: ['comment', 'comments'],
  replace: ['proposed change', 'proposed changes'],
  move: ['proposed move', 'proposed moves'],
  point: ['point of accuracy', 'points of accuracy'],
  note: ['note', 'notes'],
};

function countsOf(threads: readonly Thread[]): Readonly<Record<string, number>> {
  const kinds = Object.keys(NAMES) as Thread['kind'][];
  const counts = kinds.map((kind) => [kind, threads.filter((thread) => thread.kind === kind).length] as const);
  const answers = threads.reduce((sum, { replies }) => sum + replies.length, 0);
  return { ...Object.fromEntries(counts), answers };
}

function summaryOf(file: string, { files: taken, fresh: threads }: Received): string {
  const counts = countsOf(threads);
  const parts = (Object.keys(NAMES) as Thread['kind'][]).flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [`${count} ${NAMES[kind][count === 1 ? 0 : 1]}`];
  });
  const answers = counts.answers ?? 0;
  if (answers > 0) parts.push(`${answers} ${answers === 1 ? 'answer' : 'answers'}`);
  const files = `${taken.length} ${taken.length === 1 ? 'file' : 'files'}`;
  const known = taken.reduce((sum, one) => sum + one.threads.length, 0) - threads.length;
  const rest = known > 0 ? `; ${known} ${known === 1 ? 'was' : 'were'} there already` : '';
  const unplaced = threads.filter(({ anchor }) => !anchor);
  return [
    parts.length === 0 ? `Nothing new in ${files}${rest}.` : `${file}: ${parts.join(', ')} from ${files}${rest}.`,
    ...(unplaced.length === 0 ? [] : ['Could not be placed in the letter:']),
    ...unplaced.map(({ author, text, lost = '' }) =>
      printable(`  ${author}: ${oneLine(text)}${lost === '' ? '' : ` (at “${oneLine(lost)}”)`}`),
    ),
    '',
  ].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** One JSON document; see `docs/command-line.md`. */
function reportOf(file: string, { files: taken, fresh }: Received): string {
  const report = {
    version: 1,
    comments: file,
    added: fresh.length,
    files: taken.map(({ file: name, version, threads }) => ({
      file: name,
      sent: version.name,
      isVersionSent: version.isCertain,
      ...countsOf(threads),
      unplaced: threads
        .filter(({ anchor }) => !anchor)
        .map(({ kind, author, text, lost = '' }) => ({ kind, author, text, stoodAt: lost })),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
