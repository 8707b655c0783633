import type { Problem } from './rule';
import { rulesTagged } from './rules';

/** What keeps a letter from being sent, counted from its problems at stage `final`. */
export interface Unready {
  /** All errors, including those counted below. */
  readonly errors: number;
  /** Missing parts and sections. */
  readonly missing: number;
  /** Placeholders still to be filled in. */
  readonly places: number;
}

/** Counts the errors among problems. */
export function unreadyOf(problems: readonly Problem[]): Unready {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    errors: errors.length,
    missing: errors.filter(({ rule }) => MISSING.has(rule)).length,
    places: errors.filter(({ rule }) => rule === 'placeholder-left').length,
  };
}

const MISSING = rulesTagged('missing');

/** “2 parts are missing, 3 places are to be filled in and 1 other error remains”; empty if there is nothing. */
export function unreadyInWords({ errors, missing, places }: Unready): string {
  const rest = errors - missing - places;
  const other = rest < errors ? 'other ' : '';
  const parts = [
    ...(missing > 0 ? [missing === 1 ? '1 part is missing' : `${missing} parts are missing`] : []),
    ...(places > 0 ? [places === 1 ? '1 place is to be filled in' : `${places} places are to be filled in`] : []),
    ...(rest > 0 ? [rest === 1 ? `1 ${other}error remains` : `${rest} ${other}errors remain`] : []),
  ];
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
