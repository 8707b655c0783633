import type { ImportBundle } from '../import/import-file';
import type { ReleaseBundle } from '../release-check/inspect-file';
import type { IoProblem } from './files';
import { loadBundle } from './load-bundle';

/**
 * The readers of Word and PDF files are a bundle of their own beside this one, so that what reads text need not carry
 * them.
 */
export const loadImport = (): (ImportBundle & ReleaseBundle) | IoProblem =>
  loadBundle<ImportBundle & ReleaseBundle>('import', 'no Word or PDF file is read');
