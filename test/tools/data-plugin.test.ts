import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
// @ts-expect-error the build tools are plain JavaScript
import { esbuildDataPlugin, readData } from '../../tools/data-plugin.mjs';
import folder from './**/*.yaml';
import rows from './fixtures/small.tsv';
import value from './fixtures/small.yaml';

const expectedValue = { name: 'Northmoor', parts: ['date', 'addressee'], opened: '2025-12-18' };
const expectedRows = [
  { name: 'Northmoor', kind: 'council' },
  { name: '"Eastvale"', kind: '' },
];

describe('data files as modules', () => {
  it('give the tests the values', () => {
    expect(value).toEqual(expectedValue);
    expect(folder).toEqual({ 'fixtures/small': expectedValue });
    expect(rows).toEqual(expectedRows);
  });

  it('give the bundles the same values', async () => {
    const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
    const { outputFiles } = await build({
      stdin: {
        contents:
          "import value from './small.yaml'; import rows from './small.tsv'; import all from " +
          "'./**/*.yaml'; module.exports = [value, rows, all];",
        resolveDir: fixtures,
      },
      plugins: [esbuildDataPlugin()],
      bundle: true,
      format: 'cjs',
      write: false,
    });
    const holder: { exports?: unknown } = {};
    new Function('module', outputFiles[0]!.text)(holder);
    expect(holder.exports).toEqual([expectedValue, expectedRows, { small: expectedValue }]);
  });

  it('report where a broken file is broken', () => {
    expect(() => readData('a: [1,\nb: 2', 'x.yaml')).toThrow(/x\.yaml: .*line/s);
    expect(() => readData('a\tb\n1\t2\t3', 'x.tsv')).toThrow('x.tsv:2: 3 cells, but the header has 2 columns');
  });

  it('may have Windows line endings and a byte order mark', () => {
    expect(readData('\uFEFFa\tb\r\n1\t2\r\n', 'x.tsv')).toEqual([{ a: '1', b: '2' }]);
  });
});
