import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { draftsOf } from '../host/drafts-of-file';
import type { IoProblem } from '../host/files';
import { LETTER_ENDING, describeIoError } from '../host/files';
import { writeNew } from '../host/write-file';
import type { Dropped, LeftOut } from '../import/dropped';
import { DROP_NAMES } from '../import/dropped';
import type { Accounted, Ledger } from '../import/ledger';
import { unplacedSentence } from '../import/ledger';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { progressOf } from './progress-line';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';

const OPTIONS = {
  'out-dir': { type: 'text' },
  output: { type: 'text', short: 'o' },
  force: { type: 'flag' },
  quiet: { type: 'flag', short: 'q' },
  report: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters import FILE... --out-dir DIR [--force] [--quiet] [--report]
       inspection-letters import FILE -o FILE [--force] [--quiet] [--report]

Makes clean drafts from Word files (.docx), PDFs that contain text, and plain text, such as the output of “pdftotext
-layout” or a letter pasted from Word or a PDF. NAME.pdf becomes NAME${LETTER_ENDING}; the letters of a pack become \
NAME-1${LETTER_ENDING}, NAME-2${LETTER_ENDING} and so on. Every word is kept, or counted as dropped (letterhead, page
numbers, comments, deletions); any word that is neither is reported and put in a comment at the end of the draft.

Options:
  --out-dir DIR      folder for the drafts; created if necessary
  -o, --output FILE  name of the draft
  --force            replaces existing drafts
  -q, --quiet        reports errors only
  --report           prints a JSON report of every word: kept in a draft, or dropped and why
${teamHelp(18)}

Examples:
  inspection-letters import northmoor.txt -o northmoor${LETTER_ENDING}
  inspection-letters import letters/*.pdf letters/*.docx --out-dir drafts
`,
  run: importFiles,
};

async function importFiles(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  const wrong = 'problem' in read ? read.problem : faultIn(read.words, read.options);
  if ('problem' in read || wrong !== undefined) {
    context.tell(wrong ?? '');
    return 2;
  }
  const { options, words } = read;
  const folder = options['out-dir'];
  if (folder !== undefined) {
    try {
      mkdirSync(path.resolve(context.folder, folder), { recursive: true });
    } catch (error) {
      context.tell(describeIoError(folder, error, 'written'));
      return 2;
    }
  }
  const configs = configsFor(options, context);
  if ('problem' in configs) {
    context.tell(configs.problem);
    return 2;
  }
  const quiet = options.quiet === true || options.report === true;
  const reports: FileReport[] = [];
  const { service } = configs.shared();
  const sentences = configs.problems();
  sentences.forEach(context.tell);
  const written = new Set<string>();
  const progress = progressOf(context, words.length, 'read', quiet);
  let failed = 0;
  let made = 0;
  const sources = new Set(words.map((file) => realPath(path.resolve(context.folder, file))));
  for (const [index, file] of words.entries()) {
    progress.at(index, file);
    const full = path.resolve(context.folder, file);
    const read = await draftsOf(full, service);
    if ('problem' in read) {
      failed++;
      progress.clear();
      const problem = read.problem.replaceAll(full, file);
      reports.push({ file, problem });
      context.tell(problem);
      continue;
    }
    const { drafts, ledger, notices } = read;
    const targets: string[] = [];
    for (const [number, draft] of drafts.entries()) {
      const target = targetFor(file, folder, options.output, drafts.length > 1 ? number + 1 : undefined);
      const out = path.resolve(context.folder, target);
      // Even --force must not overwrite the file being imported.
      const failure = sources.has(realPath(out))
        ? {
            problem:
              `${out} is itself one of the files to import; put the draft in another folder, or give it another name ` +
              'with -o.',
          }
        : writeDraft(out, draft.text, written, options.force === true);
      progress.clear();
      if (failure) {
        failed++;
        context.tell(failure.problem.replace(out, target));
        continue;
      }
      made++;
      targets.push(target);
      if (!quiet) await context.out(`${target}${context.paint.dim(droppedInShort(draft.dropped))}\n`);
    }
    if (options.report) reports.push(reportOf(file, targets, read));
    const told = [...notices, ...(ledger.unplaced.length > 0 ? [`${unplacedSentence(ledger)}.`] : [])];
    for (const notice of told) context.tell(`${file}: ${notice}`);
  }
  if (options.report) await context.out(`${JSON.stringify({ files: reports }, undefined, 2)}\n`);
  progress.clear();
  if (!quiet && words.length > 1)
    await context.out(
      `${made} ${made === 1 ? 'draft' : 'drafts'} from ${words.length} ` +
        `files${failed > 0 ? `; ${failed} could not be made` : ''}.\n`,
    );
  return failed > 0 || sentences.length > 0 ? 2 : 0;
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // A file that does not exist yet cannot be another one either.
    return file;
  }
}

function faultIn(
  files: readonly string[],
  options: { readonly 'out-dir'?: string; readonly output?: string },
): string | undefined {
  const { output } = options;
  const folder = options['out-dir'];
  if (files.length === 0)
    return 'Name a file to import, as in “inspection-letters import northmoor.pdf --out-dir drafts”.';
  if (folder !== undefined && output !== undefined) return 'Give either --out-dir or -o, not both.';
  if (folder === undefined && output === undefined)
    return 'Say where to put the draft: --out-dir DIR, or -o FILE for one file.';
  if (output !== undefined && files.length > 1) return '-o names one draft; for several files use --out-dir DIR.';
  return undefined;
}

/** The output of `--report` for one file. */
type FileReport =
  | { readonly file: string; readonly problem: string }
  | (Ledger & { readonly file: string; readonly drafts: readonly string[]; readonly pieces: readonly LeftOut[] } & {
      readonly notices: readonly string[];
    });

function reportOf(file: string, drafts: readonly string[], read: Accounted): FileReport {
  const pieces = read.drafts.flatMap(({ dropped }) => dropped.map(({ kind, text }) => ({ kind, text })));
  return { file, drafts, ...read.ledger, pieces, notices: read.notices };
}

/** Turns `letters/a.txt` into `DIR/a.letter.md`; `number` numbers the letters of a pack. */
function targetFor(
  file: string,
  folder: string | undefined,
  output: string | undefined,
  number: number | undefined,
): string {
  const end = number === undefined ? '' : `-${number}`;
  if (output !== undefined) {
    const ending = output.endsWith(LETTER_ENDING) ? LETTER_ENDING : path.extname(output);
    return `${output.slice(0, output.length - ending.length)}${end}${ending}`;
  }
  const base = path.basename(file);
  const name = base.endsWith(LETTER_ENDING) ? base.slice(0, -LETTER_ENDING.length) : path.parse(base).name;
  return path.join(folder ?? '.', `${name}${end}${LETTER_ENDING}`);
}

// Two files of the same name, from two folders, must not end up in one draft, even with --force.
function writeDraft(target: string, text: string, written: Set<string>, force: boolean): IoProblem | undefined {
  if (written.has(target))
    return {
      problem: `${target} was already made from another file of that name; import them to different folders.`,
    };
  const failure = writeNew(target, text, { force });
  if (!failure) written.add(target);
  return failure;
}

/** Kinds of content that no reader of the file sees: only `--report` lists them. */
const UNSEEN: ReadonlySet<Dropped['kind']> = new Set(['field-code', 'other-rendering']);

function droppedInShort(dropped: readonly Dropped[]): string {
  const counts = new Map<Dropped['kind'], number>();
  // A letterhead has several lines and columns, but people think of it as one thing.
  for (const { kind } of dropped)
    if (!UNSEEN.has(kind)) counts.set(kind, kind === 'letterhead' ? 1 : (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => `${count} ${DROP_NAMES[kind][count === 1 ? 0 : 1]}`);
  return parts.length > 0 ? `  (dropped: ${parts.join(', ')})` : '';
}
