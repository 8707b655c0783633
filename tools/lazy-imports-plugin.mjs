// Packages that most letters do without: in the bundles they are put together when the first of their functions is
// called, and not when the program starts.
import { root } from './console.mjs';

/** Each package with the functions of it that are asked for. A name that is missing here stops the build. */
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

/** The plugin for esbuild. Packages ask one another as ever. */
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
