#!/usr/bin/env node
// `npm run measure`: how much of what a careful reader marks, and of slips in drafts, is found. Each measurement is a
// module of test/quality that exports `measure(args, say)`; those that are there run, or the one that is named:
//   npm run measure -- seeded --seed 2
//   npm run measure -- marked
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root, say } from './console.mjs';
import { esbuildDataPlugin } from './data-plugin.mjs';
import { esbuildSwapPlugin } from './swap-plugin.mjs';

const MEASUREMENTS = { seeded: 'test/quality/measure-seeded.ts', marked: 'test/quality/marked-letters.ts' };

const [name, ...rest] = process.argv.slice(2);
if (name !== undefined && !Object.hasOwn(MEASUREMENTS, name)) {
  console.error(`There is no measurement “${name}”: name one of ${Object.keys(MEASUREMENTS).join(', ')}.`);
  process.exit(2);
}
for (const [one, file] of Object.entries(MEASUREMENTS)) {
  if (name === undefined ? !existsSync(path.join(root, file)) : name !== one) continue;
  const { measure } = await load(one, file);
  await measure(name === undefined ? [] : rest, say);
}

/** Modules of the tests look for files from where they stand, which a bundle has to be told. */
function places() {
  return {
    name: 'places',
    setup(build) {
      build.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path: file }) => ({
        loader: 'ts',
        contents: readFileSync(file, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file))),
      }));
    },
  };
}

async function load(one, file) {
  const outfile = path.join(root, `out/quality/${one}.cjs`);
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    supported: { 'regexp-unicode-property-escapes': true },
    plugins: [esbuildDataPlugin(), esbuildSwapPlugin(), places()],
  });
  return createRequire(import.meta.url)(outfile);
}
