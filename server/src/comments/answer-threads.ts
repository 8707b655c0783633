import type { Comments, Reply, Thread, ThreadState } from './model';

/** The author and time (ISO 8601) of an answer. */
export interface Signature {
  readonly author: string;
  readonly created: string;
}

/** An action on a thread. `reason` says why it is declined or, optionally, why it was closed. */
export type Answer =
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'state'; readonly state: ThreadState; readonly reason?: string };

/** Returns the comments with a thread added at the end. */
export const withThread = ({ threads }: Comments, thread: Thread): Comments => ({ threads: [...threads, thread] });

/**
 * Returns the comments with a thread answered, or a sentence that says why it cannot be answered. A reply reopens a
 * resolved thread, because its author expects to be heard.
 */
export function answered(
  { threads }: Comments,
  id: string,
  answer: Answer,
  signature: Signature,
): Comments | { readonly problem: string } {
  const thread = threads.find((one) => one.id === id);
  if (!thread) return { problem: 'This comment no longer exists: somebody else has changed the comments file.' };
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
    return { problem: 'Give a reason for declining a point: it is sent to the person who made it.' };
  return { ...thread, state, ...(why !== '' && { reason: why }) };
}

/** True if the thread still needs an answer. */
export const isOpen = ({ state }: Thread): boolean => state === 'open';
