import type { Comments } from '../comments/model';
import { commentsFileOf } from '../host/comments-file';
import { pathOf, uriOf } from './path-of';
import type { Session } from './session';

/** Has what others have written meanwhile into the file of comments beside a letter. */
export async function renewComments({ files }: Session, uri: string): Promise<void> {
  const file = pathOf(uri);
  if (file !== undefined) await files.renew([uriOf(commentsFileOf(file))]);
}

/**
 * Changes the file of comments beside a letter, as it is now. Answers with a sentence where it cannot be written, or
 * where the change says that it cannot be made.
 */
export async function changeComments(
  session: Session,
  uri: string,
  change: (comments: Comments) => Comments | { readonly problem: string },
): Promise<{ readonly problem?: string }> {
  await renewComments(session, uri);
  return session.documents.comments.change(uri, change) ?? (await session.files.written()) ?? {};
}
