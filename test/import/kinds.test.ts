import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DRAFT, paragraph, pdfFile, printed, run, setAsPage, wordFile } from './made-up';
import { draftOf, problemOf } from './reading';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const PAGE = setAsPage(DRAFT).split('\n').slice(0, 36).join('\n');

describe('files that are not letters', () => {
  it.each([
    ['a web page', bytesOf('\n<!-- saved --><!DOCTYPE html><html><body>Gone</body></html>'), /^It is a web page/],
    ['RTF', bytesOf('{\\rtf1\\ansi Dear Ms Fenwick}'), /^It is an RTF file/],
    ['a PNG', bytesOf('\u0089PNG\r\n\u001a\n and more'), /^It is a picture/],
    ['a JPEG', bytesOf('\u00ff\u00d8\u00ff\u00e0 and more'), /^It is a picture/],
    ['an e-mail', bytesOf('From: a@example.org\nMIME-Version: 1.0\nSubject: x\n\nDear'), /^It is an e-mail/],
    ['OpenDocument', zipSync({ 'content.xml': bytesOf('<a/>') }), /^It is an OpenDocument file/],
    ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256), /^It is neither/],
  ])('%s is told', async (_, bytes, sentence) => expect(await problemOf(bytes)).toMatch(sentence));
});

describe('a PDF', () => {
  it('is read as it appears: without a watermark, and overprinted text only once', async () => {
    const plain = await draftOf(pdfFile([printed(PAGE)]));
    const [first, ...others] = printed(PAGE);
    if (!first) throw new Error('no print');
    const made = await draftOf(
      pdfFile([
        [{ text: 'DRAFT', x: 150, y: 250, size: 90, turn: 45 }, first, { ...first, x: first.x + 0.3 }, ...others],
      ]),
    );
    expect(made.text).toBe(plain.text);
    expect(made.dropped.map(([kind, text]) => [kind, text])).toEqual([
      ['watermark', 'DRAFT'],
      ['printed-twice', '18 December 2025'],
    ]);
  });

  it('keeps text whose place is no number', async () => {
    const [date, name, ...others] = printed(PAGE);
    if (!date || !name) throw new Error('no print');
    const whole = Buffer.from(pdfFile([[date, { ...name, x: 561 }, ...others]])).toString('latin1');
    const made = await draftOf(bytesOf(whole.replace(' 561 ', ' /F1 ')));
    expect(made.text).toContain('AdaFenwick');
  });

  it('is read without line numbers', async () => {
    const numbers = Array.from({ length: 8 }, (_, i) => ({ text: String(5 * i + 5), x: 30, y: 724 - 70 * i, size: 7 }));
    const made = await draftOf(pdfFile([[...numbers, ...printed(PAGE)]]));
    expect(made.text).toBe((await draftOf(pdfFile([printed(PAGE)]))).text);
    expect(made.dropped).toEqual([['line-number', '5 10 15 20 25 30 35 40']]);
  });

  it('is refused if its characters have no meaning', async () => {
    expect(await problemOf(pdfFile([printed(PAGE, { shifted: true })]))).toMatch(/^Its font does not say/);
  });
});

describe('a Word file', () => {
  it('keeps the text of fields and boxes, and counts hidden text', async () => {
    const made = await draftOf(
      wordFile(
        [
          paragraph(`<w:fldSimple w:instr=" DATE ">${run('18 December 2025')}</w:fldSimple>`),
          paragraph(run('Ada Fenwick')),
          paragraph(run('Dear Ms Fenwick')),
          paragraph(run('Focused visit to Northmoor'), '<w:pStyle w:val="H1"/>'),
          paragraph(run('Plans are clear.') + run(' Not so.', '<w:vanish/>')),
          paragraph(run('Yours sincerely')),
        ].join(''),
        { main: ['papers', 'letter'] },
      ),
    );
    expect(made.text).toBe(
      '18 December 2025\n\nAda Fenwick\n\nDear Ms Fenwick\n\n' +
        '# Focused visit to Northmoor\n\nPlans are clear.\n\n' +
        'Yours sincerely\n',
    );
    expect(made.dropped).toEqual([['hidden', 'Not so.']]);
  });

  it('is refused if it has words, but none of them in its text', async () => {
    expect(await problemOf(wordFile(paragraph(''), { header: paragraph(run('Northmoor Council')) }))).toBe(
      'All its words are in page headers or footers, comments, or hidden, so there is no letter to read.',
    );
  });

  it('counts text between the notes as hidden', async () => {
    const made = await draftOf(
      wordFile(paragraph(run('Plans are clear.')), { footnotes: paragraph(run('Plans are late.')) }),
    );
    expect(made.text).toBe('Plans are clear.\n');
    expect(made.dropped).toEqual([['hidden', 'Plans are late.']]);
  });
});
