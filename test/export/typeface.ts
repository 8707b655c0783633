import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Typeface } from '../../server/src/export/docx/render-docx';
import { typefaceOf } from '../../server/src/export/write-letter';

/** The fonts that come with the program. */
export const typeface: Typeface = typefaceOf(
  (name) => readFileSync(path.join(import.meta.dirname, '../../server/data/fonts', name)),
  {},
);
