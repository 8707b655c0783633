import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintModel, PrintBlock } from '../../server/src/export/model/print-model';
import { breakLines } from '../../server/src/export/pdf/break-lines';
import { facesOf } from '../../server/src/export/pdf/faces';
import { BODY, PAGE, TEXT_WIDTH } from '../../server/src/export/pdf/measures';
import type { LaidPage } from '../../server/src/export/pdf/paginate';
import { paginate } from '../../server/src/export/pdf/paginate';
import { layoutOf } from '../../server/src/export/pdf/render-pdf';
import { everything, fonts, heading, lines, list, paragraph, plan, runs, signOff } from './pdf-letters';

const faces = facesOf(fonts);
const pagesOf = (letter: PrintModel): readonly LaidPage[] => paginate(letter, faces, false).pages;
const linesOf = (text: string, width = TEXT_WIDTH, names: readonly string[] = []): string[] =>
  breakLines(runs(text), { faces, type: BODY, width, names }).map(({ pieces }) =>
    pieces.map((piece) => piece.text).join(''),
  );

const countOn = (page: LaidPage | undefined, block: number): number =>
  page?.rows.filter(({ row }) => row.block === block).length ?? 0;

/** Pushes what follows down the page a line at a time, so that some positions would break it badly. */
const everyHeight = (blocks: readonly PrintBlock[]): readonly (readonly LaidPage[])[] =>
  Array.from({ length: 40 }, (_, i) =>
    pagesOf(
      plan([
        heading(1, 'Subject'),
        ...Array.from({ length: i + 8 }, () => paragraph('A line.')),
        ...blocks,
        ...Array.from({ length: 30 }, () => paragraph('After.')),
      ]),
    ),
  );

describe('lines', () => {
  it('never exceed their width, and lose nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'W', ' ', '-', '/', '–', '1', '\n'), maxLength: 300 }),
        fc.integer({ min: 30, max: 500 }),
        (text, width) => {
          const set = breakLines(runs(text), { faces, type: BODY, width });
          for (const line of set) {
            const ends = line.pieces.at(-1);
            const bare = line.width - (ends?.text.endsWith(' ') ? ends.face.widthOf(' ', ends.size) : 0);
            expect(bare).toBeLessThanOrEqual(width + 0.01);
          }
          expect(set.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('')).toBe(
            text.replace(/\n/g, ' '),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    '25 November 2025',
    'November 2025',
    'Ms Example',
    'Dr. Example',
    'J Example',
    'NM1 2AB',
    'section 47',
    'outcome 1',
    'word – ',
  ])('do not part %s', (held) => {
    for (let before = 0; before < 60; before++) {
      const set = linesOf(
        `${'x'.repeat(before)} before ${held} and after, in more words than are held in a line.`,
        180,
      );
      expect(
        set.some((line) => line.includes(held.trim())),
        set.join('|'),
      ).toBe(true);
    }
  });

  it('do not break the names of signatories and addressees', () => {
    for (let before = 0; before < 40; before++) {
      expect(
        linesOf(`${'x'.repeat(before)} the inspectors were Bea de Name and others of them.`, 150, ['Bea de Name']).some(
          (line) => line.includes('Bea de Name'),
        ),
      ).toBe(true);
    }
  });

  it('break after a hyphen between words, but not in a range of years', () => {
    const until = (text: string): number => faces.regular.widthOf(text, BODY.size);
    expect(linesOf('some words of a child-protection', until('some words of a child-pro'))).toEqual([
      'some words of a child-',
      'protection',
    ]);
    expect(linesOf('some words of the years 2024-2025', until('some words of the years 2024-20'))).toEqual([
      'some words of the years ',
      '2024-2025',
    ]);
  });

  it('do not leave a short word alone at the end', () => {
    for (let words = 12; words < 30; words++) {
      const set = linesOf(`${'words of it '.repeat(words)}and so on.`);
      expect(set.at(-1)?.trim().split(' ').length, set.at(-1)).toBeGreaterThan(1);
    }
  });
});

describe('pages', () => {
  it('never end with a heading, and have no widows or orphans', () => {
    for (const pages of everyHeight([heading(2, 'Section'), paragraph(lines(5))])) {
      for (const page of pages.slice(0, -1)) expect(page.rows.at(-1)?.row.element.tag).not.toMatch(/^H/);
      const long =
        pages[0]?.rows.find(({ row }) => row.element.tag === 'H2')?.row.block ??
        pages[1]?.rows.find(({ row }) => row.element.tag === 'H2')?.row.block ??
        NaN;
      for (const page of pages) expect(countOn(page, long + 1)).not.toBe(1);
    }
  });

  it('break a paragraph if two lines remain on each side', () => {
    const parted = everyHeight([paragraph(lines(9))]).filter(
      (pages, i) => pages.filter((page) => countOn(page, 1 + i + 8) >= 2).length === 2,
    );
    expect(parted.length).toBeGreaterThan(0);
  });

  it('keep an introduction with the first item of its list', () => {
    for (const pages of everyHeight([paragraph('The following:'), list('One', 'Two')])) {
      for (const page of pages) expect(page.rows.at(-1)?.row.line.pieces[0]?.text).not.toBe('The following:');
    }
  });

  it('keep the signature with the words before it', () => {
    for (const pages of everyHeight([paragraph('Last words.'), ...signOff])) {
      const page = pages.find(({ rows }) => rows.some(({ row }) => row.line.pieces[0]?.text === 'Bea Name'));
      expect(page?.rows.map(({ row }) => row.line.pieces[0]?.text)).toEqual(
        expect.arrayContaining(['Last words.', 'Yours sincerely', 'His Majesty’s Inspector']),
      );
    }
  });

  it('have each footnote on the page of its mark', () => {
    for (let before = 0; before < 45; before++) {
      const letter = plan(
        [
          ...Array.from({ length: before }, () => paragraph('A line.')),
          paragraph('Marked', { text: '1', footnote: 1 }),
          paragraph('After.'),
        ],
        { footnotes: [{ number: 1, runs: runs(lines(3)), source: { start: 0, end: 0 } }] },
      );
      for (const page of pagesOf(letter)) {
        const marks = page.rows.flatMap(({ row }) => row.line.footnotes);
        expect(new Set(page.notes.map(({ row }) => row.element.parent?.note))).toEqual(new Set(marks));
        const lowest = page.rows.at(-1);
        if (page.rule !== undefined && lowest) expect(lowest.top + BODY.leading).toBeLessThanOrEqual(page.rule + 0.01);
        expect(page.notes.at(-1)?.y ?? 0).toBeLessThan(PAGE.bottom);
      }
    }
  });

  it('put footnotes without a mark last', () => {
    const pages = pagesOf(
      plan([paragraph('Words.')], {
        footnotes: [{ number: 4, runs: runs('Lost note.'), source: { start: 0, end: 0 } }],
      }),
    );
    expect(pages.map(({ notes }) => notes.length)).toEqual([1]);
  });

  it('have every line once and within their margins, for any paragraphs, headings and notes', () => {
    const block = fc.oneof(
      fc.integer({ min: 0, max: 70 }).map((count) => paragraph(lines(count))),
      fc.constantFrom(heading(2, 'Section'), list('One', lines(4)), ...signOff),
      fc.integer({ min: 1, max: 9 }).map((footnote) => paragraph('Marked', { text: String(footnote), footnote })),
    );
    const note = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 90 }))
      .map(([number, count]) => ({ number, runs: runs(lines(count)), source: { start: 0, end: 0 } }));
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 30 }),
        fc.uniqueArray(note, { maxLength: 4, selector: ({ number }) => number }),
        (blocks, footnotes) => {
          const pages = pagesOf(plan(blocks, { footnotes }));
          const rows = pages.flatMap((page) => page.rows.map(({ row }) => row));
          expect(rows.map(({ block: one }) => one)).toEqual(
            [...rows.map(({ block: one }) => one)].sort((a, b) => a - b),
          );
          expect(blocks.map((_, i) => i).filter((i) => !rows.some((row) => row.block === i))).toEqual([]);
          const notes = pages.flatMap((page) => page.notes.map(({ row }) => row));
          expect(new Set(notes).size).toBe(notes.length);
          expect(new Set(notes.map(({ element }) => element.parent?.note))).toEqual(
            new Set(footnotes.map(({ number }) => number)),
          );
          for (const page of pages) {
            for (const { y } of [...page.rows, ...page.notes]) expect(y).toBeLessThan(PAGE.bottom + 1);
            const lowest = page.rows.at(-1);
            if (lowest && page.rule !== undefined) expect(lowest.y).toBeLessThan(page.rule + 1);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('avoid a last page with almost nothing on it', () => {
    const counts = Array.from({ length: 60 }, (_, i) =>
      pagesOf(
        plan([
          ...Array.from({ length: 30 }, () => paragraph(lines(2))),
          ...Array.from({ length: i }, () => paragraph('A line.')),
        ]),
      ),
    );
    const saved = counts.filter((pages) =>
      pages.some(({ rows }) => rows.some(({ row }) => row.type.leading < BODY.leading)),
    );
    expect(saved.length).toBeGreaterThan(0);
  });
});

describe('the layout for the preview', () => {
  it('gives the page of each block, and where page breaks split a block', () => {
    const words = lines(70);
    const layout = layoutOf(plan([heading(1, 'Subject'), paragraph(words), paragraph('After.')]), fonts);
    expect(layout).toMatchObject({ pages: 2, blocks: [0, 0, 1], breaks: [{ page: 1, block: 1 }] });
    const before = layout.breaks[0]?.before ?? 0;
    expect(before).toBeGreaterThan(1000);
    expect(words[before - 1]).toBe(' ');
  });

  it('succeeds for a letter with everything, an empty one, and characters missing from every font', () => {
    expect(layoutOf(everything, fonts)).toMatchObject({ pages: 1, breaks: [] });
    expect(layoutOf(plan([]), fonts)).toEqual({ pages: 1, blocks: [], breaks: [] });
    expect(layoutOf(plan([paragraph('中文')]), fonts).pages).toBe(1);
  });
});
