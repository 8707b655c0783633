import type * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { ExportFormat } from '../../../server/src/protocol/protocol';
import { EXPORT_FORMATS } from '../../../server/src/protocol/protocol';
import { fileNameOf } from '../file-name';
import { ask, pick } from '../input/multi-step-input';
import { figure } from '../views/format-counts';

/** The names of an export format in the user interface. */
interface FormatWords {
  /** Within a sentence: `Exporting to plain text`. */
  readonly name: string;
  /** In the list of formats, with `detail` for what each is good for. */
  readonly label: string;
  readonly detail: string;
  /** Name of a codicon. */
  readonly icon: string;
  /** The file type in the save dialog. */
  readonly fileType: string;
}

export const FORMATS: Readonly<Record<ExportFormat, FormatWords>> = {
  pdf: {
    name: l10n.t('PDF'),
    label: l10n.t('PDF'),
    detail: l10n.t('Accessible (PDF/UA), for publishing and for printing'),
    icon: 'file-pdf',
    fileType: l10n.t('PDF'),
  },
  docx: {
    name: l10n.t('Word'),
    label: l10n.t('Word'),
    detail: l10n.t('With real headings and lists, for editing'),
    icon: 'file',
    fileType: l10n.t('Word document'),
  },
  html: {
    name: l10n.t('HTML'),
    label: l10n.t('HTML'),
    detail: l10n.t('One file, for a web page'),
    icon: 'globe',
    fileType: l10n.t('Web page'),
  },
  txt: {
    name: l10n.t({ message: 'plain text', comment: ['Used within sentences, as the name of a format'] }),
    label: l10n.t('Plain text'),
    detail: l10n.t('Only the words'),
    icon: 'file-text',
    fileType: l10n.t('Plain text'),
  },
};

interface Choice<T> extends vscode.QuickPickItem {
  readonly choice: T;
}

export const askFormat = (): Promise<ExportFormat | undefined> =>
  choose(
    l10n.t('Export'),
    l10n.t('To which format?'),
    EXPORT_FORMATS.map((choice) => {
      const { label, detail, icon } = FORMATS[choice];
      return { label: `$(${icon}) ${label}`, detail, choice };
    }),
  );

export const titleOf = (to: ExportFormat): string =>
  l10n.t({ message: 'Export to {0}', args: [FORMATS[to].name], comment: ['{0} is PDF, Word, HTML or plain text'] });

/** A letter that is not ready to go out: the number of problems, and a description of them. */
export interface UnreadyLetter {
  readonly letter: vscode.Uri;
  readonly errors: number;
  readonly says: string;
}

/** Asks what to do with letters that are not ready; `away` on Esc too. */
export async function askAboutUnready(
  letters: readonly UnreadyLetter[],
  all: number,
  to: ExportFormat,
): Promise<'show' | 'draft' | 'anyway' | 'leave-out' | 'away'> {
  const [first] = letters;
  const errors = letters.reduce((sum, letter) => sum + letter.errors, 0);
  const says =
    all === 1 && first
      ? l10n.t('“{0}” is not ready. What now?', fileNameOf(first.letter))
      : unreadyOf(letters.length, all, errors);
  const ready = all - letters.length;
  const choice = await choose<'show' | 'draft' | 'anyway' | 'leave-out' | 'away'>(titleOf(to), says, [
    {
      label: `$(edit) ${l10n.t('Export as DRAFT')}`,
      description: l10n.t('every page is marked'),
      choice: 'draft',
    },
    {
      label: `$(list-unordered) ${l10n.t('Show problems')}`,
      description: l10n.t('nothing is exported'),
      // The question itself is one line, which would cut it off.
      ...(all === 1 && first ? { detail: first.says } : {}),
      choice: 'show',
    },
    {
      label: `$(warning) ${l10n.t('Export anyway')}`,
      description: l10n.t('without a mark, as if it were ready'),
      choice: 'anyway',
    },
    ...(all > letters.length
      ? [
          {
            label: `$(circle-slash) ${letters.length === 1 ? l10n.t('Leave it out') : l10n.t('Leave them out')}`,
            description:
              ready === 1
                ? l10n.t('1 that is ready is exported')
                : l10n.t('{0} that are ready are exported', figure(ready)),
            choice: 'leave-out' as const,
          },
        ]
      : []),
    { label: `$(close) ${l10n.t('Cancel')}`, choice: 'away' },
  ]);
  return choice ?? 'away';
}

function unreadyOf(letters: number, all: number, errors: number): string {
  if (errors === 1) return l10n.t('1 of {0} letters is not ready (1 error in all). What now?', figure(all));
  return letters === 1
    ? l10n.t('1 of {0} letters is not ready ({1} errors in all). What now?', figure(all), figure(errors))
    : l10n.t(
        '{0} of {1} letters are not ready ({2} errors in all). What now?',
        figure(letters),
        figure(all),
        figure(errors),
      );
}

/** Asks what to do with letters whose files did not pass the release check; `away` on Esc too. */
export async function askAboutFindings(
  files: readonly { readonly letter: vscode.Uri; readonly findings: readonly string[] }[],
  to: ExportFormat,
): Promise<'show' | 'export' | 'away'> {
  const [first] = files;
  const findings = files.reduce((sum, file) => sum + file.findings.length, 0);
  const [count, name] = [figure(findings), first ? fileNameOf(first.letter) : ''];
  const says =
    files.length > 1
      ? l10n.t('The release check found {0} issues in {1} files. What now?', count, figure(files.length))
      : findings === 1
        ? l10n.t('The release check found 1 issue in the file of “{0}”. What now?', name)
        : l10n.t('The release check found {0} issues in the file of “{1}”. What now?', count, name);
  const choice = await choose<'show' | 'export' | 'away'>(titleOf(to), says, [
    {
      label: `$(list-unordered) ${findings === 1 ? l10n.t('Show it') : l10n.t('Show them')}`,
      description: l10n.t('nothing is exported'),
      choice: 'show',
    },
    { label: `$(export) ${l10n.t('Export anyway')}`, choice: 'export' },
    { label: `$(close) ${l10n.t('Cancel')}`, choice: 'away' },
  ]);
  return choice ?? 'away';
}

/** Asks what to do with files that already exist; `away` on Esc too. */
export async function askAboutFiles(
  files: readonly vscode.Uri[],
  all: number,
  to: ExportFormat,
): Promise<'replace' | 'keep-both' | 'elsewhere' | 'leave-out' | 'away'> {
  const [first] = files;
  const one = files.length === 1;
  const says =
    one && first
      ? l10n.t('“{0}” already exists. What now?', fileNameOf(first))
      : l10n.t('{0} of {1} files already exist. What now?', figure(files.length), figure(all));
  const choice = await choose<'replace' | 'keep-both' | 'elsewhere' | 'leave-out' | 'away'>(titleOf(to), says, [
    { label: `$(replace-all) ${one ? l10n.t('Replace it') : l10n.t('Replace them')}`, choice: 'replace' },
    {
      label: `$(files) ${l10n.t('Keep both')}`,
      description: l10n.t('the new file is numbered'),
      choice: 'keep-both',
    },
    ...(all === 1
      ? [{ label: `$(save-as) ${l10n.t('Save elsewhere…')}`, choice: 'elsewhere' as const }]
      : [
          {
            label: `$(circle-slash) ${one ? l10n.t('Leave it out') : l10n.t('Leave them out')}`,
            choice: 'leave-out' as const,
          },
        ]),
    { label: `$(close) ${l10n.t('Cancel')}`, choice: 'away' },
  ]);
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
