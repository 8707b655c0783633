import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { CommentRow } from '../comments/comment-rows';

const URIS = 'text/uri-list';
const WORD = /\.docx$/i;

type TakeIn = (files: readonly vscode.Uri[]) => Promise<unknown>;

/** Word files that are dragged onto the view “Comments” are taken in for the letter that it shows. */
export const dropOnComments = (takeIn: TakeIn): vscode.TreeDragAndDropController<CommentRow> => ({
  dragMimeTypes: [],
  dropMimeTypes: [URIS, 'files'],
  handleDrop: async (_row, data) => {
    const files = await wordFilesIn(data);
    if (files.length > 0) await takeIn(files);
    else void vscode.window.showInformationMessage(l10n.t('Drop a Word file from a folder of this computer here.'));
  },
});

/** Those that lie in a folder: what another program hands over without its place cannot be read by the server. */
async function wordFilesIn(data: vscode.DataTransfer): Promise<readonly vscode.Uri[]> {
  const list = (await data.get(URIS)?.asString()) ?? '';
  const named = list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line));
  const handed = [...data].flatMap(([, item]) => item.asFile()?.uri ?? []);
  const files = named.length > 0 ? named : handed;
  return files.filter(({ scheme, path }) => scheme === 'file' && WORD.test(path));
}
