import * as vscode from 'vscode';
import { watchEmptyBullets } from './bullets';
import { registerCommands } from './commands';
import { dropInEmptyLetter, dropOnView } from './drop';
import { EvidenceView } from './evidence-view';
import { LetterExport } from './export';
import { LetterFollower } from './letter-follower';
import { NewLetter } from './new-letter';
import { OutlineView } from './outline-view';
import { LetterPreview } from './preview';
import { ServerSession } from './server-session';
import { showStatus } from './status-item';
import { shownInput } from './steps';

/** What other extensions and the tests may use. */
export interface InspectionLettersApi {
  readonly session: ServerSession;
  readonly follower: LetterFollower;
  readonly outline: OutlineView;
  readonly evidence: EvidenceView;
  readonly newLetter: NewLetter;
  readonly preview: LetterPreview;
  /** The question that is being asked just now, by “New letter…” or before a finding is ignored. */
  readonly shownInput: () => vscode.QuickInput | undefined;
}

let session: ServerSession | undefined;

/** Called when a letter is opened, the Letter view is shown or a command is run; the checks start by themselves. */
export function activate(context: vscode.ExtensionContext): InspectionLettersApi {
  const log = vscode.window.createOutputChannel('Inspection Letters', { log: true });
  session = new ServerSession(context.extensionUri, context.globalStorageUri, log);
  const follower = new LetterFollower(session);
  const outline = new OutlineView(follower, dropOnView(session));
  const evidence = new EvidenceView(session, follower);
  const newLetter = new NewLetter(session);
  const preview = new LetterPreview(session, follower, log, context.extensionUri);
  context.subscriptions.push(
    log,
    session,
    follower,
    outline,
    evidence,
    preview,
    showStatus(session, follower),
    watchEmptyBullets(),
    dropInEmptyLetter(session),
    ...registerCommands({
      session,
      follower,
      evidence,
      newLetter,
      preview,
      exporter: new LetterExport(session, log),
      log,
      extension: context.extension,
    }),
    // A team's own templates are read from the moment that the workspace is trusted.
    vscode.workspace.onDidGrantWorkspaceTrust(() => session?.restart()),
  );
  void session.start();
  return { session, follower, outline, evidence, newLetter, preview, shownInput };
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
