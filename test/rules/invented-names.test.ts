import { expect, it } from 'vitest';
import { rules } from '../../server/src/rules/engine/rules';
import { problemsOf, readingOf } from './check';
import type { InventedName } from './invented-names';
import { inventedNames } from './invented-names';

const NAMES = inventedNames(300);
const OFFICES = [
  'Director of Children’s Services',
  'Executive Director for People and Deputy Chief Executive',
  'Corporate Director, Children and Families\nand Director of Adult Services',
];

/** A letter with these people in every legitimate place, and in its findings. */
function letterTo(director: InventedName, lead: InventedName, second: InventedName, office: string): string {
  return `18 December 2025

${director.address}
${office}
Northmoor Council
1 Market Street
Northmoor
NM1 2AB

Dear ${director.greeting}

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 18 and 19 November
2025. His Majesty’s Inspectors for this visit were ${lead.plain} and ${second.plain}.

## Main findings

${director.plain} knows the service well. Social workers told ${lead.plain} and ${second.plain} that plans are better.

Yours sincerely

${lead.plain}
His Majesty’s Inspector
`;
}

const READ_NAMES = [
  ...['addressee', 'salutation-addressee', 'signatory-not-inspector', 'inspector-title', 'identifies-child'],
  ...['staff-named', 'authority-mismatch'],
];

it('generates 300 distinct names', () => {
  expect(new Set(NAMES.map(({ address }) => address)).size).toBe(300);
});

it.each(READ_NAMES)('reports nothing wrong in letters to and from people of many origins: %s', (id) => {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (!rule) throw new Error(id);
  const found = NAMES.flatMap((name, i) => {
    const [lead = name, second = name] = [NAMES[(i + 37) % 300], NAMES[(i + 101) % 300]];
    const reading = readingOf(letterTo(name, lead, second, OFFICES[i % OFFICES.length] ?? ''));
    return problemsOf(rule, reading).map(
      ({ message }) => `${name.address} · ${name.greeting} · ${lead.plain}: ${message}`,
    );
  });
  expect(found).toEqual([]);
});

it.each(NAMES.map((name, i) => [name.plain, i] as const))(
  'reads the inspectors, the addressee and the signatory: %s',
  (_, i) => {
    const [name, lead, second] = [NAMES[i], NAMES[(i + 37) % 300], NAMES[(i + 101) % 300]];
    if (!name || !lead || !second) throw new Error('no name');
    const { facts } = readingOf(letterTo(name, lead, second, OFFICES[i % OFFICES.length] ?? ''));
    const bare = (plain: string): string =>
      plain
        .replace(/^(?:Ms|Mr|Mrs|Mx|Dr|Professor|Cllr|Rev|Sir|Dame|Miss|Councillor) /, '')
        .replace('J. ', 'J ')
        .normalize('NFC');
    expect(facts.addressee?.name.text).toBe(bare(name.plain));
    expect(facts.inspectors.map((one) => one.name.text)).toEqual([bare(lead.plain), bare(second.plain)]);
    expect(facts.signatory?.name.text).toBe(bare(lead.plain));
  },
);
