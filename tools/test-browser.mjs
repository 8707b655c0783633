#!/usr/bin/env node
// Runs the tests of the extension in a browser: first the suite of test/vscode, with the extension in a web worker and
// its server in another; then test/vscode/virtual, with the extension in Node and letters in a file system that only
// the editor can reach; and test/vscode/browser/paste.mjs, because only the workbench page can read the clipboard.
//   --no-build    uses the existing bundles
//   --only NAME   suite, virtual or paste
//   --verbose     shows the output of VS Code itself
// The last line is `N passed, N failed[, N skipped]`; the same figures go to out/vscode-browser-summary.json.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pasteByKeyboard from '../test/vscode/browser/paste.mjs';
import { root, run, say } from './console.mjs';
import { ensureChromium } from './vscode-host/chromium.mjs';
import { handsOn } from './vscode-host/hands.mjs';
import { installHost } from './vscode-host/install.mjs';
import { runSuite } from './vscode-host/run-suite.mjs';
import { openWorkbench, remoteUri, startServer } from './vscode-host/web-host.mjs';
import { serveBeside } from './vscode-host/web-page.mjs';

const { values: options } = parseArgs({
  options: { verbose: { type: 'boolean' }, 'no-build': { type: 'boolean' }, only: { type: 'string' } },
});

const { code, skipped, rows = [], done = false } = await runInBrowser();
if (skipped) say(`Not run: ${skipped}`);
const count = (state) => rows.filter((row) => row.state === state).length;
if (!skipped && !done) console.error('The suite did not run to its end.');
for (const { title, error } of rows.filter((row) => row.state === 'failed')) console.error(`\n${title}\n${error}`);
const passed = count('passed');
// A suite that was cut short has failed, whatever its tests said until then.
const failed = skipped ? 0 : Math.max(count('failed'), code !== 0 || !done || passed === 0 ? 1 : 0);
const left = skipped ? 1 : count('skipped');
writeFileSync(
  path.join(root, 'out/vscode-browser-summary.json'),
  JSON.stringify({ passed, failed, skipped: left, ...(skipped && { why: skipped }) }),
);
say(`${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

/** Resolves to `{ code }` of the suite, or to `{ skipped }`: a sentence that says why it could not run. */
async function runInBrowser() {
  mkdirSync(path.join(root, 'out'), { recursive: true });
  if (!options['no-build'] && (await run(process.execPath, ['tools/build.mjs', '--tests'])) !== 0) return { code: 1 };
  const { executable, problem } = await ensureChromium();
  const missing = problem ?? (await installHost());
  if (missing) return { skipped: missing };
  const temporary = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'letters-browser-')));
  try {
    const steps = { suite: runTheSuite, virtual: runInVirtualWorkspace, paste: pasteFromClipboard };
    const results = [];
    for (const [name, step] of Object.entries(steps))
      if (options.only === undefined || options.only === name) results.push(await step(executable, temporary));
    return {
      code: results.some((result) => result.code !== 0) ? 1 : 0,
      done: results.every((result) => result.done),
      rows: results.flatMap((result) => result.rows ?? []),
    };
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function runTheSuite(executable, temporary) {
  const folder = path.join(temporary, 'workspace');
  cpSync(path.join(root, 'test/vscode/fixtures/workspace'), folder, { recursive: true });
  if ((await exportOnDesktop(folder)) !== 0) return { code: 1 };
  say('Running the suite with the extension in a web worker (about half a minute) …');
  const code = await runSuite({
    executable,
    extensions: [root],
    suite: path.join(root, 'out/test/vscode-browser/suite.js'),
    folder,
    screenshot: path.join(root, 'out/vscode-browser-failure.png'),
    limit: 600_000,
    inBrowser: true,
    verbose: options.verbose,
  });
  return { code, ...readReport(path.join(folder, 'suite-report.json')) };
}

/** The extension in Node, with a workspace folder that is not on this computer. */
async function runInVirtualWorkspace(executable, temporary) {
  const folder = path.join(temporary, 'virtual');
  cpSync(path.join(root, 'test/vscode/fixtures/workspace'), folder, { recursive: true });
  if ((await exportOnDesktop(folder)) !== 0) return { code: 1 };
  mkdirSync(path.join(folder, '.letters'));
  writeFileSync(path.join(folder, '.letters/ignore.yaml'), '- rule: missing-section\n  reason: not in this team\n');
  const workspace = path.join(temporary, 'virtual.code-workspace');
  const settings = {
    'inspectionLetters.export.fonts': 'look/fonts',
    'inspectionLetters.export.letterheadPicture': { path: 'look/badge.png', alternativeText: 'Badge of the team' },
  };
  writeFileSync(workspace, JSON.stringify({ folders: [{ uri: 'letters-in-memory:/' }], settings }));
  say('Running the suite with a workspace in no folder of this computer …');
  const code = await runSuite({
    executable,
    extensions: [root],
    suite: path.join(root, 'test/vscode/virtual/suite.cjs'),
    folder: workspace,
    env: { LETTERS_IN_MEMORY: folder },
    screenshot: path.join(root, 'out/vscode-virtual-failure.png'),
    limit: 300_000,
    verbose: options.verbose,
  });
  return { code, ...readReport(path.join(folder, 'suite-report.json')) };
}

/** A PDF exported on the desktop, with its own fonts and a picture, and the files it is made from: `look/`. */
function exportOnDesktop(folder) {
  const look = path.join(folder, 'look');
  for (const name of ['DejaVuSerif', 'DejaVuSerif-Bold', 'DejaVuSerif-Italic'])
    cpSync(path.join(root, `node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`), path.join(look, 'fonts', `${name}.ttf`));
  cpSync(path.join(root, 'client/media/icon.png'), path.join(look, 'badge.png'));
  return run(process.execPath, [
    path.join(root, 'dist/cli.js'),
    'export',
    path.join(folder, 'complete.letter.md'),
    '--output',
    path.join(look, 'desktop.pdf'),
    '--fonts',
    path.join(look, 'fonts'),
    '--letterhead-picture',
    path.join(look, 'badge.png'),
    '--alternative-text',
    'Badge of the team',
  ]);
}

/** Tests Ctrl+V in a separate workbench. */
async function pasteFromClipboard(executable, temporary) {
  say('Pasting from the clipboard, with the extension in a web worker …');
  const folder = path.join(temporary, 'samples');
  const row = { title: 'paste lays out what is on the clipboard, and one Undo takes it back' };
  const file = path.join(folder, 'northmoor.letter.md');
  const out = path.join(root, 'out');
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  const server = await startServer();
  let beside;
  let workbench;
  try {
    beside = await serveBeside({ port: server.port, extension: root });
    workbench = await openWorkbench({
      executable,
      port: beside.port,
      folder,
      payload: [['openFile', remoteUri(beside.port, file)]],
    });
    const hands = handsOn(workbench.page, { out, file: true });
    await hands.settled();
    await pasteByKeyboard({ ...hands, folder, port: beside.port });
    return { code: 0, done: true, rows: [{ ...row, state: 'passed' }] };
  } catch (error) {
    await workbench?.page.screenshot({ path: path.join(out, 'vscode-browser-paste.png') }).catch(() => {});
    return { code: 1, done: true, rows: [{ ...row, state: 'failed', error: error.stack }] };
  } finally {
    await workbench?.browser.close();
    await beside?.stop();
    await server.stop();
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
