import { l10n } from 'vscode';
import type { CommentThread } from '../../../server/src/protocol/protocol';
import { figure } from '../views/format-counts';

/** A row of the Comments view: a group, or a thread in it. */
export interface CommentRow {
  /** Unique within the letter. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** The full text, for the tooltip and for screen readers. */
  readonly text: string;
  readonly parent: CommentRow | undefined;
  readonly children: readonly CommentRow[];
  /** Undefined for a group. */
  readonly thread: CommentThread | undefined;
  /** The author, if the row is one author's group. */
  readonly author?: string;
}

export type Grouping = 'paragraph' | 'author';

/** Groups threads by paragraph, in the letter's order, or by author. Threads without a place come last. */
export function commentRowsOf(threads: readonly CommentThread[], by: Grouping): readonly CommentRow[] {
  const groups = new Map<string, { readonly title: string; readonly author?: string; threads: CommentThread[] }>();
  for (const thread of inOrder(threads)) {
    const key = by === 'author' ? `author ${thread.author}` : paragraphKey(thread);
    const group = groups.get(key);
    if (group) group.threads.push(thread);
    else
      groups.set(key, {
        title: by === 'author' ? authorOf(thread) : paragraphTitle(thread),
        ...(by === 'author' && { author: thread.author }),
        threads: [thread],
      });
  }
  return [...groups].map(([key, group]) => rowOf(key, group));
}

function rowOf(
  key: string,
  { title, author, threads }: { readonly title: string; readonly author?: string; readonly threads: CommentThread[] },
): CommentRow {
  const children: CommentRow[] = [];
  const open = threads.filter(({ state }) => state === 'open').length;
  const row: CommentRow = {
    key,
    title,
    description: open === 0 ? l10n.t('all answered') : l10n.t('{0} open of {1}', figure(open), figure(threads.length)),
    text: title,
    parent: undefined,
    children,
    thread: undefined,
    ...(author !== undefined && { author }),
  };
  for (const thread of threads)
    children.push({
      key: `${key} ${thread.id}`,
      title: titleOf(thread),
      description: descriptionOf(thread, author !== undefined),
      text: textOf(thread),
      parent: row,
      children: [],
      thread,
    });
  return row;
}

/** The message above the rows. */
export function commentsSummary(threads: readonly CommentThread[]): string {
  if (threads.length === 0) return '';
  const open = threads.filter(({ state }) => state === 'open').length;
  const lost = threads.filter(({ how, state }) => state === 'open' && (how === 'lost' || how === 'gone')).length;
  return [
    threads.length === 1 ? l10n.t('1 comment') : l10n.t('{0} comments', figure(threads.length)),
    open === 0 ? l10n.t('all answered') : l10n.t('{0} open', figure(open)),
    lost === 1 ? l10n.t('1 without its words') : '',
    lost > 1 ? l10n.t('{0} without their words', figure(lost)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Sorts threads in the letter's order; those without a place come last. */
export const inOrder = (threads: readonly CommentThread[]): readonly CommentThread[] =>
  threads
    .map((thread, order) => ({ thread, order }))
    .sort((a, b) => {
      const [one, other] = [a.thread.range?.start, b.thread.range?.start];
      if (!one || !other) return one ? -1 : other ? 1 : a.order - b.order;
      return one.line - other.line || one.character - other.character || a.order - b.order;
    })
    .map(({ thread }) => thread);

/** The next (or previous) open thread from a place, wrapping round at the end of the letter. */
export function nextOpen(
  threads: readonly CommentThread[],
  at: { readonly line: number; readonly character: number },
  direction: 1 | -1,
): CommentThread | undefined {
  const open = inOrder(threads).filter(({ state, range }) => state === 'open' && range);
  const isAfter = ({ range }: CommentThread): boolean =>
    range !== undefined && (range.start.line - at.line || range.start.character - at.character) * direction > 0;
  return direction > 0 ? (open.find(isAfter) ?? open[0]) : (open.findLast(isAfter) ?? open.at(-1));
}

const paragraphKey = ({ range, paragraph }: CommentThread): string =>
  range && paragraph ? `paragraph ${paragraph.line}` : 'lost';

const paragraphTitle = ({ range, paragraph }: CommentThread): string =>
  range && paragraph ? paragraph.title : l10n.t('Could not be placed');

export const authorOf = ({ author }: CommentThread): string => author.trim() || l10n.t('Without a name');

const titleOf = (thread: CommentThread): string =>
  thread.change?.title ?? (thread.text.replace(/\s+/g, ' ').trim() || l10n.t('Leave out “{0}”', thread.quote));

/** The names of the states of a comment. */
export const STATES: Readonly<Record<CommentThread['state'], string>> = {
  open: l10n.t({ message: 'open', comment: ['State of a comment'] }),
  resolved: l10n.t({ message: 'resolved', comment: ['State of a comment'] }),
  accepted: l10n.t({ message: 'accepted', comment: ['State of a comment'] }),
  declined: l10n.t({ message: 'declined', comment: ['State of a comment'] }),
};

function descriptionOf(thread: CommentThread, byAuthor: boolean): string {
  const { state, how, replies } = thread;
  return [
    byAuthor ? '' : authorOf(thread),
    state === 'open' ? '' : STATES[state],
    how === 'gone' || how === 'lost' ? l10n.t('its words are gone') : '',
    replies.length === 1 ? l10n.t('1 reply') : '',
    replies.length > 1 ? l10n.t('{0} replies', figure(replies.length)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

const textOf = (thread: CommentThread): string =>
  [
    `${authorOf(thread)}: ${titleOf(thread)}`,
    ...(thread.quote === '' ? [] : [l10n.t('At “{0}”', thread.quote)]),
    ...thread.replies.map(({ author, text }) => `${author}: ${text}`),
    thread.state === 'open' ? l10n.t('Open') : [STATES[thread.state], thread.reason ?? ''].filter(Boolean).join(': '),
  ].join('\n');
