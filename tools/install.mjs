// Puts the packages of package-lock.json into node_modules where they are missing or older than the lock.
// It imports nothing that has to be installed first.
import { existsSync, lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { duration, npm, root, say } from './console.mjs';

/** Resolves to true when the packages are there; on false, it has been said why not. */
export async function installPackages() {
  // What is written into a link (by npm, and as a cache by the tests) would end in the folder of somebody else.
  if (lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    say('node_modules is a link, and nothing is written through it: remove the link, and run this again.');
    return false;
  }
  if (packagesAreFresh()) return true;
  say('Installing packages (npm ci; about 20 seconds) …');
  const began = Date.now();
  // No package of ours needs its install script, and our own `prepare` would only build what is built next anyway.
  const code = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  say(
    code === 0
      ? `Packages installed in ${duration(Date.now() - began)}.`
      : 'The packages could not be installed: see npm above.',
  );
  return code === 0;
}

// npm writes this file last, so its age is that of the whole folder.
function packagesAreFresh() {
  const written = path.join(root, 'node_modules/.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  return existsSync(written) && (!existsSync(lock) || statSync(written).mtimeMs >= statSync(lock).mtimeMs);
}
