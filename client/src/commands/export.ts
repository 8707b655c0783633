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
  /** Asked for where it is not given. */
  readonly to?: ExportFormat | undefined;
  /** Where the file goes, for one letter; else beside the letter, and a letter that was never saved asks. */
  readonly target?: vscode.Uri | undefined;
}

interface Exported {
  readonly letter: vscode.Uri;
  readonly bytes: Uint8Array;
  readonly draft: boolean;
  /** What the release check found in it. */
  readonly findings: readonly string[];
}
interface Failed {
  readonly letter: vscode.Uri;
  readonly cause: string;
}
/** `replace`: a person gave up what is there under that name. */
type Target = Exported & { readonly file: vscode.Uri; readonly replace: boolean };

/**
 * "Export to PDF" and "Export…". Nothing is written before every question is answered, and Esc at any of them writes
 * nothing.
 */
export class LetterExport {
  constructor(
    private readonly session: LetterClient,
    private readonly log: vscode.LogOutputChannel,
    private readonly releaseCheck: ReleaseCheck,
  ) {}

  /** Resolves to the files that were written. */
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

  /** False where the release check found something and a person does not want the files so. */
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

  /** The letters' files, in memory. Undefined where a person cancelled. */
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
    if (document.languageId !== LANGUAGE_ID) return { error: l10n.t('It is no inspection letter.') };
    const params: ExportParams = { uri: document.uri.toString(), to, ...(unready ? { [unready]: true } : {}) };
    return (
      (await this.session.request(EXPORT_REQUEST, params, token)) ?? {
        error: l10n.t('The part of the extension that reads letters gave no answer.'),
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

  // The questions are over: nobody has to answer these before going on.
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

/** What was written, and what of it carries the mark of a draft. */
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

/** Where each file goes, without writing over anything that nobody gave up. Undefined where a person cancelled. */
async function targetsFor(
  exported: readonly Exported[],
  to: ExportFormat,
  target: vscode.Uri | undefined,
): Promise<readonly Target[] | undefined> {
  const targets: Target[] = [];
  const taken: Target[] = [];
  // Two letters of one run may want the same name: `a.letter.md` and `a.md`.
  const used = new Set<string>();
  const isTaken = async (file: vscode.Uri): Promise<boolean> => used.has(file.toString()) || (await exists(file));
  for (const each of exported) {
    const wanted = target ?? sibling(each.letter, to) ?? (await askFile(each.letter, to));
    if (!wanted) return undefined;
    const file = used.has(wanted.toString()) ? await freeName(wanted, isTaken) : wanted;
    used.add(file.toString());
    // The system's own dialog has asked already whether the file may be replaced.
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

/**
 * With the program that the system has for it; where there is no system of the person's own (in a browser), in the
 * editor.
 */
async function open(file: vscode.Uri, to: ExportFormat): Promise<void> {
  if (to === 'txt' || !isLocal(file)) await vscode.commands.executeCommand('vscode.open', file);
  else await vscode.env.openExternal(file);
}

const isLocal = (file: vscode.Uri): boolean =>
  file.scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const isFormat = (value: unknown): value is ExportFormat => EXPORT_FORMATS.some((format) => format === value);
