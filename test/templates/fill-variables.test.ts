import { describe, expect, it } from 'vitest';
import { fillVariables, variableNames } from '../../server/src/templates/fill-variables';

describe('fillSlots', () => {
  it('fills known slots and describes the rest in words', () => {
    expect(fillVariables('Visit to {la} on {visit_dates}: {what to write here}', { la: 'Northmoor' })).toBe(
      'Visit to Northmoor on [dates of the visit]: [what to write here]',
    );
  });

  it('writes “from” before a range of days', () => {
    const starter = 'The visit on {visit_dates} went well.';
    expect(fillVariables(starter, { visit_dates: '17 to 21 November 2025' })).toBe(
      'The visit from 17 to 21 November 2025 went well.',
    );
    expect(fillVariables(starter, { visit_dates: '17 and 18 November 2025' })).toBe(
      'The visit on 17 and 18 November 2025 went well.',
    );
  });

  it('treats an empty value as missing', () => {
    expect(fillVariables('{lead}', { lead: '' })).toBe('[name of the lead inspector]');
  });

  it('inserts values literally', () => {
    expect(fillVariables('{la} {address}', { la: '$1 $& {lead}', address: 'Town Hall\nNorthmoor' })).toBe(
      '$1 $& {lead} Town Hall\nNorthmoor',
    );
  });
});

describe('slotNames', () => {
  it('gives each name once, in order', () => {
    expect(variableNames('{la} and { scope } and {la}')).toEqual(['la', 'scope']);
  });
});
