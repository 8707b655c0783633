import * as vscode from 'vscode';
import { COMMANDS, SECTION } from '../../../server/src/protocol/protocol';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import type { AcceptedSteps } from '../comments/accepted-steps';
import { commentCommands } from '../comments/comment-commands';
import type { CommentThreads } from '../comments/comment-threads';
import type { CommentsView } from '../comments/comments-view';
import type { LetterPreview } from '../preview/preview';
import type { ShownTexts } from '../shown-texts';
import type { EvidenceView } from '../views/evidence-view';
import type { OutlineView } from '../views/outline-view';
import { CheckAll } from './check-all';
import type { CommandRow } from './command-row';
import { evidenceCommands } from './evidence-commands';
import type { LetterExport } from './export';
import { comparingCommands, fileCommands } from './file-commands';
import { followUpCommands } from './follow-up-commands';
import { goToPlace } from './go-to-place';
import type { NewLetter } from './new-letter';
import { partCommands } from './part-commands';
import { problemCommands } from './problem-commands';
import type { ReleaseCheck } from './release-check';

interface Parts {
  readonly session: LetterClient;
  readonly follower: ActiveLetter;
  readonly outline: OutlineView;
  readonly evidence: EvidenceView;
  readonly comments: CommentThreads;
  readonly commentsView: CommentsView;
  readonly steps: AcceptedSteps;
  readonly newLetter: NewLetter;
  readonly preview: LetterPreview;
  readonly exporter: LetterExport;
  readonly releaseCheck: ReleaseCheck;
  readonly texts: ShownTexts;
  readonly log: vscode.LogOutputChannel;
  readonly extension: vscode.Extension<unknown>;
}

/** Registers all commands of the manifest but `endBullet` (see `empty-bullet.ts`). */
export function registerCommands(parts: Parts): vscode.Disposable[] {
  const { session, follower, evidence, comments, commentsView, steps } = parts;
  const all = new CheckAll(session);
  const rows = [
    ...fileCommands(parts),
    ...comparingCommands(parts),
    ...partCommands(parts),
    ...problemCommands({ ...parts, all }),
    ...evidenceCommands({ session, follower, view: evidence }),
    ...commentCommands({ session, comments, view: commentsView, steps }),
    ...followUpCommands({ session, follower }),
    ...windowCommands(parts),
  ];
  return [
    all,
    ...rows.map(([name, run]) =>
      vscode.commands.registerCommand(name.includes('.') ? name : `${SECTION}.${name}`, run),
    ),
  ];
}

/** Commands that show something, or start the server again. */
const windowCommands = ({ session, preview, log, extension }: Parts): readonly CommandRow[] => [
  ['preview', () => preview.open()],
  [COMMANDS.goToPlace, goToPlace],
  ['showLog', () => log.show()],
  ['restart', () => session.restart()],
  [
    'openWalkthrough',
    () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false),
  ],
];
