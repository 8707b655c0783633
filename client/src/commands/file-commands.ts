import * as vscode from 'vscode';
import { COMMANDS, LANGUAGE_ID } from '../../../server/src/protocol/protocol';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import type { CommentThreads } from '../comments/comment-threads';
import type { ShownTexts } from '../shown-texts';
import { documentOf, lettersOf, uriIn, urisFrom } from './command-arguments';
import type { CommandRow } from './command-row';
import { compare } from './compare';
import { sendForComments, takeInComments } from './exchange';
import type { LetterExport } from './export';
import { isFormat } from './export';
import { findRepeated } from './find-repeated';
import { importLetter } from './import-letter';
import { extract, insight } from './insight';
import { learnTemplate } from './learn-template';
import type { NewLetter } from './new-letter';
import { openSample } from './open-sample';
import type { ReleaseCheck } from './release-check';
import { sendResponses } from './send-responses';

interface Parts {
  readonly session: LetterClient;
  readonly follower: ActiveLetter;
  readonly comments: CommentThreads;
  readonly newLetter: NewLetter;
  readonly exporter: LetterExport;
  readonly releaseCheck: ReleaseCheck;
  readonly texts: ShownTexts;
  readonly extension: vscode.Extension<unknown>;
}

/** Commands that make letters, or make other files of them. */
export function fileCommands({
  session,
  follower,
  comments,
  newLetter,
  exporter,
  releaseCheck,
  texts,
  extension,
}: Parts): readonly CommandRow[] {
  return [
    ['newLetter', () => newLetter.run()],
    ['openSample', () => openSample(extension.extensionUri)],
    [
      'import',
      (file?: unknown, files?: unknown) =>
        importLetter(
          session,
          texts,
          urisFrom(file, files).map((each) => ({ file: each })),
        ),
    ],
    [
      COMMANDS.importInside,
      async (uri?: unknown) => {
        const document = await documentOf(uri, follower);
        if (document) await importLetter(session, texts, [{ text: document.getText() }]);
      },
    ],
    ['treatAsLetter', treatAsLetter],
    ['learnTemplate', () => learnTemplate(session)],
    [
      'exportPdf',
      (letter?: unknown, letters?: unknown) =>
        exporter.run({ letters: lettersOf(follower, letter, letters), to: 'pdf' }),
    ],
    [
      'export',
      (letter?: unknown, letters?: unknown, to?: unknown, target?: unknown) =>
        exporter.run({
          letters: lettersOf(follower, letter, letters),
          to: isFormat(to) ? to : undefined,
          target: uriIn(target),
        }),
    ],
    ['releaseCheck', (file?: unknown, files?: unknown) => releaseCheck.run(urisFrom(file, files))],
    ['sendForComments', () => sendForComments({ session, follower, comments })],
    ['sendResponses', () => sendResponses({ session, follower })],
    [
      'takeInComments',
      (file?: unknown, files?: unknown) => takeInComments({ session, follower, comments }, urisFrom(file, files)),
    ],
  ];
}

/** Commands that hold a letter against others, or a folder of letters against time. */
export const comparingCommands = ({
  session,
  follower,
}: Pick<Parts, 'session' | 'follower'>): readonly CommandRow[] => [
  ['compare', (earlier?: unknown) => compare(session, follower, uriIn(earlier))],
  ['findRepeated', (folder?: unknown) => findRepeated(session, follower, uriIn(folder))],
  ['insight', (folder?: unknown, page?: unknown) => insight(session, uriIn(folder), uriIn(page))],
  [
    'extract',
    (file?: unknown, reader?: unknown, to?: unknown) => extract(session, follower, { reader, to }, uriIn(file)),
  ],
];

/** Treats a document as a letter, for files that do not end in `.letter.md`. */
async function treatAsLetter(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
}
