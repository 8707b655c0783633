import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { CompareResult } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import { COMPARE_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { fileNameOf } from '../file-name';
import { figure } from '../views/format-counts';
import { askWhereToSave, saveFile } from './save-file';

/** Another version of a letter: its text and its name. */
interface Version {
  readonly name: string;
  text(): Promise<string>;
  /** For VS Code's own diff editor. */
  readonly uri: vscode.Uri;
}

interface VersionItem extends vscode.QuickPickItem {
  choose(): Promise<Version | undefined>;
}

/**
 * “Compare with…”: shows, by finding and area, what has changed since a version that was sent, the last commit or a
 * chosen file. Resolves to the number of changes; undefined if the user cancelled.
 */
export async function compare(
  session: LetterClient,
  { letter }: ActiveLetter,
  earlier?: vscode.Uri,
): Promise<number | undefined> {
  if (!letter) return undefined;
  const version = earlier ? fileVersion(earlier) : await askVersion(letter.uri);
  if (!version) return undefined;
  let text: string;
  try {
    text = await version.text();
  } catch {
    void vscode.window.showErrorMessage(
      l10n.t('{0} could not be read: choose another version to compare with.', version.name),
    );
    return undefined;
  }
  const result = await session.request(COMPARE_REQUEST, {
    uri: letter.uri.toString(),
    earlier: text,
    name: version.name,
  });
  if (!result) return undefined;
  showPage(result.html, version.name);
  void offer(version, letter.uri, result);
  return result.changes;
}

async function askVersion(letter: vscode.Uri): Promise<Version | undefined> {
  const { sent, others } = await versionsBeside(letter);
  const items: readonly VersionItem[] = [
    ...sent.map((uri): VersionItem => ({
      label: `$(mail) ${fileNameOf(uri)}`,
      description: l10n.t('a version that was sent'),
      choose: async () => fileVersion(uri),
    })),
    ...lastCommit(letter),
    ...others.map((uri): VersionItem => ({
      label: `$(file) ${fileNameOf(uri)}`,
      description: l10n.t('another letter in this folder'),
      choose: async () => fileVersion(uri),
    })),
    { label: `$(folder-opened) ${l10n.t('Choose a file…')}`, choose: () => chooseFile(letter) },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t('Compare with an earlier version'),
    placeHolder: l10n.t('Choose the version to compare with'),
  });
  return chosen?.choose();
}

const fileVersion = (uri: vscode.Uri): Version => ({
  name: fileNameOf(uri),
  uri,
  // Opened as a document, so that the editor detects its encoding.
  text: async () => (await vscode.workspace.openTextDocument(uri)).getText(),
});

async function chooseFile(letter: vscode.Uri): Promise<Version | undefined> {
  const folder = folderOf(letter);
  const [uri] =
    (await vscode.window.showOpenDialog({
      ...(folder ? { defaultUri: folder } : {}),
      filters: { [l10n.t('Letters')]: ['md', 'txt'] },
      openLabel: l10n.t('Compare'),
      title: l10n.t('Choose the earlier version'),
    })) ?? [];
  return uri && fileVersion(uri);
}

/** The folder of a letter; for a new one, which has none yet, the open folder. */
const folderOf = (letter: vscode.Uri): vscode.Uri | undefined =>
  letter.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(letter, '..');

interface VersionsBeside {
  readonly sent: readonly vscode.Uri[];
  readonly others: readonly vscode.Uri[];
}

/**
 * Finds the sent versions next to `NAME.letter.md`, such as `NAME.sent-2026-03-12.letter.md`, latest first, without the
 * Word files made of them, and the other letters there, by name.
 */
async function versionsBeside(letter: vscode.Uri): Promise<VersionsBeside> {
  const folder = folderOf(letter);
  if (!folder) return { sent: [], others: [] };
  const own = fileNameOf(letter);
  const name = own.replace(/(?:\.letter)?\.\w+$/, '');
  const inFolder = (file: string): vscode.Uri => vscode.Uri.joinPath(folder, file);
  try {
    const files = (await vscode.workspace.fs.readDirectory(folder)).map(([file]) => file).sort();
    return {
      sent: files
        .filter((file) => file.startsWith(`${name}.sent-`) && /\.(?:md|txt)$/.test(file))
        .reverse()
        .map(inFolder),
      others: files
        .filter((file) => file.endsWith('.letter.md') && !file.includes('.sent-') && file !== own)
        .map(inFolder),
    };
  } catch {
    // The folder cannot be read: any file can still be chosen.
    return { sent: [], others: [] };
  }
}

/** The exports of VS Code's Git extension; `getAPI` throws if Git is disabled or not installed. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  getRepository(uri: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

/** The last commit, if VS Code's Git extension is running and tracks the file. */
function lastCommit(letter: vscode.Uri): readonly VersionItem[] {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension?.isActive || !extension.exports.enabled || letter.scheme !== 'file') return [];
  const git = extension.exports.getAPI(1);
  const repository = git.getRepository(letter);
  if (!repository) return [];
  const version: Version = {
    name: l10n.t({ message: 'the last commit', comment: ['Used within sentences, as the name of a version'] }),
    uri: git.toGitUri(letter, 'HEAD'),
    text: () => repository.show('HEAD', letter.fsPath),
  };
  return [{ label: `$(git-commit) ${l10n.t('The last commit')}`, description: 'HEAD', choose: async () => version }];
}

function showPage(html: string, name: string): void {
  const panel = vscode.window.createWebviewPanel(
    `${SECTION}.comparison`,
    l10n.t('Changes since {0}', name),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: false, enableFindWidget: true, localResourceRoots: [] },
  );
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  panel.webview.html = html.replace('<head>', () => `<head>\n${policy}`);
}

/** Reports how much has changed, and offers the text diff and the page as a file. */
async function offer({ uri, name }: Version, letter: vscode.Uri, { changes, html }: CompareResult): Promise<void> {
  const told =
    changes === 0
      ? l10n.t('Nothing has changed since {0}.', name)
      : changes === 1
        ? l10n.t('1 passage has changed since {0}.', name)
        : l10n.t('{0} passages have changed since {1}.', figure(changes), name);
  const showText = l10n.t('Show line by line');
  const savePage = l10n.t('Save Page…');
  const choice = await vscode.window.showInformationMessage(told, showText, savePage);
  if (choice === showText) await vscode.commands.executeCommand('vscode.diff', uri, letter, l10n.t('{0} ↔ now', name));
  else if (choice === savePage) await saveHtml(letter, html);
}

/** Saves the page, with the changes highlighted, for readers without VS Code. */
async function saveHtml(letter: vscode.Uri, html: string): Promise<void> {
  const file = await askWhereToSave(letter, 'changes.html', {
    filters: { [l10n.t('Web pages')]: ['html'] },
    title: l10n.t('Where to save the page'),
  });
  if (file) await saveFile(file, new TextEncoder().encode(html));
}
