import * as vscode from 'vscode';
import { COMMANDS } from '../../../server/src/protocol/protocol';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import type { Row } from '../views/outline-rows';
import type { OutlineView } from '../views/outline-view';
import { rangeOf } from './apply-edits';
import { chooseKind } from './choose-kind';
import { documentOf } from './command-arguments';
import type { CommandRow } from './command-row';
import { choosePart, insertMissing } from './insert-missing';
import { movePart } from './move-part';
import { setStage } from './set-stage';

interface Parts {
  readonly session: LetterClient;
  readonly follower: ActiveLetter;
  readonly outline: OutlineView;
}

/** What a menu passes is its row, what a key passes is where to look for it; a call from elsewhere passes nothing. */
type RowSource = Row | 'focused' | undefined;

/** Commands on what a letter is and on its parts, most of them for the Letter view. */
export function partCommands({ session, follower, outline }: Parts): readonly CommandRow[] {
  const rowOf = async (from: RowSource): Promise<Row | undefined> =>
    from === 'focused' ? outline.selectFocused() : (from ?? outline.selected);
  return [
    [COMMANDS.chooseKind, async (uri?: unknown) => chooseKind(session, follower, await documentOf(uri, follower))],
    ['setStage', () => setStage(session, follower)],
    [
      COMMANDS.insertMissing,
      async (uri?: unknown, part?: unknown) => {
        const document =
          typeof uri === 'string' ? await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)) : follower.letter;
        if (document) await insertMissing(session, document, typeof part === 'string' ? part : undefined);
      },
    ],
    [
      'insertPart',
      async (row?: Row) => {
        const part = row?.part ?? (await choosePart(follower));
        if (part && follower.letter) await insertMissing(session, follower.letter, part);
      },
    ],
    ['goTo', (row: Row) => goTo(follower, row)],
    [
      'goOrInsert',
      async (from?: RowSource) => {
        const row = await rowOf(from);
        if (row?.range) await goTo(follower, row);
        else if (row?.part && follower.letter) await insertMissing(session, follower.letter, row.part);
      },
    ],
    ['moveUp', async (from?: RowSource) => movePart(session, follower, await rowOf(from), 'up')],
    ['moveDown', async (from?: RowSource) => movePart(session, follower, await rowOf(from), 'down')],
    ['showProblemsOnly', () => outline.filter('problems')],
    ['showAllParts', () => outline.filter('all')],
  ];
}

async function goTo({ letter }: ActiveLetter, row: Row): Promise<void> {
  if (!letter || !row.range) return;
  const place = rangeOf(row.range).start;
  const editor = await vscode.window.showTextDocument(letter);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
