import * as vscode from 'vscode';
import type { InsertParams } from '../../../server/src/protocol/protocol';
import { INSERT_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { counted } from '../views/format-counts';
import { makeEdits } from './apply-edits';

/** Puts one part, or all that are missing, where they belong, and stands at the first place to fill in. */
export async function insertMissing(
  session: LetterClient,
  document: vscode.TextDocument,
  part?: string,
): Promise<void> {
  // Snippets need an editor.
  await vscode.window.showTextDocument(document, { preserveFocus: false });
  const params: InsertParams = { uri: document.uri.toString(), ...(part ? { part } : {}) };
  // A second time for a letter that changed while the server was thinking.
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer = await session.request(INSERT_REQUEST, params);
    if (!answer) return;
    if (answer.edits.length === 0) {
      void vscode.window.setStatusBarMessage(part ? 'This part is there already.' : 'No part is missing.', 4000);
      return;
    }
    if (await makeEdits(document, answer.version, answer.edits, 'snippet')) {
      if (answer.inserted.length > 0)
        vscode.window.setStatusBarMessage(
          `Inserted ${counted(answer.inserted.length, 'part')}: ${answer.inserted.join(', ')}.`,
          6000,
        );
      return;
    }
  }
}

/** "Insert part…": the parts that the letter does not have, the required ones first. */
export async function choosePart({ outline }: ActiveLetter): Promise<string | undefined> {
  const absent =
    outline?.parts.filter((part) => part.id && (part.state === 'missing' || part.state === 'optional')) ?? [];
  if (absent.length === 0) {
    void vscode.window.setStatusBarMessage('Every part of the template is there.', 4000);
    return undefined;
  }
  const itemsOf = (state: string): vscode.QuickPickItem[] =>
    absent.filter((part) => part.state === state).map((part) => ({ label: part.title, detail: part.guidance }));
  const separator = (label: string): vscode.QuickPickItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const missing = itemsOf('missing');
  const optional = itemsOf('optional');
  const chosen = await vscode.window.showQuickPick(
    [
      ...(missing.length > 0 ? [separator('Missing'), ...missing] : []),
      ...(optional.length > 0 ? [separator('Optional'), ...optional] : []),
    ],
    { title: 'Insert Part', placeHolder: 'Which part? It is put where it belongs.', matchOnDetail: true },
  );
  return absent.find((part) => part.title === chosen?.label)?.id;
}
