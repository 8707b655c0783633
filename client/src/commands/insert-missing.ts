import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { InsertParams } from '../../../server/src/protocol/protocol';
import { INSERT_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { figure } from '../views/format-counts';
import { makeEdits } from './apply-edits';

/** Inserts one part, or all missing ones, where they belong, and puts the cursor at the first placeholder. */
export async function insertMissing(
  session: LetterClient,
  document: vscode.TextDocument,
  part?: string,
): Promise<void> {
  // Snippets need an editor.
  await vscode.window.showTextDocument(document, { preserveFocus: false });
  const params: InsertParams = { uri: document.uri.toString(), ...(part ? { part } : {}) };
  // Try again if the letter changed in the meantime.
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer = await session.request(INSERT_REQUEST, params);
    if (!answer) return;
    if (answer.edits.length === 0) {
      void vscode.window.setStatusBarMessage(
        part ? l10n.t('This part is already there.') : l10n.t('No part is missing.'),
        4000,
      );
      return;
    }
    if (await makeEdits(document, answer.version, answer.edits, 'snippet')) {
      if (answer.inserted.length > 0) vscode.window.setStatusBarMessage(inserted(answer.inserted), 6000);
      return;
    }
  }
}

const inserted = (parts: readonly string[]): string =>
  parts.length === 1
    ? l10n.t('Inserted 1 part: {0}.', parts.join(', '))
    : l10n.t('Inserted {0} parts: {1}.', figure(parts.length), parts.join(', '));

/** “Insert part…”: lists the parts that the letter does not have, required ones first. */
export async function choosePart({ outline }: ActiveLetter): Promise<string | undefined> {
  const absent =
    outline?.parts.filter((part) => part.id && (part.state === 'missing' || part.state === 'optional')) ?? [];
  if (absent.length === 0) {
    void vscode.window.setStatusBarMessage(l10n.t('Every part of the template is there.'), 4000);
    return undefined;
  }
  const itemsOf = (state: string): vscode.QuickPickItem[] =>
    absent.filter((part) => part.state === state).map((part) => ({ label: part.title, detail: part.guidance }));
  const separator = (label: string): vscode.QuickPickItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const missing = itemsOf('missing');
  const optional = itemsOf('optional');
  const chosen = await vscode.window.showQuickPick(
    [
      ...(missing.length > 0 ? [separator(l10n.t('Missing')), ...missing] : []),
      ...(optional.length > 0 ? [separator(l10n.t('Optional')), ...optional] : []),
    ],
    {
      title: l10n.t('Insert Part'),
      placeHolder: l10n.t('Which part? It will be inserted where it belongs.'),
      matchOnDetail: true,
    },
  );
  return absent.find((part) => part.title === chosen?.label)?.id;
}
