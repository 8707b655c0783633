// Puts our own modules in the place of packages that are slow at what we use them for; each says in its docstring why.
// Only bundles have them: elsewhere the packages are as they are published, and a test compares what both say.
import path from 'node:path';
import { root } from './console.mjs';

const folder = path.join(root, 'server/src/nlp/retext/package-overrides');
/** What stands for each package. */
const OVERRIDES = {
  'unist-util-visit-parents': 'visit-parents.ts',
  'nlcst-search': 'search.ts',
  spache: 'spache.ts',
  'dale-chall': 'dale-chall.ts',
  syllable: 'syllable.ts',
};

/** The plugin for esbuild. What a module of ours asks the package for, it gets of the package. */
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
