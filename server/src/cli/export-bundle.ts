import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExportBundle, ReadFont } from '../export/write-letter';
import type { IoProblem } from '../host/files';
import { loadBundle } from '../host/load-bundle';

/** Loads the export writers, which are a separate bundle so that other commands need not carry them. */
export const loadExport = (): ExportBundle | IoProblem => loadBundle<ExportBundle>('export', 'nothing is exported');

/** Reads a font from beside the bundle. */
export const readFont: ReadFont = (name) => readFileSync(path.join(__dirname, 'fonts', name));
