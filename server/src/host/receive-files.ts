import path from 'node:path';
import type { Thread } from '../comments/model';
import { receive } from '../exchange/receive';
import type { SentVersion } from '../exchange/sent-version';
import { letterheadWords, sentParagraphs } from '../export/model/sent-paragraphs';
import type { MarkedUpDocument } from '../import/docx/marked-up';
import { foreignFile } from '../import/foreign-file';
import type { ImportBundle } from '../import/import-file';
import { readCommentsFile, writeCommentsFile } from './comments-file';
import { uuidOf } from './identity';
import type { LetterFile } from './letter-file';
import { MAX_FILE_BYTES, readBytes } from './read-file';
import type { FoundVersion } from './sent-versions';
import { versionOf } from './sent-versions';

/** What one Word file contained. */
export interface ReceivedFile {
  readonly file: string;
  readonly version: FoundVersion;
  readonly threads: readonly Thread[];
}

export interface Received {
  readonly files: readonly ReceivedFile[];
  /** The threads that are new, and were added to the letter's comments. */
  readonly fresh: readonly Thread[];
}

export interface ReceiveOptions {
  /** The folder that file names are relative to. */
  readonly folder: string;
  readonly bundle: ImportBundle;
  readonly template?: string | undefined;
  /** The version that was sent, if the user named it. */
  readonly version?: FoundVersion | undefined;
}

/**
 * Imports the comments in Word files into the comments beside a letter; the letter itself is not changed. It is all
 * files or none: if one cannot be read, its sentence is among the problems and nothing is written.
 */
export async function receiveFiles(
  files: readonly string[],
  letter: LetterFile,
  options: ReceiveOptions,
): Promise<Received | { readonly problems: readonly string[] }> {
  const beside = readCommentsFile(letter.full);
  if (beside && 'problem' in beside) return { problems: [beside.problem] };
  const received: ReceivedFile[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const one = await receivedFrom(file, letter, options);
    if (typeof one === 'string') problems.push(one);
    else received.push(one);
  }
  if (problems.length > 0) {
    const rest = 'Nothing was written: take the files that can be read without the others.';
    return { problems: received.length > 0 ? [...problems, rest] : problems };
  }
  const before = beside?.comments.threads ?? [];
  const known = new Set(before.map(({ id }) => id));
  const fresh = new Map<string, Thread>();
  for (const thread of received.flatMap(({ threads }) => threads))
    if (!known.has(thread.id)) fresh.set(thread.id, thread);
  if (fresh.size > 0) {
    const failure = writeCommentsFile(letter.full, { threads: [...before, ...fresh.values()] }, beside);
    if (failure) return { problems: [failure.problem] };
  }
  return { files: received, fresh: [...fresh.values()] };
}

/** Returns a sentence if a file cannot be imported. */
async function receivedFrom(
  file: string,
  letter: LetterFile,
  { folder, bundle, template, version: named }: ReceiveOptions,
): Promise<ReceivedFile | string> {
  const full = path.resolve(folder, file);
  const bytes = readBytes(full, { most: MAX_FILE_BYTES.document });
  if ('problem' in bytes) return bytes.problem.replace(full, file);
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return `${file} could not be taken in. ${foreign}`;
  const back = await bundle.markedUpFile(new Uint8Array(bytes));
  if ('problem' in back) return `${file} could not be taken in. ${back.problem}`;
  const read = (text: string): SentVersion => {
    const model = letter.service.printModel(letter.service.read(text, template === undefined ? {} : { template }));
    return { source: text, paragraphs: sentParagraphs(model, text), letterhead: letterheadWords(model) };
  };
  const version = named ?? versionOf(letter, back, read);
  const sent = read(version.text);
  if (sharesNoParagraph(sent, back)) return `${file} shares no paragraph with ${letter.file}: is it another letter?`;
  const threads = receive({
    sent,
    back,
    name: path.basename(file),
    letter: letter.source.text,
    identify: uuidOf,
  });
  return { file, version, threads };
}

/**
 * True if a file shares no paragraph with the letter: it belongs to another, and all its words would come back as
 * changes.
 */
function sharesNoParagraph({ paragraphs }: SentVersion, back: MarkedUpDocument): boolean {
  const there = new Set(
    back.paragraphs.map(({ pieces }) =>
      pieces
        .map(({ text, inserted }) => (inserted ? '' : text))
        .join('')
        .trim(),
    ),
  );
  return paragraphs.length > 2 && !paragraphs.some(({ words }) => there.has(words.trim()));
}
