import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** The files that a file imports, including for types; packages and data are left out. */
function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => path.join(path.dirname(file), fileName));
}

/** The first import cycle found, with its first file repeated at the end. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): readonly string[] | undefined => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...above, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

it('no files import each other in a circle, not even for types', () => {
  const files = ['server/src', 'client', 'test', 'tools', 'bench'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|mjs)$/.test(name) && !name.includes('node_modules'))
      .map((name) => path.join(folder, name)),
  );
  const known = new Set(files.map((file) => file.replace(/\.ts$/, '')));
  const graph = new Map(
    files.map((file) => [file.replace(/\.ts$/, ''), importsOf(file).filter((imported) => known.has(imported))]),
  );
  expect([...graph.values()].flat().length).toBeGreaterThan(3_000);
  expect(circleIn(graph)).toBeUndefined();
});
