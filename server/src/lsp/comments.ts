import { randomUUID } from 'node:crypto';
import type { Acceptance } from '../comments/accept-proposal';
import { acceptProposal } from '../comments/accept-proposal';
import { answered, withThread } from '../comments/answer-threads';
import type { Comments } from '../comments/model';
import type { PlacedThread } from '../comments/place-anchors';
import { anchorAt } from '../comments/place-anchors';
import { sentParagraphs } from '../export/model/sent-paragraphs';
import type { Block } from '../letter/letter';
import { append } from '../lists/append';
import type { AcceptCommentsResult, CommentsResult, CommentThread } from '../protocol/protocol';
import {
  ACCEPT_COMMENTS_REQUEST,
  ADD_COMMENT_REQUEST,
  ANSWER_COMMENT_REQUEST,
  COMMENTS_REQUEST,
} from '../protocol/requests';
import type { Edit } from '../text/edit';
import type { L10n } from '../text/l10n';
import { overlaps } from '../text/span';
import { changeComments, renewComments } from './change-comments';
import type { LetterSnapshot } from './document-store';
import { onRequest } from './request-handler';
import type { Session } from './session';
import { rangeOf } from './to-lsp';

/** The requests about comments. `changed` is called when a file of comments has been written. */
export function serveComments(session: Session, changed: () => void): void {
  const { documents: letters } = session;
  const failed = (l10n: L10n) => ({ problem: l10n.t('The comment could not be written: the log says why.') });

  onRequest(session, COMMENTS_REQUEST, null, async ({ uri }) => {
    await renewComments(session, uri);
    const letter = await letters.open(uri);
    return letter ? commentsAnswer(letter) : null;
  });

  onRequest(session, ADD_COMMENT_REQUEST, failed, async ({ uri, range, author, text, proposal }) => {
    const letter = await letters.open(uri);
    const { l10n } = session.capabilities();
    if (!letter) return { problem: l10n.t('The letter is not open.') };
    if (text.trim() === '' && proposal !== true) return { problem: l10n.t('Write a comment before you send it.') };
    const { document } = letter;
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return written(uri, (comments) =>
      withThread(comments, {
        id: `urn:uuid:${randomUUID()}`,
        kind: proposal === true ? 'replace' : 'comment',
        author,
        created: now(),
        text: proposal === true ? text : text.trim(),
        anchor: anchorAt(document.getText(), span),
        replies: [],
        state: 'open',
      }),
    );
  });

  onRequest(session, ANSWER_COMMENT_REQUEST, failed, ({ uri, ids, author, answer }) =>
    written(uri, (comments) => {
      const signature = { author, created: now() };
      let all: Comments = comments;
      for (const id of ids) {
        const next = answered(all, id, answer, signature);
        if ('problem' in next) return next;
        all = next;
      }
      return all;
    }),
  );

  onRequest(session, ACCEPT_COMMENTS_REQUEST, NOTHING_ACCEPTED, async ({ uri, ids }) => {
    const letter = await letters.open(uri);
    return letter ? acceptAnswer(letter, new Set(ids), session.capabilities().l10n) : NOTHING_ACCEPTED;
  });

  async function written(
    uri: string,
    change: (comments: Comments) => Comments | { readonly problem: string },
  ): Promise<{ readonly problem?: string }> {
    const { problem } = await changeComments(session, uri, change);
    if (problem !== undefined) return { problem };
    changed();
    return {};
  }
}

const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

const NOTHING_ACCEPTED: AcceptCommentsResult = { version: -1, edits: [], accepted: [], refused: [] };

function commentsAnswer(letter: LetterSnapshot): CommentsResult {
  const { document, comments } = letter;
  const headings = letter.reading.letter.blocks.filter(({ kind }) => kind === 'heading');
  const paragraphAt = paragraphsOf(letter);
  return {
    version: document.version,
    threads: comments.placed.map((one) => threadAnswer(letter, headings, paragraphAt, one)),
    ...(comments.problem !== undefined && { problem: comments.problem }),
  };
}

function threadAnswer(
  letter: LetterSnapshot,
  headings: readonly Block[],
  paragraphAt: ParagraphAt,
  { thread, place }: PlacedThread,
): CommentThread {
  const { id, kind, author, created, text, state, reason, source, replies, anchor, lost } = thread;
  const { document } = letter;
  const isProposal = kind === 'replace' || kind === 'move';
  const accepted = isProposal ? acceptProposal(document.getText(), thread, place, paragraphAt) : undefined;
  const start = place.span?.start;
  const block = start === undefined ? undefined : blockAt(letter, start);
  const heading = start === undefined ? undefined : headings.findLast(({ span }) => span.start <= start);
  return {
    id,
    kind,
    author,
    ...(created !== undefined && { created }),
    text,
    state,
    ...(reason !== undefined && { reason }),
    ...(source !== undefined && { source }),
    replies,
    quote: anchor?.exact ?? lost ?? '',
    how: place.how,
    ...(place.span && { range: rangeOf(document, place.span) }),
    ...(block && {
      paragraph: {
        section: heading?.plain.text ?? '',
        title: firstWords(block.plain.text),
        line: document.positionAt(block.span.start).line,
      },
    }),
    ...(accepted && ('problem' in accepted ? { refusal: accepted.problem } : { change: changeOf(accepted) })),
  };
}

type ParagraphAt = (identity: string) => number | undefined;

/**
 * Where the paragraphs of the letter begin, by the identities that they would be sent with: those of their words, so
 * that a paragraph which has not changed since has the one that it was sent with. Read when one is first asked for.
 */
function paragraphsOf({ service, reading, document }: LetterSnapshot): ParagraphAt {
  let starts: ReadonlyMap<string, number> | undefined;
  return (identity) => {
    starts ??= new Map(
      sentParagraphs(service.printModel(reading), document.getText()).map(({ id, source }) => [id, source.start]),
    );
    return starts.get(identity);
  };
}

const changeOf = ({ title, typing }: Acceptance): { readonly title: string; readonly typing: boolean } => ({
  title,
  typing,
});

const blockAt = ({ reading }: LetterSnapshot, at: number): Block | undefined =>
  reading.letter.blocks.findLast(({ span }) => span.start <= at);

function firstWords(text: string): string {
  const words = text.split(/\s+/).slice(0, 9).join(' ');
  return words.length < text.length ? `${words} …` : words;
}

/** The edits of all that can be accepted together, in the order of their places. */
function acceptAnswer(letter: LetterSnapshot, ids: ReadonlySet<string>, l10n: L10n): AcceptCommentsResult {
  const { document, comments } = letter;
  const paragraphAt = paragraphsOf(letter);
  const edits: Edit[] = [];
  const accepted: string[] = [];
  const refused: { id: string; problem: string }[] = [];
  for (const { thread, place } of comments.placed) {
    if (!ids.has(thread.id)) continue;
    const acceptance = acceptProposal(document.getText(), thread, place, paragraphAt);
    if ('problem' in acceptance) refused.push({ id: thread.id, problem: acceptance.problem });
    else if (acceptance.edits.some((edit) => edits.some((other) => collide(edit, other))))
      refused.push({
        id: thread.id,
        problem: l10n.t('“{0}” is about words that another proposal changes too.', thread.text),
      });
    else {
      append(edits, acceptance.edits);
      accepted.push(thread.id);
    }
  }
  return {
    version: document.version,
    edits: edits
      .sort((a, b) => b.span.start - a.span.start)
      .map(({ span, text }) => ({ range: rangeOf(document, span), text })),
    accepted,
    refused,
  };
}

/** Also two that write at the same point: which of them comes first, nobody has said. */
const collide = ({ span: a }: Edit, { span: b }: Edit): boolean =>
  overlaps(a, b) || a.start === b.start || (a.start === a.end && a.start > b.start && a.start < b.end);
