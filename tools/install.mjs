// Installs the packages of a package-lock.json into the adjacent node_modules if they are missing or older than the
// lock. It imports nothing that has to be installed first.
import { existsSync, lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { duration, npm, root, say } from './console.mjs';

/**
 * Installs the packages of the repository, or of a folder in it that has its own package.json. Resolves to true if they
 * are installed; if false, npm has printed the reason.
 */
export async function installPackages(folder = root) {
  // Whatever npm (or the tests, as a cache) writes through a link would end up in someone else's folder.
  if (lstatSync(path.join(folder, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    say('node_modules is a link, so nothing is installed: remove the link and run this again.');
    return false;
  }
  if (packagesAreFresh(folder)) return true;
  const place = path.relative(root, folder).split(path.sep).join('/');
  say(`Installing packages${place && ` of ${place}/`} (npm ci; up to a minute) …`);
  const began = Date.now();
  // None of our packages needs its install script, and our own `prepare` would only build what is built next anyway.
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
