// Data files as modules: `import data from './x.yaml'` and `import rows from './x.tsv'`.
// One reader serves the bundler (esbuild) and the tests (vite), so both see the same values.
import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';

const DATA_FILE = /\.(?:yaml|tsv)$/;

/** The plugin for esbuild: a data file becomes a module whose default export is its value. */
export function esbuildDataPlugin() {
  return {
    name: 'data',
    setup(build) {
      build.onLoad({ filter: DATA_FILE }, async ({ path }) => ({
        contents: JSON.stringify(readData(await readFile(path, 'utf8'), path)),
        loader: 'json',
        watchFiles: [path],
      }));
    },
  };
}

/** The plugin for vite and vitest, with the same result. */
export function viteDataPlugin() {
  return {
    name: 'data',
    enforce: 'pre',
    transform(text, id) {
      const path = id.replace(/\?.*$/, '');
      if (!DATA_FILE.test(path)) return undefined;
      return { code: `export default ${JSON.stringify(readData(text, path))};`, map: null };
    },
  };
}

/**
 * The value of a data file's text. `path` decides the form (`.tsv` or `.yaml`) and stands in error messages.
 * Throws on text that is not well formed, so that a broken data file stops the build at its line.
 */
export function readData(text, path) {
  return path.endsWith('.tsv') ? readTable(text, path) : readYaml(text, path);
}

function readYaml(text, path) {
  const document = parseDocument(text);
  const problem = document.errors[0];
  if (problem) throw new Error(`${path}: ${problem.message}`);
  // An empty file is `null`, as in YAML itself.
  return document.toJS({ maxAliasCount: 1000 }) ?? null;
}

// The first line that is not a comment names the columns; `#` starts a comment line; quotes are ordinary characters.
function readTable(text, path) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  let columns;
  const rows = [];
  lines.forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (!columns) {
      columns = cells.map((cell) => cell.trim());
      return;
    }
    if (cells.length > columns.length) {
      throw new Error(`${path}:${index + 1}: ${cells.length} cells where the header names ${columns.length} columns`);
    }
    rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
  });
  return rows;
}
