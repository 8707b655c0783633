import * as vscode from 'vscode';
import { SECTION } from '../../server/src/protocol/protocol';

/** Excludes versions that were sent for comments, which must not change, and team folders, which have no letters. */
const NO_LETTERS = '{**/node_modules/**,**/.git/**,**/.letters/**,**/*.sent-????-??-??*.letter.md}';

/** Finds the letters of the open folders, sorted by path; at most `most` of them if it is given. */
export async function findLetters(most?: number): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles('**/*.letter.md', NO_LETTERS, most);
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Sets the context key `inspectionLetters.folderHasLetters` (`yes`, `no`) for the empty Letter view's welcome text. */
export function watchFolderLetters(): vscode.Disposable {
  const look = async (): Promise<void> => {
    const [any] = await findLetters(1);
    await vscode.commands.executeCommand('setContext', `${SECTION}.folderHasLetters`, any ? 'yes' : 'no');
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.letter.md', false, true, false);
  void look();
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(() => void look()),
    watcher.onDidDelete(() => void look()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void look()),
  );
}
