import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../server/src/export/pdf/render-pdf';
import { growthFactor, MAX_GROWTH } from '../growth-factor';
import { everything, fonts, heading, onePoint, paragraph, pdfOf, plan, runs } from './pdf-letters';

interface Tag {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

const open = (bytes: Uint8Array): ReturnType<typeof getDocumentProxy> =>
  getDocumentProxy(bytes.slice(), { isEvalSupported: false });

/** The tags of a page with their words, one a line and indented, as another PDF reader sees them. */
async function tagsOf(bytes: Uint8Array, number = 1): Promise<string> {
  const page = await (await open(bytes)).getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  let at = '';
  for (const item of items as { type?: string; id?: string; str?: string }[]) {
    if (item.type === 'beginMarkedContentProps') at = item.id ?? '';
    else if (item.type === 'endMarkedContent') at = '';
    else if (item.str !== undefined && at !== '') words.set(at, (words.get(at) ?? '') + item.str);
  }
  const shown: string[] = [];
  const walk = (tag: Tag, depth: number): void => {
    if (tag.type === 'content') shown.push(`${'  '.repeat(depth)}“${(words.get(tag.id ?? '') ?? '').trim()}”`);
    else if (tag.role && tag.role !== 'Root' && tag.role !== 'Document') shown.push(`${'  '.repeat(depth)}${tag.role}`);
    const deeper = tag.role === 'Root' || tag.role === 'Document' ? depth : depth + 1;
    tag.children?.forEach((child) => walk(child, deeper));
  };
  walk((await page.getStructTree()) as unknown as Tag, 0);
  return shown.join('\n');
}

async function wordsOnPage(bytes: Uint8Array, number: number): Promise<string> {
  const { items } = await (await (await open(bytes)).getPage(number)).getTextContent();
  return (items as { str: string }[]).map(({ str }) => str).join('');
}

describe('a letter as PDF', () => {
  it('tags everything with its role, in reading order', async () => {
    expect(
      await tagsOf(
        await pdfOf({ ...everything, letterhead: { sender: 'Sender', address: ['Some House'], contacts: [] } }),
      ),
    ).toMatchInlineSnapshot(`
      "P
        “DRAFT”
      P
        “Sender”
      P
        “Some House”
      P
        “18 December 2025”
      P
        “Ann Example”
      P
        “Northmoor Council”
      P
        “NM1 2AB”
      P
        “Dear Ms Example”
      H1
        “Focused visit to Northmoor children’s services”
      P
        “Before bold and slanted,”
        Link
          “a page of the department”
        “or”
        Link
          “ann@example.org”
        “, marked”
        Reference
          Link
            “1”
        “here.A line of its own.”
      Note
        Lbl
          Link
            “1”
        P
          “First note, see”
          Link
            “www.example.org”
          “.”
      H2
        “Headline findings”
      L
        LI
          Lbl
            “■”
          LBody
            “One, marked”
            Reference
              Link
                “2”
            “and on”
            L
              LI
                Lbl
                  “■”
                LBody
                  “Below”
                  L
                    LI
                      Lbl
                        “■”
                      LBody
                        “Deeper”
        LI
          Lbl
            “■”
          LBody
            “Two”
      Note
        Lbl
          Link
            “2”
        P
          “Second note.”
      H3
        “Inside”
      L
        LI
          Lbl
            “9.”
          LBody
            “Nine”
        LI
          Lbl
            “10.”
          LBody
            “Ten”
      P
        “Yours sincerely”
      P
        “Bea Name”
      P
        “His Majesty’s Inspector”
      P
        “cc: Dee Else”"
    `);
  });

  it('has the title, author, language and date of the letter, whatever characters they contain', async () => {
    const file = await open(await pdfOf(everything));
    const { info, metadata } = await file.getMetadata();
    expect(info).toMatchObject({
      Title: 'Focused visit to Northmoor & Eastvale <services>',
      Author: 'Bea Name',
      Language: 'en-GB',
      CreationDate: 'D:20251218000000Z',
    });
    expect(metadata?.get('dc:title')).toBe('Focused visit to Northmoor & Eastvale <services>');
    expect(await file.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('has no date if the letter has none', async () => {
    const { info } = await (await open(await pdfOf({ ...everything, date: '' }))).getMetadata();
    expect(info).not.toHaveProperty('CreationDate');
  });

  it('has bookmarks that lead to their headings', async () => {
    const file = await open(await pdfOf(everything));
    const [subject] = (await file.getOutline()) ?? [];
    expect(subject?.title).toBe('Focused visit to Northmoor children’s services');
    expect(subject?.items.map(({ title, items }) => [title, items.map((one: { title: string }) => one.title)])).toEqual(
      [['Headline findings', ['Inside']]],
    );
    const [, kind, left, top] = subject?.dest as [object, { name: string }, number, number];
    expect([kind.name, Math.round(left)]).toEqual(['XYZ', 0]);
    expect(top).toBeGreaterThan(400);
    const [, , , below] = subject?.items[0]?.dest as [object, object, number, number];
    expect(below).toBeLessThan(top);
  });

  it('has links with descriptions, and footnotes linked in both directions', async () => {
    const file = await open(await pdfOf(everything));
    const annotations = (await (await file.getPage(1)).getAnnotations()) as {
      url?: string;
      dest?: string;
      contentsObj?: { str: string };
    }[];
    expect(annotations.map(({ url, dest, contentsObj }) => [url ?? dest, contentsObj?.str])).toEqual([
      ['https://www.example.org/', 'https://www.example.org'],
      ['https://www.example.org/page', 'a page of the department (https://www.example.org/page)'],
      ['mailto:ann@example.org', 'Mail to ann@example.org'],
      ['footnote-1', 'Footnote 1'],
      ['footnote-2', 'Footnote 2'],
      ['mark-1', 'Back to mark 1'],
      ['https://www.example.org/', 'https://www.example.org'],
      ['mark-2', 'Back to mark 2'],
    ]);
    const places = await file.getDestinations();
    expect(Object.keys(places).sort()).toEqual(['footnote-1', 'footnote-2', 'mark-1', 'mark-2']);
  });

  it('has page numbers from page 2 and a draft mark on every page', async () => {
    const long = plan(
      [
        heading(1, 'Subject'),
        ...Array.from({ length: 60 }, (_, i) => paragraph(`Paragraph ${'abc'[i % 3]} of a long letter.`)),
      ],
      { draftMark: 'DRAFT' },
    );
    const bytes = await pdfOf(long);
    const pages = (await open(bytes)).numPages;
    expect(pages).toBe(3);
    const shown = await Promise.all([1, 2, 3].map((number) => wordsOnPage(bytes, number)));
    for (const words of shown) expect(words.match(/DRAFT/g)).toHaveLength(2);
    expect(shown.map((words) => /(\d)(?=Paragraph)/.exec(words)?.[1])).toEqual([undefined, '2', '3']);
    expect(await wordsOnPage(await pdfOf({ ...long, draftMark: '' }), 1)).not.toContain('DRAFT');
  });

  it('gives the same bytes for the same letter, and different bytes for another', async () => {
    const first = await pdfOf(everything);
    expect(await pdfOf(everything)).toEqual(first);
    expect(await pdfOf({ ...everything, author: 'Cal Other' })).not.toEqual(first);
  });

  it('shows the sender’s own picture with its alternative text', async () => {
    const bytes = await pdfOf(everything, { picture: { bytes: onePoint, alternative: 'Badge of the sender' } });
    const tree = JSON.stringify(await (await (await open(bytes)).getPage(1)).getStructTree());
    expect(tree).toContain('"role":"Figure"');
    expect(tree).toContain('"alt":"Badge of the sender"');
  });

  it('reports in a sentence that a file is not a picture', async () => {
    expect(
      await renderPdf(everything, fonts, { picture: { bytes: new Uint8Array([1, 2, 3]), alternative: '' } }),
    ).toEqual({ problem: 'the picture of the letterhead cannot be read: it must be a PNG or JPEG file', missing: [] });
  });

  it('names characters missing from the font, with their place, and writes nothing', async () => {
    const source = { start: 120, end: 140 };
    const rendered = await renderPdf(
      plan([{ kind: 'paragraph', runs: runs('Well done 😀 and 中文, Llŷr'), source }]),
      fonts,
    );
    expect(rendered).toEqual({
      problem:
        'the font has no characters “😀” (U+1F600) near “Well done 😀 and 中文, Llŷr”, “中” (U+4E2D) near ' +
        '“Well done 😀 and 中文, Llŷr”, “文” (U+6587) near “Well done 😀 and 中文, Llŷr”: replace them and ' +
        'export again',
      missing: ['😀', '中', '文'].map((character) => expect.objectContaining({ character, source })),
    });
  });

  it('composes accents that were typed separately', async () => {
    expect(await wordsOnPage(await pdfOf(plan([heading(1, 'A'), paragraph('Sia\u0302n')])), 1)).toContain('Siân');
  });

  it('is written for an empty letter', async () => {
    const bytes = await pdfOf(plan([], { letterhead: { sender: '', address: [], contacts: [] } }));
    expect((await open(bytes)).numPages).toBe(1);
  });

  it('takes time in proportion to the length of the letter', async () => {
    const print = (length: number): Promise<unknown> => {
      const items = Array.from({ length }, () => ({ runs: runs('Item'), items: [], source: { start: 0, end: 0 } }));
      return pdfOf(plan([heading(1, 'S'), { kind: 'list', ordered: false, items, source: { start: 0, end: 0 } }]));
    };
    expect(await growthFactor(print, 8000)).toBeLessThan(MAX_GROWTH);
  });

  it('is written for any runs, with every word in it', async () => {
    const run = fc.record(
      {
        text: fc.string({
          unit: fc.constantFrom('a', 'é', ' ', '-', '/', '\n', '■', '1', '(', ')', '\\', '<', '–'),
          maxLength: 200,
        }),
      },
      { requiredKeys: ['text'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(run, { maxLength: 5 }), async (some) => {
        const said = some
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, '');
        const shown = await wordsOnPage(
          await pdfOf(
            plan([heading(1, 'S'), { kind: 'paragraph', runs: some, source: { start: 0, end: 0 } }], {
              letterhead: { sender: '', address: [], contacts: [] },
            }),
          ),
          1,
        );
        expect(shown.replace(/\s/g, '')).toBe(`S${said}`);
      }),
      { numRuns: 60 },
    );
  });
});
