import type { LetterRecord } from '../insight/letter-record';
import type { Profile } from '../rules/engine/rule';
import type { Archive } from './archive';
import { isRead, readArchive } from './archive';
import type { ArchiveTask } from './archive-worker';
import type { JournalEntry, RecordJournal } from './record-journal';
import type { TeamFoldersRequest } from './team-folder';

export interface InsightRequest {
  readonly archive: Archive;
  readonly teams: TeamFoldersRequest;
  readonly profile: Profile;
  /** Keeps what has been read; files already in it are not read again. */
  readonly journal?: RecordJournal | undefined;
}

/** A file of the archive with its letters, or with the reason why there are none. */
export type InsightEntry = ArchiveTask & JournalEntry;

/** Yields the record of each file, in the order of the files, as it is read. */
export async function* insightEntries({
  archive,
  teams,
  profile,
  journal,
}: InsightRequest): AsyncGenerator<InsightEntry, void> {
  const wanted = archive.files.filter((task) => journal?.has(task) !== true);
  const answers = readArchive(wanted, { teams, profile, want: 'records' });
  try {
    for (const task of archive.files) {
      const known = journal?.entryOf(task);
      if (known) {
        yield { ...task, ...known };
        continue;
      }
      const { value: read } = await answers.next();
      if (!read) return;
      const entry = isRead(read.answer)
        ? { records: read.answer.records, notes: read.answer.notes }
        : { records: [], notes: [], problem: read.answer.problem };
      journal?.add(task, entry);
      yield { ...task, ...entry };
    }
  } finally {
    await answers.return(undefined);
  }
}

/** Yields the letters of the entries as they arrive; `told` receives the remarks on each file. */
export async function* recordsOf(
  entries: AsyncIterable<InsightEntry>,
  told: (entry: InsightEntry) => void,
): AsyncGenerator<LetterRecord, void> {
  for await (const entry of entries) {
    told(entry);
    yield* entry.records;
  }
}
