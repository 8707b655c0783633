import type * as vscode from 'vscode';
import type { ExportFormat } from '../../../server/src/protocol/protocol';
import { ask, pick } from '../input/multi-step-input';
import { counted } from '../views/format-counts';

/** As people call them. */
export const NAMES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  html: 'HTML',
  txt: 'plain text',
};
export const SAVE_NAMES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  html: 'Web page',
  txt: 'Plain text',
};

export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

interface Choice<T> extends vscode.QuickPickItem {
  readonly choice: T;
}

export const askFormat = (): Promise<ExportFormat | undefined> =>
  choose('Export', 'To which format?', [
    { label: '$(file-pdf) PDF', detail: 'Accessible (PDF/UA), for publishing and for printing', choice: 'pdf' },
    { label: '$(file) Word', detail: 'With real headings and lists, for somebody who has to edit it', choice: 'docx' },
    { label: '$(globe) HTML', detail: 'One file, for a web page', choice: 'html' },
    { label: '$(file-text) Plain text', detail: 'Only the words', choice: 'txt' },
  ]);

/** A letter that is not ready to go out: how many problems keep it, and what they are in words. */
export interface UnreadyLetter {
  readonly letter: vscode.Uri;
  readonly errors: number;
  readonly says: string;
}

/** What to do with letters that are not ready; `away` by Esc too. */
export async function askAboutUnready(
  letters: readonly UnreadyLetter[],
  all: number,
  to: ExportFormat,
): Promise<'show' | 'draft' | 'anyway' | 'leave-out' | 'away'> {
  const [first] = letters;
  const errors = letters.reduce((sum, letter) => sum + letter.errors, 0);
  const says =
    all === 1 && first
      ? `“${nameOf(first.letter)}” is not ready: ${first.says}. What now?`
      : `${letters.length} of ${all} letters are not ready (${counted(errors, 'error')} in all). What now?`;
  const choice = await choose<'show' | 'draft' | 'anyway' | 'leave-out' | 'away'>(`Export to ${NAMES[to]}`, says, [
    { label: '$(edit) Export as DRAFT', description: 'the mark stands on every page', choice: 'draft' },
    { label: '$(list-unordered) Show problems', description: 'nothing is exported', choice: 'show' },
    {
      label: '$(warning) Export anyway',
      description: 'without a mark, as if it were ready',
      choice: 'anyway',
    },
    ...(all > letters.length
      ? [
          {
            label: `$(circle-slash) Leave ${letters.length === 1 ? 'it' : 'them'} out`,
            description: `${all - letters.length} that are ready are exported`,
            choice: 'leave-out' as const,
          },
        ]
      : []),
    { label: '$(close) Cancel', choice: 'away' },
  ]);
  return choice ?? 'away';
}

/** What to do with letters whose files the release check finds fault with; `away` by Esc too. */
export async function askAboutFindings(
  files: readonly { readonly letter: vscode.Uri; readonly findings: readonly string[] }[],
  to: ExportFormat,
): Promise<'show' | 'export' | 'away'> {
  const [first] = files;
  const findings = files.reduce((sum, file) => sum + file.findings.length, 0);
  const where = files.length === 1 && first ? `the file of “${nameOf(first.letter)}”` : `${files.length} files`;
  const choice = await choose<'show' | 'export' | 'away'>(
    `Export to ${NAMES[to]}`,
    `The release check finds ${counted(findings, 'thing')} in ${where}. What now?`,
    [
      {
        label: `$(list-unordered) Show ${findings === 1 ? 'it' : 'them'}`,
        description: 'nothing is exported',
        choice: 'show',
      },
      { label: '$(export) Export all the same', choice: 'export' },
      { label: '$(close) Cancel', choice: 'away' },
    ],
  );
  return choice ?? 'away';
}

/** What to do with files that are there already; `away` by Esc too. */
export async function askAboutFiles(
  files: readonly vscode.Uri[],
  all: number,
  to: ExportFormat,
): Promise<'replace' | 'keep-both' | 'elsewhere' | 'leave-out' | 'away'> {
  const [first] = files;
  const one = files.length === 1;
  const says =
    one && first
      ? `“${nameOf(first)}” is there already. What now?`
      : `${files.length} of ${all} files are there already. What now?`;
  const choice = await choose<'replace' | 'keep-both' | 'elsewhere' | 'leave-out' | 'away'>(
    `Export to ${NAMES[to]}`,
    says,
    [
      { label: `$(replace-all) Replace ${one ? 'it' : 'them'}`, choice: 'replace' },
      { label: '$(files) Keep both', description: 'the new file gets a number', choice: 'keep-both' },
      ...(all === 1
        ? [{ label: '$(save-as) Save elsewhere…', choice: 'elsewhere' as const }]
        : [{ label: `$(circle-slash) Leave ${one ? 'it' : 'them'} out`, choice: 'leave-out' as const }]),
      { label: '$(close) Cancel', choice: 'away' },
    ],
  );
  return choice ?? 'away';
}

async function choose<T extends string>(
  title: string,
  placeholder: string,
  items: readonly Choice<T>[],
): Promise<T | undefined> {
  let chosen: T | undefined;
  await ask(title, [
    (frame) =>
      pick(frame, {
        placeholder,
        items,
        picked: ({ choice }) => {
          chosen = choice;
        },
      }),
  ]);
  return chosen;
}
