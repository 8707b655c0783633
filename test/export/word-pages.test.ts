import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printModelOf } from '../../server/src/export/model/build-print-model';
import { sentParagraphs } from '../../server/src/export/model/sent-paragraphs';
import { writeForComments, writeLetter } from '../../server/src/export/write-letter';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { haveOffice, printed } from '../exchange/libreoffice';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');
/** The number of real letters printed besides the samples. */
const LETTERS = Number(process.env.WORD_LETTERS ?? 5);

const service = createLetterService();
const readFont = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, '../../server/data/fonts', name));

const MARK = /DRAFTsent.*?19March2026/;

/** The letters of each page, in no order: programs order the parts of a page differently. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) =>
    [...page.replace(/\s+/g, '').replace(MARK, '').replace(/\P{L}/gu, '')].sort((a, b) => (a < b ? -1 : 1)).join(''),
  );
}

interface Printed {
  readonly name: string;
  readonly pdf: readonly string[];
  readonly word: readonly string[];
  readonly sent: readonly string[];
}

describe.skipIf(!haveOffice)('a Word file printed by LibreOffice', () => {
  const folder = haveOffice ? mkdtempSync(path.join(tmpdir(), 'pages-')) : '';
  const letters: Printed[] = [];

  beforeAll(async () => {
    const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.letter.md'));
    const texts = samples.map((name) => [name, readFileSync(path.join(SAMPLES, name), 'utf8')] as const);
    if (haveLetters) {
      const files = letterFiles();
      const step = Math.floor(files.length / LETTERS);
      for (const file of files.filter((_, i) => i % step === 0))
        texts.push([path.basename(file), service.importText(readLetterFile(file)).drafts[0]?.text ?? '']);
    }
    const pdfs: Uint8Array[] = [];
    const files: string[] = [];
    for (const [i, [, text]] of texts.entries()) {
      const model = printModelOf(service.read(text));
      const write = (name: string, bytes: Uint8Array): void => {
        files.push(path.join(folder, name));
        writeFileSync(path.join(folder, name), bytes);
      };
      for (const to of ['pdf', 'docx'] as const) {
        const written = await writeLetter(model, to, readFont);
        if ('problem' in written) throw new Error(written.problem);
        if (to === 'pdf') pdfs.push(written.bytes);
        else write(`${i}.docx`, written.bytes);
      }
      const request = { who: '', sent: '12 March 2026', until: '19 March 2026', table: false };
      const letter = { model, paragraphs: sentParagraphs(model, text), request, hash: '0123abcd', file: 'x.letter.md' };
      write(`${i}-sent.docx`, await writeForComments(letter, readFont, {}));
    }
    const out = printed(folder, files);
    const pages = (name: string): Promise<readonly string[]> => pagesOf(readFileSync(path.join(out, name)));
    for (const [i, [name]] of texts.entries())
      letters.push({
        name,
        pdf: await pagesOf(pdfs[i] ?? new Uint8Array()),
        word: await pages(`${i}.pdf`),
        sent: await pages(`${i}-sent.pdf`),
      });
  }, 280_000);

  afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  it('has the same pages as the PDF, with the same words', () => {
    const samples = letters.filter(({ name }) => name.endsWith('.letter.md'));
    expect(samples.some(({ pdf }) => pdf.length > 2)).toBe(true);
    for (const { name, pdf, word, sent } of samples) {
      expect(word, name).toEqual(pdf);
      expect(sent, `${name}, sent`).toEqual(pdf);
    }
  });

  it.skipIf(!haveLetters)('has the same pages in real letters too, except for one page break in fifty', () => {
    const real = letters.filter(({ name }) => !name.endsWith('.letter.md'));
    expect(real.length).toBeGreaterThanOrEqual(LETTERS);
    const unlike = real.flatMap(({ name, pdf, word, sent }) =>
      pdf.flatMap((page, i) => (page === word[i] && page === sent[i] ? [] : [`${name}, page ${i + 1}`])),
    );
    const pages = real.reduce((sum, { pdf }) => sum + pdf.length, 0);
    console.log(`Pages of Word files as in the PDF: ${pages - unlike.length} of ${pages}\n${unlike.join('\n')}`);
    // A page break that moves changes two pages.
    expect(unlike.length / pages).toBeLessThanOrEqual(0.08);
    for (const { name, pdf, word, sent } of real)
      expect([word.length, sent.length], name).toEqual([pdf.length, pdf.length]);
  });
});
