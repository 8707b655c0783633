import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { LetterPlace, LetterRecord } from '../insight/letter-record';
import { letterRecord } from '../insight/letter-record';
import type { Prose } from '../nlp/block-prose';
import type { Reading } from '../reading/reading';
import type { Profile } from '../rules/engine/rule';
import type { FindingSentence } from '../sameness/finding-sentences';
import { findingSentences } from '../sameness/finding-sentences';
import { lineIndexOf } from '../text/line-index';
import { draftsOf } from './drafts-of-file';
import type { IoProblem } from './files';
import { LETTER_ENDING } from './files';
import type { LetterConfig } from './letter-configs';
import { letterConfigs, proseOf } from './letter-configs';
import { loadProse } from './load-prose';
import { encodingNote, readLetterText } from './read-file';
import type { TeamFoldersRequest } from './team-folder';

/**
 * The bundle `dist/archive.js`: a thread that reads an archive's files one at a time (`ArchiveTask` to
 * `ArchiveAnswer`). Word and PDF files are read in a further thread, within the limits of an import.
 */
export interface ArchiveSetup {
  readonly name: typeof ARCHIVE_THREAD;
  readonly teams: TeamFoldersRequest;
  /** What to return for each letter. */
  readonly want: 'records' | 'sentences';
  /** The profile of the problems that are counted. */
  readonly profile: Profile;
}

export interface ArchiveTask {
  /** Relative to the archive's folder, with forward slashes. */
  readonly file: string;
  /** The path on disk. */
  readonly path: string;
}

export type ArchiveAnswer = ArchiveLetters | IoProblem;

/** What a file holds; whichever of `records` and `sentences` was not asked for is empty. */
export interface ArchiveLetters {
  readonly records: readonly LetterRecord[];
  readonly sentences: readonly FindingSentence[];
  /** Remarks on the file for the user, one sentence each. */
  readonly notes: readonly string[];
}

const ARCHIVE_THREAD = 'reads an archive';

if (parentPort && isSetup(workerData)) serve(parentPort, workerData);

function isSetup(data: unknown): data is ArchiveSetup {
  return typeof data === 'object' && data !== null && 'name' in data && data.name === ARCHIVE_THREAD;
}

function serve(port: NonNullable<typeof parentPort>, { teams, want, profile }: ArchiveSetup): void {
  const configs = letterConfigs(teams);
  const prose = profile === 'off' ? undefined : proseOrNone();
  port.on('message', (task: ArchiveTask) => {
    void answer(task, configs.of(task.path)).then(
      (letters) => port.postMessage(letters),
      (error: unknown) =>
        port.postMessage({
          problem: `${task.file} could not be read: ${error instanceof Error ? error.message : ''}.`,
        }),
    );
  });

  async function answer({ file, path: full }: ArchiveTask, config: LetterConfig): Promise<ArchiveAnswer> {
    const read = await textsOf(full, config);
    if ('problem' in read) return { problem: read.problem.replaceAll(full, file) };
    const { texts, notes } = read;
    const readings = texts.map((text) => config.service.read(text));
    const placeOf = (index: number): LetterPlace => ({
      file,
      number: texts.length > 1 ? index + 1 : 0,
    });
    return {
      notes: notes.map((note) => note.replaceAll(full, file)),
      records:
        want === 'records'
          ? readings.map((reading, i) => letterRecord(reading, placeOf(i), problemsOf(reading, config)))
          : [],
      sentences: want === 'sentences' ? readings.flatMap((reading, i) => sentencesOf(reading, placeOf(i))) : [],
    };
  }

  function problemsOf(reading: Reading, config: LetterConfig) {
    const found = config.service.check(reading, { profile, ...(prose && { prose: proseOf(prose, config) }) });
    return found.filter(({ rule }) => !config.ignore.some((ignored) => ignored.rule === rule));
  }
}

/** Only drafts have lines to jump to: what an import makes is not on disk. */
function sentencesOf(reading: Reading, place: LetterPlace): readonly FindingSentence[] {
  const sentences = findingSentences(reading, place);
  if (!place.file.endsWith(LETTER_ENDING)) return sentences;
  const { lineAt } = lineIndexOf(reading.letter.text);
  return sentences.map((sentence) => ({ ...sentence, line: lineAt(sentence.span.start) }));
}

function proseOrNone(): Prose | undefined {
  const prose = loadProse();
  return 'problem' in prose ? undefined : prose;
}

interface Texts {
  readonly texts: readonly string[];
  readonly notes: readonly string[];
}

/** Returns the text of a draft as it is, or the drafts that import makes of any other file. */
async function textsOf(full: string, { service }: LetterConfig): Promise<Texts | IoProblem> {
  if (path.basename(full).endsWith(LETTER_ENDING)) {
    const read = readLetterText(full);
    if ('problem' in read) return read;
    const note = encodingNote(full, read);
    return { texts: [read.text], notes: note === undefined ? [] : [note] };
  }
  const made = await draftsOf(full, service);
  return 'problem' in made ? made : { texts: made.drafts.map(({ text }) => text), notes: [] };
}
