import { fileKind } from '../import/file-kind';
import type { ReleaseReport } from './release-finding';

/** The release check, as exported by the bundle that reads Word and PDF files, `dist/import.js`. */
export interface ReleaseBundle {
  readonly inspectFile: typeof inspectFile;
}

/** Checks a Word or PDF file before publication, recognised by its content rather than its name. Never throws. */
export async function inspectFile(bytes: Uint8Array): Promise<ReleaseReport> {
  switch (fileKind(bytes)) {
    case 'docx':
      return (await import('./inspect-docx')).inspectDocx(bytes);
    case 'pdf':
      return (await import('./inspect-pdf')).inspectPdf(bytes);
    case undefined:
      return {
        problem: bytes.length === 0 ? 'It is empty.' : 'It is neither a PDF nor a Word document, or it is damaged.',
      };
  }
}
