import type { IoProblem } from '../host/files';
import type { LetterConfigs } from '../host/letter-configs';
import { letterConfigs } from '../host/letter-configs';
import { namedTeamFolder } from '../host/team-folder';
import type { CliContext } from './context';

/** Options of every command that reads what a team keeps. */
export const TEAM_OPTIONS = {
  team: { type: 'text' },
  'no-team': { type: 'flag' },
} as const;

/** `width`: columns of the options in a command's help. */
export const teamHelp = (
  width: number,
): string => `  ${'--team DIR'.padEnd(width)} reads the team's templates and lists from this folder alone
  ${'--no-team'.padEnd(width)} reads no team's folder at all`;

/**
 * What reads letters, with the team's folder that the options ask for; or one sentence that says what is wrong with
 * them.
 */
export function configsFor(
  options: { readonly team?: string; readonly 'no-team'?: boolean },
  { folder }: CliContext,
): LetterConfigs | IoProblem {
  const { team, 'no-team': none } = options;
  if (team !== undefined && none) return { problem: 'Give either --team or --no-team, not both.' };
  if (none) return letterConfigs({ always: [folder], team: 'none' });
  const named = team === undefined ? undefined : namedTeamFolder(team, folder);
  if (named && 'problem' in named) return named;
  return letterConfigs({
    always: [folder],
    remedy: 'name it with --team if you trust it, or do without it with --no-team',
    ...(named && { team: named }),
  });
}
