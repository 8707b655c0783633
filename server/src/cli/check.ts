import path from 'node:path';
import { placeAnchors } from '../comments/place-anchors';
import { indexArchive } from '../host/archive-sentences';
import { commentsFileOf, readCommentsFile } from '../host/comments-file';
import { EarlierLetterReader } from '../host/earlier-letters';
import type { IoProblem } from '../host/files';
import { findLetters } from '../host/files';
import type { LetterConfigs } from '../host/letter-configs';
import { proseOf, unknownTemplate } from '../host/letter-configs';
import { loadProse } from '../host/load-prose';
import { encodingNote, readLetterText } from '../host/read-file';
import { tuneForBatch, tuneForShortRun } from '../host/tune-engine';
import { ownVersion } from '../host/version';
import { writeBack } from '../host/write-file';
import { STAGES } from '../letter/letter';
import { append } from '../lists/append';
import type { ArchiveSentences, Prose } from '../nlp/block-prose';
import { fixAll } from '../rules/engine/fix-all';
import { PROFILES } from '../rules/engine/rule';
import { rules } from '../rules/engine/rules';
import type { ReadRequest } from '../service/service';
import type { Arguments } from './arguments';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import type { Checked, Format, Ignored } from './formats/format';
import { jsonFormat } from './formats/json';
import { sarifFormat } from './formats/sarif';
import { textFormat } from './formats/text';
import { ignoredTogether, withoutIgnored } from './ignored';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp, teamsFor } from './team-options';

const OPTIONS = {
  format: { type: 'choice', choices: ['text', 'json', 'sarif'] },
  fix: { type: 'flag' },
  force: { type: 'flag' },
  stage: { type: 'choice', choices: STAGES },
  template: { type: 'text' },
  profile: { type: 'choice', choices: PROFILES },
  archive: { type: 'text' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters check PATH... [options]

Lists what is missing, misplaced or contradictory in letters. A PATH is a letter, or a folder with all *.letter.md \
below it.

Options:
  --format text|json|sarif   for people (the default), for programs, or for code scanning
  --fix                      makes the safe fixes in the files, then lists what is left
  --force                    with --fix: changes files too that are read-only or have further hard links
  --stage STAGE              ${STAGES.join(', ')}; what is not written yet is milder before final
  --template ID              reads every letter by this template, or by the fitting one of a family
  --profile PROFILE          ${PROFILES.join(', ')}: how much is said of the prose; normal where it is left out
  --archive FOLDER           tells sentences of the findings that stand in another letter of this folder
${teamHelp(26)}

Exit code: 0 no errors, 1 errors found, 2 could not run (or a file could not be read).

A team's own templates are read from .letters/templates, and what it ignores from .letters/ignore.yaml, in the folder of
the letter, in those above it (up to its repository or your home folder) and in the one where you are. Folders that \
others
may write to are not read. Comments are read from NAME.comments.json beside NAME.letter.md.

Examples:
  inspection-letters check northmoor.letter.md
  inspection-letters check letters/ --fix
  inspection-letters check letters/ --format json > findings.json
`,
  run: check,
};

async function check(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const { options, words } = read;
  if (words.length === 0)
    return stop(context, 'Name a letter or a folder to check, as in “inspection-letters check letters/”.');
  const found = findLetters(words, context.folder);
  const configs = configsFor(options, context);
  if ('problem' in configs) return stop(context, configs.problem);
  const format = formatFor(options.format ?? 'text', context);
  const problems = [...found.problems];
  const prose = options.profile === 'off' ? undefined : loadProse();
  if (options.archive !== undefined && options.profile === 'off')
    return stop(context, '--archive is looked at with the prose: leave out “--profile off”, or --archive.');
  if (prose && 'problem' in prose) return stop(context, prose.problem);
  const earlier = new EarlierLetterReader();
  const archive = options.archive === undefined ? undefined : await archiveOf(options.archive, options, context);
  if (archive && 'problem' in archive) return stop(context, archive.problem);
  append(problems, archive?.problems ?? []);
  const ignored: Ignored[] = [];
  let errors = false;
  let unchecked = found.missing;
  if (found.files.length > SHORT_RUN_LETTERS && found.files.length <= BATCH_LETTERS) tuneForShortRun();
  await context.out(format.begin());
  for (const [i, file] of found.files.entries()) {
    if (i === 1 && found.files.length > BATCH_LETTERS) tuneForBatch();
    const withArchive = prose?.withArchive(archive?.of(file));
    const { checked, problems: own, failed } = checkFile(file, options, configs, withArchive, earlier, context);
    append(problems, own);
    if (!checked || failed) unchecked++;
    if (!checked) continue;
    append(ignored, checked.ignored);
    errors ||= checked.problems.some(({ severity }) => severity === 'error');
    await context.out(format.letter(checked));
  }
  // Two letters may have the same trouble; it is said once.
  const sentences = [...new Set([...configs.problems(), ...problems])];
  sentences.forEach(context.tell);
  await context.out(format.end(sentences, ignoredTogether(ignored, context.folder), unchecked));
  return sentences.length > 0 ? 2 : errors ? 1 : 0;
}

/** Fewer letters are read before their memory is worth a thought. */
const SHORT_RUN_LETTERS = 20;
const BATCH_LETTERS = 150;

type CheckOptions = Arguments<typeof OPTIONS>['options'];

/**
 * Checks one letter, and mends it first where that is asked for. A letter that cannot be written back is checked as it
 * is. `failed`: a rule threw, so that the check is not whole.
 */
function checkFile(
  file: string,
  options: CheckOptions,
  configs: LetterConfigs,
  prose: Prose | undefined,
  earlier: EarlierLetterReader,
  context: CliContext,
): { readonly checked?: Checked; readonly problems: readonly string[]; readonly failed?: boolean } {
  const full = path.resolve(context.folder, file);
  const source = readLetterText(full);
  if ('problem' in source) return { problems: [source.problem.replace(full, file)] };
  const note = encodingNote(file, source);
  if (note !== undefined) context.tell(note);
  const config = configs.of(file);
  const { service, ignore } = config;
  const templateProblem = unknownTemplate(config, options.template);
  if (templateProblem !== undefined) return { problems: [templateProblem] };
  const request: ReadRequest = {
    ...(options.template !== undefined && { template: options.template }),
    ...(options.stage && { stage: options.stage }),
    previous: (named) => earlier.named(named, full, service),
  };
  const beside = readCommentsFile(full);
  const problems: string[] =
    beside && 'problem' in beside ? [beside.problem.replace(commentsFileOf(full), commentsFileOf(file))] : [];
  const comments = beside && 'comments' in beside ? beside.comments : undefined;
  // A check without one of its rules is not the check that was asked for.
  let failed = false;
  const onError = (rule: string, error: unknown): void => {
    if (ignore.some((ignored) => ignored.rule === rule)) return;
    failed = true;
    problems.push(`${file}: the rule ${rule} failed: ${error instanceof Error ? error.message : String(error)}`);
  };
  const look = (text: string): Checked => {
    const reading = service.read(text, { ...request, ...(comments && { comments: placeAnchors(text, comments) }) });
    // What the team ignores is looked for all the same, so that it can be said how much it is.
    const findings = service.check(reading, {
      onError,
      ...(options.profile && { profile: options.profile }),
      ...(prose && { prose: proseOf(prose, config) }),
    });
    const { told, ignored } = withoutIgnored(findings, ignore);
    return { path: file, reading, problems: told, ignored, fixed: 0 };
  };
  const asItIs = look(source.text);
  if (!options.fix) return { checked: asItIs, problems, failed };
  const { text, fixed } = fixAll(source.text, (now) => (now === source.text ? asItIs : look(now)).problems);
  if (text === source.text) return { checked: asItIs, problems, failed };
  const trouble = writeBack(full, text, source, { force: options.force === true });
  if (trouble) problems.push(trouble.problem.replace(full, file));
  return { checked: trouble ? asItIs : { ...look(text), fixed }, problems, failed };
}

/** The archive that letters are looked up in, for each letter without itself. */
async function archiveOf(
  given: string,
  options: CheckOptions,
  context: CliContext,
): Promise<IoProblem | { readonly problems: readonly string[]; readonly of: (file: string) => ArchiveSentences }> {
  const teams = teamsFor(options, context);
  if ('problem' in teams) return teams;
  const read = await indexArchive(given, context.folder, teams);
  if ('problem' in read) return read;
  const start = path.resolve(context.folder, given);
  return {
    problems: read.problems,
    of: (file) =>
      read.index.without(path.relative(start, path.resolve(context.folder, file)).replaceAll(path.sep, '/')),
  };
}

function formatFor(name: 'text' | 'json' | 'sarif', world: CliContext): Format {
  if (name === 'json') return jsonFormat();
  if (name === 'sarif') return sarifFormat({ version: ownVersion(), rules });
  return textFormat(world.paint, world.columns);
}
