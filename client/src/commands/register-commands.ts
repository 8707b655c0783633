import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { IgnoreScope, WordPlace } from '../../../server/src/protocol/protocol';
import { COMMANDS, LANGUAGE_ID, SECTION } from '../../../server/src/protocol/protocol';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import type { AcceptedSteps } from '../comments/accepted-steps';
import { commentCommands } from '../comments/comment-commands';
import type { CommentThreads } from '../comments/comment-threads';
import type { CommentsView } from '../comments/comments-view';
import { activeLetter } from '../is-letter';
import type { LetterPreview } from '../preview/preview';
import type { ShownTexts } from '../shown-texts';
import type { EvidenceView } from '../views/evidence-view';
import type { Row } from '../views/outline-rows';
import type { OutlineView } from '../views/outline-view';
import { addWord, addWordAtCursor } from './add-word';
import { rangeOf } from './apply-edits';
import { CheckAll } from './check-all';
import { chooseKind } from './choose-kind';
import { compare } from './compare';
import { evidenceCommands } from './evidence-commands';
import { sendForComments, takeInComments } from './exchange';
import { explain } from './explain';
import type { LetterExport } from './export';
import { isFormat } from './export';
import { findRepeated } from './find-repeated';
import { fixAllSafe } from './fix-all';
import { followUpCommands } from './follow-up-commands';
import { goToPlace } from './go-to-place';
import { ignore, ignoreAtCursor } from './ignore';
import { importLetter } from './import-letter';
import { choosePart, insertMissing } from './insert-missing';
import { extract, insight } from './insight';
import { learnTemplate } from './learn-template';
import { movePart } from './move-part';
import type { NewLetter } from './new-letter';
import { openSample } from './open-sample';
import type { ReleaseCheck } from './release-check';
import { explainProblemOf, ignoreProblemOf } from './row-problems';
import { sendResponses } from './send-responses';
import { setStage } from './set-stage';

interface Parts {
  readonly session: LetterClient;
  readonly follower: ActiveLetter;
  readonly outline: OutlineView;
  readonly evidence: EvidenceView;
  readonly comments: CommentThreads;
  readonly commentsView: CommentsView;
  readonly steps: AcceptedSteps;
  readonly newLetter: NewLetter;
  readonly preview: LetterPreview;
  readonly exporter: LetterExport;
  readonly releaseCheck: ReleaseCheck;
  readonly texts: ShownTexts;
  readonly log: vscode.LogOutputChannel;
  readonly extension: vscode.Extension<unknown>;
}

/** Registers all commands of the manifest but `endBullet` (see `empty-bullet.ts`). */
export function registerCommands({
  session,
  follower,
  outline,
  evidence,
  comments,
  commentsView,
  steps,
  newLetter,
  preview,
  exporter,
  releaseCheck,
  texts,
  log,
  extension,
}: Parts): vscode.Disposable[] {
  const on = (name: string, run: (...args: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(name.includes('.') ? name : `${SECTION}.${name}`, run);
  // A menu passes its row, a key where to look for it, and a call from elsewhere nothing.
  const rowOf = async (from?: Row | 'focused'): Promise<Row | undefined> =>
    from === 'focused' ? outline.selectFocused() : (from ?? outline.selected);
  const all = new CheckAll(session);
  return [
    all,
    on('newLetter', () => newLetter.run()),
    on('import', (file?: unknown, files?: unknown) =>
      importLetter(
        session,
        texts,
        urisFrom(file, files).map((each) => ({ file: each })),
      ),
    ),
    on(COMMANDS.importInside, async (uri?: unknown) => {
      const document = await documentOf(uri, follower);
      if (document) await importLetter(session, texts, [{ text: document.getText() }]);
    }),
    on(COMMANDS.chooseKind, async (uri?: unknown) => chooseKind(session, follower, await documentOf(uri, follower))),
    on('learnTemplate', () => learnTemplate(session)),
    on('treatAsLetter', treatAsLetter),
    on(COMMANDS.insertMissing, async (uri?: unknown, part?: unknown) => {
      const document =
        typeof uri === 'string' ? await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)) : follower.letter;
      if (document) await insertMissing(session, document, typeof part === 'string' ? part : undefined);
    }),
    on('insertPart', async (row?: Row) => {
      const part = row?.part ?? (await choosePart(follower));
      if (part && follower.letter) await insertMissing(session, follower.letter, part);
    }),
    on('compare', (earlier?: unknown) =>
      compare(session, follower, earlier instanceof vscode.Uri ? earlier : undefined),
    ),
    on('findRepeated', (folder?: unknown) =>
      findRepeated(session, follower, folder instanceof vscode.Uri ? folder : undefined),
    ),
    on('insight', (folder?: unknown, page?: unknown) =>
      insight(
        session,
        folder instanceof vscode.Uri ? folder : undefined,
        page instanceof vscode.Uri ? page : undefined,
      ),
    ),
    on('extract', (file?: unknown, reader?: unknown, to?: unknown) =>
      extract(session, follower, { reader, to }, file instanceof vscode.Uri ? file : undefined),
    ),
    on('check', () => {
      const letter = activeLetter()?.document;
      if (letter) session.check(letter);
    }),
    on('nextProblem', () => goToProblem(follower, 'editor.action.marker.next')),
    on('previousProblem', () => goToProblem(follower, 'editor.action.marker.prev')),
    on('checkAll', () => all.run()),
    on('fixAll', async () => {
      const letter = activeLetter()?.document ?? follower.letter;
      return letter && fixAllSafe(session, texts, letter);
    }),
    on('openSample', () => openSample(extension.extensionUri)),
    on(COMMANDS.ignore, async (uri?: unknown, rule?: unknown, at?: unknown, scope?: unknown) => {
      if (typeof uri === 'string' && typeof rule === 'string') {
        return ignore(session, {
          uri,
          rule,
          at: typeof at === 'string' ? at : undefined,
          scope: scope as IgnoreScope | undefined,
        });
      }
      const editor = activeLetter();
      if (editor) await ignoreAtCursor(editor);
    }),
    on(COMMANDS.addWord, async (uri?: unknown, word?: unknown, place?: unknown) => {
      if (typeof uri === 'string' && typeof word === 'string')
        return addWord(session, { uri: vscode.Uri.parse(uri), word, place: place as WordPlace | undefined });
      const editor = activeLetter();
      if (editor) await addWordAtCursor(session, editor);
    }),
    on('exportPdf', (letter?: unknown, letters?: unknown) =>
      exporter.run({ letters: lettersOf(follower, letter, letters), to: 'pdf' }),
    ),
    on('export', (letter?: unknown, letters?: unknown, to?: unknown, target?: unknown) =>
      exporter.run({
        letters: lettersOf(follower, letter, letters),
        to: isFormat(to) ? to : undefined,
        target: target instanceof vscode.Uri ? target : undefined,
      }),
    ),
    on('releaseCheck', (file?: unknown, files?: unknown) => releaseCheck.run(urisFrom(file, files))),
    on('preview', () => preview.open()),
    on('setStage', () => setStage(session, follower)),
    on(COMMANDS.explain, (rule?: unknown) =>
      explain(extension.extensionUri, session, typeof rule === 'string' ? rule : undefined),
    ),
    on(COMMANDS.goToPlace, goToPlace),
    on('showLog', () => log.show()),
    on('restart', () => session.restart()),
    on('openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false),
    ),
    on('goTo', (row: Row) => goTo(follower, row)),
    on('goOrInsert', async (from?: Row | 'focused') => {
      const row = await rowOf(from);
      if (row?.range) await goTo(follower, row);
      else if (row?.part && follower.letter) await insertMissing(session, follower.letter, row.part);
    }),
    on('moveUp', async (from?: Row | 'focused') => movePart(session, follower, await rowOf(from), 'up')),
    on('moveDown', async (from?: Row | 'focused') => movePart(session, follower, await rowOf(from), 'down')),
    on('explainProblem', (row?: Row) => explainProblemOf(follower, row ?? outline.selected)),
    on('ignoreProblem', (row?: Row) => ignoreProblemOf(follower, row ?? outline.selected)),
    on('showProblemsOnly', () => outline.filter('problems')),
    on('showAllParts', () => outline.filter('all')),
    ...evidenceCommands({ session, follower, view: evidence }).map(([name, run]) => on(name, run)),
    ...commentCommands({ session, comments, view: commentsView, steps }).map(([name, run]) => on(name, run)),
    on('sendForComments', () => sendForComments({ session, follower, comments })),
    on('sendResponses', () => sendResponses({ session, follower })),
    on('takeInComments', (file?: unknown, files?: unknown) =>
      takeInComments({ session, follower, comments }, urisFrom(file, files)),
    ),
    ...followUpCommands({ session, follower }).map(([name, run]) => on(name, run)),
  ];
}

/** The document that an action names; by default the active letter. */
const documentOf = async (uri: unknown, { letter }: ActiveLetter): Promise<vscode.TextDocument | undefined> =>
  typeof uri === 'string' ? vscode.workspace.openTextDocument(vscode.Uri.parse(uri)) : letter;

/** The letters that a menu names; by default the active letter. */
function lettersOf({ letter }: ActiveLetter, clicked: unknown, selected: unknown): readonly vscode.Uri[] {
  const uris = urisFrom(clicked, selected);
  return uris.length > 0 || !letter ? uris : [letter.uri];
}

// A menu passes the clicked file and all selected ones; the preview's title bar passes something that is not a file.
function urisFrom(clicked: unknown, selected: unknown): readonly vscode.Uri[] {
  const uris = Array.isArray(selected) ? selected.filter((each) => each instanceof vscode.Uri) : [];
  if (uris.length > 0) return uris;
  return clicked instanceof vscode.Uri && clicked.scheme !== 'webview-panel' ? [clicked] : [];
}

/** Treats a document as a letter, for files that do not end in `.letter.md`. */
async function treatAsLetter(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
}

/** Goes to the next problem by VS Code's own command, which shows its fixes, in the letter of the Letter view. */
async function goToProblem({ letter }: ActiveLetter, command: string): Promise<void> {
  if (!letter) return;
  if (vscode.languages.getDiagnostics(letter.uri).length === 0) {
    vscode.window.setStatusBarMessage(l10n.t('There is no problem in this letter.'), 4000);
    return;
  }
  await vscode.window.showTextDocument(letter);
  await vscode.commands.executeCommand(command);
}

async function goTo({ letter }: ActiveLetter, row: Row): Promise<void> {
  if (!letter || !row.range) return;
  const place = rangeOf(row.range).start;
  const editor = await vscode.window.showTextDocument(letter);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
