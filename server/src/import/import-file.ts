import type { MarkedUpDocument } from './docx/marked-up';
import type { FileDrafts, FileProblem } from './file-drafts';
import { fileKind } from './file-kind';
import type { ImportKnowledge } from './text/import-text';

/**
 * The bundle that reads Word and PDF files, `dist/import.js`: loaded when a file is first imported, so that nothing
 * else waits for it.
 */
export interface ImportBundle {
  readonly draftsFromFile: typeof draftsFromFile;
  readonly markedUpFile: typeof markedUpFile;
}

/**
 * Drafts out of a Word or PDF file, told by its bytes and not by its name. Never throws. Only the reader that is needed
 * is made ready.
 */
export async function draftsFromFile(bytes: Uint8Array, knowledge: ImportKnowledge): Promise<FileDrafts> {
  switch (fileKind(bytes)) {
    case 'docx':
      return (await import('./docx/import-docx')).draftsFromDocx(bytes, knowledge);
    case 'pdf':
      return (await import('./pdf/import-pdf')).draftsFromPdf(bytes, knowledge);
    case undefined:
      return {
        problem: bytes.length === 0 ? 'It is empty.' : 'It is neither a PDF nor a Word document, or it is damaged.',
      };
  }
}

/** A Word file with what people did to it: tracked changes and comments. Never throws. */
export async function markedUpFile(bytes: Uint8Array): Promise<MarkedUpDocument | FileProblem> {
  switch (fileKind(bytes)) {
    case 'docx':
      return (await import('./docx/read-marked-up')).readMarkedUp(bytes);
    case 'pdf':
      return { problem: 'It is a PDF: ask for the Word file that was sent, with the comments in it.' };
    case undefined:
      return {
        problem: bytes.length === 0 ? 'It is empty.' : 'It is not a Word document, or it is damaged.',
      };
  }
}
