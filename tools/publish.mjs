#!/usr/bin/env node
// Packages the extension and publishes the .vsix to the Visual Studio Marketplace and to Open VSX.
//   --dry-run       packages it and loads the publishing tools, but publishes nothing
//   --vsix FILE     publishes this file instead of packaging
//   --out FILE      where to write the package (inspection-letters-VERSION.vsix)
//   --only ID       only marketplace or open-vsx
// The tokens are read from the environment: VSCE_PAT and OVSX_PAT. If one is missing, nothing is published at all.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, run, say } from './console.mjs';
import { loadOvsx } from './ovsx/load.mjs';
import { loadVsce } from './vsce/load.mjs';

/** The registries. `load` resolves to a function that publishes a file with a token. */
export const REGISTRIES = [
  {
    id: 'marketplace',
    name: 'the Visual Studio Marketplace',
    token: 'VSCE_PAT',
    load: async () => {
      const { publishVSIX } = await loadVsce();
      return (file, pat) => publishVSIX(file, { pat, skipDuplicate: true });
    },
  },
  {
    id: 'open-vsx',
    name: 'Open VSX',
    token: 'OVSX_PAT',
    load: async () => {
      const { publish } = await loadOvsx();
      return async (file, pat) => {
        const [outcome] = await publish({ extensionFile: file, pat, skipDuplicate: true });
        if (outcome?.status === 'rejected') throw outcome.reason;
      };
    },
  },
];

/**
 * Publishes a file to each registry; resolves to the exit code. Nothing is published if a token is missing, or in a dry
 * run, which only fails if a registry's own program cannot be loaded.
 */
export async function publish({ file, registries, env, dryRun, tell }) {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  tell(`${path.basename(file)}, SHA-256 ${hash}`);
  const missing = registries.filter(({ token }) => !env[token]);
  for (const { name, token } of missing)
    tell(`${token} is not set, so nothing is published in ${name}: set it to a token of the publisher.`);
  if (missing.length > 0 && !dryRun) return 1;
  let code = 0;
  for (const { name, token, load } of registries) {
    try {
      const publishFile = await load();
      if (dryRun) tell(`This file would be published in ${name}.`);
      else {
        await publishFile(file, env[token]);
        tell(`Published in ${name}.`);
      }
    } catch (error) {
      tell(`Not published in ${name}: ${error?.message ?? error}`);
      code = 1;
    }
  }
  if (dryRun) tell('Nothing was published (--dry-run).');
  return code;
}

async function main() {
  const { values: options } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      vsix: { type: 'string' },
      out: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const registries = REGISTRIES.filter(({ id }) => options.only === undefined || id === options.only);
  if (registries.length === 0) {
    console.error(`There is no registry “${options.only}”: ${REGISTRIES.map(({ id }) => id).join(' or ')}.`);
    return 2;
  }
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.resolve(options.vsix ?? options.out ?? path.join(root, `${name}-${version}.vsix`));
  if (options.vsix === undefined) {
    const made = await run(process.execPath, [path.join(root, 'tools/package.mjs'), '--out', file]);
    if (made !== 0) return made;
  }
  return publish({ file, registries, env: process.env, dryRun: options['dry-run'], tell: say });
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
