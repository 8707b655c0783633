// Replaces packages that are slow for our use with modules of our own; the docstring of each says why. This applies to
// bundles only: elsewhere the published packages are used, and a test compares the results.
import path from 'node:path';
import { root } from './console.mjs';

const folder = path.join(root, 'server/src/nlp/retext/package-overrides');
/** The replacement for each package. */
const OVERRIDES = {
  'unist-util-visit-parents': 'visit-parents.ts',
  'nlcst-search': 'search.ts',
  spache: 'spache.ts',
  'dale-chall': 'dale-chall.ts',
  syllable: 'syllable.ts',
};

/** The plugin for esbuild. Imports of the package from its replacement get the package itself. */
export function esbuildPackageOverridesPlugin() {
  return {
    name: 'package-overrides',
    setup(build) {
      build.onResolve(
        { filter: new RegExp(`^(?:${Object.keys(OVERRIDES).join('|')})$`) },
        ({ path: name, importer }) =>
          path.dirname(importer) === folder ? undefined : { path: path.join(folder, OVERRIDES[name]) },
      );
    },
  };
}
