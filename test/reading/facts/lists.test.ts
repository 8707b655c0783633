import { describe, expect, it } from 'vitest';
import { readFindings, readFrameworkTags, readItems } from '../../../server/src/reading/facts/lists';
import { at, blocksAt, wordsAt } from './marks';

describe('framework tags', () => {
  it.each([
    ['The quality of plans. (outcome 1, national framework)', 'outcome 1'],
    ['The quality of plans (outcome 1, national framework).', 'outcome 1'],
    ['The quality of plans. (Outcome 2, National Framework)', 'outcome 2'],
    ['The quality of plans (enablers 1 and 3, national framework).', 'enabler 1, enabler 3'],
    [
      'The quality of plans (outcomes 1, 2 and 3 and enabler 2, national framework).',
      'outcome 1, outcome 2, outcome 3, enabler 2',
    ],
    ['The quality (outcome 1, national framework) of plans (enabler 2, national framework).', 'outcome 1, enabler 2'],
    ['The quality of plans (outcome three, national framework).', 'outcome 3'],
    ['The quality of plans (principle 4, national framework).', 'principle 4'],
    ['The quality of plans (outcome 9, national framework).', 'outcome 9'],
    ['The quality of plans (enabler 2).', 'enabler 2'],
    ['The quality of plans (outcome, national framework).', 'outcome NaN'],
    ['The quality of plans (national framework).', 'unknown NaN'],
    ['The quality of plans (1, national framework).', 'unknown 1'],
  ])('%s', (text, expected) => {
    expect(
      readFrameworkTags(at(text))
        .map(({ kind, number }) => `${kind} ${number}`)
        .join(', '),
    ).toBe(expected);
  });

  it.each([
    'The outcome of 3 visits (in May)',
    'Plans (including the outcome 1 child had) were good',
    '(see the new national framework that leaders are now putting into use)',
    'outcome (',
  ])('are none in %j', (text) => {
    expect(readFrameworkTags(at(text))).toEqual([]);
  });

  it('are located in the source', () => {
    const text = 'The quality of plans. (Outcome 2, national framework)';
    const [tag] = readFrameworkTags(at(text));
    expect(tag?.text).toBe('(Outcome 2, national framework)');
    expect(wordsAt(text, tag?.span)).toBe(tag?.text);
  });
});

describe('items', () => {
  const text =
    'The following areas need work:\n' +
    '- The quality of plans (outcome 1, national framework).\n' +
    '- Management oversight.\nA word after.\n[^1]: A note.';

  it('are the bullets of a section that has some', () => {
    const items = readItems(blocksAt(text));
    expect(items.map((item) => item.text)).toEqual([
      'The quality of plans (outcome 1, national framework).',
      'Management oversight.',
    ]);
    expect(items.map((item) => item.tags.length)).toEqual([1, 0]);
    for (const item of items) expect(wordsAt(text, item.span)).toBe(item.text);
  });

  it('are the paragraphs of a section without bullets', () => {
    expect(readItems(blocksAt('These follow:\nThe quality of plans.\nOversight.\n ')).map((item) => item.text)).toEqual(
      ['The quality of plans.', 'Oversight.'],
    );
  });

  it('of the findings are both', () => {
    expect(readFindings(blocksAt(text)).map((item) => item.text)).toHaveLength(3);
  });
});
