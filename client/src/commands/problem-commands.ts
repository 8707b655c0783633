import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { IgnoreScope, WordPlace } from '../../../server/src/protocol/protocol';
import { COMMANDS } from '../../../server/src/protocol/protocol';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { activeLetter } from '../is-letter';
import type { ShownTexts } from '../shown-texts';
import type { Row } from '../views/outline-rows';
import type { OutlineView } from '../views/outline-view';
import { addWord, addWordAtCursor } from './add-word';
import type { CheckAll } from './check-all';
import type { CommandRow } from './command-row';
import { explain } from './explain';
import { fixAllSafe } from './fix-all';
import { ignore, ignoreAtCursor } from './ignore';
import { explainProblemOf, ignoreProblemOf } from './row-problems';

interface Parts {
  readonly session: LetterClient;
  readonly follower: ActiveLetter;
  readonly outline: OutlineView;
  readonly all: CheckAll;
  readonly texts: ShownTexts;
  readonly extension: vscode.Extension<unknown>;
}

/** Commands on problems: finding, explaining, fixing and ignoring them. */
export function problemCommands({ session, follower, outline, all, texts, extension }: Parts): readonly CommandRow[] {
  return [
    [
      'check',
      () => {
        const letter = activeLetter()?.document;
        if (letter) session.check(letter);
      },
    ],
    ['nextProblem', () => goToProblem(follower, 'editor.action.marker.next')],
    ['previousProblem', () => goToProblem(follower, 'editor.action.marker.prev')],
    ['checkAll', () => all.run()],
    [
      'fixAll',
      async () => {
        const letter = activeLetter()?.document ?? follower.letter;
        return letter && fixAllSafe(session, texts, letter);
      },
    ],
    [
      COMMANDS.ignore,
      async (uri?: unknown, rule?: unknown, at?: unknown, scope?: unknown) => {
        if (typeof uri === 'string' && typeof rule === 'string') {
          return ignore(session, {
            uri,
            rule,
            at: typeof at === 'string' ? at : undefined,
            scope: scope as IgnoreScope | undefined,
          });
        }
        const editor = activeLetter();
        if (editor) await ignoreAtCursor(editor);
      },
    ],
    [
      COMMANDS.addWord,
      async (uri?: unknown, word?: unknown, place?: unknown) => {
        if (typeof uri === 'string' && typeof word === 'string')
          return addWord(session, { uri: vscode.Uri.parse(uri), word, place: place as WordPlace | undefined });
        const editor = activeLetter();
        if (editor) await addWordAtCursor(session, editor);
      },
    ],
    [
      COMMANDS.explain,
      (rule?: unknown) => explain(extension.extensionUri, session, typeof rule === 'string' ? rule : undefined),
    ],
    ['explainProblem', (row?: Row) => explainProblemOf(follower, row ?? outline.selected)],
    ['ignoreProblem', (row?: Row) => ignoreProblemOf(follower, row ?? outline.selected)],
  ];
}

/** Goes to the next problem by VS Code's own command, which shows its fixes, in the letter of the Letter view. */
async function goToProblem({ letter }: ActiveLetter, command: string): Promise<void> {
  if (!letter) return;
  if (vscode.languages.getDiagnostics(letter.uri).length === 0) {
    vscode.window.setStatusBarMessage(l10n.t('There is no problem in this letter.'), 4000);
    return;
  }
  await vscode.window.showTextDocument(letter);
  await vscode.commands.executeCommand(command);
}
