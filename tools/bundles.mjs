// The bundles of the extension and the command line: what each contains, and how it is built. `build.mjs` writes them;
// `bundled-packages.mjs` asks whose code is in them.
import path from 'node:path';
import { esbuildBrowserPlugin } from './browser-plugin.mjs';
import { root } from './console.mjs';
import { esbuildDataPlugin } from './data-plugin.mjs';
import { esbuildLazyImportsPlugin } from './lazy-imports-plugin.mjs';
import { esbuildPackageOverridesPlugin } from './package-overrides-plugin.mjs';
import { esbuildRequestNamesPlugin } from './request-names-plugin.mjs';
import { esbuildTaggerModelPlugin } from './tagger-model-plugin.mjs';

/** Options shared by all; `production` is for packaging. */
export const sharedOptions = (production) => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  // ES modules first: some CommonJS builds load parts by names that a bundler cannot follow.
  mainFields: ['module', 'main'],
  format: 'cjs',
  target: 'node20',
  // Every Node 20 supports Unicode property escapes, though not always the newest scripts; compiling a pattern at each
  // call is slow.
  supported: { 'regexp-unicode-property-escapes': true },
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [esbuildDataPlugin()],
});

const inflateAtOnce = {
  name: 'inflate-at-once',
  setup: (build) =>
    build.onResolve({ filter: /^fflate$/ }, ({ importer }) =>
      /[\\/]png-js[\\/]/.test(importer)
        ? { path: path.join(root, 'server/src/export/pdf/inflate-at-once.ts') }
        : undefined,
    ),
};

// The builds of pdfkit and fontkit that read no files: their fonts are passed as bytes, and every Node compresses them
// identically.
const browserBuilds = {
  alias: {
    pdfkit: path.join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs'),
    fontkit: path.join(root, 'node_modules/fontkit/dist/browser-module.mjs'),
  },
  plugins: [esbuildDataPlugin(), inflateAtOnce],
  // pdfkit uses its own URL to find a file that is not read here.
  define: { 'import.meta.url': '"file:///"' },
};

// For both processes and web workers: the packages' browser builds, and nothing from Node. Scripts of a worker share a
// global scope, so each is wrapped in a function.
const portable = {
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'module'],
  banner: { js: '(function (module, exports) {' },
  footer: { js: "})(typeof module === 'object' ? module : {}, typeof exports === 'object' ? exports : {});" },
};

// For web workers only; their paths are as if they were in the extension's folder.
const forBrowser = (name) => ({
  ...portable,
  define: {
    __dirname: '"/extension/dist"',
    __filename: `"/extension/dist/${name}.js"`,
    fetch: 'undefined',
    XMLHttpRequest: 'undefined',
  },
  sourcemap: false,
});

const nothing = path.join(root, 'tools/nothing.mjs');

// The packages with which the retext checks walk trees, search for phrases and count syllables.
const withOverrides = { plugins: [esbuildDataPlugin(), esbuildPackageOverridesPlugin()] };

// Programs that start often load the YAML and Markdown readers only when a letter needs them.
const withLazyImports = { plugins: [esbuildDataPlugin(), esbuildLazyImportsPlugin()] };

const withBrowser = { plugins: [esbuildDataPlugin(), esbuildBrowserPlugin()] };

/** Each with its entry point, its output file and its own options. */
export const bundles = [
  {
    from: 'client/src/extension.ts',
    to: 'dist/client.js',
    external: ['vscode'],
    plugins: [esbuildDataPlugin(), esbuildRequestNamesPlugin()],
  },
  { from: 'client/webview/preview/main.ts', to: 'dist/webview/preview.js', platform: 'browser', format: 'iife' },
  { from: 'server/src/lsp/launch.ts', to: 'dist/server.js', sourcemap: false },
  { from: 'server/src/lsp/main.ts', to: 'dist/language-server.js', ...withLazyImports },
  { from: 'server/src/cli/launch.ts', to: 'dist/cli.js', executable: true, sourcemap: false },
  { from: 'server/src/cli/main.ts', to: 'dist/commands.js', ...withLazyImports },
  { from: 'server/src/nlp/retext/create-retext.ts', to: 'dist/retext.js', ...portable, ...withOverrides },
  { from: 'server/src/nlp/retext/optional-checks.ts', to: 'dist/retext-on-request.js', ...portable, ...withOverrides },
  {
    from: 'server/src/grammar/main.ts',
    to: 'dist/grammar.js',
    ...portable,
    sourcemap: false,
    plugins: [esbuildDataPlugin(), esbuildTaggerModelPlugin()],
  },
  { from: 'server/src/phrases/main.ts', to: 'dist/phrases.js', ...portable },
  { from: 'server/src/host/suggest-worker.ts', to: 'dist/suggest.js' },
  { from: 'server/src/host/archive-worker.ts', to: 'dist/archive.js', ...withLazyImports },
  { from: 'server/src/export/write-letter.ts', to: 'dist/export.js', ...portable, ...browserBuilds },
  { from: 'server/src/export/insight/insight-page.ts', to: 'dist/insight.js', ...portable },
  // The library that writes slides can fetch pictures from files and from the network; ours are never fetched.
  {
    from: 'server/src/export/extract/extract-pptx.ts',
    to: 'dist/slides.js',
    ...portable,
    alias: { https: nothing, 'node:https': nothing, 'node:fs': nothing, 'image-size': nothing },
    define: { fetch: 'undefined', XMLHttpRequest: 'undefined' },
  },
  // The library that reads PDFs can fetch them from the network; ours are bytes, so its fetching code is removed.
  {
    from: 'server/src/host/import-worker.ts',
    to: 'dist/import.js',
    define: { fetch: 'undefined', XMLHttpRequest: 'undefined' },
  },
  // The extension in the browser: client, server and its workers.
  {
    from: 'client/src/browser/extension.ts',
    to: 'dist/web/client.js',
    ...portable,
    banner: {},
    footer: {},
    external: ['vscode'],
    inject: ['client/src/browser/buffer.ts'],
    sourcemap: false,
  },
  { from: 'server/src/browser/main.ts', to: 'dist/web/server.js', ...forBrowser('server'), ...withBrowser },
  // The same server on the desktop, for a workspace that is not a folder on this computer.
  { from: 'server/src/browser/worker-in-node.ts', to: 'dist/web/worker-in-node.js', sourcemap: false },
  {
    from: 'server/src/browser/import-thread.ts',
    to: 'dist/web/import.js',
    ...forBrowser('import'),
    ...withBrowser,
    // The XML reader works without streams if there are none.
    alias: { stream: nothing },
  },
  { from: 'server/src/browser/suggest-thread.ts', to: 'dist/web/suggest.js', ...forBrowser('suggest'), ...withBrowser },
];

/** The esbuild options for one of them. */
export function optionsFor({ from, to, executable: _executable, ...own }, production) {
  return { ...sharedOptions(production), ...own, entryPoints: [from], outfile: path.join(root, to) };
}
