// The bundles of which the extension and the command line are made: what each is made of, and how. `build.mjs` writes
// them; `bundled-packages.mjs` asks whose code is in them.
import path from 'node:path';
import { esbuildBrowserPlugin } from './browser-plugin.mjs';
import { root } from './console.mjs';
import { esbuildDataPlugin } from './data-plugin.mjs';
import { esbuildLazyImportsPlugin } from './lazy-imports-plugin.mjs';
import { esbuildPackageOverridesPlugin } from './package-overrides-plugin.mjs';
import { esbuildRequestNamesPlugin } from './request-names-plugin.mjs';

/** What all of them have in common; `production` is what is packaged. */
export const sharedOptions = (production) => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  // The packages' ES modules first: some of their CommonJS builds load parts by names that a bundler cannot follow.
  mainFields: ['module', 'main'],
  format: 'cjs',
  target: 'node20',
  // Every Node 20 knows letters of any script, though not each the newest scripts; a pattern that is made anew at each
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

// The builds of pdfkit and fontkit that read no files: what they draw with comes as bytes, and is packed alike by every
// Node.
const browserBuilds = {
  alias: {
    pdfkit: path.join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs'),
    fontkit: path.join(root, 'node_modules/fontkit/dist/browser-module.mjs'),
  },
  plugins: [esbuildDataPlugin(), inflateAtOnce],
  // pdfkit asks for its own place to find a file that is not read here.
  define: { 'import.meta.url': '"file:///"' },
};

// The same for a process and for a web worker: packages in their form for the browser, and nothing of Node. Scripts of
// a worker share their outermost names, so each is a function.
const portable = {
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'module'],
  banner: { js: '(function (module, exports) {' },
  footer: { js: "})(typeof module === 'object' ? module : {}, typeof exports === 'object' ? exports : {});" },
};

// For a web worker alone; they think that they lie in the extension's folder as it stands in the mirror.
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

// What retext’s checks walk trees, look for phrases and count syllables with.
const withOverrides = { plugins: [esbuildDataPlugin(), esbuildPackageOverridesPlugin()] };

// What starts often loads no reader of YAML or Markdown before a letter has any.
const withLazyImports = { plugins: [esbuildDataPlugin(), esbuildLazyImportsPlugin()] };

const withBrowser = { plugins: [esbuildDataPlugin(), esbuildBrowserPlugin()] };

/** Each with its entry point, its file, and options of its own. */
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
  { from: 'server/src/grammar/main.ts', to: 'dist/grammar.js', ...portable, sourcemap: false },
  { from: 'server/src/phrases/main.ts', to: 'dist/phrases.js', ...portable },
  { from: 'server/src/host/suggest-worker.ts', to: 'dist/suggest.js' },
  { from: 'server/src/host/archive-worker.ts', to: 'dist/archive.js', ...withLazyImports },
  { from: 'server/src/export/write-letter.ts', to: 'dist/export.js', ...portable, ...browserBuilds },
  { from: 'server/src/export/insight/insight-page.ts', to: 'dist/insight.js', ...portable },
  // The library that writes slides can fetch pictures, from files and from the network; ours have none.
  {
    from: 'server/src/export/extract/extract-pptx.ts',
    to: 'dist/slides.js',
    ...portable,
    alias: { https: nothing, 'node:https': nothing, 'node:fs': nothing, 'image-size': nothing },
    define: { fetch: 'undefined', XMLHttpRequest: 'undefined' },
  },
  // The library that reads PDFs can fetch them from the network; ours are bytes, and it loses what it would fetch with.
  {
    from: 'server/src/host/import-worker.ts',
    to: 'dist/import.js',
    define: { fetch: 'undefined', XMLHttpRequest: 'undefined' },
  },
  // The extension in the browser: client, server, and its threads.
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
  // The same server on the desktop, where the workspace is in no folder of this computer.
  { from: 'server/src/browser/worker-in-node.ts', to: 'dist/web/worker-in-node.js', sourcemap: false },
  {
    from: 'server/src/browser/import-thread.ts',
    to: 'dist/web/import.js',
    ...forBrowser('import'),
    ...withBrowser,
    // The reader of XML does without streams where there are none.
    alias: { stream: nothing },
  },
  { from: 'server/src/browser/suggest-thread.ts', to: 'dist/web/suggest.js', ...forBrowser('suggest'), ...withBrowser },
];

/** What the bundler is told of one of them. */
export function optionsFor({ from, to, executable: _executable, ...own }, production) {
  return { ...sharedOptions(production), ...own, entryPoints: [from], outfile: path.join(root, to) };
}
