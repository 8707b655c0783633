import { fileURLToPath } from 'node:url';
import type { SlidesBundle } from '../export/extract/extract-pptx';
import type { ExportBundle } from '../export/write-letter';
import { extractOf } from '../extract/extract';
import { archiveReaderMissing, findArchive } from '../host/archive';
import { loadInsightPage, pageOfArchive } from '../host/insight-page';
import { loadBundle } from '../host/load-bundle';
import { RecordJournal } from '../host/record-journal';
import { PictureBuilder } from '../insight/picture';
import type { ExtractParams, ExtractResult, InsightParams, InsightResult } from '../protocol/protocol';
import { EXTRACT_REQUEST, INSIGHT_REQUEST } from '../protocol/requests';
import { onRequest } from './request-handler';
import type { Session } from './session';

/** The picture over a folder of letters, and a letter in short. */
export function serveInsight(session: Session): void {
  onRequest(
    session,
    INSIGHT_REQUEST,
    (l10n) => ({ error: l10n.t('The letters could not be counted: the log says why.') }),
    insight,
  );
  onRequest(
    session,
    EXTRACT_REQUEST,
    (l10n) => ({ error: l10n.t('The extract could not be made: the log says why.') }),
    async ({ uri, reader, to }: ExtractParams): Promise<ExtractResult> => {
      const { l10n } = session.capabilities();
      const letter = await session.documents.open(uri);
      if (!letter) return { error: l10n.t('The letter is not open, so there is nothing to extract.') };
      if (!letter.reading.known)
        return { error: l10n.t('This is no letter of a known kind, so there is nothing to extract.') };
      const made = extractOf(letter.reading, reader);
      const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
      if (to === 'pptx') {
        const slides = loadBundle<SlidesBundle>('slides', 'no slides are made');
        return 'problem' in slides ? { error: slides.problem } : answer(await slides.renderExtractPptx(made, name));
      }
      const bundle = loadBundle<ExportBundle>('export', 'nothing is exported');
      if ('problem' in bundle) return { error: bundle.problem };
      return answer(
        to === 'docx'
          ? await bundle.renderExtractDocx(made, name)
          : new TextEncoder().encode(bundle.renderExtractHtml(made, name)),
      );
    },
  );
}

const answer = (bytes: Uint8Array): ExtractResult => ({ bytes: Buffer.from(bytes).toString('base64') });

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
