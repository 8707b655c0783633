#!/usr/bin/env node
// Bundles client, server and command line into dist/.
//   --production   minified, without source maps (what is packaged)
//   --tests        also the suite that runs inside VS Code, into out/test/vscode/
//   --quiet        says nothing but errors
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { counted, duration, root, say } from './console.mjs';
import { esbuildDataPlugin } from './data-plugin.mjs';
import { compileDictionary } from './dictionary.mjs';
import { esbuildLazyPlugin } from './lazy-plugin.mjs';
import { makeCode } from './make-code.mjs';
import { esbuildSwapPlugin } from './swap-plugin.mjs';

const options = new Set(process.argv.slice(2));
const production = options.has('--production');
const tell = options.has('--quiet') ? () => {} : say;

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  // The packages' ES modules first: some of their CommonJS builds load parts by names that a bundler cannot follow.
  mainFields: ['module', 'main'],
  format: 'cjs',
  target: 'node20',
  // Every Node 20 knows letters of any script, though not each the newest scripts; a pattern that is made anew at each call is slow.
  supported: { 'regexp-unicode-property-escapes': true },
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [esbuildDataPlugin()],
};

// The builds of pdfkit and fontkit that read no files: what they draw with comes as bytes, and is packed alike by every Node.
const browserBuilds = {
  alias: { pdfkit: path.join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs'), fontkit: path.join(root, 'node_modules/fontkit/dist/browser-module.mjs') },
  // pdfkit asks for its own place to find a file that is not read here.
  define: { 'import.meta.url': '"file:///"' },
};

// What retext’s checks walk trees, look for phrases and count syllables with.
const quickRetext = { plugins: [...shared.plugins, esbuildSwapPlugin()] };

// What starts often loads no reader of YAML or Markdown before a letter has any.
const quickStart = { plugins: [...shared.plugins, esbuildLazyPlugin()] };

const bundles = [
  { from: 'client/src/extension.ts', to: 'dist/client.js', external: ['vscode'] },
  { from: 'server/src/lsp/launch.ts', to: 'dist/server.js', sourcemap: false },
  { from: 'server/src/lsp/main.ts', to: 'dist/language-server.js', ...quickStart },
  { from: 'server/src/cli/launch.ts', to: 'dist/cli.js', executable: true, sourcemap: false },
  { from: 'server/src/cli/main.ts', to: 'dist/commands.js', ...quickStart },
  { from: 'server/src/prose/retext/main.ts', to: 'dist/retext.js', ...quickRetext },
  { from: 'server/src/prose/retext/on-request.ts', to: 'dist/retext-on-request.js', ...quickRetext },
  { from: 'server/src/disk/suggest-worker.ts', to: 'dist/suggest.js' },
  { from: 'server/src/export/main.ts', to: 'dist/export.js', ...browserBuilds },
  // The library that reads PDFs can fetch them from the network; ours are bytes, and it loses what it would fetch with.
  { from: 'server/src/cli/import-worker.ts', to: 'dist/import.js', define: { fetch: 'undefined', XMLHttpRequest: 'undefined' } },
];

const began = Date.now();
const attempts = await Promise.allSettled([...bundles.map(bundle), ...(options.has('--tests') ? [bundleSuite()] : [])]);
const failures = attempts.filter((attempt) => attempt.status === 'rejected').map((attempt) => attempt.reason);
if (failures.length > 0) {
  // What is wrong with the sources esbuild has said already, with the lines.
  for (const failure of failures) if (!failure.errors) console.error(failure);
  process.exit(1);
}
// The fonts that a PDF is set in, with their licence, are read from beside the bundle.
cpSync(path.join(root, 'server/data/fonts'), path.join(root, 'dist/fonts'), { recursive: true });
compileDictionary();
// Other spellings are looked for in the dictionary as it is published; its licence goes with the words.
for (const [name, ending] of [['index.aff', 'aff'], ['index.dic', 'dic'], ['license', 'LICENSE']]) cpSync(path.join(root, 'node_modules/dictionary-en-gb', name), path.join(root, `dist/en-gb.${ending}`));
// The nearest manifest is read at every start: this one is short.
writeFileSync(path.join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');
const slow = await makeCode();
if (slow.length > 0) tell(`The code of ${slow.join(' and ')} could not be made beforehand; it starts slower.`);
const sizes = attempts.slice(0, bundles.length).map((attempt) => attempt.value);
const built = sizes.filter(Boolean);
tell(`Built ${built.length > 0 ? built.join(', ') : 'nothing'} in ${duration(Date.now() - began)}.`);

async function bundle({ from, to, executable, ...rest }) {
  if (!existsSync(path.join(root, from))) {
    tell(`${from} is not there yet: ${to} is left out.`);
    return undefined;
  }
  const outfile = path.join(root, to);
  await build({ ...shared, ...rest, ...(executable && bannerFor(from)), entryPoints: [from], outfile });
  inAscii(outfile);
  if (executable) chmodSync(outfile, 0o755);
  // The map of an earlier build would lie beside a bundle that it does not fit.
  if (production || rest.sourcemap === false) rmSync(`${outfile}.map`, { force: true });
  return `${to} (${Math.round(statSync(outfile).size / 1024)} KB)`;
}

/** The bundler leaves other letters in patterns as they are. A program in ASCII takes the engine half the memory, and can be read as bytes. */
function inAscii(file) {
  const program = readFileSync(file, 'utf8');
  const ascii = program.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (ascii !== program) writeFileSync(file, ascii);
}

// esbuild keeps the first line of a source that has it already.
function bannerFor(from) {
  return readFileSync(path.join(root, from), 'utf8').startsWith('#!') ? {} : { banner: { js: '#!/usr/bin/env node' } };
}

async function bundleSuite() {
  const folder = path.join(root, 'test/vscode');
  const outdir = path.join(root, 'out/test/vscode');
  rmSync(outdir, { recursive: true, force: true });
  const entryPoints = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name === 'suite-runner.ts' || name.endsWith('.test.ts')).map((name) => path.join(folder, name));
  await build({ ...shared, minify: false, sourcemap: 'inline', entryPoints, outdir, outbase: folder, external: ['vscode', 'mocha'] });
  tell(`Bundled ${counted(entryPoints.length, 'file')} of the VS Code suite.`);
}
