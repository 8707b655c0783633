import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { draftsFromDocx } from '../../server/src/import/docx/import-docx';
import { KNOWLEDGE } from './known-lines';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph as Word writes it: `style`, `list` (level and numbering), and runs. */
function p(
  text: string | readonly string[],
  { style = '', list }: { readonly style?: string; readonly list?: readonly [level: number, numbering: number] } = {},
): string {
  const styled = style ? `<w:pStyle w:val="${style}"/>` : '';
  const numbered = list ? `<w:numPr><w:ilvl w:val="${list[0]}"/><w:numId w:val="${list[1]}"/></w:numPr>` : '';
  const properties = `<w:pPr>${styled}${numbered}</w:pPr>`;
  return `<w:p>${properties}${(typeof text === 'string' ? [run(text)] : text).join('')}</w:p>`;
}

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

function docx(body: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const w =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const level = (n: number, format: string, start = 1): string =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const numberings = [
    [0, 'bullet', 1],
    [1, 'decimal', 1],
    [2, 'decimal', 18],
  ] as const;
  const abstractNumbering = ([id, format, start]: (typeof numberings)[number]): string =>
    `<w:abstractNum w:abstractNumId="${id}">${level(0, format, start)}${level(1, 'bullet')}</w:abstractNum>`;
  const numberingOf = ([id]: (typeof numberings)[number]): string =>
    `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`;
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ' +
      'Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ' +
      'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
      'Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${w}><w:body>${body.join('')}</w:body></w:document>`,
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ' +
      'Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ' +
      'Target="https://www.gov.uk/a" TargetMode="External"/></Relationships>',
    'word/styles.xml':
      `<w:styles ${w}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading ` +
      '1"/></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading ' +
      '2"/></w:style><w:style w:type="paragraph" w:styleId="H3"><w:name w:val="heading ' +
      '3"/></w:style></w:styles>',
    'word/numbering.xml':
      '<w:numbering ' +
      `${w}>${numberings.map(abstractNumbering).join('')}${numberings.map(numberingOf).join('')}</w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="7">${p('A note.')}</w:footnote></w:footnotes>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const FRAME = [
  p('18 December 2025'),
  p(''),
  p(['<w:r><w:t>Ada Fenwick</w:t><w:br/><w:t>Northmoor Council</w:t></w:r>']),
  p(''),
  p('Dear Ms Fenwick'),
  p(''),
];
const END = [p('Yours sincerely'), p(''), p(''), p('Bela Novak'), p('His Majesty’s Inspector')];

const bodyOf = async (...body: string[]): Promise<string> => {
  const read = await draftsFromDocx(
    docx([...FRAME, p('Focused visit to Northmoor', { style: 'H1' }), ...body, ...END]),
    KNOWLEDGE,
  );
  if ('problem' in read) throw new Error(read.problem);
  const [draft] = read.drafts;
  expect(draft?.text).toMatch(
    /^18 December 2025\n\nAda Fenwick\nNorthmoor Council\n\nDear Ms Fenwick\n\n# Focused visit to Northmoor\n\n/,
  );
  expect(draft?.text).toMatch(/\n\nYours sincerely\n\nBela Novak\nHis Majesty’s Inspector\n$/);
  return draft?.text.replace(/^[^]*?\n# .*\n\n/, '').replace(/\n\nYours sincerely[^]*$/, '') ?? '';
};

describe('a Word document', () => {
  it('gives its paragraphs, headings and lists', async () => {
    expect(
      await bodyOf(
        p('Main findings', { style: 'H2' }),
        p('Plans are clear'),
        p('and paragraphs stay apart.'),
        p('Children in need', { style: 'H3' }),
        p('Pace.', { list: [0, 1] }),
        p('Care leavers.', { list: [1, 1] }),
        p('Oversight.', { list: [0, 1] }),
        p('First.', { list: [0, 2] }),
        p('Second.', { list: [0, 2] }),
        p('Words between.'),
        p('Old numbers.', { list: [0, 3] }),
        p('Go on.', { list: [0, 3] }),
      ),
    ).toBe(
      [
        '## Main findings',
        'Plans are clear',
        'and paragraphs stay apart.',
        '### Children in need',
        '- Pace.\n  - Care leavers.\n- Oversight.\n1. First.\n2. Second.',
        'Words between.',
        '18. Old numbers.\n19. Go on.',
      ].join('\n\n'),
    );
  });

  it('gives headings that are only bold, and typed bullets', async () => {
    expect(await bodyOf(p([run('Strengths of the team', '<w:b/>')]), p('■ Pace.'), p('• Oversight.'))).toBe(
      '## Strengths of the team\n\n- Pace.\n- Oversight.',
    );
  });

  it('gives bold, italics and links, with the marks at the words', async () => {
    expect(
      await bodyOf(
        p([
          run('Some '),
          run('bold ', '<w:b/>'),
          run('and '),
          run('slanted', '<w:i/>'),
          run(', '),
          '<w:hyperlink r:id="rId9"><w:r><w:t>a link</w:t></w:r></w:hyperlink>',
          run(' and 2 * 3 * 4.'),
        ]),
      ),
    ).toBe('Some **bold** and *slanted*, [a link](https://www.gov.uk/a) and 2 \\* 3 \\* 4.');
  });

  it('puts a footnote after the section with its mark', async () => {
    expect(
      await bodyOf(
        p(['<w:r><w:t>What needs to improve?</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r>'], { style: 'H2' }),
        p('Pace.', { list: [0, 1] }),
        p('Next steps', { style: 'H2' }),
        p('Plans.'),
      ),
    ).toBe('## What needs to improve?[^1]\n\n- Pace.\n\n[^1]: A note.\n\n## Next steps\n\nPlans.');
  });

  it('gives inserted words but not deleted ones, and table cells in order', async () => {
    const row = (name: string): string =>
      `<w:tr>${['a', 'b'].map((cell) => `<w:tc>${p(`${name} ${cell}.`)}</w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${['One', 'Two'].map(row).join('')}</w:tbl>`;
    expect(
      await bodyOf(p([run('Kept '), `<w:del>${run('gone ')}</w:del>`, `<w:ins>${run('new.')}</w:ins>`]), table),
    ).toBe('Kept new.\n\nOne a.\n\nOne b.\n\nTwo a.\n\nTwo b.');
  });

  it('yields each letter of a pack', async () => {
    const read = await draftsFromDocx(
      docx([
        p('Scrutiny committee', { style: 'H1' }),
        p(
          'An agenda with many words that are no part of any letter at all, and of which there are more ' +
            'than thirty, so that nobody takes them for the few words that stand above a letter by ' +
            'themselves.',
        ),
        ...FRAME,
        p('Plans.'),
        ...END,
        ...FRAME,
        p('Other plans.'),
        ...END,
      ]),
      KNOWLEDGE,
    );
    expect(
      'drafts' in read && read.drafts.map(({ text }) => [text.includes('Plans.'), text.includes('Other plans.')]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
    expect('drafts' in read && read.drafts[0]?.dropped[0]?.kind).toBe('outside-letter');
  });
});

describe('a file that cannot be read', () => {
  const problemOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await draftsFromDocx(bytes, KNOWLEDGE);
    return 'problem' in read ? read.problem : `${read.drafts.length} drafts`;
  };

  it('says so in a sentence', async () => {
    expect(await problemOf(new Uint8Array())).toBe('It is not a Word document, or it is damaged.');
    expect(await problemOf(strToU8('Dear Ms Fenwick'))).toBe('It is not a Word document, or it is damaged.');
    expect(await problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toMatch(
      /^It is protected by a password, or an old Word file/,
    );
    expect(await problemOf(zipSync({ 'a.txt': strToU8('x') }))).toBe(
      'It is a zip archive, but not a Word document: unpack it, and import the files in it.',
    );
    expect(await problemOf(docx(FRAME).slice(0, 700))).toMatch(/^It is damaged/);
    expect(await problemOf(docx([], { 'word/document.xml': '<w:document><w:body>' }))).toMatch(/^It is damaged/);
  });

  it('is damaged anywhere, and still does no harm', async () => {
    const whole = docx([...FRAME, ...END]);
    for (let at = 0; at < whole.length; at += 37) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      expect(await problemOf(damaged)).toMatch(/^(?:It .+\.|\d drafts)$/);
    }
  });

  it('is a zip bomb: nothing is unpacked', async () => {
    expect(await problemOf(zipSync({ 'word/document.xml': new Uint8Array(20_000_000) }))).toBe(
      'It unpacks to far more data than a letter has, so it was not opened.',
    );
    // The stated size may be false; then no more than that is decompressed.
    const liar = zipSync({ 'word/document.xml': new Uint8Array(20_000_000) });
    const view = new DataView(liar.buffer);
    for (let at = 0; at < liar.length - 30; at++)
      if (view.getUint32(at, true) === 20_000_000) view.setUint32(at, 1000, true);
    expect(await problemOf(liar)).toMatch(/^It /);
  });

  it('is nested without end', async () => {
    expect(
      await problemOf(docx([`${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`])),
    ).toMatch(/^(?:It .+\.|\d drafts)$/);
  });
});
