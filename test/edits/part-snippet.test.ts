import { describe, expect, it } from 'vitest';
import { partSnippet } from '../../server/src/edits/part-snippet';
import { COMPLETE, read } from '../ide/letters';

const empty = read('');

describe('the snippet of a part', () => {
  it('has a tab stop for each slot, linked if the slot recurs, and a choice of titles', () => {
    expect(partSnippet(empty, { starter: 'Dear {salutation}\n{la} costs $5 \\ {scope of it} in {la}.' })).toBe(
      'Dear ${1|Ms,Mr,Mrs,Miss,Dr,Professor|} ${2:[surname]}\n' +
        '${3:[local authority]} costs \\$5 \\\\ ${4:[scope of it]} in $3.$0',
    );
  });

  it('fills in facts of the letter', () => {
    const letter = read(COMPLETE.replace('Carol Ash', 'Carol Ash').replace('Dear Ms Ash', ''));
    expect(partSnippet(letter, { starter: 'Dear {salutation}' })).toBe(
      'Dear ${1|Ms,Mr,Mrs,Miss,Dr,Professor|} ${2:Ash}$0',
    );
    expect(partSnippet(letter, { starter: '{visit_dates} in {la}: {more}' })).toBe(
      '19 and 20 November 2025 in Northmoor: ${1:[more]}$0',
    );
  });
});
