import * as vscode from 'vscode';
import type { ReviewSheetResult } from '../../server/src/protocol/protocol';
import { ActiveLetter } from './active-letter';
import { LetterClient } from './client';
import { dropInEmptyLetter, dropOnView } from './commands/drop-import';
import { LetterExport } from './commands/export';
import { movePart } from './commands/move-part';
import { NewLetter } from './commands/new-letter';
import { registerCommands } from './commands/register-commands';
import { ReleaseCheck } from './commands/release-check';
import { CommentThreads } from './comments/comment-threads';
import { CommentsView } from './comments/comments-view';
import { watchEmptyBullets } from './empty-bullet';
import { shownInput } from './input/multi-step-input';
import { pasteAsLetter } from './paste';
import { LetterPreview } from './preview/preview';
import { serveRulePages } from './rule-pages';
import { EvidenceView } from './views/evidence-view';
import type { FollowUpViews } from './views/follow-up-views';
import { createFollowUpViews } from './views/follow-up-views';
import { letterDrag } from './views/letter-drag';
import { OutlineView } from './views/outline-view';
import type { PlaceRowsView } from './views/place-rows-view';
import { createReviewView } from './views/review-view';
import { showStatus } from './views/status-item';

/** What other extensions and the tests may use. */
export interface InspectionLettersApi {
  readonly session: LetterClient;
  readonly follower: ActiveLetter;
  readonly outline: OutlineView;
  readonly evidence: EvidenceView;
  readonly comments: CommentThreads;
  readonly commentsView: CommentsView;
  readonly followUp: FollowUpViews;
  readonly reviewSheet: PlaceRowsView<ReviewSheetResult>;
  readonly newLetter: NewLetter;
  readonly preview: LetterPreview;
  /** The question that is being asked just now, by “New letter…” or before a finding is ignored. */
  readonly shownInput: () => vscode.QuickInput | undefined;
}

let session: LetterClient | undefined;

/** Called when a letter is opened, the Letter view is shown or a command is run; the checks start by themselves. */
export function activate(context: vscode.ExtensionContext): InspectionLettersApi {
  const log = vscode.window.createOutputChannel('Inspection Letters', { log: true });
  const client = (session = new LetterClient(context.extensionUri, context.globalStorageUri, log));
  const follower = new ActiveLetter(session);
  const outline = new OutlineView(
    follower,
    letterDrag((row, onto) => movePart(client, follower, row, onto), dropOnView(session)),
  );
  const evidence = new EvidenceView(session, follower);
  const comments = new CommentThreads(session, follower);
  const commentsView = new CommentsView(comments);
  const releaseCheck = new ReleaseCheck(session);
  const followUp = createFollowUpViews(session, follower);
  const reviewSheet = createReviewView(session, follower, () => followUp.readiness.refreshIfSeen());
  const newLetter = new NewLetter(session);
  const preview = new LetterPreview(session, follower, log, context.extensionUri);
  context.subscriptions.push(
    log,
    session,
    follower,
    outline,
    evidence,
    comments,
    commentsView,
    releaseCheck,
    ...Object.values(followUp),
    reviewSheet,
    preview,
    showStatus(session, follower),
    watchEmptyBullets(),
    serveRulePages(context.extensionUri),
    dropInEmptyLetter(session),
    pasteAsLetter(session),
    ...registerCommands({
      session,
      follower,
      outline,
      evidence,
      comments,
      commentsView,
      newLetter,
      preview,
      exporter: new LetterExport(session, log, releaseCheck),
      releaseCheck,
      log,
      extension: context.extension,
    }),
    // A team's own templates are read from the moment that the workspace is trusted.
    vscode.workspace.onDidGrantWorkspaceTrust(() => session?.restart()),
  );
  void session.start();
  return {
    session,
    follower,
    outline,
    evidence,
    comments,
    commentsView,
    followUp,
    reviewSheet,
    newLetter,
    preview,
    shownInput,
  };
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
