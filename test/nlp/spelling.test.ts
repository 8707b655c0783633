import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../server/src/letter/parse';
import { isSlipOfName, wellKnownName } from '../../server/src/nlp/spelling/name-similarity';
import spelling from '../../server/src/rules/prose/spelling';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { knownLinesOf } from '../../server/src/templates/known-lines';
import { growthFactor, MAX_GROWTH } from '../growth-factor';
import { problemsOf, readingOf, reportsBy } from '../rules/check';
import { testProse } from './prose-of-tests';

const landmarks = knownLinesOf(builtInTemplates);
const doubtsOf = (text: string) => {
  const block = parseLetter(text, landmarks).blocks[0];
  if (!block) throw new Error('no block');
  return testProse()
    .of(block.text)
    .unknownWords.map((unknown) => ({
      ...unknown,
      text: unknown.text,
      at: block.plain.text.slice(unknown.start, unknown.end),
    }));
};
const doubted = (text: string): string[] => doubtsOf(text).map(({ text: word }) => word);
const found = (text: string): string[] =>
  problemsOf(spelling, readingOf(`Dear Ms Quenby\n\n## Main findings\n\n${text}\n`)).map(({ message }) => message);

describe('unknown words', () => {
  it.each([
    'Write to jo.blogggs@northmoor.gov.uk or see https://www.northmoor.gov.uk/childrn_servces and plann.docx.',
    'See northmoor.gov.uk, the approx. figure and the 12th, 21st and Q4.',
    'Of the MASH, two IROs, the DfE and iCART, parts (i), (ii) and b) are known.',
    'Pre- and post-birth work, long‑term.',
    'It’s the child’s, the children’s and the workers’ plan.',
  ])('are none in: %s', (text) => expect(doubted(text)).toEqual([]));

  it('have a span without their possessive ending', () => {
    expect(
      doubtsOf('Mangement’s view. The Qorl Zorgle’s ‘lokal-minded’ plan').map(
        ({ at, opens, capital, afterCapital, quoted, within }) => [at, opens, capital, afterCapital, quoted, within],
      ),
    ).toEqual([
      ['Mangement', true, true, false, false, 'Mangement’s'],
      ['Qorl', false, true, true, false, 'Qorl'],
      ['Zorgle', false, true, true, false, 'Zorgle’s'],
      ['lokal', false, false, false, true, 'lokal-minded'],
    ]);
  });

  it('include a single letter between words, but not one in a list', () => {
    expect(doubted('The worker s plan. Option (b) or e.g. c is meant, and a or I.')).toEqual(['s']);
  });
});

describe('names', () => {
  it.each([
    ['Caslacke', 'Caslake'],
    ['Northmor', 'Northmoor'],
    ['Cafcas', 'Cafcass'],
    ['Pennywistel', 'Pennywhistle'],
  ])('%s may be %s', (name, other) => expect(isSlipOfName(name, other)).toBe(true));
  it.each([
    ['Ali', 'Ari'],
    ['Pathfinders', 'Pathfinder'],
    ['Warrington', 'Darlington'],
    ['Bolton', 'Bolton'],
    ['Marsh', 'March'.toUpperCase()],
    ['Bedford', 'Retford'],
  ])('%s is not %s', (name, other) => expect(isSlipOfName(name, other)).toBe(false));
  it('of places and organisations are known', () => {
    expect(wellKnownName('Middlesborough')).toBe('Middlesbrough');
    expect(wellKnownName('Ofstead')).toBe('Ofsted');
    expect(wellKnownName('Quenby')).toBe(undefined);
  });

  it('are corrected to the spelling that the letter uses more often', () => {
    expect(found('They use Pennywistle. Then Pennywhistle came, and all use Pennywhistle.')).toEqual([
      '“Pennywistle” is spelt “Pennywhistle” elsewhere in this letter: spell it the same way.',
    ]);
    expect(found('They live in Lowestoft and near Lowstoft.')).toHaveLength(1);
  });
});

describe('the user’s words', () => {
  it('are accepted in any case and with any ending', () => {
    const reading = readingOf(
      'Dear Ms Quenby\n\n## Main findings\n\nZorgling is fine; it is zorgling, and the Wobblit’s pseudo-frimble too.\n',
    );
    const prose = testProse().withWords(['zorgling', 'Wobblit', 'frimble']);
    expect(reportsBy(spelling, reading, {}, prose)).toEqual([]);
    expect(reportsBy(spelling, reading, {}, testProse()).map(({ unknownWord }) => unknownWord)).toEqual([
      'zorgling',
      'frimble',
    ]);
  });
});

describe('a text that is not a letter', () => {
  const names = (length: number, first: number): string =>
    Array.from({ length }, (_, at) => `Zo${(first + at).toString(36).replace(/\d/g, 'q')}xyz`).join(' ');

  it.each([
    ['one word', 20_000, (count: number) => 'qwrtz '.repeat(count)],
    ['capitals', 50_000, (count: number) => 'Qx'.repeat(count)],
    ['hyphens', 50_000, (count: number) => 'a-'.repeat(count)],
    ['apostrophes', 50_000, (count: number) => '’'.repeat(count)],
    ['names', 4_000, (count: number, round: number) => names(count, round * 4_000)],
    ['an address', 100_000, (count: number) => `${'x'.repeat(count)}@`],
  ])('takes time in proportion to its length: %s', async (_name, times, text) => {
    const read = (count: number, round: number): unknown => found(text(count, round));
    expect(await growthFactor(read, times)).toBeLessThan(MAX_GROWTH);
  });
});
