#!/usr/bin/env node
// `npm run measure`: measures how much is found of what a careful reader marks, and of errors in drafts. Each
// measurement is a function of a module in test/quality; all are run, or the one named, with its options:
//   npm run measure -- seeded --seed 2
//   npm run measure -- marked --show must
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root, say } from './console.mjs';
import { esbuildDataPlugin } from './data-plugin.mjs';
import { esbuildPackageOverridesPlugin } from './package-overrides-plugin.mjs';

const MEASUREMENTS = {
  seeded: { file: 'test/quality/measure-seeded.ts', name: 'measureSeeded' },
  templates: { file: 'test/quality/measure-templates.ts', name: 'measureTemplates' },
  marked: { file: 'test/quality/measure-marked.ts', name: 'measureMarked' },
};

const [wanted, ...rest] = process.argv.slice(2);
if (wanted !== undefined && !Object.hasOwn(MEASUREMENTS, wanted)) {
  console.error(`There is no measurement “${wanted}”: name one of ${Object.keys(MEASUREMENTS).join(', ')}.`);
  process.exit(2);
}
for (const [one, { file, name }] of Object.entries(MEASUREMENTS)) {
  if (wanted !== undefined && wanted !== one) continue;
  const bundle = await load(one, file);
  await bundle[name](wanted === undefined ? [] : rest, say);
}

/** Test modules look for files relative to themselves, so the bundle has to define their location. */
function places() {
  return {
    name: 'places',
    setup(build) {
      build.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path: file }) => ({
        loader: 'ts',
        contents: readFileSync(file, 'utf8')
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
          .replaceAll('import.meta.url', JSON.stringify(`file://${file}`)),
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
    plugins: [esbuildDataPlugin(), esbuildPackageOverridesPlugin(), places()],
  });
  return createRequire(import.meta.url)(outfile);
}
