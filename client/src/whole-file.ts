import type { FileSystem, FileType, Uri } from 'vscode';
import { l10n } from 'vscode';

/** The methods used of a file system: `vscode.workspace.fs`, or that of a test. */
export type Files = Pick<FileSystem, 'delete' | 'readDirectory' | 'rename' | 'stat' | 'writeFile'>;

export interface WholeFile {
  readonly file: Uri;
  readonly bytes: Uint8Array;
  /** Replaces an existing file, which the editor deletes first; otherwise an existing file is an error. */
  readonly replace: boolean;
}

/**
 * Writes a file completely or not at all: to a temporary file in the same folder, which is then renamed. If that fails,
 * removes the temporary file and throws the file system's error. The target of a symbolic link is written directly, and
 * the link stays.
 */
export async function writeWhole(files: Files, { file, bytes, replace }: WholeFile): Promise<void> {
  const folder = file.with({ path: file.path.slice(0, file.path.lastIndexOf('/')) || '/' });
  await clearStale(files, folder);
  const target = await stateOf(files, file);
  if (target && !replace) throw new Error(l10n.t('A file of that name already exists.'));
  if (target && (target.type & SYMBOLIC_LINK) !== 0) {
    // Renaming would replace the link by a file.
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
 * Pattern shared with the command line, whose names continue with the computer and the process; each removes the
 * other's files after an hour.
 */
const START = '.inspection-letters-editor-0-';
const STALE = /^\.inspection-letters-[0-9a-z]+-\d+-[0-9a-z]+\.tmp$/;
const AN_HOUR = 3_600_000;

/** Removes temporary files that a killed editor left in the folder. */
async function clearStale(files: Files, folder: Uri): Promise<void> {
  let names: readonly string[];
  try {
    names = (await files.readDirectory(folder)).map(([name]) => name).filter((name) => STALE.test(name));
  } catch {
    // Writing to the folder will report the error.
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
    // It was never created.
  }
}
