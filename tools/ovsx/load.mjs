import { createRequire } from 'node:module';
import { installPackages } from '../install.mjs';

/** The library that publishes to Open VSX. It is installed here on first use. Throws if npm fails. */
export async function loadOvsx() {
  if (!(await installPackages(import.meta.dirname))) throw new Error('ovsx could not be installed.');
  return createRequire(import.meta.url)('ovsx');
}
