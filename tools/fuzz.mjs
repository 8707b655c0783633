#!/usr/bin/env node
// `npm run fuzz`: bundles the fuzzer of test/fuzz/ into out/fuzz/ and runs it with the given arguments; see
// docs/fuzzing.md.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root, run } from './console.mjs';
import { esbuildDataPlugin } from './data-plugin.mjs';
import { esbuildPackageOverridesPlugin } from './package-overrides-plugin.mjs';

const folder = path.join(root, 'out/fuzz');

/** Test modules look for files relative to themselves, so the bundle has to define their location. */
const places = {
  name: 'places',
  setup(build) {
    build.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return {
        loader: 'ts',
        contents: text
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
          .replaceAll('import.meta.url', JSON.stringify(`file://${file}`)),
      };
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
  supported: { 'regexp-unicode-property-escapes': true },
  plugins: [esbuildDataPlugin(), esbuildPackageOverridesPlugin(), places],
};
await Promise.all(
  ['main', 'reader'].map((name) =>
    build({ ...shared, entryPoints: [`test/fuzz/${name}.ts`], outfile: path.join(folder, `${name}.cjs`) }),
  ),
);
process.exitCode = await run(process.execPath, [path.join(folder, 'main.cjs'), ...process.argv.slice(2)]);
