import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ImportBundle } from '../import/import-file';
import type { ReleaseBundle } from '../release-check/inspect-file';
import type { IoProblem } from './files';

/**
 * The readers of Word and PDF files are a bundle of their own beside this one, so that what reads text need not carry
 * them.
 */
export function loadImport(): (ImportBundle & ReleaseBundle) | IoProblem {
  const readers = path.join(__dirname, 'import.js');
  if (!existsSync(readers))
    return {
      problem: `${readers} is not there, without which no Word or PDF file is read: install the extension again.`,
    };
  return createRequire(__filename)(readers) as ImportBundle & ReleaseBundle;
}
