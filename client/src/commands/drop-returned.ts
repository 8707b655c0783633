import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/protocol/protocol';
import type { CommentRow } from '../comments/comment-rows';

const URIS = 'text/uri-list';
const WORD = /\.docx$/i;

type TakeIn = (files: readonly vscode.Uri[]) => Promise<unknown>;

/** Takes in comments from Word files dragged onto the Comments view, for the letter that it shows. */
export const dropOnComments = (takeIn: TakeIn): vscode.TreeDragAndDropController<CommentRow> => ({
  dragMimeTypes: [],
  dropMimeTypes: [URIS, 'files'],
  handleDrop: async (_row, data) => {
    const files = await wordFilesIn(data);
    if (files.length > 0) await takeIn(files);
    else void vscode.window.showInformationMessage(l10n.t('Drop a Word file from a folder on this computer here.'));
  },
});

/** Takes in the comments of files for a letter. */
export type TakeInFor = (letter: vscode.TextDocument, files: readonly vscode.Uri[]) => Promise<unknown>;

/**
 * Takes in the comments of a Word file that is dropped into a letter with text; an empty letter imports the file
 * instead. Nothing is inserted at the point of the drop.
 */
export class ReturnedFileDrop implements vscode.DocumentDropEditProvider {
  private readonly files = new WeakMap<vscode.DocumentDropEdit, Parameters<TakeInFor>>();

  constructor(private readonly takeIn: TakeInFor) {}

  async provideDocumentDropEdits(
    letter: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    if (letter.getText().trim() === '') return undefined;
    const files = await wordFilesIn(data);
    if (files.length === 0) return undefined;
    const title =
      files.length === 1 ? l10n.t('Take in comments from this file') : l10n.t('Take in comments from these files');
    const edit = new vscode.DocumentDropEdit('', title, KIND);
    this.files.set(edit, [letter, files]);
    return edit;
  }

  /** Called once the user has chosen the edit. */
  resolveDocumentDropEdit(edit: vscode.DocumentDropEdit): vscode.DocumentDropEdit {
    const files = this.files.get(edit);
    this.files.delete(edit);
    // Not awaited: the drop would seem to hang until the user had answered the notification.
    if (files) void this.takeIn(...files);
    return edit;
  }
}

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('inspectionLetter', 'comments');

/** Registers the drop of returned Word files into a letter. */
export const takeInDropped = (takeIn: TakeInFor): vscode.Disposable =>
  vscode.languages.registerDocumentDropEditProvider({ language: LANGUAGE_ID }, new ReturnedFileDrop(takeIn), {
    providedDropEditKinds: [KIND],
    dropMimeTypes: [URIS, 'files'],
  });

/** Keeps the files that have a path: the server cannot read those that another program hands over without one. */
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
