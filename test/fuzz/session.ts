import type { Edit } from '../../server/src/text/edit';
import type { MadeText } from './made-texts';

/** A text and the edits to it. */
export interface Session extends MadeText {
  readonly edits: readonly Edit[];
  /** Whether the versions are read in this program, or by a built language server over its protocol. */
  readonly through: 'reader' | 'server';
}

/** Both texts from shortly before the first difference. */
export function whereDifferent(followed: string, fresh: string): string {
  let at = 0;
  while (at < followed.length && followed[at] === fresh[at]) at++;
  const from = Math.max(0, at - 80);
  return `after the edits: …${followed.slice(from, at + 200)}…\nread fresh: …${fresh.slice(from, at + 200)}…`;
}
