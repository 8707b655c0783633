import type { Edit } from '../../server/src/text/edit';
import type { MadeText } from './made-texts';

/** A text and what is typed into it. */
export interface Session extends MadeText {
  readonly edits: readonly Edit[];
  /** Whether the versions go through a reader in this program, or through a built language server and its protocol. */
  readonly through: 'reader' | 'server';
}

/** Both texts from a little before where they part. */
export function whereDifferent(followed: string, fresh: string): string {
  let at = 0;
  while (at < followed.length && followed[at] === fresh[at]) at++;
  const from = Math.max(0, at - 80);
  return `after the edits: …${followed.slice(from, at + 200)}…\nread fresh: …${fresh.slice(from, at + 200)}…`;
}
