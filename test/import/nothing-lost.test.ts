import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftsFromText } from '../../server/src/import/text/import-text';
import { growthFactor, MAX_GROWTH } from '../growth-factor';
import { KNOWLEDGE } from './known-lines';
import { DRAFT, setInLines, setInPages } from './made-up';
import { lossOf } from './words';

/** Fragments of letters and papers, and of other things. */
const SCRAPS = [
  'Dear Ms Fenwick',
  'Yours sincerely',
  'Your sincerely,',
  'Bela Novak',
  'His Majesty’s Inspector',
  '18 December 2025',
  'Ofsted',
  'fsted',
  'Manchester',
  'Piccadilly Gate    T 0300 123 1231',
  'www.gov.uk/ofsted',
  'Focused visit to Northmoor children’s services',
  '# Focused visit to Northmoor',
  '## Findings',
  '### **Findings**',
  '**Bold line**',
  'Findings',
  'What needs to improve in this area of',
  'social work practice?1',
  'practice.[2]',
  '1',
  '2',
  '  12',
  '   3 of 4',
  'Page 2',
  'This letter summarises the findings of a visit',
  'Ofsted will take the findings from this focused visit into account.',
  'Plans are clear.',
  'plans for pre-',
  'proceedings went on',
  '◼ A bullet',
  '\uf0b7  Another',
  '• one ▪ two ■ three',
  '- dashed',
  '– dashed too',
  'o  round',
  '18. Numbered',
  '3) Numbered too',
  '1 The areas for improvement',
  '[2] The note',
  '<ul style="x"> ▪ listed',
  '</li><li>more',
  'cc Dee Eaves',
  'Copy: Dee Eaves',
  'INVESTOR IN PEOPLE',
  'As',
  '|a|b|',
  '---',
  '[^1]: A note',
  'mark[^1]',
  '2014–',
  'x'.repeat(140),
  'and so on, '.repeat(20),
  '\ufeff',
  '\u00a0',
  '￾',
  'a\tb   c',
  '"Quoted.”',
  '(see 4.1)',
];
const BREAKS = ['\n', '\n\n', '\n\n\n', '\f', '\n\f', '\r\n', '\r', ' ', '   ', '\t', '\n   ', '\v', '\u2028'];
const scrappy = fc
  .array(fc.tuple(fc.constantFrom(...SCRAPS), fc.constantFrom(...BREAKS)), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(''));

describe('no word is lost', () => {
  it('from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(lossOf(text, draftsFromText(text, KNOWLEDGE))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('from scraps of letters in any order', () => {
    fc.assert(
      fc.property(scrappy, (text) => {
        expect(lossOf(text, draftsFromText(text, KNOWLEDGE))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('from a letter cut into lines and pages anywhere', () => {
    const cuts = fc.tuple(
      fc.integer({ min: 12, max: 110 }),
      fc.constantFrom('◼', '•', '\uf0b7', '-'),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(cuts, ([width, glyph, pages]) => {
        const text = setInPages(setInLines(DRAFT, width, glyph), pages);
        const result = draftsFromText(text, KNOWLEDGE);
        expect(lossOf(text, result)).toBeUndefined();
        expect(result.drafts).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('and every text with a word in it gives a draft', () => {
    fc.assert(
      fc.property(scrappy, (text) => {
        expect(draftsFromText(text, KNOWLEDGE).drafts.length > 0).toBe(/\S/.test(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('importing a draft leaves it unchanged', () => {
  it('for the invented letter, with front matter and without', () => {
    for (const text of [DRAFT, `---\nstage: drafting\n---\n${DRAFT}`, DRAFT.replaceAll('\n', '\r\n')]) {
      expect(draftsFromText(text, KNOWLEDGE)).toEqual({
        drafts: [{ text, dropped: [], source: { start: 0, end: text.length } }],
      });
    }
  });

  it('with parts still missing', () => {
    const blocks = DRAFT.trimEnd().split('\n\n');
    const salutation = blocks.findIndex((block) => block.startsWith('Dear'));
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: blocks.length, maxLength: blocks.length }), (written) => {
        const kept = blocks.filter((_, i) => written[i] || i === salutation || i === salutation + 1);
        const text = `${kept.join('\n\n')}\n`;
        expect(draftsFromText(text, KNOWLEDGE).drafts.map((draft) => draft.text)).toEqual([text]);
      }),
      { numRuns: 500 },
    );
  });

  it('for drafts imported from the letter, however it was cut', () => {
    const cuts = fc.tuple(
      fc.integer({ min: 20, max: 110 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(cuts, ([width, pages]) => {
        const [draft] = draftsFromText(setInPages(setInLines(DRAFT, width, '◼'), pages), KNOWLEDGE).drafts;
        expect(draftsFromText(draft?.text ?? '', KNOWLEDGE).drafts.map((each) => each.text)).toEqual([draft?.text]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the letter is reassembled', () => {
  it('from lines of any usual width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 110 }),
        fc.constantFrom('◼', '■', '▪', '•', '\uf0b7', '\uf0a7', '\uf06e', '-'),
        (width, glyph) => {
          expect(draftsFromText(setInLines(DRAFT, width, glyph), KNOWLEDGE).drafts.map((draft) => draft.text)).toEqual([
            DRAFT,
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('time is proportional to the length of the text', () => {
  it.each([
    ['5 MB of noise', 5_000_000, noise],
    ['200,000 bullets', 200_000, (count: number) => '◼ A bullet that says little.\n'.repeat(count)],
    ['one line of 2 MB', 400_000, (count: number) => 'word '.repeat(count)],
    [
      'one paragraph of 100,000 lines',
      100_000,
      (count: number) => 'the words of a line that goes on and on and on\n'.repeat(count),
    ],
    ['100,000 salutations', 100_000, (count: number) => 'Dear Ms Fenwick\n\n'.repeat(count)],
    ['50,000 footnotes', 50_000, (count: number) => 'a word1 here\n\n1\nThe note.\n\n'.repeat(count)],
    ['200,000 tags', 200_000, (count: number) => '<ul><li'.repeat(count)],
    ['1 MB of hyphens', 1_000_000, (count: number) => '-'.repeat(count)],
  ])('%s', async (_name, times, textOf) => {
    const read = (count: number): void =>
      expect(draftsFromText(textOf(count), KNOWLEDGE).drafts.length).toBeGreaterThan(0);
    expect(await growthFactor(read, times)).toBeLessThan(MAX_GROWTH);
  });
});

function noise(length: number): string {
  const bytes = new Uint8Array(length);
  let seed = 12345;
  for (let i = 0; i < length; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    bytes[i] = seed >>> 24;
  }
  return new TextDecoder('latin1').decode(bytes);
}
