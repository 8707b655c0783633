import { l10n } from 'vscode';
import type { Counts } from '../../../server/src/protocol/protocol';

/** The result of checking many letters. */
export interface CheckedLetters {
  /** Number of letters found; more than were checked if the user stopped the run. */
  readonly found: number;
  /** One entry for each letter that was checked. */
  readonly problems: readonly Counts[];
  readonly unread: number;
}

/** Sums the result up: `12 letters checked: 3 with errors, 4 with warnings only, 5 with neither.` */
export function summary({ found, problems, unread }: CheckedLetters): string {
  const errors = problems.filter(({ error }) => error > 0).length;
  const warnings = problems.filter(({ error, warning }) => error === 0 && warning > 0).length;
  const neither = problems.length - errors - warnings;
  const checked = problems.length;
  if (checked === 0)
    return unread === 0
      ? l10n.t('No letter was checked.')
      : l10n.t('No letter could be checked: the log says why for {0}.', unread);
  if (checked + unread < found)
    return l10n.t(
      '{0} of {1} letters checked until you stopped: {2} with errors, {3} with warnings only, {4} with neither.',
      checked,
      found,
      errors,
      warnings,
      neither,
    );
  if (unread > 0)
    return l10n.t(
      '{0} of {1} letters checked, the others not read: {2} with errors, {3} with warnings only, {4} with neither.',
      checked,
      found,
      errors,
      warnings,
      neither,
    );
  if (checked === 1)
    return errors > 0
      ? l10n.t('The one letter was checked: it has errors.')
      : warnings > 0
        ? l10n.t('The one letter was checked: it has warnings only.')
        : l10n.t('The one letter was checked: it has neither errors nor warnings.');
  return l10n.t(
    '{0} letters checked: {1} with errors, {2} with warnings only, {3} with neither.',
    checked,
    errors,
    warnings,
    neither,
  );
}
