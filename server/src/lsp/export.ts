import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CancellationToken } from 'vscode-languageserver';
import type { Branding } from '../export/branding/load-branding';
import { previewOf } from '../export/html/preview';
import { printStyle } from '../export/html/preview-style';
import { DRAFT_MARK } from '../export/model/build-print-model';
import type { ExportBundle, ReadFont } from '../export/write-letter';
import type { ExportResult, ExportParams, PreviewResult, TextDocumentIdentifier } from '../protocol/protocol';
import { EXPORT_REQUEST, PREVIEW_REQUEST } from '../protocol/requests';
import { unreadyInWords, unreadyOf } from '../rules/engine/unready';
import { lineIndexOf } from '../text/line-index';
import { BrandingStore } from './branding';
import type { LetterSnapshot } from './document-store';
import { findingsIn } from './inspect-file';
import { uriOf } from './path-of';
import { onRequest } from './request-handler';
import type { Session } from './session';

/** Letters as files, and as the page that the preview shows. */
export function serveExport(session: Session): void {
  const { connection, documents: letters, log, prose, files } = session;
  const branding = new BrandingStore(connection, files);
  const exporting = async (
    { uri, to, draft, anyway }: ExportParams,
    token: CancellationToken,
  ): Promise<ExportResult> => {
    const { l10n } = session.capabilities();
    await prose.loadNow();
    const letter = await letters.checked(uri, token);
    if (!letter) return { error: l10n.t('The letter is not open, so there is nothing to export.') };
    // What goes out is judged as final, whatever stage the letter gives itself.
    const unready = unreadyOf(draft || anyway ? [] : letter.problemsAtStage('final'));
    if (unready.errors > 0) return { errors: unready.errors, says: unreadyInWords(unready) };
    // Without its words nobody has looked for children and staff who are named.
    if (!prose.current && !draft)
      return {
        error: [
          l10n.t('The words that prose is checked with could not be read, so the letter was not checked in full.'),
          l10n.t('Install the extension again.'),
        ].join(' '),
      };
    const bundle = loadExport();
    if (!bundle)
      return {
        error: l10n.t('{0} is not there, without which nothing is exported: install the extension again.', BUNDLE),
      };
    const own = await branding.of(uri, letter.settings.export, bundle);
    if ('problem' in own) return { error: own.problem };
    const written = await bundle.writeLetter(
      letter.service.printModel(letter.reading, draft ? { draftMark: DRAFT_MARK } : {}),
      to,
      readFont,
      own,
    );
    if ('problem' in written) return { error: sentenceOf(written.problem) };
    const isReleased = letter.reading.stage === 'final' && !draft && (to === 'pdf' || to === 'docx');
    const findings = isReleased ? await findingsIn(written.bytes) : [];
    return {
      bytes: Buffer.from(written.bytes).toString('base64'),
      ...(findings.length > 0 && { findings }),
    };
  };
  onRequest(
    session,
    EXPORT_REQUEST,
    (l10n) => ({ error: l10n.t('The letter could not be exported: the log says why.') }),
    exporting,
  );

  const previewing = async (
    { uri }: TextDocumentIdentifier,
    token: CancellationToken,
  ): Promise<PreviewResult | null> => {
    const letter = await letters.checked(uri, token);
    if (!letter) return null;
    await files.besideBundle();
    const bundle = loadExport();
    const own = bundle ? await branding.of(uri, letter.settings.export, bundle) : {};
    // Writing goes on meanwhile: the page is shown without them, and an export says the same and stops.
    if ('problem' in own) log.warnOnce(own.problem);
    return previewAnswer(letter, bundle, 'problem' in own ? {} : own);
  };
  onRequest(session, PREVIEW_REQUEST, null, previewing);
}

// The client says which letter was not exported; this is why.
const sentenceOf = (problem: string): string =>
  `${problem.charAt(0).toUpperCase()}${problem.slice(1).replace(/\.+$/, '')}.`;

const BUNDLE = path.join(__dirname, 'export.js');

/** The writers are a bundle of their own beside the server's, read when a letter is first exported. */
export const loadExport = (): ExportBundle | undefined =>
  existsSync(BUNDLE) ? (createRequire(__filename)(BUNDLE) as ExportBundle) : undefined;

/** Reads a font that lies beside the bundle. */
export const readFont: ReadFont = (name) => readFileSync(path.join(__dirname, 'fonts', name));

function previewAnswer(letter: LetterSnapshot, bundle: ExportBundle | undefined, own: Branding): PreviewResult {
  const { lineAt } = lineIndexOf(letter.reading.letter.text);
  const model = letter.service.printModel(letter.reading);
  const page = previewOf(model, {
    lineAt,
    problems: letter.problems(),
    ...(own.image ? { picture: own.image } : {}),
  });
  const pages = bundle
    ?.pagesOf(model, readFont, own)
    .map(({ source, share }) => ({ line: lineAt(source.start), share }));
  return {
    version: letter.document.version,
    ...page,
    style: page.style + printStyle(),
    ...(pages ? { pages } : {}),
    ...addressesOf(own),
  };
}

function addressesOf({ fonts, image: picture }: Branding): Pick<PreviewResult, 'fonts' | 'picture'> {
  const at = (file: string): string => uriOf(file);
  const paths = fonts?.paths;
  return {
    ...(paths
      ? {
          fonts: {
            regular: at(paths.regular),
            bold: at(paths.bold),
            ...(paths.italic === undefined ? {} : { italic: at(paths.italic) }),
          },
        }
      : {}),
    ...(picture ? { picture: at(picture.path) } : {}),
  };
}
