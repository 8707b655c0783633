import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/protocol/protocol';
import type { LetterClient } from '../client';
import type { ShownTexts } from '../shown-texts';
import type { Row } from '../views/outline-rows';
import type { ImportSource } from './import-letter';
import { draftsOf, importLetter } from './import-letter';

const FILES = /\.(?:docx|pdf|txt)$/i;
const URIS = 'text/uri-list';

/** Imports files that are dragged onto the Letter view. */
export const dropOnView = (session: LetterClient, texts: ShownTexts): vscode.TreeDragAndDropController<Row> => ({
  dragMimeTypes: [],
  dropMimeTypes: [URIS, 'files'],
  handleDrop: async (_row, data) => importLetter(session, texts, await sourcesIn(data)),
});

/**
 * Imports a file that is dropped into an empty letter. If the letter already has text, the editor handles the drop and
 * opens the file.
 */
export const dropInEmptyLetter = (session: LetterClient): vscode.Disposable =>
  vscode.languages.registerDocumentDropEditProvider(
    { language: LANGUAGE_ID },
    {
      provideDocumentDropEdits: async (document, _position, data, token) => {
        if (document.getText().trim() !== '') return undefined;
        const [source] = await sourcesIn(data);
        const answer = source && !token.isCancellationRequested ? await draftsOf(session, source) : undefined;
        const draft = answer && 'drafts' in answer ? answer.drafts[0] : undefined;
        return draft && new vscode.DocumentDropEdit(draft.text, l10n.t('Import the letter'));
      },
    },
    { dropMimeTypes: [URIS, 'files'] },
  );

async function sourcesIn(data: vscode.DataTransfer): Promise<readonly ImportSource[]> {
  const list = (await data.get(URIS)?.asString()) ?? '';
  const uris = list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line))
    .filter(({ path }) => FILES.test(path));
  if (uris.length > 0) return uris.map((file) => ({ file }));
  // A drop from another program carries only the file's content.
  const files: ImportSource[] = [];
  for (const [, item] of data) {
    const file = item.asFile();
    if (file && FILES.test(file.name)) files.push({ name: file.name, bytes: await file.data() });
  }
  return files;
}
