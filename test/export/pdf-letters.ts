import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PrintModel, PrintBlock, PrintRun } from '../../server/src/export/model/print-model';
import type { FontFiles } from '../../server/src/export/pdf/faces';
import type { PdfOptions } from '../../server/src/export/pdf/render-pdf';
import { renderPdf } from '../../server/src/export/pdf/render-pdf';

const font = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, '../../server/data/fonts', `${name}.ttf`));

export const fonts: FontFiles = {
  regular: font('DejaVuSansCondensed'),
  bold: font('DejaVuSansCondensed-Bold'),
  italic: font('DejaVuSansCondensed-Oblique'),
};

const source = { start: 0, end: 0 };
export const runs = (...parts: readonly (string | PrintRun)[]): readonly PrintRun[] =>
  parts.map((part) => (typeof part === 'string' ? { text: part } : part));

export const paragraph = (...parts: readonly (string | PrintRun)[]): PrintBlock => ({
  kind: 'paragraph',
  runs: runs(...parts),
  source,
});
export const heading = (level: 1 | 2 | 3, text: string): PrintBlock => ({
  kind: 'heading',
  level,
  runs: runs(text),
  source,
});
export const list = (...items: readonly string[]): PrintBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map((text) => ({ runs: runs(text), items: [], source })),
  source,
});
export const signOff: readonly PrintBlock[] = [
  { kind: 'sign-off', runs: runs('Yours sincerely'), source },
  {
    kind: 'signatory',
    lines: [
      { runs: runs('Bea Name'), source },
      { runs: runs('His Majesty’s Inspector'), source },
    ],
    source,
  },
];

/** A letter of these blocks, with a letterhead and a title. */
export const plan = (blocks: readonly PrintBlock[], more: Partial<PrintModel> = {}): PrintModel => ({
  title: 'Focused visit to Northmoor & Eastvale <services>',
  author: 'Bea Name',
  language: 'en-GB',
  date: '2025-12-18',
  letterhead: {
    sender: 'Sender',
    address: ['Some House', 'AB1 2CD'],
    contacts: [{ text: 'T 0300 000 0000' }, { text: 'www.example.org', href: 'https://www.example.org' }],
  },
  blocks,
  footnotes: [],
  ...more,
});

/** A letter with everything that a letter can have. */
export const everything = plan(
  [
    { kind: 'date', runs: runs('18 December 2025'), source },
    {
      kind: 'address',
      lines: ['Ann Example', 'Northmoor Council', 'NM1 2AB'].map((text) => ({ runs: runs(text), source })),
      source,
    },
    { kind: 'salutation', runs: runs('Dear Ms Example'), source },
    heading(1, 'Focused visit to Northmoor children’s services'),
    paragraph(
      'Before ',
      { text: 'bold', bold: true },
      ' and ',
      { text: 'slanted', italic: true },
      ', ',
      { text: 'a page of the department', href: 'https://www.example.org/page' },
      ' or ',
      { text: 'ann@example.org', href: 'mailto:ann@example.org' },
      ', marked',
      { text: '1', footnote: 1 },
      ' here.\nA line of its own.',
    ),
    heading(2, 'Headline findings'),
    {
      kind: 'list',
      ordered: false,
      source,
      items: [
        {
          runs: runs('One, marked', { text: '2', footnote: 2 }, ' and on'),
          source,
          items: [{ runs: runs('Below'), source, items: [{ runs: runs('Deeper'), source, items: [] }] }],
        },
        { runs: runs('Two'), source, items: [] },
      ],
    },
    heading(3, 'Inside'),
    {
      kind: 'list',
      ordered: true,
      start: 9,
      source,
      items: ['Nine', 'Ten'].map((text) => ({ runs: runs(text), source, items: [] })),
    },
    ...signOff,
    { kind: 'copy-list', lines: [{ runs: runs('cc: Dee Else'), source }], source },
  ],
  {
    draftMark: 'DRAFT',
    footnotes: [
      {
        number: 1,
        runs: runs('First note, see ', { text: 'www.example.org', href: 'https://www.example.org' }, '.'),
        source,
      },
      { number: 2, runs: runs('Second note.'), source },
    ],
  },
);

/** The PDF; throws if it could not be written. */
export async function pdfOf(letter: PrintModel, options?: PdfOptions): Promise<Uint8Array> {
  const rendered = await renderPdf(letter, fonts, options);
  if ('problem' in rendered) throw new Error(rendered.problem);
  return rendered.bytes;
}

const LINE = 'Some words that fill the better part of a line and then the rest of it, ';

/** The words of a paragraph of about so many lines. */
export const lines = (count: number): string =>
  `${LINE.repeat(Math.max(0, count)).slice(0, count * LINE.length - 20)}end.`;

/** The smallest picture: one grey point, as PNG. */
export const onePoint = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
);
