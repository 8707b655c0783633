import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAddressee } from '../../../server/src/reading/facts/addressee';
import { findAuthority, readAuthorityMentions } from '../../../server/src/reading/facts/authorities';
import { findDates, looksLikeDateLine, readLetterDate, readVisitDates } from '../../../server/src/reading/facts/dates';
import { readInspectors } from '../../../server/src/reading/facts/inspectors';
import { readFrameworkTags } from '../../../server/src/reading/facts/lists';
import { readPersonName, readSalutation } from '../../../server/src/reading/facts/people';
import { readScope } from '../../../server/src/reading/facts/scope';
import { readSignatory } from '../../../server/src/reading/facts/signatory';
import type { Span } from '../../../server/src/text/span';
import { growthFactor, MAX_GROWTH } from '../../growth-factor';
import { AT, at, linesAt } from './marks';

const WORDS = [
  'on',
  'and',
  'to',
  '9',
  '10',
  '31',
  'December',
  '20255',
  '2025',
  'Decmber',
  'Friday',
  'the',
  'of',
  ',',
  '(',
  ')',
  'HMI',
  'His Majesty’s Inspectors',
  'were',
  'carried out by',
  'Ann',
  'Bee',
  'van',
  'Ms',
  'OBE',
  'Director',
  'Council',
  'London Borough of',
  'York',
  'Kent',
  'visit to',
  'children’s services',
  'Dear',
  'Inspectors looked at',
  'outcome 1, national framework',
  '.',
  '\n',
  '’',
  '-',
  'é',
  '😀',
];
const noise = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
);

/** Every span that a fact holds, at any depth. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'span' && inner ? [inner as Span] : key === 'block' ? [] : spansIn(inner),
  );
}

const readAll = (text: string): unknown[] => [
  readLetterDate(at(text)),
  readVisitDates(at(text)),
  readPersonName(at(text)),
  readInspectors([at(text)]),
  readScope([at(text)]),
  readFrameworkTags(at(text)),
  readAuthorityMentions({ subject: at(text) }),
  readAuthorityMentions({ opening: [at(text)] }),
  readAuthorityMentions({ address: linesAt(text).map((line) => line.plain) }),
  readAddressee(linesAt(text)),
  readSignatory(linesAt(text)),
  linesAt(text).map(readSalutation),
];

it('accepts any text, with every span inside it', () => {
  fc.assert(
    fc.property(noise, (text) => {
      looksLikeDateLine(text);
      findAuthority(text);
      for (const span of spansIn(readAll(text))) {
        expect(span.start).toBeGreaterThanOrEqual(AT);
        expect(span.end).toBeLessThanOrEqual(AT + text.length);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
      }
    }),
    { numRuns: 400 },
  );
});

it.each([
  'a ',
  '(',
  '9 and ',
  'May ',
  'Inspectors ',
  'of the ',
  'Ann Bee, ',
  '’s ',
  'visit to the ',
  '(outcome ',
  'Inspectors looked at ',
  'inspectors were ',
  'HMI ',
  '. ',
])('reads 300,000 characters of %j in time that grows with them', async (bit) => {
  const read = (length: number): void => {
    const long = bit.repeat(Math.ceil(length / bit.length));
    readAll(long);
    findDates(long);
  };
  expect(await growthFactor(read, 300_000)).toBeLessThan(MAX_GROWTH);
});
