import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileTrouble } from '../../server/src/protocol/file-requests';
import { READ_FILE_REQUEST, READ_FOLDER_REQUEST, WRITE_FILE_REQUEST } from '../../server/src/protocol/file-requests';
import { writeWhole } from './whole-file';

/** Reads and writes files through the editor's file systems, for a server that has no file access of its own. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const { fs } = vscode.workspace;
  client.onRequest(READ_FOLDER_REQUEST, async ({ uri }) => {
    try {
      const entries = await fs.readDirectory(vscode.Uri.parse(uri));
      // Links to folders are not followed: they may form a cycle.
      return entries.map(([name, type]) => ({ name, folder: type === vscode.FileType.Directory }));
    } catch (error) {
      return troubleOf(error);
    }
  });
  client.onRequest(READ_FILE_REQUEST, async ({ uri, most, known }) => {
    const file = vscode.Uri.parse(uri);
    try {
      const { size, mtime, type } = await fs.stat(file);
      if ((type & vscode.FileType.Directory) !== 0) return { problem: l10n.t('it is a folder'), missing: true };
      if (size > most) return { problem: l10n.t('it is larger than {0} MB', most / 1_000_000), missing: false };
      if (known?.changed === mtime && known.size === size) return { unchanged: true };
      return { bytes: await fs.readFile(file), changed: mtime };
    } catch (error) {
      return troubleOf(error);
    }
  });
  client.onRequest(WRITE_FILE_REQUEST, async ({ uri, bytes, replace }) => {
    try {
      await writeWhole(fs, { file: vscode.Uri.parse(uri), bytes, replace });
      return null;
    } catch (error) {
      return troubleOf(error);
    }
  });
}

const troubleOf = (error: unknown): FileTrouble => ({
  problem: error instanceof Error ? error.message.replace(/\.$/, '') : String(error),
  missing: error instanceof vscode.FileSystemError && error.code === 'FileNotFound',
});
