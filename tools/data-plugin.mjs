// Imports data files as modules: `import data from './x.yaml'` and `import rows from './x.tsv'`; and all files of a
// folder and its subfolders as one: `import files from './folder/**/*.yaml'` gives their values by path within the
// folder. The bundler (esbuild) and the tests (vite) share one reader, so both see the same values.
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import nodePath from 'node:path';
import { parseDocument } from 'yaml';

const DATA_FILE = /\.(?:yaml|tsv)$/;
// All files of a folder: `./folder/**/*.yaml`.
const DATA_FOLDER = /^(\..*)\/\*\*\/\*(\.(?:yaml|tsv))$/;
const FOLDER_MARK = '?folder';

/** The plugin for esbuild: a data file becomes a module whose default export is its value. */
export function esbuildDataPlugin() {
  return {
    name: 'data',
    setup(build) {
      build.onResolve({ filter: DATA_FOLDER }, ({ path, resolveDir }) => {
        const [, folder, ending] = DATA_FOLDER.exec(path);
        const full = nodePath.join(resolveDir, folder);
        // The bundle contains this name in a comment, so it must not reveal the machine's paths.
        const name = nodePath
          .relative(build.initialOptions.absWorkingDir ?? full, full)
          .split(nodePath.sep)
          .join('/');
        return { path: name || '.', namespace: 'data-folder', pluginData: { path: full, ending } };
      });
      build.onLoad({ filter: /^/, namespace: 'data-folder' }, ({ pluginData: { path, ending } }) => ({
        contents: JSON.stringify(readFolder(path, ending)),
        loader: 'json',
        watchDirs: [path],
        watchFiles: dataFiles(path, ending),
      }));
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
    resolveId(source, importer) {
      const [, folder, ending] = DATA_FOLDER.exec(source) ?? [];
      return folder && importer
        ? `\0${nodePath.resolve(nodePath.dirname(importer), folder)}${FOLDER_MARK}${ending}`
        : undefined;
    },
    load(id) {
      const [folder, ending] = id.startsWith('\0') ? id.slice(1).split(FOLDER_MARK) : [];
      return ending ? `export default ${JSON.stringify(readFolder(folder, ending))};` : undefined;
    },
    transform(text, id) {
      const path = id.replace(/\?.*$/, '');
      if (!DATA_FILE.test(path)) return undefined;
      return { code: `export default ${JSON.stringify(readData(text, path))};`, map: null };
    },
  };
}

/** The files of a folder and its subfolders with an extension, in order of path. */
const dataFiles = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => nodePath.join(folder, name));

/** Their values, by path within the folder, with forward slashes and without the extension. */
const readFolder = (folder, ending) =>
  Object.fromEntries(
    dataFiles(folder, ending).map((file) => [
      nodePath.relative(folder, file).split(nodePath.sep).join('/').slice(0, -ending.length),
      readData(readFileSync(file, 'utf8'), file),
    ]),
  );

/**
 * Parses the text of a data file. `path` decides the format (`.tsv` or `.yaml`) and appears in error messages. Throws
 * on malformed text, so that a broken data file stops the build and is reported with its line.
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

// The first line that is not a comment names the columns; lines starting with `#` are comments; quotes are ordinary
// characters.
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
      throw new Error(`${path}:${index + 1}: ${cells.length} cells, but the header has ${columns.length} columns`);
    }
    rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
  });
  return rows;
}
