import type { ImportBundle } from '../import/import-file';
import type { ReleaseBundle } from '../release-check/inspect-file';
import type { IoProblem } from './files';
import { loadBundle } from './load-bundle';

/**
 * Loads the readers of Word and PDF files, which are a separate bundle so that code that reads only text need not carry
 * them.
 */
export const loadImport = (): (ImportBundle & ReleaseBundle) | IoProblem =>
  loadBundle<ImportBundle & ReleaseBundle>('import', 'no Word or PDF file is read');
