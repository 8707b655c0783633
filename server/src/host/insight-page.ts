import { createHash } from 'node:crypto';
import path from 'node:path';
import type { InsightBundle } from '../export/insight/insight-page';
import type { PictureBuilder } from '../insight/picture';
import type { IoProblem } from './files';
import type { InsightEntry, InsightRequest } from './insight';
import { insightEntries, recordsOf } from './insight';
import { loadBundle } from './load-bundle';
import type { RecordJournal } from './record-journal';

export interface PageRequest extends InsightRequest {
  /** Absolute paths: the archive's folder, and the file for the page, if it is known. */
  readonly folder: string;
  readonly output?: string | undefined;
  /** Keeps what has been read until the page is made. */
  readonly journal: RecordJournal;
  readonly builder: PictureBuilder;
  /** Called for each file of the archive once it has been read. */
  readonly told: (entry: InsightEntry) => void;
}

/** Loads the bundle that renders the page; returns a sentence if it is missing. */
export const loadInsightPage = (): InsightBundle | IoProblem => loadBundle<InsightBundle>('insight', 'no page is made');

/** Yields the page on an archive in pieces; the first comes once the whole archive has been read. */
export async function* pageOfArchive(bundle: InsightBundle, request: PageRequest): AsyncGenerator<string, void> {
  const { archive, journal, profile, folder, output, builder, told } = request;
  const unread: { readonly file: string; readonly problem: string }[] = [];
  const entries = insightEntries(request);
  const records = recordsOf(entries, (entry) => {
    told(entry);
    if (entry.problem !== undefined) unread.push({ file: entry.file, problem: entry.problem });
  });
  for await (const record of records) builder.add(record);
  yield* bundle.insightPage({
    title: path.basename(folder),
    picture: builder.picture(),
    records: () => journal.records(archive.files),
    unread,
    others: archive.others,
    profile,
    addressOf: output === undefined ? undefined : addressesFrom(path.dirname(output), folder),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
  });
}

/** Returns the link to each file of a folder, as seen from a page's location. */
function addressesFrom(page: string, folder: string): (file: string) => string {
  const way = path.relative(page, folder).split(path.sep);
  // On Windows there is no relative path to another drive.
  const start = path.isAbsolute(path.relative(page, folder)) ? undefined : ['.', ...way.filter((part) => part !== '')];
  return (file) => [...(start ?? ['.']), ...file.split('/')].map(encodeURIComponent).join('/');
}
