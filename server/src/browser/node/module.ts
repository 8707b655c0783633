import { programFiles } from '../program-files';

/** Loads a bundle of the extension; each is run once. */
export const createRequire = (): ((bundle: string) => unknown) => (bundle) => programFiles.load(bundle);
