// Packages that most letters do not need: the bundles load them when one of their functions is first called, not at
// start-up.
import { root } from './console.mjs';

/** The functions used from each package. A missing name fails the build. */
const LAZY_FUNCTIONS = {
  yaml: [
    'Composer',
    'Document',
    'Lexer',
    'Parser',
    'YAMLParseError',
    'isMap',
    'isNode',
    'isPair',
    'isScalar',
    'isSeq',
    'stringify',
  ],
  micromark: ['parse', 'preprocess'],
  'micromark-util-decode-string': ['decodeString'],
};

/** The plugin for esbuild. Imports between packages are unchanged. */
export function esbuildLazyImportsPlugin() {
  return {
    name: 'lazy-imports',
    setup(build) {
      build.onResolve(
        { filter: new RegExp(`^(?:${Object.keys(LAZY_FUNCTIONS).join('|')})$`) },
        ({ path, importer, kind }) =>
          kind === 'import-statement' && !importer.includes('node_modules') ? { path, namespace: 'lazy' } : undefined,
      );
      build.onLoad({ filter: /^/, namespace: 'lazy' }, ({ path }) => ({
        contents: [
          `let loaded; const load = () => (loaded ??= require(${JSON.stringify(path)}));`,
          // Classes among them are called with “new”.
          ...LAZY_FUNCTIONS[path].map(
            (name) =>
              `export function ${name}(...given) { return new.target ? Reflect.construct(load().${name}, ` +
              `given) : load().${name}(...given); }`,
          ),
        ].join('\n'),
        resolveDir: root,
      }));
    },
  };
}
