import type { Counts } from '../../../server/src/protocol/protocol';

export const NOTHING: Counts = { error: 0, warning: 0, info: 0, hint: 0 };

export const total = (counts: Counts): number => counts.error + counts.warning + counts.info + counts.hint;

/** `2 errors, 1 warning`; `no problems`. What is only a remark is named when there is nothing graver. */
export function sentence(counts: Counts): string {
  const remarks = counts.info + counts.hint;
  const named = [
    counts.error > 0 ? counted(counts.error, 'error') : '',
    counts.warning > 0 ? counted(counts.warning, 'warning') : '',
    remarks > 0 ? counted(remarks, 'remark') : '',
  ].filter(Boolean);
  return named.length > 0 ? named.join(', ') : 'no problems';
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
