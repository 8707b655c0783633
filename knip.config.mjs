// What knip holds for begun from outside, so that it can tell files, exports and packages that nobody uses.
import path from 'node:path';
import { bundles } from './tools/bundles.mjs';
import { root } from './tools/console.mjs';

export default {
  entry: [
    ...bundles.map(({ from }) => from),
    // What the bundler puts in the place of a package's own module (tools/package-overrides-plugin.mjs).
    'server/src/nlp/retext/package-overrides/*.ts',
    // The same (tools/bundles.mjs).
    'server/src/export/pdf/inflate-at-once.ts',
    'tools/*.mjs',
    'tools/vscode-host/code-shim.mjs',
    // Programs of the tests, which tools bundle.
    'test/fuzz/{main,worker}.ts',
    'test/quality/measure-*.ts',
    'test/vscode/suite-runner.ts',
    // The suite in the browser (tools/build.mjs), and what stands for Node there (tools/browser-plugin.mjs).
    'test/vscode/browser/*.ts',
    'server/src/browser/**/*.ts',
    'client/src/browser/buffer.ts',
    'tools/pictures/*.mjs',
    'test/corpus/prose-defects/*.ts',
  ],
  project: ['client/**/*.ts', 'server/**/*.ts', 'test/**/*.ts', 'tools/**/*.mjs'],
  // Types of an exported function may be exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Read as files, not imported: veraPDF and the fonts. The types of VS Code are, where vitest.config.mjs puts our own
  // module in the place of VS Code. `buffer` is the package in the browser's bundles, and Node's own name.
  ignoreDependencies: ['@opendataloader/pdf', '@types/vscode', 'buffer', 'dejavu-fonts-ttf'],
  // Packages of retext's own, in the version that retext brings.
  ignoreIssues: { 'server/src/nlp/retext/**': ['unlisted'] },
  ignoreBinaries: ['java', 'mkfifo', 'mount', 'soffice', 'umount'],
  compilers: { mjs: withModulesForTools },
};

/** Adds what a tool asks of the server in a string (tools/load-server.mjs), as exports from beside the tool. */
function withModulesForTools(source, file) {
  const folder = path.dirname(file);
  if (folder !== path.join(root, 'tools') && folder !== path.join(root, 'tools/phrases')) return source;
  const asked = source.match(/^ *export (?:\*|\{.*\}) from '\.\/(?:server|test)\/.*';/gm) ?? [];
  return [source, ...asked.map((line) => line.replace("from '.", `from '${path.relative(folder, root)}`))].join('\n');
}
