import path from 'node:path';
import { programFiles } from './program-files';

/** Stands in for `host/require-cached` in the browser, which keeps compiled code itself. */
export const requireCached = (name: string): unknown => programFiles.load(path.join(__dirname, `${name}.js`));
