import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileKind } from '../import/file-kind';
import { foreignFile } from '../import/foreign-file';
import type { ImportBundle } from '../import/import-file';
import { draftsFromText } from '../import/text/import-text';
import { importKnowledge } from '../service/import-knowledge';
import type { Source } from '../template-learning/learn-from-sources';
import type { IoProblem } from './files';
import { LETTER_ENDING, describeIoError } from './files';
import { MAX_FILE_BYTES, readBytes, readText, textOf } from './read-file';

/** The letters of a folder, as drafts or as the documents from which drafts are made. */
export interface ExampleFiles {
  readonly sources: readonly Source[];
  /** What was skipped or read only in part, one sentence each. */
  readonly notices: readonly string[];
}

const ENDINGS = ['.txt', '.text', '.docx', '.pdf'];
const NOT_ENTERED = new Set(['node_modules', '.git', '.letters']);

/**
 * Reads all letters and reports in a folder and its subfolders: `*.letter.md` as they are; text, Word and PDF files as
 * import reads them. A file that cannot be read gives an `IoProblem`; files of other kinds are skipped.
 * @param given       the folder as the user named it; names in `sources` and sentences are relative to it
 * @param base        what relative paths start from
 * @param loadImport  loads the reader of Word and PDF files; called only if there is one
 */
export async function exampleFiles(
  given: string,
  base: string,
  loadImport: () => ImportBundle | IoProblem,
): Promise<ExampleFiles | IoProblem> {
  const folder = path.resolve(base, given);
  const files = filesBelow(folder);
  if ('problem' in files) return { problem: files.problem.replaceAll(folder, given) };
  const sources: Source[] = [];
  const notices: string[] = [];
  for (const file of files.files) {
    const name = path.relative(folder, file);
    const source = file.endsWith(LETTER_ENDING)
      ? letterSource(file, name)
      : await fileSource(file, name, loadImport, notices);
    if ('problem' in source) return { problem: source.problem.replaceAll(file, path.join(given, name)) };
    sources.push(source);
  }
  return { sources, notices };
}

function filesBelow(start: string): { readonly files: readonly string[] } | IoProblem {
  const files: string[] = [];
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    try {
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        const inside = path.join(at, entry.name);
        if (entry.isDirectory()) {
          if (!NOT_ENTERED.has(entry.name)) open.push(inside);
        } else if (entry.name.endsWith(LETTER_ENDING) || ENDINGS.includes(path.extname(entry.name).toLowerCase()))
          files.push(inside);
      }
    } catch (error) {
      return { problem: describeIoError(at, error) };
    }
  }
  return { files: files.sort() };
}

function letterSource(file: string, name: string): Source | IoProblem {
  const read = readText(file);
  return 'problem' in read ? read : { name, draft: () => Promise.resolve(read.text) };
}

async function fileSource(
  file: string,
  name: string,
  loadImport: () => ImportBundle | IoProblem,
  notices: string[],
): Promise<Source | IoProblem> {
  const bytes = readBytes(file, { most: MAX_FILE_BYTES.document });
  if ('problem' in bytes) return bytes;
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { problem: `${file} could not be read. ${foreign}` };
  if (fileKind(bytes) === undefined) {
    if (bytes.length > MAX_FILE_BYTES.importedText)
      return {
        problem: `${file} is too large: a text may have ${MAX_FILE_BYTES.importedText / 1_000_000} MB at most.`,
      };
    const { text } = textOf(bytes, { old: true });
    const { drafts } = draftsFromText(text, importKnowledge([]));
    tellOfPacks(name, drafts.length, notices);
    return {
      name,
      extracted: text,
      draft: (templates) => Promise.resolve(draftsFromText(text, importKnowledge(templates)).drafts[0]?.text ?? ''),
    };
  }
  const bundle = loadImport();
  if ('problem' in bundle) return bundle;
  const read = await bundle.draftsFromFile(new Uint8Array(bytes), importKnowledge([]));
  if ('problem' in read) return { problem: `${file} could not be read. ${read.problem}` };
  tellOfPacks(name, read.drafts.length, notices);
  return {
    name,
    draft: async (templates) => {
      const again = await bundle.draftsFromFile(new Uint8Array(bytes), importKnowledge(templates));
      return 'problem' in again ? (read.drafts[0]?.text ?? '') : (again.drafts[0]?.text ?? '');
    },
  };
}

function tellOfPacks(name: string, drafts: number, notices: string[]): void {
  if (drafts > 1)
    notices.push(`${name} contains ${drafts} letters, but only the first is read: split the file to use the others.`);
}
