// The browser VS Code: starts the VS Code server and opens its workbench in Chromium. The server is started directly,
// because code-server's own program rejects the option without which a built workbench ignores extensions under test.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from '../console.mjs';
import { serverNode, serverRoot } from './install.mjs';

const HOST = '127.0.0.1';
const LISTENING = /Extension host agent listening on (\d+)/;

const SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
};

// The last one keeps the browser off the network.
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE ${HOST} , EXCLUDE localhost`,
];

/**
 * Starts a VS Code server with a separate home, so that no user settings are read and nothing is left behind.
 * @param settings  user settings in addition to the defaults above
 * @param env       environment of the server, and so of the extensions
 * @param vsix      a packaged extension to install first
 * @param token     required from browsers; without one everyone on this computer has access
 * @param log       receives the server's output
 * @returns `port`, `home`, and `stop()`, which ends the server with everything that it started
 */
export async function startServer({ settings = {}, env = {}, vsix, token, log } = {}) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'vscode-host-'));
  const main = path.join(serverRoot, 'out/server-main.js');
  const places = [
    '--server-data-dir',
    home,
    '--extensions-dir',
    path.join(home, 'extensions'),
    '--accept-server-license-terms',
  ];
  const own = { HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  let child;
  const stop = async () => {
    await endGroup(child);
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const user = path.join(home, 'data/User');
    await mkdir(user, { recursive: true });
    await writeFile(path.join(user, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
    if (vsix) {
      const code = await run(serverNode, [main, '--install-extension', path.resolve(vsix), ...places], {
        quiet: true,
        env: own,
      });
      if (code !== 0) throw new Error(`${vsix} could not be installed`);
    }
    // A separate process group, so that the extension host and the language server end with it.
    child = spawn(
      serverNode,
      [
        main,
        '--host',
        HOST,
        '--port',
        '0',
        ...(token ? ['--connection-token', token] : ['--without-connection-token']),
        '--telemetry-level',
        'off',
        '--enable-smoke-test-driver',
        '--force-disable-user-env',
        ...places,
      ],
      { env: { ...process.env, ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
    );
    return { port: await portOf(child, log), home, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function portOf(child, log) {
  return new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(
      () => reject(new Error(`The VS Code server did not listen within a minute: ${text.slice(-2000)}`)),
      60_000,
    );
    const settle = (how, value) => {
      clearTimeout(late);
      how(value);
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        log?.(String(chunk));
        if (text.length < 100_000) text += chunk;
        const port = LISTENING.exec(text)?.[1];
        if (port) settle(resolve, Number(port));
      });
    }
    child.once('error', (error) => settle(reject, error));
    child.once('exit', (code, signal) =>
      settle(reject, new Error(`The VS Code server ended early (${code ?? signal}): ${text.slice(-2000)}`)),
    );
  });
}

async function endGroup(child) {
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      /* It has already ended. */
    }
  };
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  signal('SIGTERM');
  const hard = setTimeout(signal, 5_000, 'SIGKILL');
  await gone;
  clearTimeout(hard);
}

/** The workbench's address for a folder or a file of a workspace (or neither), with its payload. */
export function workbenchAddress({ port, folder, token, payload = [] }) {
  const query = new URLSearchParams({
    ...(token && { tkn: token }),
    ...(folder ? { [kindOf(folder)]: path.resolve(folder) } : { ew: 'true' }),
  });
  query.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
  return `http://${HOST}:${port}/?${query}`;
}

const kindOf = (opened) => (opened.endsWith('.code-workspace') ? 'workspace' : 'folder');

/**
 * Opens the workbench in a headless Chromium; resolves to Playwright's `browser` and `page`. `width` and `height` are
 * in CSS pixels, each `scale` pixels wide in the picture; `prepare(page)` runs before the page is loaded.
 */
export async function openWorkbench({
  executable,
  port,
  folder,
  payload,
  width = 1280,
  height = 800,
  scale = 1,
  prepare,
}) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: executable, headless: true, args: CHROMIUM_FLAGS });
  try {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(workbenchAddress({ port, folder, payload }), { waitUntil: 'domcontentloaded' });
    return { browser, page };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A file's address in the workbench: its authority has to be that of the page. */
export const remoteUri = (port, file) =>
  `vscode-remote://${HOST}:${port}${path.resolve(file).split('/').map(encodeURIComponent).join('/')}`;
