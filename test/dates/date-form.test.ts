import { describe, expect, it } from 'vitest';
import { brokenYear, inHouseForm, withYearMended } from '../../server/src/dates/date-form';

describe('dates in house style', () => {
  it.each([
    ['18 December 2025', '18 December 2025'],
    ['9 and 10 December 2025', '9 and 10 December 2025'],
    ['11 December and 12 December 2018', '11 December and 12 December 2018'],
    ['22 to 23 November 2022', '22 to 23 November 2022'],
    ['31 December 2024 and 2 January 2025', '31 December 2024 and 2 January 2025'],
    ['2, 3 and 5 March 2026', '2, 3 and 5 March 2026'],
    ['2, 3, and 5 March 2026', '2, 3, and 5 March 2026'],
  ])('leaves %s', (text, right) => {
    expect(inHouseForm(text)).toBe(right);
  });

  it.each([
    ['09 May 2024', '9 May 2024'],
    ['9  May\n2024', '9 May 2024'],
    ['9th of may 2024', '9 May 2024'],
    ['2024-05-09', '9 May 2024'],
    ['December 18, 2025', '18 December 2025'],
    ['Tuesday 9th & Wednesday 10th Dec 2025', '9 and 10 December 2025'],
    ['30 Sept and 1 Oct 2025', '30 September and 1 October 2025'],
    ['9–10 December 2025', '9 and 10 December 2025'],
    ['9 and 10 Decmber 2025', '9 and 10 December 2025'],
    ['31st December and 2nd January 2025', '31 December 2024 and 2 January 2025'],
  ])('writes %s as %s', (text, right) => {
    expect(inHouseForm(text)).toBe(right);
    expect(inHouseForm(right)).toBe(right);
  });

  it.each([
    '',
    'December 2025',
    '31 June 2025',
    '9 December',
    '9 and 31 June 2025',
    '2nd, 3rd and 5th to 7th March 2026',
  ])('has no form for %j', (text) => {
    expect(inHouseForm(text)).toBeUndefined();
  });
});

describe('a broken year', () => {
  it.each([
    ['6 November 20205', '20205'],
    ['31 December 2024 and 2 January 20255', '20255'],
    ['8 January 202', '202'],
    ['18/12/25', '25'],
    ['9 and 10 December', ''],
  ])('stands in %s', (text, figures) => {
    const place = brokenYear(text);
    expect(place && text.slice(place.start, place.end)).toBe(figures);
  });

  it.each(['18 December 2025', '18/12/2025', '2025-12-18', '31 June 2025'])('does not stand in %s', (text) => {
    expect(brokenYear(text)).toBeUndefined();
  });

  const visit = { year: 2025, month: 10, day: 8 };

  it('is corrected with the years that remain after deleting a figure, the nearest after the visit first', () => {
    expect(withYearMended('6 November 20205', { day: visit, side: 'after' })).toEqual([
      '6 November 2025',
      '6 November 2020',
      '6 November 2005',
    ]);
    expect(withYearMended('6 November 20205', { day: { ...visit, year: 2020 }, side: 'after' })[0]).toBe(
      '6 November 2020',
    );
    expect(withYearMended('6 November 20205')).toEqual(['6 November 2025', '6 November 2020', '6 November 2005']);
  });

  it('is guessed from the other date if figures are missing', () => {
    expect(withYearMended('8 January', { day: visit, side: 'after' })).toEqual(['8 January 2026']);
    expect(withYearMended('9 and 10 December', { day: { year: 2026, month: 1, day: 8 }, side: 'before' })).toEqual([
      '9 and 10 December 2025',
    ]);
    expect(withYearMended('8 January 202')).toEqual([]);
  });

  it('has no guess if none gives a real day', () => {
    expect(withYearMended('31 June 20205', { day: visit, side: 'after' })).toEqual([]);
    expect(withYearMended(`6 November ${'9'.repeat(400)}`)).toEqual([]);
  });
});
