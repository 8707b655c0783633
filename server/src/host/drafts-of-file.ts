import { fileKind } from '../import/file-kind';
import { foreignFile } from '../import/foreign-file';
import type { Accounted } from '../import/ledger';
import { importKnowledge } from '../service/import-knowledge';
import type { LetterService } from '../service/service';
import { isDictionaryWord } from './dictionary-file';
import type { IoProblem } from './files';
import { loadImport } from './import-bundle';
import { MAX_FILE_BYTES, readBytes, textOf } from './read-file';

/**
 * Returns the drafts made from a file that the user names: Word and PDF files go through their readers, anything else
 * is read as text. Errors are one sentence that names the file as `file` does.
 */
export async function draftsOf(file: string, service: LetterService): Promise<Accounted | IoProblem> {
  const bytes = readBytes(file, { most: MAX_FILE_BYTES.document });
  if ('problem' in bytes) return bytes;
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { problem: `${file} could not be imported. ${foreign}` };
  const made =
    fileKind(bytes) === undefined ? textDrafts(file, bytes, service) : await fileDrafts(file, bytes, service);
  return 'problem' in made || made.drafts.length > 0
    ? made
    : { problem: `${file} has no words in it, so there is no draft.` };
}

function textDrafts(file: string, bytes: Buffer, service: LetterService): Accounted | IoProblem {
  if (bytes.length > MAX_FILE_BYTES.importedText)
    return { problem: `${file} is too large: a text may have ${MAX_FILE_BYTES.importedText / 1_000_000} MB at most.` };
  return service.importText(textOf(bytes, { old: true }).text, isDictionaryWord);
}

async function fileDrafts(file: string, bytes: Buffer, service: LetterService): Promise<Accounted | IoProblem> {
  const bundle = loadImport();
  if ('problem' in bundle) return bundle;
  const read = await bundle.draftsFromFile(new Uint8Array(bytes), importKnowledge(service.templates));
  return 'problem' in read ? { problem: `${file} could not be imported. ${read.problem}` } : read;
}
