import { createRequire } from 'node:module';
import { installPackages } from '../install.mjs';

/**
 * The library that makes a .vsix and lists what goes into one. It and its 250 packages are installed here the first
 * time that somebody asks for it, so that they are no part of a fresh clone's `npm ci`. Throws where npm fails.
 */
export async function loadVsce() {
  if (!(await installPackages(import.meta.dirname))) throw new Error('@vscode/vsce could not be installed.');
  return createRequire(import.meta.url)('@vscode/vsce');
}
