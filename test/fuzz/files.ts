import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExportBundle } from '../../server/src/export/write-letter';
import type { FileRead } from '../../server/src/import/file-drafts';
import type { ImportBundle } from '../../server/src/import/import-file';
import { ledgerWords } from '../../server/src/import/ledger';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { createLetterService } from '../../server/src/service/service';
import { runCommandLine } from './command-line';
import { root, samples, shared } from './letters';
import { smallestBytes } from './minimise';
import { mutatedBytes, mutatedDocx, mutatedPdf } from './mutate-bytes';
import type { Subject, Wrong } from './subject';
import { count, thrown } from './subject';

export interface FileInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly real: boolean;
  /** Through the command line as well. */
  readonly commandLine: boolean;
}

/**
 * Damaged Word and PDF files are imported in the reader thread: the result is a draft or a sentence, and never anything
 * else.
 */
export function files(): Subject<FileInput> {
  const service = createLetterService();
  const knowledge = importKnowledge(service.templates);
  let sources: readonly FileInput[] | undefined;
  return {
    name: 'files',
    make: async (random) => {
      const source = random.oneOf((sources ??= await wholeFiles()));
      const kind = random.below(10);
      const isPdf = source.name.endsWith('.pdf');
      const bytes =
        kind < 4
          ? mutatedBytes(source.bytes, random)
          : isPdf
            ? mutatedPdf(source.bytes, random)
            : source.name.endsWith('.docx')
              ? mutatedDocx(source.bytes, random)
              : mutatedBytes(source.bytes, random);
      return { ...source, bytes, commandLine: random.chance(1, 100) };
    },
    limit: () => 60,
    isReal: ({ real }) => real,
    check: async (input, figures) => {
      try {
        return await wrongImport(input, figures);
      } catch (error) {
        return thrown(error);
      }
    },
    minimise: async (input, fails) => ({
      ...input,
      bytes: await smallestBytes(input.bytes, (bytes) => fails({ ...input, bytes })),
    }),
    // A damaged file cannot be searched for remaining words.
    disguise: async () => undefined,
    toJson: ({ name, bytes, commandLine }) => ({ name, commandLine, base64: Buffer.from(bytes).toString('base64') }),
    fromJson: (json) => {
      const { name, commandLine, base64 } = json as { name: string; commandLine: boolean; base64: string };
      return { name, commandLine, real: false, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
    },
  };

  async function wrongImport(input: FileInput, figures: Record<string, number>): Promise<Wrong | undefined> {
    count(figures, 'files');
    const began = Date.now();
    const read = await bundle<ImportBundle>('import').draftsFromFile(input.bytes.slice(), knowledge);
    const seconds = (Date.now() - began) / 1000;
    if (seconds > MAX_SECONDS) {
      return { kind: 'an import takes too long', detail: `${input.name}: ${seconds.toFixed(1)} s` };
    }
    if ('problem' in read) {
      count(figures, 'sentences');
      if (!isSentence(read.problem)) return { kind: 'an import answers no sentence', detail: read.problem };
      if (STOPPED.test(read.problem)) count(figures, 'stopped by limits');
    } else {
      count(figures, 'drafts', read.drafts.length);
      if (read.ledger.unplaced.length > 0) count(figures, 'with words that could not be placed');
      const lost = lostWords(read);
      if (lost.length > 0)
        return { kind: 'an import loses words', detail: `${input.name}: ${lost.slice(0, 40).join(' ')}` };
      for (const { text } of read.drafts) service.check(service.read(text));
    }
    return input.commandLine ? wrongCommandLine(input, figures) : undefined;
  }
}

/** The words that the ledger could not place, and that are not at the end of the last draft either. */
function lostWords({ drafts, ledger }: FileRead): readonly string[] {
  if (ledger.unplaced.length === 0) return [];
  const end = ledgerWords(drafts.at(-1)?.text.split('<!-- ').at(-1) ?? '');
  const there = new Map<string, number>();
  for (const word of end) there.set(word, (there.get(word) ?? 0) + 1);
  return ledger.unplaced.filter((word) => {
    const left = there.get(word) ?? 0;
    there.set(word, left - 1);
    return left <= 0;
  });
}

/** Wall-clock seconds: the thread's own limit is twenty, and stopping it may have to wait for the processor. */
const MAX_SECONDS = 30;
const STOPPED = /reading was stopped/;

/** One line that begins and ends like a sentence, and exposes no internals. */
const isSentence = (words: string): boolean => isOneLine(words) && /[.)]$/.test(words);

/** The same for one that may end with a quotation, such as a parser's message. */
export const isOneLine = (words: string): boolean =>
  /^\S[^\n]*\S$/.test(words) && !/\bat \S+ \(|\bundefined\b|\[object|TypeError|RangeError/.test(words);

const require = createRequire(path.join(root, 'dist/any.js'));
const bundle = <B>(name: string): B => require(path.join(root, 'dist', `${name}.js`)) as B;

async function wrongCommandLine(
  { name, bytes }: FileInput,
  figures: Record<string, number>,
): Promise<Wrong | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-import-'));
  try {
    writeFileSync(path.join(folder, name), bytes);
    count(figures, 'on the command line');
    const { code, err } = await runCommandLine(['import', name, '--out-dir', 'drafts'], folder);
    if (code !== 0 && code !== 2) return { kind: `import ends with ${code}`, detail: err.slice(0, 600) };
    if (code === 2 && !err.trim().split('\n').every(isSentence))
      return { kind: 'import says no sentence', detail: err.slice(0, 600) };
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Our own exports of the samples, and the files beside the repository. */
async function wholeFiles(): Promise<readonly FileInput[]> {
  const service = createLetterService();
  const { writeLetter } = bundle<ExportBundle>('export');
  const made: FileInput[] = [];
  for (const text of samples()) {
    for (const format of ['docx', 'pdf', 'html', 'txt'] as const) {
      const written = await writeLetter(service.printModel(service.read(text)), format, (name) =>
        readFileSync(path.join(root, 'dist/fonts', name)),
      );
      if ('problem' in written) throw new Error(written.problem);
      // Word and PDF are read in the thread; the others are there for their extensions.
      for (let weight = format === 'docx' || format === 'pdf' ? 12 : 1; weight > 0; weight--)
        made.push({ name: `letter.${format}`, bytes: written.bytes, real: false, commandLine: false });
    }
  }
  return [
    ...made,
    ...[
      'letters-pdf',
      'cases/docx',
      'cases/pdf',
      'converters/docx-mammoth',
      'converters/docx-pandoc',
      'converters/pdf-pdfjs',
    ].flatMap(filesIn),
  ];
}

function filesIn(folder: string): readonly FileInput[] {
  const full = path.join(shared, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => /\.(?:pdf|docx)$/i.test(name))
    .sort()
    .flatMap((name) => {
      const bytes = new Uint8Array(readFileSync(path.join(full, name)));
      return bytes.length < MAX_FILE_BYTES
        ? [{ name: `file${path.extname(name).toLowerCase()}`, bytes, real: true, commandLine: false }]
        : [];
    });
}

const MAX_FILE_BYTES = 1 << 20;
