import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ExportBundle, ReadFont } from '../export/write-letter';

/** The writers are a bundle of their own beside this one, so that what exports nothing need not carry them. */
export function loadExport(): ExportBundle | { readonly problem: string } {
  const bundle = path.join(__dirname, 'export.js');
  if (!existsSync(bundle))
    return { problem: `${bundle} is not there, without which nothing is exported: build it with “npm run build”.` };
  return createRequire(__filename)(bundle) as ExportBundle;
}

/** Reads a font that lies beside the bundle. */
export const readFont: ReadFont = (name) => readFileSync(path.join(__dirname, 'fonts', name));
