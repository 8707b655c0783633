import { describe, expect, it } from 'vitest';
import { createLetterService } from '../../server/src/service/service';
import type { Drift } from '../../server/src/template-drift/find-drift';
import { findDrift } from '../../server/src/template-drift/find-drift';
import { learnTemplate } from '../../server/src/template-learning/learn-template';
import { templateOf } from '../../server/src/template-learning/to-template';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { inventedLetter } from '../template-learning/invented-letters';

const template = templateOf(
  learnTemplate(
    Array.from({ length: 8 }, (_, i) => ({ name: `${i}`, text: inventedLetter(i) })),
    { id: 'fostering-review', templates: builtInTemplates },
  ),
);
const service = createLetterService({ templates: [template] });

/** Twenty letters, changed from number `from` on. */
const driftFrom = (from: number, change: (letter: string) => string): Drift =>
  findDrift(
    Array.from({ length: 20 }, (_, i) => ({
      name: `${i}.letter.md`,
      reading: service.read(i < from ? inventedLetter(i) : change(inventedLetter(i)), { template: 'fostering-review' }),
    })),
  );
const told = ({ changes }: Drift): readonly string[] =>
  changes.map(({ turn, what, name, before, since, known, advice }) =>
    [turn, what, name, `${before.has}/${before.of}`, `${since.has}/${since.of}`, known ? 'known' : advice].join(' | '),
  );

describe('drift', () => {
  it('is absent if letters follow the ones before them', () => {
    expect(told(driftFrom(20, (letter) => letter))).toEqual([]);
  });

  it('is reported for a reworded heading, with the change to make', () => {
    const drift = told(driftFrom(12, (letter) => letter.replace('## What we found', '## What we found?')));
    expect(drift).toContain(
      'begins | heading “What we found?” | 12.letter.md | 0/12 | 8/8 | fostering-review words it “What we found”: ' +
        'add this wording to the aliases of “what-we-found”',
    );
    expect(drift.some((one) => one.startsWith('ends | heading “What we found” | 12.letter.md | 12/12 | 0/8'))).toBe(
      true,
    );
  });

  it('is reported for a sentence, for lists that become paragraphs, and for a new order', () => {
    const closing = told(driftFrom(10, (letter) => letter.replace('We will use what we learnt', 'We shall use this')));
    expect(closing.some((one) => /begins \| sentence “We shall use this in our .* 10\.letter\.md/.test(one))).toBe(
      true,
    );
    const lists = told(driftFrom(14, (letter) => letter.replace(/^- (.*)$/gm, '$1\n')));
    expect(lists.some((one) => one.startsWith('ends | bullets in “Risks to look at” | 14.letter.md'))).toBe(true);
    const order = told(
      driftFrom(9, (letter) =>
        letter.replace(/(## What carers told us\n\n.*\n\n)(## Risks to look at\n\n(?:- .*\n)+\n)/, '$2$1'),
      ),
    );
    expect(
      order.some((one) => one.startsWith('begins | “Risks to look at” before “What carers told us” | 9.letter.md')),
    ).toBe(true);
  });

  it('skips a letter without a date, and names it', () => {
    const { letters, undated } = findDrift([{ name: 'a', reading: service.read('Words.') }]);
    expect([letters, undated]).toEqual([[], ['a']]);
  });
});
