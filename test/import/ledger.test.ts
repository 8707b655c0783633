import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerOf, ledgerWords, withLedger } from '../../server/src/import/ledger';
import { DRAFT, paragraph, pdfFile, printed, run, setAsPage, setInLines, wordFile } from './made-up';
import { draftOf, read } from './reading';

const drafts = (text: string, dropped: readonly string[] = []) => ({
  drafts: [
    {
      text,
      source: { start: 0, end: 0 },
      dropped: dropped.map((words) => ({ kind: 'letterhead' as const, text: words, span: { start: 0, end: 0 } })),
    },
  ],
});

describe('the ledger', () => {
  it('counts words as often as they occur, kept and dropped', () => {
    expect(
      ledgerOf('Plans are clear. Plans are late. Ofsted', drafts('Plans are clear. Plans are late.', ['Ofsted'])),
    ).toEqual({ words: 7, kept: 6, dropped: [{ kind: 'letterhead', pieces: 1, words: 1 }], unplaced: [] });
    expect(ledgerOf('Plans are late. Plans are late.', drafts('Plans are late.')).unplaced).toEqual([
      'Plans',
      'are',
      'late',
    ]);
  });

  it('finds words that were joined or split, and no others', () => {
    const unplaced = (source: string, draft: string): readonly string[] => ledgerOf(source, drafts(draft)).unplaced;
    expect(unplaced('chil- dren and w e l l', 'children and well')).toEqual([]);
    expect(unplaced('practice1 Some', 'practice[^1] Some')).toEqual([]);
    expect(unplaced('NO up to REV', 'NOREV up to')).toEqual([]);
    expect(unplaced('1 2 up 1 2', '21 up 21')).toEqual([]);
    expect(unplaced('1 2 up 1 2', '21 up')).toEqual(['1', '2']);
    expect(unplaced('chil- dren', 'child')).toEqual(['chil', 'dren']);
    expect(unplaced('chil dren chil dren', 'children')).toEqual(['chil', 'dren']);
    expect(unplaced('re\u00admain', 'remain')).toEqual([]);
    expect(unplaced('5 of 50', '550')).toEqual(['of']);
  });

  it('puts unplaced words into a comment at the end of the last draft', () => {
    const { drafts: [draft] = [], ledger } = withLedger(drafts('Plans are late.\n'), 'Plans -- are <very> late.');
    expect(ledger.unplaced).toEqual(['very']);
    expect(draft?.text).toBe('Plans are late.\n\n<!-- 1 word could not be placed: very -->\n');
  });

  it('reports everything that is lost', () => {
    // An “o” at the start of a line is one of Word’s bullets and not a word.
    const words = fc.array(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(), (all, at) => {
        const [lost = ''] = all.slice(at % all.length);
        const rest = all.filter((_, i) => i !== at % all.length);
        expect(ledgerOf(all.join(' '), drafts(rest.join(' '))).unplaced).toEqual([lost]);
      }),
    );
  });
});

/** Words that no other paragraph has. */
const marked = fc.nat({ max: 99_999 }).map((n) => `word${n}x and word${n}y `);

/** Part of a Word file in one of the ways in which it can contain words. */
const stretch = marked.chain((text) =>
  fc.constantFrom(
    run(text),
    run(text, '<w:b/>'),
    run(text, '<w:vanish/>'),
    run(text, '<w:strike/>'),
    run(text, '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
    `<w:ins w:id="1">${run(text)}</w:ins>`,
    `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
    `<w:moveFrom w:id="3">${run(text)}</w:moveFrom>`,
    `<w:fldSimple w:instr=" DATE ">${run(text)}</w:fldSimple>`,
    `<w:dir w:val="ltr">${run(text)}</w:dir>`,
    `<w:smartTag>${run(text)}</w:smartTag>`,
    `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
    `<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`,
    `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`,
    `<w:unheardOf>${run(text)}</w:unheardOf>`,
    `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> IF ${text} </w:instrText><w:fldChar ` +
      'w:fldCharType="end"/></w:r>',
    `<w:r><w:t>one</w:t><w:cr/><w:t>${text}</w:t><w:ptab/><w:t xml:space="preserve">two </w:t></w:r>`,
    `<w:r><w:drawing><wp:inline><wps:txbx><w:txbxContent>${paragraph(run(text))}` +
      '</w:txbxContent></wps:txbx></wp:inline></w:drawing></w:r>',
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(run(text))}` +
      '</w:txbxContent></w:drawing>' +
      `</mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run(text))}</w:txbxContent></w:pict></mc:Fallback>` +
      '</mc:AlternateContent></w:r>',
    `<w:r><w:pict><v:textpath string="${text}"/></w:pict></w:r>`,
  ),
);

const block = fc.oneof(
  fc.array(stretch, { maxLength: 4 }).map((runs) => paragraph(runs.join(''))),
  fc
    .array(stretch, { minLength: 1, maxLength: 3 })
    .map((runs) => `<w:tbl><w:tr>${runs.map((one) => `<w:tc>${paragraph(one)}</w:tc>`).join('')}</w:tr></w:tbl>`),
  fc
    .tuple(stretch, fc.nat({ max: 2 }), fc.integer({ min: 1, max: 3 }))
    .map(([one, level, id]) => paragraph(one, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`)),
);

describe('the ledger of a Word file', () => {
  it('balances, wherever words are in it', async () => {
    const letter = [...FRONT, paragraph(run('Focused visit to Northmoor'), '<w:pStyle w:val="H1"/>')].join('');
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), marked, marked, async (blocks, head, note) => {
        const made = await read(
          wordFile(letter + blocks.join('') + BACK.join(''), {
            header: paragraph(run(head)),
            footer: paragraph(run('Page 1')),
            comments: `<w:comment w:id="0">${paragraph(run(note))}</w:comment>`,
          }),
        );
        if ('problem' in made) throw new Error(made.problem);
        expect(made.ledger.unplaced).toEqual([]);
        // Each word occurs in exactly one place.
        const all = made.drafts
          .flatMap(({ text, dropped }) => [text, ...dropped.map((piece) => piece.text)])
          .join('\n');
        for (const word of new Set((blocks.join('') + head + note).match(/word\d+[xy]/g)))
          expect(ledgerWords(all)).toContain(word);
      }),
      { numRuns: 150 },
    );
  });
});

const FRONT = ['18 December 2025', 'Ada Fenwick', 'Northmoor Council', 'Dear Ms Fenwick'].map((line) =>
  paragraph(run(line)),
);
const BACK = ['Yours sincerely', 'Bela Novak', 'His Majesty’s Inspector'].map((line) => paragraph(run(line)));

describe('the ledger of a PDF and of a text', () => {
  it('balances for invented letters, wherever words are printed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            text: marked,
            x: fc.integer({ min: 0, max: 560 }),
            y: fc.integer({ min: 10, max: 830 }),
            size: fc.constantFrom(6, 11, 40),
            turn: fc.constantFrom(0, 0, 0, 45, 90, 180),
          }),
          { maxLength: 12 },
        ),
        async (more) => {
          const made = await read(
            pdfFile([[...printed(setAsPage(DRAFT).split('\n').slice(0, 50).join('\n')), ...more]]),
          );
          if ('problem' in made) throw new Error(made.problem);
          expect(made.ledger.unplaced).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('balances for a text', async () => {
    const made = await draftOf(new Uint8Array(Buffer.from(setInLines(DRAFT, 90, '■'))));
    expect(made.dropped.map(([kind]) => kind)).toContain('letterhead');
  });
});

// Real letters and the files of public converters are beside the repository and never in it.
const SHARED = path.join(__dirname, '../../../shared');
const CORPORA = [
  ['letters', 125],
  ['letters-pdf', 32],
  ['letters-jtai', 31],
  ['letters-jtai-pdf', 8],
  ['reports-send', 20],
  ['converters/docx-mammoth', 17],
  ['converters/docx-pandoc', 79],
  ['converters/pdf-pdfjs', 300],
  ['cases/docx', 22],
  ['cases/pdf', 15],
  ['cases/txt', 5],
] as const;

describe.skipIf(!existsSync(SHARED))('the ledger of real files', () => {
  it.each(CORPORA)(
    'balances for %s',
    async (folder, count) => {
      const files = readdirSync(path.join(SHARED, folder)).filter((name) => /\.(?:txt|pdf|docx)$/.test(name));
      const open: string[] = [];
      const sums = { read: 0, words: 0, refused: 0 };
      for (const name of files) {
        const made = await read(new Uint8Array(readFileSync(path.join(SHARED, folder, name))));
        if ('problem' in made) {
          expect(made.problem, name).toMatch(/^It[s ].+\.$/);
          sums.refused++;
          continue;
        }
        sums.read++;
        sums.words += made.ledger.words;
        if (made.ledger.unplaced.length > 0) open.push(`${name}: ${made.ledger.unplaced.join(' ')}`);
      }
      console.log(`${folder}: ${sums.read} read, ${sums.refused} refused, ${sums.words} words, ${open.length} open`);
      expect(open).toEqual([]);
      expect(files).toHaveLength(count);
    },
    240_000,
  );
});
