import * as vscode from 'vscode';
import type { ReviewSheetResult } from '../../server/src/protocol/protocol';
import { SECTION } from '../../server/src/protocol/protocol';
import { ActiveLetter } from './active-letter';
import type { ServerPlace } from './client';
import { LetterClient } from './client';
import { dropInEmptyLetter, dropOnView } from './commands/drop-import';
import { dropOnComments } from './commands/drop-returned';
import { takeInComments } from './commands/exchange';
import { LetterExport } from './commands/export';
import { movePart } from './commands/move-part';
import { NewLetter } from './commands/new-letter';
import { registerCommands } from './commands/register-commands';
import { ReleaseCheck } from './commands/release-check';
import { AcceptedSteps } from './comments/accepted-steps';
import { restateProposals } from './comments/comment-commands';
import { CommentThreads } from './comments/comment-threads';
import { CommentsView } from './comments/comments-view';
import { watchEmptyBullets } from './empty-bullet';
import { watchFolderLetters } from './folder-letters';
import { shownInput } from './input/multi-step-input';
import { watchOtherText } from './other-text';
import { pasteAsLetter } from './paste';
import { LetterPreview } from './preview/preview';
import { serveRulePages } from './rule-pages';
import { ShownTexts } from './shown-texts';
import { EvidenceView } from './views/evidence-view';
import type { FollowUpViews } from './views/follow-up-views';
import { createFollowUpViews } from './views/follow-up-views';
import { letterDrag } from './views/letter-drag';
import { OutlineView } from './views/outline-view';
import type { PlaceRowsView } from './views/place-rows-view';
import { createReviewView } from './views/review-view';
import { showStatus } from './views/status-item';

/** The extension's exports, for other extensions and the tests. */
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
  /** The question being asked, by “New letter…” or before a problem is ignored, for example. */
  readonly shownInput: () => vscode.QuickInput | undefined;
}

/** Creates all parts and starts the checks. The parts are disposed with the context; `session` stops the server. */
export function start(context: vscode.ExtensionContext, server: ServerPlace): InspectionLettersApi {
  // Hides the commands that such a server does not support.
  void vscode.commands.executeCommand('setContext', `${SECTION}.inWorker`, server.readsThroughClient);
  const log = vscode.window.createOutputChannel('Inspection Letters', { log: true });
  const session = new LetterClient(context.extensionUri, server, log);
  const texts = new ShownTexts();
  const follower = new ActiveLetter(session);
  const outline = new OutlineView(
    follower,
    letterDrag((row, onto) => movePart(session, follower, row, onto), dropOnView(session, texts)),
  );
  const evidence = new EvidenceView(session, follower);
  const comments = new CommentThreads(session, follower);
  const commentsView = new CommentsView(
    comments,
    dropOnComments((files) => takeInComments({ session, follower, comments }, files)),
  );
  const steps = new AcceptedSteps(restateProposals({ session, comments }));
  const releaseCheck = new ReleaseCheck(session);
  const followUp = createFollowUpViews(session, follower);
  const reviewSheet = createReviewView(session, follower, () => followUp.readiness.refreshIfVisible());
  const newLetter = new NewLetter(session);
  const preview = new LetterPreview(session, follower, log, context.extensionUri);
  const api = {
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
  context.subscriptions.push(
    log,
    texts,
    session,
    follower,
    outline,
    evidence,
    comments,
    commentsView,
    steps,
    releaseCheck,
    ...Object.values(followUp),
    reviewSheet,
    preview,
    showStatus(session, follower),
    watchEmptyBullets(),
    watchFolderLetters(),
    watchOtherText(),
    serveRulePages(context.extensionUri),
    dropInEmptyLetter(session),
    pasteAsLetter(session),
    ...registerCommands({
      ...api,
      steps,
      exporter: new LetterExport(session, log, releaseCheck),
      releaseCheck,
      texts,
      log,
      extension: context.extension,
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => session.serveNewSchemes()),
    // A team's own templates are read once the workspace is trusted.
    vscode.workspace.onDidGrantWorkspaceTrust(() => session.restart()),
  );
  void session.start();
  return api;
}
