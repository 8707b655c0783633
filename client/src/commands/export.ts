import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { ExportResult, ExportFormat, ExportParams } from '../../../server/src/protocol/protocol';
import { EXPORT_FORMATS, LANGUAGE_ID } from '../../../server/src/protocol/protocol';
import { EXPORT_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import { fileNameOf } from '../file-name';
import { figure } from '../views/format-counts';
import { writeWhole } from '../whole-file';
import { freeName, sibling, suggestedName } from './export-files';
import type { UnreadyLetter } from './export-questions';
import { askAboutFiles, askAboutFindings, askAboutUnready, askFormat, FORMATS, titleOf } from './export-questions';
import type { ReleaseCheck } from './release-check';
import { sectionOf } from './release-check';

export interface ExportRequest {
  readonly letters: readonly vscode.Uri[];
  /** Asked for if absent. */
  readonly to?: ExportFormat | undefined;
  /** The target of a single letter; by default the file is next to the letter, and an unsaved letter asks. */
  readonly target?: vscode.Uri | undefined;
}

interface Exported {
  readonly letter: vscode.Uri;
  readonly bytes: Uint8Array;
  readonly draft: boolean;
  /** The release check's results for the file. */
  readonly findings: readonly string[];
}
interface Failed {
  readonly letter: vscode.Uri;
  readonly cause: string;
}
/** `replace`: the user agreed to overwrite the existing file. */
type Target = Exported & { readonly file: vscode.Uri; readonly replace: boolean };

/**
 * “Export to PDF” and “Export…”. Nothing is written until every question has been answered; Esc at any of them cancels
 * the export.
 */
export class LetterExport {
  constructor(
    private readonly session: LetterClient,
    private readonly log: vscode.LogOutputChannel,
    private readonly releaseCheck: ReleaseCheck,
  ) {}

  /** Resolves to the written files. */
  async run({ letters, to: wanted, target }: ExportRequest): Promise<readonly vscode.Uri[]> {
    if (letters.length === 0) return [];
    const to = wanted ?? (await askFormat());
    if (!to) return [];
    const made = await this.make(letters, to);
    if (!made || !(await this.mayGoOut(made.exported, to))) return [];
    const targets = await targetsFor(made.exported, to, target);
    const { written, failed } = targets ? await this.write(targets) : { written: [], failed: [] };
    this.tell(written, [...made.failed, ...failed], to);
    return written.map(({ file }) => file);
  }

  /** False if the release check found something and the user decided against the export. */
  private async mayGoOut(exported: readonly Exported[], to: ExportFormat): Promise<boolean> {
    const found = exported.filter(({ findings }) => findings.length > 0);
    if (found.length === 0) return true;
    const choice = await askAboutFindings(found, to);
    if (choice === 'show')
      await this.releaseCheck.show(
        found.map(({ letter, findings }) =>
          sectionOf(fileNameOf(letter), { findings: findings.map((message) => ({ kind: '', message })) }),
        ),
      );
    return choice === 'export';
  }

  /** The letters' files, in memory. Undefined if the user cancelled. */
  private async make(
    letters: readonly vscode.Uri[],
    to: ExportFormat,
  ): Promise<{ readonly exported: readonly Exported[]; readonly failed: readonly Failed[] } | undefined> {
    const first = await this.ask(letters, to);
    if (!first) return undefined;
    const { withErrors } = first;
    const choice = withErrors.length > 0 ? await askAboutUnready(withErrors, letters.length, to) : 'leave-out';
    if (choice === 'away') return undefined;
    if (choice === 'show') {
      const [shown] = withErrors;
      if (shown) await showProblems(shown.letter);
      return undefined;
    }
    if (choice === 'leave-out') return first;
    const drafts = await this.ask(
      withErrors.map(({ letter }) => letter),
      to,
      choice,
    );
    return drafts && { exported: [...first.exported, ...drafts.exported], failed: [...first.failed, ...drafts.failed] };
  }

  private async ask(letters: readonly vscode.Uri[], to: ExportFormat, unready?: 'draft' | 'anyway') {
    const exported: Exported[] = [];
    const failed: Failed[] = [];
    const withErrors: UnreadyLetter[] = [];
    const many = letters.length > 1;
    const whole = await vscode.window.withProgress(
      {
        location: many ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
        title: many
          ? l10n.t('Exporting {0} letters to {1}', figure(letters.length), FORMATS[to].name)
          : l10n.t('Exporting to {0}', FORMATS[to].name),
        cancellable: many,
      },
      async (progress, token) => {
        for (const letter of letters) {
          if (token.isCancellationRequested) return false;
          progress.report({ message: many ? fileNameOf(letter) : '', increment: 0 });
          const answer = await this.request(letter, to, unready, token);
          if (token.isCancellationRequested) return false;
          if ('bytes' in answer) {
            const { bytes, findings = [] } = answer;
            exported.push({ letter, bytes: Buffer.from(bytes, 'base64'), draft: unready === 'draft', findings });
          } else if ('errors' in answer) withErrors.push({ letter, errors: answer.errors, says: answer.says });
          else failed.push({ letter, cause: answer.error });
          progress.report({ increment: 100 / letters.length });
        }
        return true;
      },
    );
    if (!whole) vscode.window.setStatusBarMessage(l10n.t('Export cancelled: nothing was written.'), 6000);
    return whole ? { exported, failed, withErrors } : undefined;
  }

  private async request(
    letter: vscode.Uri,
    to: ExportFormat,
    unready: 'draft' | 'anyway' | undefined,
    token: vscode.CancellationToken,
  ): Promise<ExportResult> {
    let document: vscode.TextDocument;
    try {
      document = await vscode.workspace.openTextDocument(letter);
    } catch (error) {
      return { error: l10n.t('It could not be opened. {0}', describe(error)) };
    }
    if (document.languageId !== LANGUAGE_ID) return { error: l10n.t('It is not an inspection letter.') };
    const params: ExportParams = { uri: document.uri.toString(), to, ...(unready ? { [unready]: true } : {}) };
    return (
      (await this.session.request(EXPORT_REQUEST, params, token)) ?? {
        error: l10n.t('The part of the extension that reads letters did not answer.'),
      }
    );
  }

  private async write(
    targets: readonly Target[],
  ): Promise<{ readonly written: readonly Target[]; readonly failed: readonly Failed[] }> {
    const written: Target[] = [];
    const failed: Failed[] = [];
    for (const target of targets) {
      try {
        await writeWhole(vscode.workspace.fs, target);
        this.log.info(`Exported ${target.file.toString(true)}`);
        written.push(target);
      } catch (error) {
        failed.push({
          letter: target.letter,
          cause: l10n.t('“{0}” could not be written. {1}', fileNameOf(target.file), describe(error)),
        });
      }
    }
    return { written, failed };
  }

  // Not awaited: these notifications need no answer.
  private tell(written: readonly Target[], failed: readonly Failed[], to: ExportFormat): void {
    for (const { letter, cause } of failed) this.log.error(`Export of ${letter.toString(true)}: ${cause}`);
    const [broken] = failed;
    if (broken) {
      const said = [
        l10n.t('“{0}” was not exported to {1}. {2}', fileNameOf(broken.letter), FORMATS[to].name, broken.cause),
        failed.length === 2 ? l10n.t('One more letter was not exported either.') : '',
        failed.length > 2 ? l10n.t('{0} more letters were not exported either.', figure(failed.length - 1)) : '',
      ].filter(Boolean);
      void vscode.window.showErrorMessage(said.join(' '), l10n.t('Show Log')).then((choice) => {
        if (choice) this.log.show();
      });
    }
    const [one, ...others] = written;
    if (!one) return;
    const openIt = l10n.t('Open');
    const reveal = l10n.t('Reveal');
    void vscode.window
      .showInformationMessage(exported(one, written, to), ...(others.length === 0 ? [openIt, reveal] : [reveal]))
      .then((choice) => {
        if (choice === openIt) void open(one.file, to);
        else if (choice === reveal)
          void vscode.commands.executeCommand(isLocal(one.file) ? 'revealFileInOS' : 'revealInExplorer', one.file);
      });
  }
}

/** Describes what was written, and how much of it is marked as a draft. */
function exported(one: Target, written: readonly Target[], to: ExportFormat): string {
  const drafts = written.filter(({ draft }) => draft).length;
  const [name, letters, format] = [fileNameOf(one.file), figure(written.length), FORMATS[to].name];
  if (written.length === 1)
    return drafts === 0 ? l10n.t('Exported “{0}”.', name) : l10n.t('Exported “{0}”, marked DRAFT.', name);
  if (drafts === 0) return l10n.t('Exported {0} letters to {1}.', letters, format);
  return drafts === written.length
    ? l10n.t('Exported {0} letters to {1}, marked DRAFT.', letters, format)
    : l10n.t('Exported {0} letters to {1}, {2} of them marked DRAFT.', letters, format, figure(drafts));
}

/** Decides where each file goes; overwrites only what the user agreed to. Undefined if the user cancelled. */
async function targetsFor(
  exported: readonly Exported[],
  to: ExportFormat,
  target: vscode.Uri | undefined,
): Promise<readonly Target[] | undefined> {
  const targets: Target[] = [];
  const taken: Target[] = [];
  // Two letters of one run may have the same file name: `a.letter.md` and `a.md`.
  const used = new Set<string>();
  const isTaken = async (file: vscode.Uri): Promise<boolean> => used.has(file.toString()) || (await exists(file));
  for (const each of exported) {
    const wanted = target ?? sibling(each.letter, to) ?? (await askFile(each.letter, to));
    if (!wanted) return undefined;
    const file = used.has(wanted.toString()) ? await freeName(wanted, isTaken) : wanted;
    used.add(file.toString());
    // The save dialog has already asked whether to replace the file.
    if (target === undefined && each.letter.scheme === 'untitled') targets.push({ ...each, file, replace: true });
    else if (await exists(file)) taken.push({ ...each, file, replace: true });
    else targets.push({ ...each, file, replace: false });
  }
  if (taken.length === 0) return targets;
  const [first] = taken;
  const choice = await askAboutFiles(
    taken.map(({ file }) => file),
    exported.length,
    to,
  );
  switch (choice) {
    case 'replace':
      return [...targets, ...taken];
    case 'keep-both':
      return [
        ...targets,
        ...(await Promise.all(
          taken.map(async (each) => ({ ...each, file: await freeName(each.file, isTaken), replace: false })),
        )),
      ];
    case 'leave-out':
      return targets;
    case 'elsewhere': {
      const file = first && (await askFile(first.file, to));
      return first && file ? [{ ...first, file, replace: true }] : undefined;
    }
    case 'away':
      return undefined;
  }
}

async function askFile(near: vscode.Uri, to: ExportFormat): Promise<vscode.Uri | undefined> {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === near.toString());
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = near.scheme === 'untitled' ? suggestedName(document?.getText() ?? '', to) : fileNameOf(near);
  const defaultUri = near.scheme !== 'untitled' ? near : folder && vscode.Uri.joinPath(folder, name);
  return vscode.window.showSaveDialog({
    title: titleOf(to),
    saveLabel: l10n.t('Export'),
    filters: { [FORMATS[to].fileType]: [to] },
    ...(defaultUri ? { defaultUri } : {}),
  });
}

async function showProblems(letter: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(letter);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

const exists = (file: vscode.Uri): Promise<boolean> =>
  Promise.resolve(
    vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    ),
  );

/** Opens the file in the system's default program, or in the editor if it is plain text or not on this computer. */
async function open(file: vscode.Uri, to: ExportFormat): Promise<void> {
  if (to === 'txt' || !isLocal(file)) await vscode.commands.executeCommand('vscode.open', file);
  else await vscode.env.openExternal(file);
}

const isLocal = (file: vscode.Uri): boolean =>
  file.scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const isFormat = (value: unknown): value is ExportFormat => EXPORT_FORMATS.some((format) => format === value);
