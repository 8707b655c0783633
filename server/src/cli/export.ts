import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { placeAnchors } from '../comments/place-anchors';
import type { Branding } from '../export/branding/load-branding';
import { DRAFT_MARK } from '../export/model/build-print-model';
import type { ExportBundle } from '../export/write-letter';
import { readCommentsFile } from '../host/comments-file';
import { LETTER_ENDING, findLetters, describeIoError } from '../host/files';
import { loadImport } from '../host/import-bundle';
import type { LetterConfigs } from '../host/letter-configs';
import { proseOf, unknownTemplate } from '../host/letter-configs';
import { loadProse } from '../host/load-prose';
import { encodingNote, readLetterText } from '../host/read-file';
import { writeNew } from '../host/write-file';
import { STAGES } from '../letter/letter';
import { append } from '../lists/append';
import type { Prose } from '../nlp/block-prose';
import type { ExportFormat } from '../protocol/protocol';
import { EXPORT_FORMATS } from '../protocol/protocol';
import type { Unready } from '../rules/engine/unready';
import { unreadyInWords, unreadyOf } from '../rules/engine/unready';
import type { Arguments } from './arguments';
import { readArguments } from './arguments';
import { brandingFault, brandingOf } from './branding';
import type { Command, ExitCode, CliContext } from './context';
import { loadExport, readFont } from './export-bundle';
import type { Ignored } from './formats/format';
import { ignoredByFile, countIgnored, withoutIgnored } from './ignored';
import { progressOf } from './progress-line';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';

const OPTIONS = {
  to: { type: 'choice', choices: EXPORT_FORMATS },
  output: { type: 'text', short: 'o' },
  'out-dir': { type: 'text' },
  draft: { type: 'flag' },
  'allow-problems': { type: 'flag' },
  fonts: { type: 'text' },
  'letterhead-picture': { type: 'text' },
  'alternative-text': { type: 'text' },
  stage: { type: 'choice', choices: STAGES },
  template: { type: 'text' },
  force: { type: 'flag' },
  quiet: { type: 'flag', short: 'q' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters export PATH... [--to ${EXPORT_FORMATS.join('|')}] [-o FILE | --out-dir DIR] [options]

Writes letters as accessible PDF (the default), Word, HTML or plain text files. A PATH is a letter, or a folder,
which stands for all *.letter.md files in it and its subfolders. NAME${LETTER_ENDING} becomes NAME.pdf in the same
folder, or in DIR.

Letters are checked as final, whatever their own stage. A letter with missing parts, placeholders or errors is not
exported: fix them, or use --draft or --allow-problems.

Options:
  --to FORMAT        ${EXPORT_FORMATS.join(', ')}; by default, the extension of -o, or pdf
  -o, --output FILE  name of the file
  --out-dir DIR      folder for the files; created if necessary
  --draft            exports anyway, with DRAFT on every page
  --allow-problems   exports anyway, without marking the pages
  --fonts DIR        sets PDFs in the font family (.ttf) in this folder: regular, bold and, optionally, italic
  --letterhead-picture FILE
                     puts a PNG or JPEG picture in the letterhead
  --alternative-text TEXT
                     describes the picture for those who cannot see it
  --stage STAGE      ${STAGES.join(', ')}: checks letters at this stage instead of final
  --template ID      uses this template for every letter, or the best match in a family
  --force            replaces existing files
${teamHelp(18)}
  -q, --quiet        reports errors only

Exit code: 0 all written, 1 some not exported because they are not ready, 2 could not run (or a file could not be read
or written).

Examples:
  inspection-letters export northmoor.letter.md
  inspection-letters export northmoor.letter.md -o northmoor.docx
  inspection-letters export letters/ --to pdf --out-dir published
  inspection-letters export northmoor.letter.md --letterhead-picture badge.png --alternative-text "Badge of Northmoor"
`,
  run: exportLetters,
};

type ExportOptions = Arguments<typeof OPTIONS>['options'];

async function exportLetters(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const { options, words } = read;
  const found = findLetters(words, context.folder);
  const wrong =
    faultIn(words, options, found.files.length) ??
    brandingFault(options) ??
    folderFault(options['out-dir'], context.folder);
  if (wrong !== undefined) return stop(context, wrong);
  const configs = configsFor(options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const bundle = loadExport();
  if ('problem' in bundle) return stop(context, bundle.problem);

  const own = await brandingOf(options, context.folder, bundle);
  if ('problem' in own) return stop(context, own.problem);

  // With --draft or --allow-problems a letter is exported whatever its problems, so it is not checked.
  const checked = !options.draft && !options['allow-problems'];
  const prose = checked ? loadProse() : undefined;
  if (prose && 'problem' in prose) return stop(context, prose.problem);
  const written = new Set<string>();
  const ignored: Ignored[] = [];
  const progress = progressOf(context, found.files.length, 'exported', options.quiet === true);
  let made = 0;
  let heldBack = 0;
  let failed = found.problems.length;
  found.problems.forEach(context.tell);
  for (const [index, file] of found.files.entries()) {
    progress.at(index, file);
    const target = targetFor(file, options);
    const outcome = await exportFile(file, target, {
      options,
      configs,
      bundle,
      own,
      checked,
      context,
      written,
      ignored,
      ...(prose && { prose }),
    });
    progress.clear();
    if (outcome !== 'made') context.tell(outcome.problem);
    if (outcome === 'made') made++;
    else if (outcome.heldBack) heldBack++;
    else failed++;
    if (outcome === 'made' && !options.quiet) await context.out(`${target}\n`);
  }
  const sentences = configs.problems();
  sentences.forEach(context.tell);
  // Problems that the team ignores did not hold a letter back, so they are mentioned, as in “check”.
  const notes = ignoredByFile(countIgnored(ignored, context.folder));
  if (!options.quiet && (found.files.length > 1 || notes.length > 0)) {
    const rest = [
      ...(heldBack > 0 ? [`${heldBack} not exported because not ready`] : []),
      ...(failed > 0 ? [`${failed} could not be made`] : []),
      ...notes,
    ];
    await context.out(
      `${made} of ${found.files.length} ${found.files.length === 1 ? 'letter' : 'letters'} ` +
        `exported${rest.length > 0 ? `; ${rest.join('; ')}` : ''}.\n`,
    );
  }
  return failed > 0 || sentences.length > 0 ? 2 : heldBack > 0 ? 1 : 0;
}

interface Exporting {
  readonly options: ExportOptions;
  readonly configs: LetterConfigs;
  readonly bundle: ExportBundle;
  readonly own: Branding;
  /** Set if the letter is checked before it is exported. */
  readonly prose?: Prose;
  /** False if it is exported whatever its problems. */
  readonly checked: boolean;
  readonly context: CliContext;
  /** Files written by this run: two letters of the same name must not end up in one file, even with --force. */
  readonly written: Set<string>;
  /** Problems that the team ignores, collected over all letters. */
  readonly ignored: Ignored[];
}
type Outcome = 'made' | { readonly problem: string; readonly heldBack?: boolean };

async function exportFile(
  file: string,
  target: string,
  { options, configs, bundle, own, prose, checked, context, written, ignored }: Exporting,
): Promise<Outcome> {
  const full = path.resolve(context.folder, file);
  const source = readLetterText(full);
  if ('problem' in source) return { problem: source.problem.replace(full, file) };
  if (!source.faithful) return { problem: `${file} is not a letter: it contains bytes that are not text.` };
  const note = encodingNote(file, source);
  if (note !== undefined) context.tell(note);
  const config = configs.of(file);
  const { service, ignore } = config;
  const templateProblem = unknownTemplate(config, options.template);
  if (templateProblem !== undefined) return { problem: templateProblem };
  const beside = readCommentsFile(full);
  if (beside && 'problem' in beside) return { problem: beside.problem };
  const reading = service.read(source.text, {
    ...(beside && { comments: placeAnchors(source.text, beside.comments) }),
    ...(options.template !== undefined && { template: options.template }),
    // Anything that is sent out is judged as final, whatever its own stage.
    stage: options.stage ?? 'final',
  });
  const failed: string[] = [];
  let unready: Unready | undefined;
  if (prose) {
    // Problems that the team ignores are found all the same, so that they can be counted.
    const onError = (rule: string): void => void (ignore.some((some) => some.rule === rule) || failed.push(rule));
    const found = withoutIgnored(service.check(reading, { prose: proseOf(prose, config), onError }), ignore);
    append(ignored, found.ignored);
    unready = unreadyOf(found.reported);
  }
  if (failed.length > 0) {
    return {
      problem:
        `${file} could not be checked by ${failed.join(', ')} and was not exported: --draft exports it ` +
        'marked DRAFT, --allow-problems as it is.',
      heldBack: true,
    };
  }
  if (unready && unready.errors > 0) {
    return {
      problem:
        `${file} is not ready and was not exported: ${unreadyInWords(unready)}. “inspection-letters check --stage ` +
        `${options.stage ?? 'final'}” lists them; --draft exports it marked DRAFT, --allow-problems as it is.`,
      heldBack: true,
    };
  }
  const out = path.resolve(context.folder, target);
  // Even --force must not overwrite the letter itself.
  if (isSameFile(out, full)) return { problem: `${target} is the letter itself; give the file another name with -o.` };
  if (written.has(out))
    return {
      problem: `${target} was already made from another letter of that name; export them to different folders.`,
    };
  const model = service.printModel(reading, options.draft ? { draftMark: DRAFT_MARK } : {});
  let result;
  try {
    result = await bundle.writeLetter(model, formatOf(options), readFont, own);
  } catch (error) {
    return { problem: `${file} could not be exported: ${error instanceof Error ? error.message : String(error)}` };
  }
  if ('problem' in result) return { problem: `${file} could not be exported: ${result.problem}` };
  if (checked && reading.stage === 'final' && RELEASED.has(formatOf(options))) {
    const problem = await heldBackByRelease(file, result.bytes);
    if (problem !== undefined) return { problem, heldBack: true };
  }
  const failure = writeNew(out, result.bytes, { force: options.force === true });
  if (failure) return { problem: failure.problem.replace(out, target) };
  written.add(out);
  return 'made';
}

/** Formats to which the release check applies. */
const RELEASED: ReadonlySet<ExportFormat> = new Set(['pdf', 'docx']);

/** Returns a sentence if a generated file must not be published; otherwise undefined. */
async function heldBackByRelease(file: string, bytes: Uint8Array): Promise<string | undefined> {
  const readers = loadImport();
  if ('problem' in readers) return readers.problem;
  const report = await readers.inspectFile(bytes);
  const found = 'problem' in report ? [report.problem] : report.findings.map(({ message }) => message);
  return found.length === 0
    ? undefined
    : `${file} was not exported. ${found.join(' ')} --allow-problems exports it as it is.`;
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/** Returns the requested format, or else the one of the output's extension, or else PDF. */
function formatOf({ to, output }: ExportOptions): ExportFormat {
  return to ?? EXPORT_FORMATS.find((format) => output?.toLowerCase().endsWith(`.${format}`)) ?? 'pdf';
}

function faultIn(words: readonly string[], options: ExportOptions, letters: number): string | undefined {
  const { to, output } = options;
  if (words.length === 0)
    return 'Name a letter or a folder to export, as in “inspection-letters export northmoor.letter.md --to pdf”.';
  if (options['out-dir'] !== undefined && output !== undefined) return 'Give either --out-dir or -o, not both.';
  if (output !== undefined && letters > 1) return '-o names one file; for several letters use --out-dir DIR.';
  const named =
    output === undefined ? undefined : EXPORT_FORMATS.find((format) => output.toLowerCase().endsWith(`.${format}`));
  if (to && named && named !== to) return `${output ?? ''} is the name of a ${named} file, and --to says ${to}.`;
  if (output !== undefined && !to && !named)
    return `${output} does not say which format is meant: add --to ${EXPORT_FORMATS.join('|')}.`;
  return undefined;
}

function folderFault(folder: string | undefined, from: string): string | undefined {
  if (folder === undefined) return undefined;
  try {
    mkdirSync(path.resolve(from, folder), { recursive: true });
    return undefined;
  } catch (error) {
    return describeIoError(folder, error, 'written');
  }
}

function targetFor(file: string, options: ExportOptions): string {
  if (options.output !== undefined) return options.output;
  const base = path.basename(file);
  const name = base.endsWith(LETTER_ENDING) ? base.slice(0, -LETTER_ENDING.length) : path.parse(base).name;
  return path.join(options['out-dir'] ?? path.dirname(file), `${name}.${formatOf(options)}`);
}
