#!/usr/bin/env node
// Bundles client, server and command line into dist/.
//   --production   minified, without source maps (for packaging)
//   --tests        also bundles the suites that run inside VS Code, into out/test/
//   --watch        rebuilds whenever a source changes, until Ctrl+C; with source maps, without code caches
//   --quiet        prints only errors
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { build, context } from 'esbuild';
import { asciiProgram } from './ascii.mjs';
import { bundles, optionsFor, sharedOptions } from './bundles.mjs';
import { counted, duration, root, say } from './console.mjs';
import { compileDictionary } from './dictionary.mjs';
import { makeCodeCache } from './make-code-cache.mjs';
import { packagesIn } from './notices/bundled-packages.mjs';

const options = new Set(process.argv.slice(2));
const production = options.has('--production');
const tell = options.has('--quiet') ? () => {} : say;

const shared = sharedOptions(production);
const watch = options.has('--watch');
if (watch) tell('Building …');

/** Mocha's browser build would otherwise put its exports into the bundle that contains it. */
const mochaAsModule = {
  name: 'mocha-as-module',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `var module = { exports: {} }, exports = module.exports;
${readFileSync(file, 'utf8')}
export default module.exports;`,
    })),
};

const began = Date.now();
const suites = options.has('--tests') ? [bundleSuite(), bundleBrowserSuite()] : [];
const attempts = await Promise.allSettled([...bundles.map(bundle), ...suites]);
if (production) attempts.push(...(await Promise.allSettled([checkLicences(attempts.slice(0, bundles.length))])));
const failures = attempts.filter((attempt) => attempt.status === 'rejected').map((attempt) => attempt.reason);
if (failures.length > 0) {
  // esbuild has already printed errors in the sources, with their lines.
  for (const failure of failures) if (!failure.errors) console.error(failure.isForPeople ? failure.message : failure);
  process.exit(1);
}
// The PDF fonts, with their licence, are read from beside the bundle.
cpSync(path.join(root, 'server/data/fonts'), path.join(root, 'dist/fonts'), { recursive: true });
compileDictionary();
// The phrase counts are read from beside the bundle that uses them.
packPhrases();
// Spelling suggestions use the dictionary as published; its licence is copied with it.
for (const [name, ending] of [
  ['index.aff', 'aff'],
  ['index.dic', 'dic'],
  ['license', 'LICENSE'],
])
  cpSync(path.join(root, 'node_modules/dictionary-en-gb', name), path.join(root, `dist/en-gb.${ending}`));
// Node reads the nearest package.json at every start, so this one is short.
writeFileSync(path.join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');
const slow = watch ? [] : await makeCodeCache();
if (slow.length > 0) tell(`The code of ${slow.join(' and ')} could not be made beforehand; it starts slower.`);
const sizes = attempts.slice(0, bundles.length).map((attempt) => attempt.value?.size);
const built = sizes.filter(Boolean);
tell(`Built ${built.length > 0 ? built.join(', ') : 'nothing'} in ${duration(Date.now() - began)}.`);

if (watch) {
  await Promise.all(bundles.map(rebuildOnChange));
  tell('Watching the sources; Ctrl+C ends it.');
}

/** Rebuilds a bundle whenever one of its sources changes. esbuild prints errors in the sources itself. */
async function rebuildOnChange(one) {
  const options = optionsFor(one, production);
  const afterwards = {
    name: 'afterwards',
    setup: ({ onEnd }) =>
      onEnd(({ errors }) => {
        if (errors.length > 0) return;
        inAscii(options.outfile);
        if (one.executable) chmodSync(options.outfile, 0o755);
      }),
  };
  const banner = one.executable ? bannerFor(one.from) : {};
  const rebuilt = await context({ ...options, ...banner, plugins: [...options.plugins, afterwards] });
  await rebuilt.watch();
}

async function bundle(one) {
  const { from, to, executable, sourcemap } = one;
  if (!existsSync(path.join(root, from))) {
    tell(`${from} is not there yet: ${to} is left out.`);
    return undefined;
  }
  const options = optionsFor(one, production);
  const { outfile } = options;
  const { metafile } = await build({ ...options, metafile: production, ...(executable && bannerFor(from)) });
  inAscii(outfile);
  if (executable) chmodSync(outfile, 0o755);
  // Otherwise the source map of an earlier build would remain beside a bundle that it does not match.
  if (production || sourcemap === false) rmSync(`${outfile}.map`, { force: true });
  return { size: `${to} (${Math.round(statSync(outfile).size / 1024)} KB)`, metafile };
}

/**
 * Compresses the counts in a form that browsers can read too; only when they have changed, because it takes a second.
 */
function packPhrases() {
  const counts = path.join(root, 'server/data/phrases/counts.bin.br');
  const packed = path.join(root, 'dist/phrases.bin.gz');
  if (existsSync(packed) && statSync(packed).mtimeMs > statSync(counts).mtimeMs) return;
  writeFileSync(packed, gzipSync(brotliDecompressSync(readFileSync(counts)), { level: 9 }));
}

/** Fails if the licence of anything packaged is unknown. */
async function checkLicences(made) {
  const metafiles = made.flatMap(({ value }) => value?.metafile ?? []);
  if (metafiles.length === bundles.length) packagesIn(metafiles);
}

/** Rewrites a bundle in ASCII. */
function inAscii(file) {
  const program = readFileSync(file, 'utf8');
  const ascii = asciiProgram(program);
  if (ascii !== program) writeFileSync(file, ascii);
}

// esbuild keeps a first line that the source already has.
function bannerFor(from) {
  return readFileSync(path.join(root, from), 'utf8').startsWith('#!') ? {} : { banner: { js: '#!/usr/bin/env node' } };
}

async function bundleSuite() {
  const folder = path.join(root, 'test/vscode');
  const outdir = path.join(root, 'out/test/vscode');
  rmSync(outdir, { recursive: true, force: true });
  const entryPoints = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name === 'suite-runner.ts' || (name.endsWith('.test.ts') && !name.startsWith('browser')))
    .map((name) => path.join(folder, name));
  await build({
    ...shared,
    minify: false,
    sourcemap: 'inline',
    entryPoints,
    outdir,
    outbase: folder,
    external: ['vscode', 'mocha'],
  });
  tell(`Bundled ${counted(entryPoints.length, 'file')} of the VS Code suite.`);
}

/**
 * The same tests for a web worker, without those that use Node's files or processes, and with those for browsers only.
 */
async function bundleBrowserSuite() {
  const folder = path.join(root, 'test/vscode');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => !/from 'node:(?!assert)/.test(readFileSync(path.join(folder, name), 'utf8')));
  await build({
    ...shared,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    minify: false,
    sourcemap: 'inline',
    stdin: {
      contents: [
        "import './browser/mocha-in-worker';",
        ...files.sort().map((name) => `import ${JSON.stringify(`./${name}`)};`),
        "export { run } from './browser/run';",
      ].join('\n'),
      resolveDir: folder,
    },
    outfile: path.join(root, 'out/test/vscode-browser/suite.js'),
    alias: { 'node:assert/strict': path.join(folder, 'browser/assert.ts') },
    inject: [path.join(root, 'client/src/browser/buffer.ts')],
    external: ['vscode'],
    plugins: [...shared.plugins, mochaAsModule],
  });
  tell(`Bundled ${counted(files.length, 'file')} of the suite in the browser.`);
}
