import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { AnswerCommentParams, CommentThread } from '../../../server/src/protocol/protocol';
import {
  ACCEPT_COMMENTS_REQUEST,
  ADD_COMMENT_REQUEST,
  ANSWER_COMMENT_REQUEST,
} from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import { makeEdits, rangeOf } from '../commands/apply-edits';
import type { CommandRow } from '../commands/command-row';
import { ask, pick, write } from '../input/multi-step-input';
import { activeLetter } from '../is-letter';
import { savedLetter } from '../saved-letter';
import { figure } from '../views/format-counts';
import type { AcceptedSteps } from './accepted-steps';
import { commentAuthor } from './comment-author';
import type { CommentRow } from './comment-rows';
import { authorOf, inOrder, nextOpen } from './comment-rows';
import type { CommentThreads } from './comment-threads';
import type { CommentsView } from './comments-view';

interface Parts {
  readonly session: LetterClient;
  readonly comments: CommentThreads;
  readonly view: CommentsView;
  readonly steps: AcceptedSteps;
}

type Answering = Pick<Parts, 'session' | 'comments'>;
type Answer = AnswerCommentParams['answer'];

/** Updates the state of accepted proposals when their step is undone or redone. */
export const restateProposals =
  (parts: Answering) =>
  async (letter: vscode.TextDocument, ids: readonly string[], state: 'open' | 'accepted'): Promise<void> => {
    const { comments } = parts;
    await comments.refresh();
    if (comments.letter !== letter) return;
    const was = state === 'open' ? 'accepted' : 'open';
    const threads = comments.threads.filter((thread) => thread.state === was && ids.includes(thread.id));
    await answer(parts, threads, { kind: 'state', state });
  };

/**
 * Commands on comments, for their threads, the Comments view and the keyboard. A command without an argument acts on
 * the comment at the cursor.
 */
export function commentCommands(parts: Parts): readonly CommandRow[] {
  const about = (run: (thread: CommentThread) => unknown) => async (given?: unknown) => {
    const thread = await meant(parts, given);
    if (thread) await run(thread);
  };
  return [
    ['createComment', (reply: vscode.CommentReply) => fromThread(parts, reply, false)],
    ['proposeChange', (reply: vscode.CommentReply) => fromThread(parts, reply, true)],
    ['replyToComment', (reply: vscode.CommentReply) => replyIn(parts, reply)],
    ['addComment', () => addAtSelection(parts, false)],
    ['addProposal', () => addAtSelection(parts, true)],
    ['answerComment', about((thread) => chooseAnswer(parts, thread))],
    ['acceptProposal', about((thread) => accept(parts, [thread]))],
    ['declineComment', about((thread) => decline(parts, thread))],
    ['resolveComment', about((thread) => answer(parts, [thread], { kind: 'state', state: 'resolved' }))],
    ['reopenComment', about((thread) => answer(parts, [thread], { kind: 'state', state: 'open' }))],
    ['acceptAllOfAuthor', (row?: CommentRow) => acceptAllOfAuthor(parts, row?.author)],
    ['acceptTypingCorrections', () => acceptTyping(parts)],
    ['nextComment', () => goToNext(parts, 1)],
    ['previousComment', () => goToNext(parts, -1)],
    ['goToComment', (row: CommentRow) => (row.thread ? goTo(parts, row.thread) : undefined)],
    ['commentsByAuthor', () => parts.view.groupBy('author')],
    ['commentsByParagraph', () => parts.view.groupBy('paragraph')],
  ];
}

/** The thread of the editor thread or view row that a menu passed, or else the thread at the cursor. */
async function meant({ comments }: Parts, given: unknown): Promise<CommentThread | undefined> {
  if (isRow(given)) return given.thread;
  if (isShown(given)) return comments.threadOf(given);
  if (typeof given === 'string') return comments.threads.find(({ id }) => id === given);
  const editor = activeLetter();
  if (!editor || editor.document !== comments.letter) return undefined;
  await comments.refresh();
  const { active } = editor.selection;
  const here = inOrder(comments.threads).filter(({ range }) => range && rangeOf(range).contains(active));
  const onLine = inOrder(comments.threads).filter(({ range }) => range?.start.line === active.line);
  const found = here.length > 0 ? here : onLine;
  const open = found.filter(({ state }) => state === 'open');
  const offered = open.length > 0 ? open : found;
  if (offered.length === 0) say(l10n.t('There is no comment at the cursor.'));
  return offered.length < 2 ? offered[0] : chooseThread(offered);
}

const isRow = (value: unknown): value is CommentRow =>
  typeof value === 'object' && value !== null && 'key' in value && 'thread' in value;
const isShown = (value: unknown): value is vscode.CommentThread =>
  typeof value === 'object' && value !== null && 'comments' in value && 'uri' in value;

async function chooseThread(threads: readonly CommentThread[]): Promise<CommentThread | undefined> {
  let chosen: CommentThread | undefined;
  await ask(l10n.t('Comment'), [
    (frame) =>
      pick(frame, {
        placeholder: l10n.t('Which comment?'),
        items: threads.map((thread) => ({
          label: thread.change?.title ?? thread.text,
          description: authorOf(thread),
          thread,
        })),
        picked: ({ thread }) => {
          chosen = thread;
        },
      }),
  ]);
  return chosen;
}

/** The text of a thread that the user began. */
async function fromThread(parts: Parts, { thread, text }: vscode.CommentReply, proposal: boolean): Promise<void> {
  const range = thread.range;
  if (!range) return;
  const document = await vscode.workspace.openTextDocument(thread.uri);
  // Without a selection the editor begins a thread on a whole line: it is about the words of that line.
  const whole = range.isEmpty ? document.lineAt(range.start.line).range : range;
  if (await add(parts, document, whole, text, proposal)) thread.dispose();
}

async function replyIn(parts: Parts, { thread: shown, text }: vscode.CommentReply): Promise<void> {
  const thread = parts.comments.threadOf(shown);
  if (thread) await answer(parts, [thread], { kind: 'reply', text });
}

async function addAtSelection(parts: Parts, proposal: boolean): Promise<void> {
  const editor = activeLetter();
  if (!editor) return;
  const { selection } = editor;
  // Asked before the words are written, which would otherwise be in vain.
  const document = editor.document.isUntitled ? await savedLetter(editor.document) : editor.document;
  if (!document) return;
  const range = selection.isEmpty
    ? (document.getWordRangeAtPosition(selection.active) ?? document.lineAt(selection.active.line).range)
    : selection;
  const words = document.getText(range);
  let text = '';
  const answered = await ask(proposal ? l10n.t('Propose Other Words') : l10n.t('Add Comment'), [
    (frame) =>
      write(frame, {
        prompt: proposal ? l10n.t('What should replace “{0}”?', words) : l10n.t('About “{0}”', words),
        placeholder: proposal
          ? l10n.t('Leave it empty to propose deleting the words')
          : l10n.t('Your comment, for example: Where is this seen?'),
        value: proposal ? words : '',
        validate: (written) => (written === '' && !proposal ? l10n.t('Write a comment.') : undefined),
        written: (written) => {
          text = written;
        },
      }),
  ]);
  if (answered) await add(parts, document, range, text, proposal);
}

async function add(
  { session, comments }: Parts,
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
  proposal: boolean,
): Promise<boolean> {
  const author = await commentAuthor();
  if (author === undefined) return false;
  const { start, end } = range;
  const params = {
    uri: document.uri.toString(),
    range: { start: placeOf(start), end: placeOf(end) },
    author,
    text,
    proposal,
  };
  return told(comments, await session.request(ADD_COMMENT_REQUEST, params));
}

/** A protocol range: VS Code's own positions serialise differently. */
const placeOf = ({ line, character }: vscode.Position): { readonly line: number; readonly character: number } => ({
  line,
  character,
});

async function answer(
  { session, comments }: Answering,
  threads: readonly CommentThread[],
  what: Answer,
): Promise<boolean> {
  const { letter } = comments;
  const author = letter && (await commentAuthor());
  if (!letter || author === undefined || threads.length === 0) return false;
  const ids = threads.map(({ id }) => id);
  const params = { uri: letter.uri.toString(), ids, author, answer: what };
  return told(comments, await session.request(ANSWER_COMMENT_REQUEST, params));
}

/** Shows the error, if any, and refreshes the comments. */
async function told(comments: CommentThreads, result: { readonly problem?: string } | undefined): Promise<boolean> {
  const problem = result ? result.problem : l10n.t('The part of the extension that reads letters did not answer.');
  if (problem !== undefined) void vscode.window.showErrorMessage(problem);
  await comments.refresh();
  return problem === undefined;
}

/** Lists all ways to answer a comment, for keyboard users. */
async function chooseAnswer(parts: Parts, thread: CommentThread): Promise<void> {
  const open = thread.state === 'open';
  const ways: readonly (vscode.QuickPickItem & { readonly run: () => Promise<unknown> })[] = [
    ...(open && thread.change
      ? [{ label: l10n.t('Accept'), description: thread.change.title, run: () => accept(parts, [thread]) }]
      : []),
    { label: l10n.t('Reply…'), run: () => replyAsked(parts, thread) },
    ...(open
      ? [
          {
            label: l10n.t('Resolve'),
            run: () => answer(parts, [thread], { kind: 'state' as const, state: 'resolved' as const }),
          },
          { label: l10n.t('Decline, with a reason…'), run: () => decline(parts, thread) },
        ]
      : [
          {
            label: l10n.t('Reopen'),
            run: () => answer(parts, [thread], { kind: 'state' as const, state: 'open' as const }),
          },
        ]),
  ];
  let run: (() => Promise<unknown>) | undefined;
  const answered = await ask(l10n.t('Answer Comment'), [
    (frame) =>
      pick(frame, {
        placeholder: `${authorOf(thread)}: ${thread.change?.title ?? thread.text}`,
        items: ways,
        picked: (item) => {
          run = item.run;
        },
      }),
  ]);
  if (answered) await run?.();
}

async function replyAsked(parts: Parts, thread: CommentThread): Promise<void> {
  const text = await written(l10n.t('Reply'), `${authorOf(thread)}: ${thread.text}`, l10n.t('Write an answer.'));
  if (text !== undefined) await answer(parts, [thread], { kind: 'reply', text });
}

async function decline(parts: Parts, thread: CommentThread): Promise<void> {
  const reason = await written(
    l10n.t('Decline, with a Reason'),
    l10n.t('Why should it stay as it is? Whoever made the point will read this.'),
    l10n.t('Give a reason, for whoever made the point.'),
  );
  if (reason !== undefined) await answer(parts, [thread], { kind: 'state', state: 'declined', reason });
}

async function written(title: string, prompt: string, missing: string): Promise<string | undefined> {
  let text: string | undefined;
  await ask(title, [
    (frame) =>
      write(frame, {
        prompt,
        placeholder: l10n.t('Seen in six of the eight cases'),
        value: '',
        validate: (typed) => (typed === '' ? missing : undefined),
        written: (typed) => {
          text = typed;
        },
      }),
  ]);
  return text;
}

/** Applies the proposals to the letter, and then marks them as accepted. */
async function accept(parts: Parts, threads: readonly CommentThread[]): Promise<void> {
  const { session, comments, steps } = parts;
  const { letter } = comments;
  const author = letter && (await commentAuthor());
  if (!letter || author === undefined) return;
  const ids = threads.map(({ id }) => id);
  for (let attempt = 0; attempt < 2; attempt++) {
    const result = await session.request(ACCEPT_COMMENTS_REQUEST, { uri: letter.uri.toString(), ids });
    if (!result) return;
    const before = letter.getText();
    const made = result.accepted.length > 0 && (await makeEdits(letter, result.version, result.edits, 'plain'));
    // Try again: the letter changed in the meantime.
    if (result.accepted.length > 0 && !made) continue;
    const accepted = threads.filter(({ id }) => result.accepted.includes(id));
    if (accepted.length > 0) {
      steps.add(letter, { ids: result.accepted, before, after: letter.getText() });
      await answer(parts, accepted, { kind: 'state', state: 'accepted' });
    }
    const [refused, ...more] = result.refused;
    if (refused)
      void vscode.window.showWarningMessage(
        [
          refused.problem,
          more.length === 1 ? l10n.t('1 more could not be accepted either.') : '',
          more.length > 1 ? l10n.t('{0} more could not be accepted either.', figure(more.length)) : '',
        ]
          .filter(Boolean)
          .join(' '),
      );
    else if (threads.length > 1)
      say(
        accepted.length === 1
          ? l10n.t('Accepted 1 proposal.')
          : l10n.t('Accepted {0} proposals.', figure(accepted.length)),
      );
    return;
  }
}

async function acceptAllOfAuthor(parts: Parts, given: string | undefined): Promise<void> {
  const open = parts.comments.threads.filter(({ state, change }) => state === 'open' && change);
  if (open.length === 0) return say(l10n.t('No proposal is open.'));
  let author = given;
  if (author === undefined) {
    const authors = [...new Set(open.map((thread) => thread.author))];
    await ask(l10n.t('Accept All Proposals of an Author'), [
      (frame) =>
        pick(frame, {
          placeholder: l10n.t('Whose proposals?'),
          items: authors.map((name) => ({
            label: name.trim() || l10n.t('Without a name'),
            description: l10n.t('{0} open', figure(open.filter((thread) => thread.author === name).length)),
            name,
          })),
          picked: ({ name }) => {
            author = name;
          },
        }),
    ]);
  }
  if (author !== undefined)
    await accept(
      parts,
      open.filter((thread) => thread.author === author),
    );
}

async function acceptTyping(parts: Parts): Promise<void> {
  const typing = parts.comments.threads.filter(({ state, change }) => state === 'open' && change?.typing);
  if (typing.length === 0) return say(l10n.t('No typing correction is open.'));
  await accept(parts, typing);
}

async function goToNext({ comments }: Parts, direction: 1 | -1): Promise<void> {
  const { letter } = comments;
  if (!letter) return;
  const editor = await vscode.window.showTextDocument(letter);
  // Recent typing may have moved the comments.
  await comments.refresh();
  const next = nextOpen(comments.threads, editor.selection.active, direction);
  if (!next) return say(l10n.t('No comment is open in this letter.'));
  reveal(editor, next, comments);
}

async function goTo({ comments }: Parts, { id }: CommentThread): Promise<void> {
  const { letter } = comments;
  if (!letter) return;
  const editor = await vscode.window.showTextDocument(letter);
  await comments.refresh();
  const thread = comments.threads.find((one) => one.id === id);
  if (thread) reveal(editor, thread, comments);
}

function reveal(editor: vscode.TextEditor, { id, range }: CommentThread, comments: CommentThreads): void {
  const place = range ? rangeOf(range) : new vscode.Range(0, 0, 0, 0);
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const shown = comments.shownFor(id);
  if (shown) shown.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
}

const say = (text: string): void => void vscode.window.setStatusBarMessage(text, 4000);
