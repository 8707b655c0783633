import * as vscode from 'vscode';
import { SECTION } from '../../server/src/protocol/protocol';

/** Versions that were sent for comments are nobody's to mend, and a team's folder holds no letters. */
const NO_LETTERS = '{**/node_modules/**,**/.git/**,**/.letters/**,**/*.sent-????-??-??*.letter.md}';

/** The letters of the open folders, in the order of their paths; `most` of them where it is given. */
export async function findLetters(most?: number): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles('**/*.letter.md', NO_LETTERS, most);
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Keeps the context `inspectionLetters.folderHasLetters` (`yes`, `no`), from which the empty Letter view speaks. */
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
