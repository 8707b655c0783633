// Modules of the server for tools: bundled in memory, for they are TypeScript with data files.
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { root } from './console.mjs';
import { esbuildDataPlugin } from './data-plugin.mjs';

/** What a module of TypeScript exports that stands in `contents`; imports begin at the repository's folder. */
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
