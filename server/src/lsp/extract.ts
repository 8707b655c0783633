import type { SlidesBundle } from '../export/extract/extract-pptx';
import type { ExportBundle } from '../export/write-letter';
import { extractOf } from '../extract/extract';
import { loadBundle } from '../host/load-bundle';
import type { ExtractParams, ExtractResult } from '../protocol/protocol';
import { EXTRACT_REQUEST } from '../protocol/requests';
import { onRequest } from './request-handler';
import type { Session } from './session';

/** The request for an extract of a letter. */
export function serveExtract(session: Session): void {
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
