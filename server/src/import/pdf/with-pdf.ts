import { getDocument } from 'unpdf/pdfjs';
import type { FileProblem } from '../file-drafts';

/** An opened PDF, as returned by the library. */
export type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

/**
 * Opens a PDF, passes it to `use` and closes it again. The file is treated as data: nothing in it is run, and no font
 * or picture is opened. Never throws: a file that is too large, encrypted or damaged gives a sentence for the user, as
 * does an error in `use`.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => Promise<T | FileProblem>,
): Promise<T | FileProblem> {
  if (bytes.length > MAX_FILE_BYTES)
    return { problem: `It is larger than ${MAX_FILE_BYTES / MEGABYTE} MB, which is too large for a letter.` };
  // The library takes ownership of the bytes, so it gets a copy.
  const loading = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES)
      return { problem: `It has ${document.numPages} pages; more than ${MAX_PAGES} are not read, so split it first.` };
    return await use(document);
  } catch (error) {
    return { problem: sentenceFor(error) };
  } finally {
    await loading.destroy().catch(() => undefined);
  }
}

const MEGABYTE = 1024 * 1024;
const MAX_FILE_BYTES = 50 * MEGABYTE;
const MAX_PAGES = 500;

const sentenceFor = (error: unknown): string =>
  error instanceof Error && error.name === 'PasswordException'
    ? 'It is encrypted: open it with its password and save it without one first.'
    : 'It is damaged, or not a PDF: its pages cannot be read.';
