import { createRequire } from 'node:module';
import { installPackages } from '../install.mjs';

/**
 * The library that publishes in Open VSX. It and its packages are installed here the first time that somebody asks for
 * it. Throws where npm fails.
 */
export async function loadOvsx() {
  if (!(await installPackages(import.meta.dirname))) throw new Error('ovsx could not be installed.');
  return createRequire(import.meta.url)('ovsx');
}
