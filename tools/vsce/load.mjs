import { createRequire } from 'node:module';
import { installPackages } from '../install.mjs';

/**
 * The library that makes a .vsix and lists its contents. It and its 250 packages are installed here on first use, so
 * that they are not part of `npm ci`. Throws if npm fails.
 */
export async function loadVsce() {
  if (!(await installPackages(import.meta.dirname))) throw new Error('@vscode/vsce could not be installed.');
  return createRequire(import.meta.url)('@vscode/vsce');
}
