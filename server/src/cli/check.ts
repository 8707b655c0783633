import path from 'node:path';
import { indexArchive } from '../host/archive-sentences';
import type { IoProblem } from '../host/files';
import { findLetters } from '../host/files';
import { loadProse } from '../host/load-prose';
import type { TeamFoldersRequest } from '../host/team-folder';
import { STAGES } from '../letter/letter';
import { append } from '../lists/append';
import { PROFILES } from '../rules/engine/rule';
import { readArguments } from './arguments';
import type { CheckArchive, CheckSetup } from './check-letter';
import { formatFor } from './check-letter';
import { checkLetters } from './check-letters';
import type { Command, ExitCode, CliContext } from './context';
import type { Ignored } from './formats/format';
import { countIgnored } from './ignored';
import { stop } from './stop';
import { TEAM_OPTIONS, teamHelp, teamsFor } from './team-options';

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

Lists what is missing, misplaced or contradictory in letters. A PATH is a letter, or a folder,
which stands for all *.letter.md files in it and its subfolders.

Options:
  --format text|json|sarif   for people (the default), for programs, or for code scanning
  --fix                      applies the safe fixes to the files, then lists the remaining problems
  --force                    with --fix: also changes files that are read-only or have several hard links
  --stage STAGE              ${STAGES.join(', ')}; before final, parts not yet written are less severe
  --template ID              uses this template for every letter, or the best match in a family
  --profile PROFILE          ${PROFILES.join(', ')}: how strictly prose is checked (default: normal)
  --archive FOLDER           reports sentences of findings that also occur in another letter in this folder
${teamHelp(26)}

Exit code: 0 no errors, 1 errors found, 2 could not run (or a file could not be read).

A team's own templates are read from .letters/templates, and the problems it ignores from .letters/ignore.yaml, in the
letter's folder, the folders above it (up to its repository or your home folder) and the current folder. Folders that
others may write to are not read. Comments are read from NAME.comments.json beside NAME.letter.md.

Examples:
  inspection-letters check northmoor.letter.md
  inspection-letters check letters/ --fix
  inspection-letters check letters/ --format json > problems.json
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
  const teams = teamsFor(options, context);
  if ('problem' in teams) return stop(context, teams.problem);
  const prose = options.profile === 'off' ? undefined : loadProse();
  if (options.archive !== undefined && options.profile === 'off')
    return stop(context, '--archive is part of the prose checks: leave out either “--profile off” or --archive.');
  if (prose && 'problem' in prose) return stop(context, prose.problem);
  const archive = options.archive === undefined ? undefined : await archiveOf(options.archive, teams, context);
  if (archive && 'problem' in archive) return stop(context, archive.problem);
  const setup: CheckSetup = {
    folder: context.folder,
    teams,
    format: options.format ?? 'text',
    hasColour: context.paint.isOn,
    columns: context.columns,
    fix: options.fix === true,
    force: options.force === true,
    stage: options.stage,
    template: options.template,
    profile: options.profile,
    archive,
  };
  const format = formatFor(setup);
  const teamProblems: string[] = [];
  const problems = [...found.problems, ...(archive?.problems ?? [])];
  const ignored: Ignored[] = [];
  let errors = false;
  let unchecked = found.missing;
  await context.out(format.begin());
  for await (const checked of checkLetters(found.files, setup, prose)) {
    if (checked.note !== undefined) context.tell(checked.note);
    append(teamProblems, checked.teamProblems);
    append(problems, checked.problems);
    append(ignored, checked.ignored);
    if (checked.unchecked) unchecked++;
    if (!checked.drawn) continue;
    errors ||= checked.drawn.counts.error > 0;
    await context.out(format.letter(checked.drawn));
  }
  // Two letters may have the same problem; it is reported once.
  const sentences = [...new Set([...teamProblems, ...problems])];
  sentences.forEach(context.tell);
  await context.out(format.end(sentences, countIgnored(ignored, context.folder), unchecked));
  return sentences.length > 0 ? 2 : errors ? 1 : 0;
}

/** Returns the archive in which the letters' sentences are looked up. */
async function archiveOf(
  given: string,
  teams: TeamFoldersRequest,
  { folder }: CliContext,
): Promise<IoProblem | (CheckArchive & { readonly problems: readonly string[] })> {
  const read = await indexArchive(given, folder, teams);
  if ('problem' in read) return read;
  return { folder: path.resolve(folder, given), sentences: read.index.data, problems: read.problems };
}
