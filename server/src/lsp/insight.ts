import { fileURLToPath } from 'node:url';
import { archiveReaderMissing, findArchive } from '../host/archive';
import { loadInsightPage, pageOfArchive } from '../host/insight-page';
import { RecordJournal } from '../host/record-journal';
import { PictureBuilder } from '../insight/picture';
import type { InsightParams, InsightResult } from '../protocol/protocol';
import { INSIGHT_REQUEST } from '../protocol/requests';
import { onRequest } from './request-handler';
import type { Session } from './session';

/** The picture over a folder of letters. */
export function serveInsight(session: Session): void {
  onRequest(
    session,
    INSIGHT_REQUEST,
    (l10n) => ({ error: l10n.t('The letters could not be counted: the log says why.') }),
    insight,
  );
}

/** Team folders are not read: the letters of an archive come from many teams. */
async function insight({ folder, page }: InsightParams): Promise<InsightResult> {
  const start = fileURLToPath(folder);
  const missing = archiveReaderMissing();
  if (missing !== undefined) return { error: missing };
  const bundle = loadInsightPage();
  if ('problem' in bundle) return { error: bundle.problem };
  const archive = findArchive(start, start);
  if ('problem' in archive) return { error: archive.problem };
  const journal = RecordJournal.temporary();
  const builder = new PictureBuilder();
  let unread = 0;
  try {
    const pieces: string[] = [];
    const request = {
      archive,
      teams: { always: [], team: 'none' } as const,
      profile: 'off' as const,
      folder: start,
      ...(page === undefined ? {} : { output: fileURLToPath(page) }),
      journal,
      builder,
      told: ({ problem }: { readonly problem?: string }) => void (unread += problem === undefined ? 0 : 1),
    };
    for await (const piece of pageOfArchive(bundle, request)) pieces.push(piece);
    const { letters, unknown } = builder.picture();
    return { html: pieces.join(''), letters, unknown, unread };
  } finally {
    journal.close();
  }
}
