#!/usr/bin/env node
// Opens the extension in the browser VS Code and takes pictures of what a person would see.
//   --folder DIR      the folder to open (samples); it is copied first, unless --in-place
//   --file NAME       a file in it
//   --script MODULE   steps: `export default async ({ page, shot, command, quickOpen, wait, folder, port }) => { … }`,
//                     where `page` is Playwright's, shot(name) saves a picture, command(title) runs a command by its
//                     title, quickOpen(name) opens a file, wait(text) waits until a text is visible
//   --out DIR         where the pictures go (out/shots)
//   --size 1280x800   --settings '{"…": …}'   --vsix FILE   --no-build   --verbose
//   --theme NAME      light (the default), dark, contrast (high contrast dark) or contrast-light
//   --zoom 200        zoom in per cent, as in a browser: the window keeps its size and everything in it grows
//   --empty           opens no folder
// Without a script it takes one picture when the workbench is ready.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root, run } from './console.mjs';
import { ensureChromium } from './vscode-host/chromium.mjs';
import { handsOn } from './vscode-host/hands.mjs';
import { installHost } from './vscode-host/install.mjs';
import { openWorkbench, remoteUri, startServer } from './vscode-host/web-host.mjs';

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: path.join(root, 'samples') },
    'in-place': { type: 'boolean' },
    file: { type: 'string' },
    script: { type: 'string' },
    out: { type: 'string', default: path.join(root, 'out/shots') },
    size: { type: 'string', default: '1280x800' },
    settings: { type: 'string', default: '{}' },
    theme: { type: 'string', default: 'light' },
    zoom: { type: 'string', default: '100' },
    empty: { type: 'boolean' },
    extension: { type: 'string', default: root },
    vsix: { type: 'string' },
    'no-build': { type: 'boolean' },
    verbose: { type: 'boolean' },
  },
});

if (!(options.theme in THEMES)) {
  console.error(`--theme is one of ${Object.keys(THEMES).join(', ')}.`);
  process.exit(2);
}
const scale = Number(options.zoom) / 100;

const { executable, problem } = await ensureChromium();
const missing = problem ?? (await installHost());
if (missing) {
  console.error(missing);
  process.exit(1);
}
if (!options['no-build'] && (await run(process.execPath, ['tools/build.mjs'])) !== 0) process.exit(1);

const temporary = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'letters-shot-')));
const folder = options['in-place']
  ? path.resolve(options.folder)
  : path.join(temporary, path.basename(path.resolve(options.folder)));
let server;
let workbench;
try {
  if (!options['in-place']) cpSync(options.folder, folder, { recursive: true });
  mkdirSync(options.out, { recursive: true });
  server = await startServer({
    vsix: options.vsix,
    settings: { 'workbench.colorTheme': THEMES[options.theme], ...JSON.parse(options.settings) },
    log: options.verbose && ((text) => process.stderr.write(text)),
  });
  const [width, height] = options.size.split('x').map(Number);
  workbench = await openWorkbench({
    executable,
    port: server.port,
    folder: options.empty ? undefined : folder,
    width: Math.round(width / scale),
    height: Math.round(height / scale),
    scale,
    payload: [
      ...(options.vsix ? [] : [['extensionDevelopmentPath', remoteUri(server.port, options.extension)]]),
      ...(options.file ? [['openFile', remoteUri(server.port, path.resolve(folder, options.file))]] : []),
    ],
    prepare: (page) => {
      if (options.verbose) page.on('console', (message) => console.error(message.text()));
    },
  });
  const hands = {
    ...handsOn(workbench.page, { out: options.out, file: Boolean(options.file) }),
    folder,
    port: server.port,
  };
  await hands.settled();
  const steps = options.script
    ? (await import(pathToFileURL(path.resolve(options.script)).href)).default
    : ({ shot }) => shot('shot');
  await steps(hands);
} catch (error) {
  console.error(error);
  await workbench?.page.screenshot({ path: path.join(options.out, 'failure.png') }).catch(() => {});
  process.exitCode = 1;
} finally {
  await workbench?.browser.close();
  await server?.stop();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
