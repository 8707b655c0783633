// Loads modules of the server for tools: they are bundled in memory, because they are TypeScript and import data files.
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { root } from './console.mjs';
import { esbuildDataPlugin } from './data-plugin.mjs';

/** The exports of the TypeScript module in `contents`; imports are relative to the repository's root. */
export async function loadServer(contents) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    supported: { 'regexp-unicode-property-escapes': true },
    plugins: [esbuildDataPlugin()],
  });
  const made = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(made, made.exports, createRequire(import.meta.url));
  return made.exports;
}
