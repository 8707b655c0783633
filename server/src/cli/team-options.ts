import type { IoProblem } from '../host/files';
import type { LetterConfigs } from '../host/letter-configs';
import { letterConfigs } from '../host/letter-configs';
import type { TeamFoldersRequest } from '../host/team-folder';
import { namedTeamFolder } from '../host/team-folder';
import type { CliContext } from './context';

/** The options of every command that reads team folders. */
export const TEAM_OPTIONS = {
  team: { type: 'text' },
  'no-team': { type: 'flag' },
} as const;

/** `width`: the width of the option column in a command's help. */
export const teamHelp = (
  width: number,
): string => `  ${'--team DIR'.padEnd(width)} reads the team's templates and lists from this folder only
  ${'--no-team'.padEnd(width)} reads no team folders`;

/**
 * Returns the letter configurations for the team folder that the options ask for, or one sentence that says what is
 * wrong with them.
 */
export function configsFor(options: TeamChoice, context: CliContext): LetterConfigs | IoProblem {
  const teams = teamsFor(options, context);
  return 'problem' in teams ? teams : letterConfigs(teams);
}

interface TeamChoice {
  readonly team?: string;
  readonly 'no-team'?: boolean;
}

/** Returns which team folders apply, as plain data for callers that create the configurations themselves. */
export function teamsFor(
  { team, 'no-team': none }: TeamChoice,
  { folder }: CliContext,
): TeamFoldersRequest | IoProblem {
  if (team !== undefined && none) return { problem: 'Give either --team or --no-team, not both.' };
  if (none) return { always: [folder], team: 'none' };
  const named = team === undefined ? undefined : namedTeamFolder(team, folder);
  if (named && 'problem' in named) return named;
  return {
    always: [folder],
    remedy: 'name it with --team if you trust it, or do without it with --no-team',
    ...(named && { team: named }),
  };
}
