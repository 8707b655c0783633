import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { draftsFromFile } from '../../server/src/import/import-file';
import { draftsFromPdf } from '../../server/src/import/pdf/import-pdf';
import { KNOWLEDGE } from './known-lines';
import { DRAFT } from './made-up';

type Settings = ConstructorParameters<typeof PDFDocument>[0];

/** The drawing as the bytes of a PDF. */
function pdf(draw: (doc: PDFKit.PDFDocument) => void, settings: Settings = {}): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 70, ...settings });
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(doc);
    doc.end();
  });
}

/** A tag around a drawing; the library's types lack this form. */
const marking = (doc: PDFKit.PDFDocument, tag: string, draw: () => void): PDFKit.PDFStructureElement =>
  doc.struct(tag as never, draw as never);

const PARTS = DRAFT.trimEnd().split('\n\n');

/** The invented letter as a page shows it, without tags. */
const untagged = (settings: Settings = {}): Promise<Uint8Array> =>
  pdf((doc) => {
    doc.fontSize(12);
    for (const part of PARTS) {
      const lines = part.split('\n');
      for (const line of lines) {
        if (line.startsWith('- ')) doc.text('•', { continued: false }).moveUp().text(line.slice(2), 88).text('', 70);
        else doc.text(line.replace(/^#+ /, ''));
      }
      doc.moveDown();
    }
  }, settings);

/** The same with tags, with page breaks wherever they fall. */
const tagged = (change: (part: string, doc: PDFKit.PDFDocument) => string = (part) => part): Promise<Uint8Array> =>
  pdf(
    (doc) => {
      doc.fontSize(12);
      const root = doc.struct('Document');
      doc.addStructure(root);
      doc.on('pageAdded', () => {
        // Text alone on a page is not part of the letter.
        doc.page.margins.bottom = 0;
        doc.markContent('Artifact', { type: 'Pagination' });
        doc.text('7', 300, 800, { lineBreak: false });
        doc.endMarkedContent();
        doc.page.margins.bottom = 70;
        doc.x = 70;
        doc.y = 70;
      });
      for (const part of PARTS) {
        const [, marks = '', words = ''] = /^(#*) ?([^]*)$/.exec(change(part, doc)) ?? [];
        if (words.startsWith('- ')) {
          const list = doc.struct('L');
          root.add(list);
          for (const line of words.split('\n')) {
            const item = doc.struct('LI');
            list.add(item);
            item.add(
              marking(doc, 'Lbl', () => {
                doc.text('•', 70).moveUp();
              }),
            );
            item.add(
              marking(doc, 'LBody', () => {
                doc.text(line.slice(2), 88);
              }),
            );
            item.end();
          }
          list.end();
        } else if (marks === '') {
          for (const line of words.split('\n'))
            root.add(
              marking(doc, 'P', () => {
                doc.text(line, 70);
              }),
            );
        } else {
          root.add(
            marking(doc, `H${marks.length}`, () => {
              doc.text(words, 70);
            }),
          );
        }
        doc.moveDown();
      }
      root.end();
    },
    { tagged: true, pdfVersion: '1.5', lang: 'en-GB' },
  );

const draftsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const read = await draftsFromPdf(bytes, KNOWLEDGE);
  if ('problem' in read) throw new Error(read.problem);
  return read.drafts.map(({ text }) => text);
};

describe('a PDF', () => {
  it('with tags gives the letter', async () => {
    expect(await draftsOf(await tagged())).toEqual([DRAFT]);
  });

  it('without tags gives the letter', async () => {
    expect(await draftsOf(await untagged())).toEqual([DRAFT]);
  });

  it('with tags gives headings that no template has, with their level', async () => {
    const bytes = await tagged((part) => (part.startsWith('Plans are up to date') ? '### About plans' : part));
    expect((await draftsOf(bytes))[0]).toContain('\n\n### About plans\n\n');
  });

  it('gives paragraphs even if they are tagged as headings', async () => {
    expect(await draftsOf(await tagged((part) => (part.startsWith('Staff like') ? `## ${part}` : part)))).toEqual([
      DRAFT,
    ]);
  });

  it('yields each letter of a pack', async () => {
    const page = (doc: PDFKit.PDFDocument, parts: readonly string[]): void => {
      for (const part of parts) doc.text(part.replace(/^(?:#+|-) /gm, '')).moveDown();
    };
    const agenda = [
      'Scrutiny committee',
      'Agenda item 5. The committee is asked to note the letters that follow, and to say what it would ' +
        'like to hear of them at its next meeting in the spring, when the director will be there to answer ' +
        'what members ask.',
    ];
    const bytes = await pdf((doc) => {
      page(doc.fontSize(12), agenda);
      for (let n = 0; n < 2; n++) page(doc.addPage(), PARTS);
      page(doc.addPage(), agenda);
    });
    const drafts = await draftsOf(bytes);
    expect(
      drafts.map((draft) => [draft.startsWith('18 December 2025\n'), draft.endsWith('His Majesty’s Inspector\n')]),
    ).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it('lists what is not part of the text', async () => {
    const read = await draftsFromPdf(
      await tagged((part, doc) => {
        if (part === 'Yours sincerely') doc.addPage();
        return part;
      }),
      KNOWLEDGE,
    );
    if ('problem' in read) throw new Error(read.problem);
    expect(read.drafts.map(({ text }) => text)).toEqual([DRAFT]);
    const [draft] = read.drafts;
    expect(draft?.dropped.map(({ kind, text }) => [kind, text])).toContainEqual(['page-number', '7']);
  });
});

describe('a PDF that cannot be read', () => {
  const problemOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await draftsFromFile(bytes, KNOWLEDGE);
    return 'problem' in read ? read.problem : `${read.drafts.length} drafts`;
  };

  it('says so in a sentence', async () => {
    const whole = await untagged();
    expect(await problemOf(new Uint8Array())).toBe('It is empty.');
    expect(await problemOf(new TextEncoder().encode('Dear Ms Fenwick'))).toMatch(
      /^It is neither a PDF nor a Word document/,
    );
    expect(await problemOf(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).toMatch(/^It is damaged, or not a PDF/);
    expect(await problemOf(whole.slice(0, whole.length / 2))).toMatch(/^It /);
    expect(await problemOf(await untagged({ userPassword: 'secret', pdfVersion: '1.7' }))).toMatch(/^It is encrypted/);
    expect(
      await problemOf(
        await pdf((doc) => {
          doc.rect(10, 10, 50, 50).fill();
        }),
      ),
    ).toMatch(/^It has no text in it: it may be a scan/);
    expect(
      await problemOf(
        await pdf((doc) => {
          for (let i = 0; i < 500; i++) doc.addPage();
        }),
      ),
    ).toBe('It has 501 pages; more than 500 are not read, so split it first.');
  });

  it('is read if it is only protected against changes', async () => {
    expect(await problemOf(await untagged({ ownerPassword: 'secret', pdfVersion: '1.7' }))).toBe('1 drafts');
  });

  it('is damaged anywhere, and still does no harm', async () => {
    const whole = await tagged();
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const damaged = whole.slice();
      damaged.fill(0x55, at, at + 8);
      expect(await problemOf(damaged)).toMatch(/^(?:It .+\.|\d drafts)$/);
    }
  });

  it('leaves the bytes unchanged', async () => {
    const bytes = await untagged();
    const before = bytes.slice();
    await draftsFromFile(bytes, KNOWLEDGE);
    expect(Buffer.from(bytes).equals(Buffer.from(before))).toBe(true);
  });
});
