import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { jsonFormat } from '../server/src/cli/formats/json';
import type { SlidesBundle } from '../server/src/export/extract/extract-pptx';
import { renderExtractPptx } from '../server/src/export/extract/extract-pptx';
import type { InsightBundle } from '../server/src/export/insight/insight-page';
import { insightPage } from '../server/src/export/insight/insight-page';
import type { InsightPage } from '../server/src/export/insight/page-sections';
import type { ExportBundle } from '../server/src/export/write-letter';
import { writeLetter } from '../server/src/export/write-letter';
import { extractOf } from '../server/src/extract/extract';
import type { Suggested } from '../server/src/host/suggest-worker';
import type { ImportBundle } from '../server/src/import/import-file';
import { draftsFromFile, markedUpFile } from '../server/src/import/import-file';
import { letterRecord } from '../server/src/insight/letter-record';
import { PictureBuilder } from '../server/src/insight/picture';
import { documentSymbols } from '../server/src/lsp/symbols';
import { rangeOf } from '../server/src/lsp/to-lsp';
import { dictionaryOf } from '../server/src/nlp/dictionary';
import { createSuggester } from '../server/src/nlp/spelling/suggester';
import { EXPORT_FORMATS } from '../server/src/protocol/protocol';
import type { ReleaseBundle } from '../server/src/release-check/inspect-file';
import { inspectFile } from '../server/src/release-check/inspect-file';
import { examplesById } from '../server/src/rules/engine/examples';
import { importKnowledge } from '../server/src/service/import-knowledge';
import { createLetterService } from '../server/src/service/service';
import { built, folder, run } from './cli/built';
import { ServerProcess } from './lsp/server-process';
import { testProse } from './nlp/prose-of-tests';

// The bundles are what is shipped: their non-ASCII characters are escaped, parts of packages are replaced, and packages
// are in their browser builds. Other tests read the sources; these check that both agree.

const dist = path.resolve(import.meta.dirname, '../dist');
const samples = path.resolve(import.meta.dirname, '../samples');
const bundle = <T>(name: Parameters<typeof built>[0]): T => createRequire(import.meta.url)(built(name)) as T;
const readFont = (name: string): Uint8Array => readFileSync(path.join(dist, 'fonts', name));

const service = createLetterService();
const dictionary = dictionaryOf(readFileSync(path.join(dist, 'en-gb.words'), 'latin1'));
const isWord = (word: string): boolean => dictionary.has(word);
const letters = readdirSync(samples)
  .filter((name) => name.endsWith('.letter.md'))
  .map((name) => [name, readFileSync(path.join(samples, name), 'utf8')] as const);
/** Without the archive used by other tests. */
const prose = testProse().withArchive(undefined);
const readingOf = (text: string) => service.read(text);

/**
 * Short letters that exercise every rule: the first invalid and the last valid example of each, without the markers.
 */
const examples = [...examplesById].flatMap(([id, { valid, invalid }]) =>
  [...invalid.slice(0, 1), ...valid.slice(-1)]
    .filter(({ previous }) => previous === undefined)
    .map(({ letter }, i) => [`${id}-${i}.letter.md`, letter.replace(/[⟦⟧]/g, '')] as const),
);

beforeAll(() => void built('cli'), 120_000);

describe('the command line', () => {
  it('reports the same problems as the sources, in the samples and in examples of every rule', async () => {
    const files = Object.fromEntries([...letters, ...examples]);
    const { out, err } = await run(['check', '.', '--no-team', '--profile', 'strict', '--format', 'json'], {
      cwd: folder(files),
    });
    expect(err).not.toContain('failed');
    const told = (JSON.parse(out) as { files: { path: string }[] }).files;
    const drawn = jsonFormat();
    const meant = Object.entries(files).map(([file, text]) => {
      const reading = readingOf(text);
      const problems = service.check(reading, { profile: 'strict', prose });
      return JSON.parse(drawn.draw({ path: file, reading, problems, ignored: [], fixed: 0 })) as { path: string };
    });
    expect(meant.length).toBeGreaterThan(100);
    for (const letter of meant) expect(told.find(({ path: file }) => file === letter.path)).toEqual(letter);
  }, 60_000);
});

describe('the language server', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.start({ settings: () => ({ profile: 'strict' }) });
    // The words are read once, after the first letter has been checked without them.
    await server.open(uriOf('first.letter.md'), '');
    await server.allChecked(uriOf('first.letter.md'));
  });
  afterAll(() => server.stop());

  it.each(letters)('reports the same problems and symbols as the sources: %s', async (name, text) => {
    const uri = uriOf(name);
    await server.open(uri, text);
    const reading = readingOf(text);
    const document = TextDocument.create(uri, 'inspection-letter', 1, text);
    const problems = service.check(reading, { profile: 'strict', prose });
    expect((await server.problems(uri)).map(({ code, message, range }) => ({ code, message, range }))).toEqual(
      problems.map(({ rule, message, span }) => ({ code: rule, message, range: rangeOf(document, span) })),
    );
    expect(await server.request('textDocument/documentSymbol', { textDocument: { uri } })).toEqual(
      documentSymbols({ document, reading } as Parameters<typeof documentSymbols>[0]),
    );
  });
});

const uriOf = (name: string): string => `file:///letters/${name}`;

describe.each(letters)('the exports of %s', (name, text) => {
  const reading = readingOf(text);

  it.each(EXPORT_FORMATS)('are the same file: %s', async (format) => {
    const model = service.printModel(reading);
    const [shipped, meant] = [
      await bundle<ExportBundle>('export').writeLetter(model, format, readFont),
      await writeLetter(model, format, readFont),
    ];
    if ('problem' in shipped || 'problem' in meant) return expect(shipped).toEqual(meant);
    expect(sumOf(shipped.bytes)).toBe(sumOf(meant.bytes));
    if (format !== 'pdf' && format !== 'docx') return;
    const readers = bundle<ImportBundle & ReleaseBundle>('import');
    const knowledge = importKnowledge(service.templates);
    expect(await readers.draftsFromFile(shipped.bytes, knowledge)).toEqual(
      await draftsFromFile(shipped.bytes, { ...knowledge, isWord }),
    );
    expect(await readers.inspectFile(shipped.bytes)).toEqual(await inspectFile(shipped.bytes));
    expect(await readers.markedUpFile(shipped.bytes)).toEqual(await markedUpFile(shipped.bytes));
  });

  it('have the same extract as slides', async () => {
    const extract = extractOf(reading, 'scrutiny');
    expect(sumOf(await bundle<SlidesBundle>('slides').renderExtractPptx(extract, name))).toBe(
      sumOf(await renderExtractPptx(extract, name)),
    );
  });
});

it('give the same records and the same page of an archive', async () => {
  const records = letters.map(([file, text]) => {
    const reading = readingOf(text);
    return letterRecord(reading, { file, number: 0 }, service.check(reading, { profile: 'strict', prose }));
  });
  const options = ['--no-team', '--profile', 'strict', '--to', 'jsonl'];
  const { out } = await run(['insight', '.', ...options], { cwd: folder(Object.fromEntries(letters)) });
  const told = out.trim().split('\n');
  expect(told.map((line): unknown => JSON.parse(line))).toEqual(records);
  const builder = new PictureBuilder();
  for (const record of records) builder.add(record);
  const page: InsightPage = {
    title: 'letters',
    picture: builder.picture(),
    records: () => records,
    unread: [],
    others: 0,
    profile: 'off',
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
  };
  expect([...bundle<InsightBundle>('insight').insightPage(page)].join('')).toBe([...insightPage(page)].join(''));
});

it('give the same spelling suggestions', async () => {
  const [aff, dic] = ['en-gb.aff', 'en-gb.dic'].map((name) => readFileSync(path.join(dist, name)));
  const suggester = createSuggester({ aff: aff!, dic: dic! });
  const thread = new Worker(built('suggest'));
  onTestFinished(async () => void (await thread.terminate()));
  for (const [id, word] of ['safegaurding', 'Northmor’s', 'cafe'].entries()) {
    const answer = once(thread, 'message') as Promise<[Suggested]>;
    thread.postMessage({ id, word, names: ['Northmoor'] });
    expect(await answer).toEqual([{ id, words: suggester.suggest(word, ['Northmoor']) }]);
  }
});

/**
 * A digest of a file's contents. Node and browser compress differently, as any two libraries do, so PDF streams are
 * compared decompressed and their offsets are ignored.
 */
function sumOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const unpacked = text
    .replace(/(?<=>>\nstream\n)[^]*?(?=\nendstream)/g, (packed) => {
      const stream = Buffer.from(packed, 'latin1');
      return (stream[0] === 0x78 ? inflateSync(stream) : stream).toString('latin1');
    })
    .replace(/\/Length \d+/g, '')
    .replace(/\nxref\n[^]*$/, '');
  return createHash('sha256').update(unpacked).digest('hex');
}
