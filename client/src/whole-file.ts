import type { FileSystem, FileType, Uri } from 'vscode';
import { l10n } from 'vscode';

/** What is used of an editor's files: `vscode.workspace.fs`, or those of a test. */
export type Files = Pick<FileSystem, 'delete' | 'readDirectory' | 'rename' | 'stat' | 'writeFile'>;

export interface WholeFile {
  readonly file: Uri;
  readonly bytes: Uint8Array;
  /**
   * Takes the place of a file that is there already, which the editor removes first; without it such a file is an
   * error.
   */
  readonly replace: boolean;
}

/**
 * Writes a file whole or not at all: beside its place under a name of its own, which is then given its name. What was
 * begun is removed when it cannot be finished; then this throws what the file system said. A symbolic link stays one:
 * what it leads to is written directly.
 */
export async function writeWhole(files: Files, { file, bytes, replace }: WholeFile): Promise<void> {
  const folder = file.with({ path: file.path.slice(0, file.path.lastIndexOf('/')) || '/' });
  await clearStale(files, folder);
  const target = await stateOf(files, file);
  if (target && !replace) throw new Error(l10n.t('There is a file of that name already.'));
  if (target && (target.type & SYMBOLIC_LINK) !== 0) {
    // Renaming would put a file in the place of the link.
    await files.writeFile(file, bytes);
    return;
  }
  if (((target?.permissions ?? 0) & READ_ONLY) !== 0)
    throw new Error(l10n.t('It is read-only: allow writing to it, or choose another name.'));
  const beside = folder.with({
    path: `${folder.path.replace(/\/$/, '')}/${START}${Math.random().toString(36).slice(2, 12)}.tmp`,
  });
  try {
    await files.writeFile(beside, bytes);
    await files.rename(beside, file, { overwrite: replace });
  } catch (error) {
    await removed(files, beside);
    throw error;
  }
}

/** The values of `vscode.FileType.SymbolicLink` and `vscode.FilePermission.Readonly`, which only the editor has. */
const SYMBOLIC_LINK: FileType = 64;
const READ_ONLY = 1;
/**
 * Shared with the command line, whose names go on with the computer and the process; each clears away the other's after
 * an hour.
 */
const START = '.inspection-letters-editor-0-';
const STALE = /^\.inspection-letters-[0-9a-z]+-\d+-[0-9a-z]+\.tmp$/;
const AN_HOUR = 3_600_000;

/** Removes what an editor that was killed has left half written in the folder. */
async function clearStale(files: Files, folder: Uri): Promise<void> {
  let names: readonly string[];
  try {
    names = (await files.readDirectory(folder)).map(([name]) => name).filter((name) => STALE.test(name));
  } catch {
    // Whoever writes into it will say what is wrong.
    return;
  }
  for (const name of names) {
    const file = folder.with({ path: `${folder.path.replace(/\/$/, '')}/${name}` });
    const state = await stateOf(files, file);
    if (state && Date.now() - state.mtime > AN_HOUR) await removed(files, file);
  }
}

async function stateOf(files: Files, file: Uri): Promise<Awaited<ReturnType<Files['stat']>> | undefined> {
  try {
    return await files.stat(file);
  } catch {
    return undefined;
  }
}

async function removed(files: Files, file: Uri): Promise<void> {
  try {
    await files.delete(file, { useTrash: false });
  } catch {
    // It was never made.
  }
}
