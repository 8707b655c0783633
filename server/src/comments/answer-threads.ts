import type { Comments, Reply, Thread, ThreadState } from './model';

/** Who speaks, and when (ISO 8601). */
export interface Signature {
  readonly author: string;
  readonly created: string;
}

/** What a person does with a thread. `reason` says why it is declined, or, where it is given, why it was closed. */
export type Answer =
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'state'; readonly state: ThreadState; readonly reason?: string };

/** The comments with one more thread at the end. */
export const withThread = ({ threads }: Comments, thread: Thread): Comments => ({ threads: [...threads, thread] });

/**
 * The comments with a thread answered, or a sentence that says why it cannot be. A reply opens a thread again that was
 * resolved: whoever speaks expects to be heard.
 */
export function answered(
  { threads }: Comments,
  id: string,
  answer: Answer,
  signature: Signature,
): Comments | { readonly problem: string } {
  const thread = threads.find((one) => one.id === id);
  if (!thread)
    return { problem: 'This comment is not there any more: somebody else has changed the file of comments.' };
  const next = answer.kind === 'reply' ? repliedTo(thread, answer.text, signature) : inState(thread, answer);
  if ('problem' in next) return next;
  return { threads: threads.map((one) => (one === thread ? next : one)) };
}

function repliedTo(thread: Thread, text: string, signature: Signature): Thread | { readonly problem: string } {
  if (text.trim() === '') return { problem: 'Write an answer before you send it.' };
  const reply: Reply = { ...signature, text: text.trim() };
  return { ...thread, state: thread.state === 'resolved' ? 'open' : thread.state, replies: [...thread.replies, reply] };
}

function inState(
  { reason: _before, ...thread }: Thread,
  { state, reason }: { readonly state: ThreadState; readonly reason?: string },
): Thread | { readonly problem: string } {
  const why = reason?.trim() ?? '';
  if (state === 'declined' && why === '')
    return { problem: 'A point that is declined needs a reason: whoever made it is told why.' };
  return { ...thread, state, ...(why !== '' && { reason: why }) };
}

/** True where somebody still has to answer. */
export const isOpen = ({ state }: Thread): boolean => state === 'open';
