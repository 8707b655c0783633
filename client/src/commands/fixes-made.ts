import { l10n } from 'vscode';
import type { FixAllResult } from '../../../server/src/protocol/protocol';

/** The most kinds of fix that are named; “Show Changes” shows them all. */
const NAMED = 4;

/** Describes what was fixed, by rule title, and how many problems are left. */
export function fixesMade({ fixes, kinds, left }: Pick<FixAllResult, 'fixes' | 'kinds' | 'left'>): string {
  const open = left.error + left.warning + left.info;
  if (fixes === 0)
    return open === 0
      ? l10n.t('There is nothing to fix.')
      : l10n.t('No problem has a fix that is safe to apply automatically. Left for you: {0}.', open);
  const named = kinds.slice(0, NAMED).map(({ title, fixes: times }) => l10n.t('“{0}” ({1})', title, times));
  const list = (kinds.length > NAMED ? [...named, '…'] : named).join(', ');
  if (fixes === 1)
    return open === 0
      ? l10n.t('1 fix made: {0}. No problem is left.', list)
      : l10n.t('1 fix made: {0}. Problems left for you: {1}.', list, open);
  return open === 0
    ? l10n.t('{0} fixes made: {1}. No problem is left.', fixes, list)
    : l10n.t('{0} fixes made: {1}. Problems left for you: {2}.', fixes, list, open);
}
