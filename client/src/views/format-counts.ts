import type { Counts } from '../../../server/src/protocol/protocol';

export const NOTHING: Counts = { error: 0, warning: 0, info: 0, hint: 0 };

/** All that the Problems view lists: hints it does not, and F8 passes over them. */
export const total = (counts: Counts): number => counts.error + counts.warning + counts.info;

/** `2 errors, 1 warning, 3 remarks`; `no problems`. The same figures as in the Problems view. */
export function sentence(counts: Counts): string {
  const named = [
    counts.error > 0 ? counted(counts.error, 'error') : '',
    counts.warning > 0 ? counted(counts.warning, 'warning') : '',
    counts.info > 0 ? counted(counts.info, 'remark') : '',
  ].filter(Boolean);
  return named.length > 0 ? named.join(', ') : 'no problems';
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
