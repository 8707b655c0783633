import path from 'node:path';
import type { Thread } from '../comments/model';
import { commentsFileName } from '../comments/sidecar-terms';
import { receive as receiveFile } from '../exchange/receive';
import type { SentVersion } from '../exchange/sent-version';
import { letterheadWords, sentParagraphs } from '../export/model/sent-paragraphs';
import { readCommentsFile, writeCommentsFile } from '../host/comments-file';
import type { IoProblem } from '../host/files';
import { loadImport } from '../host/import-bundle';
import { MAX_FILE_BYTES, readBytes } from '../host/read-file';
import type { MarkedUpDocument } from '../import/docx/marked-up';
import { foreignFile } from '../import/foreign-file';
import type { ImportBundle } from '../import/import-file';
import { printable } from '../text/printable';
import { readArguments } from './arguments';
import type { CliContext, Command, ExitCode } from './context';
import { uuidOf } from './identity';
import type { LetterFile } from './letter-file';
import { openLetter } from './letter-file';
import type { FoundVersion } from './sent-versions';
import { namedVersion, versionOf } from './sent-versions';
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

Takes in what people said in Word files that “send” wrote: comments with their answers, tracked changes, changes made
with tracking off, rows of the table of points, and notes between paragraphs. All of it goes into NAME.comments.json
beside the letter, each at its words; what could not be placed is listed with its words. The letter is not changed.
Files of several people are taken in at once, and the same file twice adds nothing.

Options:
  --into LETTER      the letter that was sent
  --sent FILE        the version that was sent, where it is not found beside the letter
  --report json      prints what became of everything, for programs
  --template ID      reads the letter by this template, or by the fitting one of a family
${teamHelp(18)}
  -q, --quiet        says nothing but what went wrong

Exit code: 0 all placed, 1 some could not be placed and are listed, 2 could not run; then nothing is written.

Examples:
  inspection-letters receive northmoor-comments.docx --into northmoor.letter.md
  inspection-letters receive back/*.docx --into northmoor.letter.md --report json
`,
  run: receive,
};

interface Taken {
  readonly file: string;
  readonly version: FoundVersion;
  readonly threads: readonly Thread[];
}

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
  const beside = readCommentsFile(letter.full);
  if (beside && 'problem' in beside) return stop(context, beside.problem);
  const name = path.join(path.dirname(letter.file), commentsFileName(path.basename(letter.full)));
  const bundle = loadImport();
  if ('problem' in bundle) return stop(context, bundle.problem);
  const named = options.sent === undefined ? undefined : namedVersion(options.sent, context.folder);
  if (named && 'problem' in named) return stop(context, named.problem);

  const taken: Taken[] = [];
  const problems: string[] = [];
  for (const file of words) {
    const made = await takeIn(file, letter, named, { bundle, context, template: options.template });
    if ('problem' in made) problems.push(made.problem);
    else taken.push(made);
  }
  if (problems.length > 0) {
    problems.forEach(context.tell);
    if (taken.length > 0) context.tell('Nothing was written: take the files that can be read without the others.');
    return 2;
  }
  const before = beside?.comments.threads ?? [];
  const known = new Map(before.map((thread) => [thread.id, thread]));
  const fresh = new Map<string, Thread>();
  for (const thread of taken.flatMap(({ threads }) => threads)) if (!known.has(thread.id)) fresh.set(thread.id, thread);
  if (fresh.size > 0) {
    const trouble = writeCommentsFile(letter.full, { threads: [...before, ...fresh.values()] }, beside);
    if (trouble) return stop(context, trouble.problem);
  }
  for (const { file, version } of taken) if (version.remark) context.tell(`${file}: ${version.remark}`);
  const unplaced = [...fresh.values()].filter(({ anchor }) => !anchor);
  if (options.report) await context.out(reportOf(name, taken, fresh));
  else if (!options.quiet) await context.out(summaryOf(name, taken, fresh));
  return unplaced.length > 0 ? 1 : 0;
}

interface Reading {
  readonly bundle: ImportBundle;
  readonly context: CliContext;
  readonly template: string | undefined;
}

async function takeIn(
  file: string,
  letter: LetterFile,
  named: FoundVersion | undefined,
  { bundle, context, template }: Reading,
): Promise<Taken | IoProblem> {
  const full = path.resolve(context.folder, file);
  const bytes = readBytes(full, { most: MAX_FILE_BYTES.document });
  if ('problem' in bytes) return { problem: bytes.problem.replace(full, file) };
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { problem: `${file} could not be taken in. ${foreign}` };
  const back = await bundle.markedUpFile(new Uint8Array(bytes));
  if ('problem' in back) return { problem: `${file} could not be taken in. ${back.problem}` };
  const read = (text: string): SentVersion => {
    const model = letter.service.printModel(letter.service.read(text, template === undefined ? {} : { template }));
    return { source: text, paragraphs: sentParagraphs(model, text), letterhead: letterheadWords(model) };
  };
  const version = named ?? versionOf(letter, back, read);
  const threads = receiveFile({
    sent: read(version.text),
    back,
    name: path.basename(file),
    letter: letter.source.text,
    identify: uuidOf,
  });
  const strange = isStrange(read(version.text), back);
  return strange
    ? { problem: `${file} has next to no words of ${letter.file}: is it another letter?` }
    : { file, version, threads };
}

/** A file that has no paragraph of the letter is another one’s, and all of its words would come back as changes. */
function isStrange({ paragraphs }: SentVersion, back: MarkedUpDocument): boolean {
  const there = new Set(
    back.paragraphs.map(({ pieces }) =>
      pieces
        .map(({ text, inserted }) => (inserted ? '' : text))
        .join('')
        .trim(),
    ),
  );
  return paragraphs.length > 2 && !paragraphs.some(({ words }) => there.has(words.trim()));
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

function summaryOf(file: string, taken: readonly Taken[], fresh: ReadonlyMap<string, Thread>): string {
  const threads = [...fresh.values()];
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
function reportOf(file: string, taken: readonly Taken[], fresh: ReadonlyMap<string, Thread>): string {
  const report = {
    version: 1,
    comments: file,
    added: fresh.size,
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
