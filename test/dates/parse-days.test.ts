import { describe, expect, it } from 'vitest';
import { parseDay, parseDays } from '../../server/src/dates/parse-days';

describe('parseDays', () => {
  it.each([
    ['9 and 10 December 2025', ['2025-12-09', '2025-12-10']],
    ['9 December 2025', ['2025-12-09']],
    ['9 to 11 December 2025', ['2025-12-09', '2025-12-10', '2025-12-11']],
    ['9-11 Dec 2025', ['2025-12-09', '2025-12-10', '2025-12-11']],
    ['9, 10 and 12 December 2025', ['2025-12-09', '2025-12-10', '2025-12-12']],
    ['30 September and 1 October 2025', ['2025-09-30', '2025-10-01']],
    ['31 December and 2 January 2026', ['2025-12-31', '2026-01-02']],
    ['Tuesday 9th and Wednesday 10th December, 2025', ['2025-12-09', '2025-12-10']],
    ['between 30 June and 2 July 2025', ['2025-06-30', '2025-07-02']],
    ['09/12/2025', ['2025-12-09']],
    ['9/12/25', ['2025-12-09']],
    ['27 and 28 January 26', ['2026-01-27', '2026-01-28']],
    ['30 September 25 to 1 October 25', ['2025-09-30', '2025-10-01']],
    ['9 Dec ’25', ['2025-12-09']],
    ['30 September, 10 October 2025', ['2025-09-30', '2025-10-10']],
    ['30.09.25 to 01.10.25', ['2025-09-30', '2025-10-01']],
    ['2025-12-09 and 2025-12-10', ['2025-12-09', '2025-12-10']],
    ['9 & 10 december 2025', ['2025-12-09', '2025-12-10']],
  ])('reads %s', (text, days) => {
    expect(parseDays(text)).toEqual({ days });
  });

  it.each([
    ['', 'Write the days like this: 9 and 10 December 2025.'],
    ['9 and 10 December', 'Say the year as well, like this: 9 and 10 December 2025.'],
    ['9 and 10', 'Say the month as well, like this: 9 and 10 December 2025.'],
    ['31 November 2025', 'There is no 31 November 2025.'],
    ['10 and 9 December 2025', 'The days are not in order: write the earliest first.'],
    ['9 December 20205', '“9 December 20205” is not understood. Write the days like this: 9 and 10 December 2025.'],
    ['next week', '“next week” is not understood. Write the days like this: 9 and 10 December 2025.'],
    ['1 March to 9 December 2025', 'These days are more than two months apart. Is the month or the year right?'],
    ['2025-13-01', 'There is no 1 month 13 2025.'],
  ])('says what is wrong with “%s”', (text, error) => {
    expect(parseDays(text)).toEqual({ error });
  });
});

describe('parseDay', () => {
  it('reads one day', () => {
    expect(parseDay('18 December 2025')).toEqual({ days: ['2025-12-18'] });
  });

  it('accepts only one day', () => {
    expect(parseDay('18 and 19 December 2025')).toEqual({ error: 'Write one day, like this: 18 December 2025.' });
    expect(parseDay('18 December')).toEqual({ error: 'Say the year as well, like this: 18 December 2025.' });
  });
});
