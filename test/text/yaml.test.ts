import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { YAML_BOUNDS, readYaml } from '../../server/src/text/yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that nests in YAML, at a given depth. */
const NESTED: Readonly<Record<string, (levels: number) => string>> = {
  brackets: (levels) => '['.repeat(levels),
  'brackets that close': (levels) => '['.repeat(levels) + ']'.repeat(levels),
  'brackets with closing ones in quotes': (levels) => '["]", '.repeat(levels),
  'brackets with quotes within words': (levels) => "[it's, ".repeat(levels),
  'brackets below one another': (levels) => '[\n'.repeat(levels),
  'brackets with comments': (levels) => '[ # ]\n'.repeat(levels),
  braces: (levels) => '{'.repeat(levels),
  'maps in braces': (levels) => '{a: '.repeat(levels),
  'braces as keys': (levels) => '{? '.repeat(levels),
  'pairs in brackets': (levels) => '[a: '.repeat(levels),
  dashes: (levels) => '- '.repeat(levels),
  'dashes and tabs': (levels) => '-\t'.repeat(levels),
  questions: (levels) => '? '.repeat(levels),
  colons: (levels) => ': '.repeat(levels),
  'keys on one line': (levels) => 'a: '.repeat(levels),
  'dashes and questions': (levels) => '- ? '.repeat(levels),
};

/** Indentation takes a number of characters that grows with the square of the depth. */
const STAIRS: Readonly<Record<string, (levels: number) => string>> = {
  maps: (levels) => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  lists: (levels) => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}-\n`).join(''),
  both: (levels) =>
    Array.from({ length: levels }, (_, i) => `${' '.repeat(2 * i)}a:\n${' '.repeat(2 * i)}-\n`).join(''),
};

describe('YAML beyond its limits', () => {
  // If it were parsed, the process would abort and all tests of this file would be lost, which would be noticed.
  it.each(Object.entries(NESTED))('%s are reported in a sentence, however deep', (_, make) => {
    for (const levels of [100, 1_000, 10_000, 100_000, 1_000_000]) {
      const text = make(levels);
      const read = readYaml(text, { ...YAML_BOUNDS, characters: Infinity });
      expect(read).toMatchObject({
        fault: { message: expect.stringContaining('nested more than 50 levels deep') as string },
      });
      if ('fault' in read) expect(read.fault.span.start).toBeLessThan(1_000);
    }
  });

  it.each(Object.entries(STAIRS))('a staircase of %s is too', (_, make) => {
    for (const levels of [100, 1_000])
      expect(readYaml(make(levels), { ...YAML_BOUNDS, characters: Infinity })).toHaveProperty('fault');
  });

  it.each([
    ['length', 'a'.repeat(300_001), 'This is longer than the 300,000 characters that are read', 0],
    ['words and marks', '- a\n'.repeat(20_000), 'There is more here than is read (30,000 words and marks)', 23_999],
    ['references', `- &a x\n${'- *a\n'.repeat(200)}`, 'There are more than 100 references such as *name', 509],
    ['what is no YAML', ']'.repeat(1_000), 'Nothing from here on is valid YAML.', 100],
  ])('has bounds of %s', (_, text, message, start) => {
    expect(readYaml(text)).toMatchObject({
      fault: { message: expect.stringContaining(message) as string, span: { start } },
    });
  });

  it('does not count bullets with asterisks in a text as references', () => {
    const read = readYaml(`a: |\n  *x\nb:\n${'  - |\n    *bullet\n'.repeat(300)}`);
    expect(read).toHaveProperty('document');
  });
});

it('gives the same result and errors as the package within the limits', () => {
  const bit = fc.constantFrom(
    'a',
    'b: ',
    'c:\n',
    '- ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"x"',
    "'",
    '# c\n',
    '&n ',
    '*n',
    '!t ',
    '|\n',
    '? ',
    '---\n',
    '1',
    'null',
    '\t',
    'ä',
    '<<: ',
    'a: 1\n',
  );
  fc.assert(
    fc.property(
      fc.array(bit, { maxLength: 25 }).map((bits) => bits.join('')),
      (text) => {
        const read = readYaml(text);
        const theirs = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
        if ('fault' in read) return;
        expect(read.document.errors.map(({ code }) => code).sort()).toEqual(
          theirs.errors.map(({ code }) => code).sort(),
        );
        if (theirs.errors.length > 0) return;
        let value: unknown;
        try {
          value = theirs.toJS();
        } catch {
          // A reference to nothing.
          return;
        }
        expect(read.document.toJS()).toEqual(value);
      },
    ),
    { numRuns: 2_000 },
  );
});

it('reports duplicate keys anywhere', () => {
  const read = readYaml('a: 1\nb:\n  - x: 1\n    x: 2\na: 2\n? {c: 1, c: 2}\n: d\n');
  expect('document' in read && read.document.errors.map(({ code, pos }) => [code, pos[0]])).toEqual([
    ['DUPLICATE_KEY', 21],
    ['DUPLICATE_KEY', 26],
    ['DUPLICATE_KEY', 40],
  ]);
});

it('is only parsed in text/yaml.ts of the server', () => {
  const folder = path.join(root, 'server/src');
  const readers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') &&
      /import [^;]*\b(?:parse|parseDocument|parseAllDocuments|Composer|Parser|LineCounter)\b[^;]*from 'yaml'/.test(
        readFileSync(path.join(folder, name), 'utf8'),
      ),
  );
  expect(readers).toEqual([path.join('text', 'yaml.ts')]);
});

it('in files of people is only read and written in one place of the server', () => {
  const folder = path.join(root, 'server/src');
  const asks = (pattern: RegExp): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && pattern.test(readFileSync(path.join(folder, name), 'utf8')))
      .map((name) => name.split(path.sep).join('/'))
      .sort();
  // The others read files beside the bundles: fonts, dictionaries, programs and the manifest. A journal belongs to its
  // command alone, and files written in pieces are opened for writing. In the browser Node's own names are replaced by
  // an in-memory copy.
  expect(asks(/(?<![.\w])(?:readFileSync|readSync|openSync|createReadStream|readFile)\(/)).toEqual([
    'browser/node/fs.ts',
    'browser/worker-in-node.ts',
    'cli/export-bundle.ts',
    'host/cached-script.ts',
    'host/dictionary-file.ts',
    'host/load-prose.ts',
    'host/read-file.ts',
    'host/record-journal.ts',
    'host/suggest-worker.ts',
    'host/version.ts',
    'host/write-file.ts',
    'host/write-pieces.ts',
    'lsp/export.ts',
  ]);
  expect(asks(/\b(?:writeFileSync|renameSync|copyFileSync|appendFileSync|createWriteStream|writeFile)\(/)).toEqual([
    'host/write-file.ts',
  ]);
});

it('reports errors without stack traces, which take the most time', () => {
  const limit = Error.stackTraceLimit;
  const read = readYaml('a: [}, ]]:{ "\n- : : ?\n'.repeat(20));
  expect('document' in read ? read.document.errors.length : 0).toBeGreaterThan(20);
  if ('document' in read) for (const { stack } of read.document.errors) expect(stack).not.toContain('\n    at ');
  expect(Error.stackTraceLimit).toBe(limit);
});
