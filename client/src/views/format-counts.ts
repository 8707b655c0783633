import { env, l10n } from 'vscode';
import type { Counts } from '../../../server/src/protocol/protocol';

export const NOTHING: Counts = { error: 0, warning: 0, info: 0, hint: 0 };

/** Counts what the Problems view lists, so without hints, which F8 skips too. */
export const total = (counts: Counts): number => counts.error + counts.warning + counts.info;

/** Formats counts as in the Problems view: `2 errors, 1 warning, 3 remarks`; `no problems`. */
export function sentence({ error, warning, info }: Counts): string {
  const named = [
    error === 1 ? l10n.t('1 error') : '',
    error > 1 ? l10n.t('{0} errors', figure(error)) : '',
    warning === 1 ? l10n.t('1 warning') : '',
    warning > 1 ? l10n.t('{0} warnings', figure(warning)) : '',
    info === 1 ? l10n.t('1 remark') : '',
    info > 1 ? l10n.t('{0} remarks', figure(info)) : '',
  ].filter(Boolean);
  return named.length > 0 ? named.join(', ') : l10n.t('no problems');
}

export const countedWords = (count: number): string =>
  count === 1 ? l10n.t('1 word') : l10n.t('{0} words', figure(count));

export const countedAreas = (count: number): string =>
  count === 1 ? l10n.t('1 area') : l10n.t('{0} areas', figure(count));

export const countedFindings = (count: number): string =>
  count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', figure(count));

/** Formats a number in the language of the editor: `1,234`. */
export const figure = (count: number): string => count.toLocaleString(env.language);
