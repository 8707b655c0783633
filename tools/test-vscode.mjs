#!/usr/bin/env node
// Runs the suite of test/vscode in a real VS Code.
//   (nothing)          desktop VS Code, downloaded once, if there is a display; otherwise the browser VS Code
//   --desktop, --web   only that one; VSCODE_EXECUTABLE names a desktop VS Code, VSCODE_VERSION the one to download
//   --vsix FILE        the packaged extension instead of the folder (browser VS Code only)
//   --grep PATTERN     only tests whose full title matches, such as 'saving|the views'
//   --no-build         uses the existing bundles
//   --verbose          shows the output of VS Code itself
//   --extension DIR, --suite MODULE, --workspace DIR   another extension, its bundled suite, and the folder it opens
// The workspace is copied first, so the tests can write to it. The last line is `N passed, N failed[, N skipped]`; the
// same figures go to out/vscode-summary.json.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, run, say } from './console.mjs';
import { ensureChromium } from './vscode-host/chromium.mjs';
import { installHost } from './vscode-host/install.mjs';
import { runSuite } from './vscode-host/run-suite.mjs';

const { values: options } = parseArgs({
  options: {
    desktop: { type: 'boolean' },
    web: { type: 'boolean' },
    verbose: { type: 'boolean' },
    'no-build': { type: 'boolean' },
    vsix: { type: 'string' },
    grep: { type: 'string' },
    extension: { type: 'string', default: root },
    suite: { type: 'string', default: path.join(root, 'out/test/vscode/suite-runner') },
    workspace: { type: 'string', default: path.join(root, 'test/vscode/fixtures/workspace') },
  },
});

const report = path.join(root, 'out/vscode-report.json');
const screenshot = path.join(root, 'out/vscode-failure.png');
mkdirSync(path.dirname(report), { recursive: true });
for (const file of [report, screenshot]) rmSync(file, { force: true });
const temporary = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'letters-vscode-')));
try {
  close(await runInVsCode());
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Resolves to `{ code }` of the suite, or to `{ skipped }`: a sentence that says why it could not run. */
async function runInVsCode() {
  if (!options['no-build'] && (await run(process.execPath, ['tools/build.mjs', '--tests'])) !== 0) return { code: 1 };
  const workspace = path.join(temporary, 'workspace');
  cpSync(options.workspace, workspace, { recursive: true });
  const env = {
    INSPECTION_LETTERS_TEST_REPORT: report,
    ...(options.grep && { INSPECTION_LETTERS_TEST_GREP: options.grep }),
  };
  const desktop = options.web ? {} : await findDesktop();
  if (desktop.executable) return { code: await runOnDesktop(desktop.executable, workspace, env) };
  if (options.desktop) return { skipped: desktop.problem };
  if (desktop.problem) say(`${desktop.problem} Using the browser VS Code instead.`);
  const { executable, problem } = await ensureChromium();
  const missing = problem ?? (await installHost());
  if (missing) return { skipped: missing };
  say(
    'Running the suite in the browser VS ' +
      `Code${options.vsix ? `, with ${path.basename(options.vsix)} installed` : ''} (about 20 seconds) …`,
  );
  return {
    code: await runSuite({
      executable,
      suite: path.resolve(options.suite),
      folder: workspace,
      env,
      screenshot,
      verbose: options.verbose,
      vsix: options.vsix,
      extensions: [options.vsix ? emptyExtension() : path.resolve(options.extension)],
    }),
  };
}

/** The desktop VS Code: the one named, or a downloaded one if there is a display. */
async function findDesktop() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    if (!existsSync(named)) throw new Error(`VSCODE_EXECUTABLE names ${named}, which does not exist`);
    return { executable: path.resolve(named) };
  }
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display && !options.desktop) return { problem: 'There is no display for a desktop VS Code.' };
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const version = process.env.VSCODE_VERSION ?? 'stable';
    return { executable: await downloadAndUnzipVSCode({ version, cachePath: path.join(root, '.vscode-test') }) };
  } catch (error) {
    return { problem: `Desktop VS Code could not be downloaded (${error.message}).` };
  }
}

async function runOnDesktop(executable, workspace, env) {
  if (options.vsix) throw new Error('--vsix is for the browser VS Code only: add --web');
  say('Running the suite in the desktop VS Code …');
  const { runTests } = await import('@vscode/test-electron');
  // A separate folder keeps the user's settings out; it is short because the path of the desktop's socket is limited.
  const user = path.join(temporary, 'u');
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: path.resolve(options.extension),
      extensionTestsPath: path.resolve(options.suite),
      launchArgs: [workspace, '--disable-extensions', '--user-data-dir', user],
      extensionTestsEnv: env,
    });
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

// VS Code only runs a suite with an extension under development, so the packaged extension is installed like any other.
function emptyExtension() {
  const folder = path.join(temporary, 'empty-extension');
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', publisher: 'test', version: '0.0.1', engines: { vscode: '*' } }),
  );
  return folder;
}

function close({ code, skipped }) {
  const { rows, done } = skipped ? { rows: [], done: true } : readReport();
  const count = (state) => rows.filter((row) => row.state === state).length;
  if (!done) console.error('The suite did not run to its end.');
  if (!skipped && code !== 0 && existsSync(screenshot)) say(`A screenshot is in ${path.relative(root, screenshot)}.`);
  if (skipped) say(`Not run: ${skipped}`);
  const passed = count('passed');
  // A suite that was cut short has failed, whatever its tests said until then.
  const failed = skipped ? 0 : Math.max(count('failed'), code !== 0 || !done || passed === 0 ? 1 : 0);
  const left = skipped ? testsInSuite() : count('skipped');
  writeFileSync(
    path.join(root, 'out/vscode-summary.json'),
    JSON.stringify({ passed, failed, skipped: left, ...(skipped && { why: skipped }) }),
  );
  say(`${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // The suite never started.
    return { rows: [], done: false };
  }
}

// The number of tests left out, counted from the source, because the suite could not run.
function testsInSuite() {
  const folder = path.join(root, 'test/vscode');
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .reduce(
        (sum, name) =>
          sum + (readFileSync(path.join(folder, name), 'utf8').match(/^\s*it(?:\.skip)?\(/gm)?.length ?? 0),
        0,
      ) || 1
  );
}
