import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../server/src/release-check/inspect-file';
import { heading, paragraph, pdfOf, plan } from '../export/pdf-letters';

type Draw = (document: PDFKit.PDFDocument) => void;

/** A PDF as another program might write it. */
async function pdf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ lang: 'en-GB', tagged: true, info: { Title: 'Visit to Northmoor' }, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  const root = document.struct('Document');
  document.addStructure(root);
  root.add(document.struct('P', {}, () => void document.text('Leaders know their services.')));
  draw(document);
  root.end();
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

async function found(bytes: Uint8Array): Promise<readonly string[]> {
  const report = await inspectFile(bytes);
  if ('problem' in report) throw new Error(report.problem);
  return report.findings.map(({ kind, message, page }) => `${kind}${page === undefined ? '' : ` ${page}`}: ${message}`);
}

describe('the release check of a PDF', () => {
  it('finds nothing in a clean one', async () => {
    expect(await found(await pdf(() => undefined))).toEqual([]);
  });

  it('finds missing accessibility features', async () => {
    const bytes = await pdf(() => undefined, { tagged: false, lang: '', info: {} });
    expect((await found(bytes)).map((message) => message.replace(/:.*/, ''))).toEqual(['title', 'tags', 'language']);
  });

  it('finds words that are invisible, white or beyond the edge, but not white on a coloured background', async () => {
    const bytes = await pdf((document) => {
      document.fillColor('white').text('white for us only', 60, 300);
      document.save().rect(50, 200, 300, 50).fill('navy').fillColor('white').text('on navy', 60, 210).restore();
      document.fillColor('black').text('beyond the left', -500, 100, { lineBreak: false });
      document.text('below the foot', 60, 2000, { lineBreak: false });
      document.addContent('3 Tr');
      document.text('without ink', 60, 450);
      document.addContent('0 Tr');
    });
    expect([...(await found(bytes))].sort()).toEqual([
      'hidden-text 1: Invisible text is left, “without ink”, which can be copied and found: take it out.',
      'hidden-text 1: Text beyond the edge of the page is left, “beyond the left below the foot”: take it out.',
      'hidden-text 1: White text is left, “white for us only”, which can be copied and found: take it out.',
    ]);
  });

  it('takes a page with only invisible words for a scan', async () => {
    const bytes = await pdf(() => undefined);
    const scan = await pdf(
      (document) => {
        document.addPage();
        document.addContent('3 Tr');
        document.text('what a program read', 60, 100);
      },
      { autoFirstPage: true },
    );
    expect(await found(bytes)).toEqual([]);
    expect((await found(scan)).filter((message) => message.startsWith('hidden'))).toEqual([]);
  });

  it('finds comments, form fields, attachments and links', async () => {
    const bytes = await pdf((document) => {
      document.note(10, 10, 20, 20, 'Is this so?');
      document.link(10, 50, 20, 20, 'file:///C:/Users/j/letter.docx');
      document.link(10, 80, 20, 20, 'https://www.gov.uk/ofsted');
      document.file(Buffer.from('x'), { name: 'notes.txt' });
      document.initForm();
      document.formText('name', 10, 100, 50, 20, {});
      document.text('[name of the authority]', 10, 200);
    });
    const messages = await found(bytes);
    expect(messages.map((message) => message.replace(/:.*/, ''))).toEqual([
      'comment 1',
      'template-words 1',
      'link 1',
      'form-field 1',
      'attachment',
    ]);
    expect(messages.join('\n')).toContain('“Is this so?”');
    expect(messages.join('\n')).toContain('“notes.txt”');
  });

  it('finds the author, unless they sign the letter', async () => {
    expect(await found(await pdf(() => undefined, { info: { Title: 'Visit', Author: 'J. Typist' } }))).toEqual([
      expect.stringContaining('The property “Author” says “J. Typist”'),
    ]);
    const signed = await pdf((document) => void document.text('J. Typist'), {
      info: { Title: 'Visit', Author: 'J. Typist' },
    });
    expect(await found(signed)).toEqual([]);
  });

  it('finds the draft mark in our own export, and nothing in a final one', async () => {
    const final = { author: 'Ofsted', letterhead: { sender: 'Ofsted', address: [], contacts: [] } };
    const blocks = [heading(1, 'Focused visit to Northmoor'), paragraph('Leaders know their services.')];
    expect(await found(await pdfOf(plan(blocks, final)))).toEqual([]);
    expect(await found(await pdfOf(plan(blocks, { ...final, draftMark: 'DRAFT' })))).toEqual([
      expect.stringMatching(/^draft-mark 1: /),
    ]);
  });

  it('explains why a file cannot be read', async () => {
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('%PDF-1.7 nothing'),
      new TextEncoder().encode('words'),
    ])
      expect(await inspectFile(bytes)).toHaveProperty('problem');
    const whole = await pdf(() => undefined);
    for (let share = 1; share < 10; share += 1)
      expect(await inspectFile(whole.slice(0, Math.floor((whole.length * share) / 10)))).toBeTruthy();
  });
});
