import type { Uri } from 'vscode';
import type { ExportFormat } from '../../../server/src/protocol/protocol';

/** The exported file next to a letter: `northmoor.pdf` for `northmoor.letter.md`; undefined if it is unsaved. */
export function sibling(letter: Uri, to: ExportFormat): Uri | undefined {
  if (letter.scheme === 'untitled') return undefined;
  const [folder, name] = split(letter.path);
  return letter.with({ path: `${folder}${name.replace(/(?:\.letter)?\.[^.]*$/i, '') || 'letter'}.${to}` });
}

/** The first numbered name that is not taken: `northmoor (2).pdf`. */
export async function freeName(file: Uri, exists: (file: Uri) => Promise<boolean>): Promise<Uri> {
  const [folder, name] = split(file.path);
  const dot = name.lastIndexOf('.');
  for (let number = 2; ; number++) {
    const free = file.with({ path: `${folder}${name.slice(0, dot)} (${number})${name.slice(dot)}` });
    if (!(await exists(free))) return free;
  }
}

/** A file name for an unsaved letter: its subject, without the characters that file systems refuse. */
export function suggestedName(text: string, to: ExportFormat): string {
  const subject = /^# +(.{1,200})$/m.exec(text)?.[1] ?? '';
  const name = subject
    .replace(/[\\/:*?"<>|[\]{}\u0000-\u001f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return `${name || 'letter'}.${to}`;
}

function split(path: string): readonly [folder: string, name: string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}
