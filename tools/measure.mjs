#!/usr/bin/env node
// `npm run measure`: how much of what a careful reader marks is found, and how much of what is found was judged right.
// Bundles test/quality/main.ts into out/quality/ and runs it with the arguments given:
//   --show must|should|all   each mark that is found or missed, of the letters that rules are written from
//   --apart                  the letters that are kept apart as well: only when all is written
//   --findings RULE          each finding of a rule with the place where it stands, for a person to judge
//   --without RULE,…         leaves rules out
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root, run } from './console.mjs';
import { esbuildDataPlugin } from './data-plugin.mjs';
import { esbuildSwapPlugin } from './swap-plugin.mjs';

/** Modules of the tests look for files from where they stand, which a bundle has to be told. */
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

const outfile = path.join(root, 'out/quality/main.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/quality/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
  supported: { 'regexp-unicode-property-escapes': true },
  plugins: [esbuildDataPlugin(), esbuildSwapPlugin(), places],
});
process.exitCode = await run(process.execPath, [outfile, ...process.argv.slice(2)]);
