import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExportBundle, ReadFont } from '../export/write-letter';
import type { IoProblem } from '../host/files';
import { loadBundle } from '../host/load-bundle';

/** The writers are a bundle of their own beside this one, so that what exports nothing need not carry them. */
export const loadExport = (): ExportBundle | IoProblem => loadBundle<ExportBundle>('export', 'nothing is exported');

/** Reads a font that lies beside the bundle. */
export const readFont: ReadFont = (name) => readFileSync(path.join(__dirname, 'fonts', name));
