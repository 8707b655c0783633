import { describe, expect, it } from 'vitest';
import { fillSlots, slotNames } from '../../server/src/templates/fill';

describe('fillSlots', () => {
  it('fills what is known and leaves the rest in words', () => {
    expect(fillSlots('Visit to {la} on {visit_dates}: {what to write here}', { la: 'Northmoor' })).toBe(
      'Visit to Northmoor on [dates of the visit]: [what to write here]',
    );
  });

  it('takes an empty value for none', () => {
    expect(fillSlots('{lead}', { lead: '' })).toBe('[name of the lead inspector]');
  });

  it('takes values as they are', () => {
    expect(fillSlots('{la} {address}', { la: '$1 $& {lead}', address: 'Town Hall\nNorthmoor' })).toBe(
      '$1 $& {lead} Town Hall\nNorthmoor',
    );
  });
});

describe('slotNames', () => {
  it('gives each name once, in order', () => {
    expect(slotNames('{la} and { scope } and {la}')).toEqual(['la', 'scope']);
  });
});
