#!/usr/bin/env node
// `npm start`: installs what is missing, builds, checks samples/, prints the results and opens the samples in VS Code
// with the extension: in desktop VS Code if `code` is on the PATH, otherwise in the browser VS Code, until Ctrl+C.
//   --no-open   stops after the check
//   --web       uses the browser VS Code even if there is a desktop one
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onPath, root, run, say } from './console.mjs';
import { installPackages } from './install.mjs';

const { values: options } = parseArgs({ options: { 'no-open': { type: 'boolean' }, web: { type: 'boolean' } } });
const samples = path.join(root, 'samples');
// Show the one with problems first.
const shown = letterToShow();
// Without an audience, as in CI, the editor is opened and closed again as a test.
const watched = process.stdin.isTTY || process.stdout.isTTY || !process.env.CI;

if (!(await installPackages())) process.exit(1);
say('Building …');
if ((await run(process.execPath, ['tools/build.mjs'])) !== 0) process.exit(1);
await checkSamples();
if (!options['no-open'] && !(await openDesktop())) await openBrowser();

function letterToShow() {
  const letters = readdirSync(samples).filter((name) => name.endsWith('.letter.md'));
  return letters.find((name) => name.includes('problem')) ?? letters[0];
}

async function checkSamples() {
  const cli = path.join(root, 'dist/cli.js');
  if (!existsSync(cli)) {
    say('The command line is not built, so the samples are not checked.');
    return;
  }
  say('\nChecking samples/ with the command line (npx inspection-letters check samples) …\n');
  const code = await run(process.execPath, [cli, 'check', 'samples']);
  // 1 only means that a sample has errors, as one of them does on purpose.
  if (code > 1) process.exit(code);
}

async function openDesktop() {
  const code = options.web ? undefined : onPath('code');
  if (!code) return false;
  say('\nOpening samples/ in VS Code with the extension …');
  const exit = await run(
    code,
    ['--new-window', `--extensionDevelopmentPath=${root}`, samples, ...(shown ? [path.join(samples, shown)] : [])],
    { shell: process.platform === 'win32' },
  );
  if (exit === 0) {
    say('The samples are open in VS Code.');
    return true;
  }
  say('The VS Code on the PATH could not open the samples.');
  return false;
}

async function openBrowser() {
  const { installHost } = await import('./vscode-host/install.mjs');
  const missing = await installHost();
  if (missing) {
    say(`\nNot opened: there is no \`code\` on the PATH. ${missing}`);
    say('Install VS Code from https://code.visualstudio.com with its `code` command, and run npm start again.');
    return;
  }
  const { remoteUri, startServer, workbenchAddress } = await import('./vscode-host/web-host.mjs');
  // A copy, so that trying things out does not change the repository.
  const copy = path.join(mkdtempSync(path.join(os.tmpdir(), 'inspection-letters-')), 'samples');
  cpSync(samples, copy, { recursive: true });
  say('\nStarting the browser VS Code …');
  const token = randomUUID();
  const server = await startServer({ token });
  const address = workbenchAddress({
    port: server.port,
    token,
    folder: copy,
    payload: [
      ['extensionDevelopmentPath', remoteUri(server.port, root)],
      ...(shown ? [['openFile', remoteUri(server.port, path.join(copy, shown))]] : []),
    ],
  });
  const stopped = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  say(`VS Code with the extension and a copy of the samples is at\n\n  ${address}\n`);
  if (watched) {
    await showAddress(address);
    say('Open it in a browser on this computer. Ctrl+C here ends it.');
    await stopped;
    say('\nStopping …');
  } else {
    // A visitor with the token is redirected to the same address without it.
    const { status } = await fetch(address, { redirect: 'manual' });
    say(
      status < 400
        ? 'It answers; nobody is looking on (CI is set), so it is stopped again.'
        : `It answers with ${status}.`,
    );
    if (status >= 400) process.exitCode = 1;
  }
  await server.stop();
  rmSync(path.dirname(copy), { recursive: true, force: true });
}

async function showAddress(address) {
  const opener = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? onPath('xdg-open') : undefined;
  if (opener) await run(opener, [address], { quiet: true });
}
