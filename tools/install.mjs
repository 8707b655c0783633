// Puts the packages of a package-lock.json into the node_modules beside it where they are missing or older than the
// lock. It imports nothing that has to be installed first.
import { existsSync, lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { duration, npm, root, say } from './console.mjs';

/**
 * Installs the packages of the repository, or of a folder in it that has a package.json of its own. Resolves to true
 * when they are there; on false, npm has said why not.
 */
export async function installPackages(folder = root) {
  // What is written into a link (by npm, and as a cache by the tests) would end in the folder of somebody else.
  if (lstatSync(path.join(folder, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    say('node_modules is a link, and nothing is written through it: remove the link, and run this again.');
    return false;
  }
  if (packagesAreFresh(folder)) return true;
  const place = path.relative(root, folder).split(path.sep).join('/');
  say(`Installing packages${place && ` of ${place}/`} (npm ci; up to a minute) …`);
  const began = Date.now();
  // No package of ours needs its install script, and our own `prepare` would only build what is built next anyway.
  const plain = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await npm(['ci', ...plain], { cwd: folder, quiet: true });
  say(
    code === 0
      ? `Packages installed in ${duration(Date.now() - began)}.`
      : 'The packages could not be installed: see npm above.',
  );
  return code === 0;
}

// npm writes this file last, so its age is that of the whole folder.
function packagesAreFresh(folder) {
  const written = path.join(folder, 'node_modules/.package-lock.json');
  const lock = path.join(folder, 'package-lock.json');
  return existsSync(written) && (!existsSync(lock) || statSync(written).mtimeMs >= statSync(lock).mtimeMs);
}
