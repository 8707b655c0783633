import type { MarkedUpDocument } from './docx/marked-up';
import type { FileDrafts, FileProblem } from './file-drafts';
import { fileKind } from './file-kind';
import type { ImportKnowledge } from './text/import-text';

/**
 * The bundle that reads Word and PDF files, `dist/import.js`, loaded at the first import, so that nothing else has to
 * wait for it.
 */
export interface ImportBundle {
  readonly draftsFromFile: typeof draftsFromFile;
  readonly markedUpFile: typeof markedUpFile;
}

/**
 * Returns drafts from a Word or PDF file, recognised by its content rather than its name. Never throws. Loads only the
 * reader that is needed.
 */
export async function draftsFromFile(bytes: Uint8Array, knowledge: ImportKnowledge): Promise<FileDrafts> {
  const read = await fileDrafts(bytes, knowledge);
  return 'problem' in read || read.drafts.length > 0 || read.ledger.words === 0 ? read : { problem: NO_TEXT };
}

const NO_TEXT = 'All its words are in page headers or footers, comments, or hidden, so there is no letter to read.';

async function fileDrafts(bytes: Uint8Array, knowledge: ImportKnowledge): Promise<FileDrafts> {
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

/** Reads a Word file with tracked changes and comments. Never throws. */
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
