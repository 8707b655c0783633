#!/usr/bin/env node
// Runs the suite of test/vscode with the extension as the browser runs it: in a web worker, its server in another.
//   --no-build    takes the bundles as they are
//   --verbose     shows what VS Code itself writes
// The last line is `N passed, N failed[, N skipped]`; the same figures go to out/vscode-browser-summary.json.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, run, say } from './console.mjs';
import { ensureChromium } from './vscode-host/chromium.mjs';
import { installHost } from './vscode-host/install.mjs';
import { runSuite } from './vscode-host/run-suite.mjs';

const { values: options } = parseArgs({
  options: { verbose: { type: 'boolean' }, 'no-build': { type: 'boolean' } },
});

const { code, skipped, rows = [], done = false } = await runInBrowser();
if (skipped) say(`Not run: ${skipped}`);
const count = (state) => rows.filter((row) => row.state === state).length;
if (!skipped && !done) console.error('The suite did not run to its end.');
for (const { title, error } of rows.filter((row) => row.state === 'failed')) console.error(`\n${title}\n${error}`);
const passed = count('passed');
// A suite that broke off has failed, whatever its tests said until then.
const failed = skipped ? 0 : Math.max(count('failed'), code !== 0 || !done || passed === 0 ? 1 : 0);
const left = skipped ? 1 : count('skipped');
writeFileSync(
  path.join(root, 'out/vscode-browser-summary.json'),
  JSON.stringify({ passed, failed, skipped: left, ...(skipped && { why: skipped }) }),
);
say(`${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

/** Resolves to `{ code }` of the suite, or to `{ skipped }`: a sentence that says why it could not be run. */
async function runInBrowser() {
  mkdirSync(path.join(root, 'out'), { recursive: true });
  if (!options['no-build'] && (await run(process.execPath, ['tools/build.mjs', '--tests'])) !== 0) return { code: 1 };
  const { executable, problem } = await ensureChromium();
  const missing = problem ?? (await installHost());
  if (missing) return { skipped: missing };
  const temporary = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'letters-browser-')));
  try {
    const folder = path.join(temporary, 'workspace');
    cpSync(path.join(root, 'test/vscode/fixtures/workspace'), folder, { recursive: true });
    say('Running the suite with the extension in a web worker (about half a minute) …');
    const code = await runSuite({
      executable,
      extensions: [root],
      suite: path.join(root, 'out/test/vscode-browser/suite.js'),
      folder,
      screenshot: path.join(root, 'out/vscode-browser-failure.png'),
      limit: 240_000,
      inBrowser: true,
      verbose: options.verbose,
    });
    return { code, ...readReport(path.join(folder, 'suite-report.json')) };
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The suite never started.
    return {};
  }
}
