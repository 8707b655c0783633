import { describe, expect, it } from 'vitest';
import { dayFromIso, isoDay } from '../../server/src/dates/calendar';
import { addWorkingDays, dayOff, workingDaysAfter } from '../../server/src/dates/working-days';

const day = (text: string) => {
  const found = dayFromIso(text);
  if (!found) throw new Error(text);
  return found;
};

describe('working days', () => {
  it.each([
    ['over a weekend', '2025-11-20', '2025-11-24', 2],
    ['the same day', '2025-11-20', '2025-11-20', 0],
    ['over Christmas', '2025-12-24', '2025-12-29', 1],
    ['over the bank holiday that was moved to 8 May 2020', '2020-05-07', '2020-05-11', 1],
    // Days by which action plans were due, as published letters give them: 70 working days.
    ['9 November 2018', '2018-11-09', '2019-02-20', 70],
    ['8 May 2019', '2019-05-08', '2019-08-15', 70],
    ['31 January 2020', '2020-01-31', '2020-05-13', 70],
    ['26 September 2022', '2022-09-26', '2023-01-05', 70],
    ['14 March 2024', '2024-03-14', '2024-06-26', 70],
    ['27 February 2025', '2025-02-27', '2025-06-11', 70],
  ])('%s', (_, from, to, count) => {
    expect(workingDaysAfter(day(from), day(to))).toBe(count);
    const back = addWorkingDays(day(from), count);
    expect(back && isoDay(back)).toBe(to);
  });

  it('are not counted backwards or for other centuries', () => {
    expect(workingDaysAfter(day('2025-11-20'), day('2025-11-19'))).toBeUndefined();
    expect(workingDaysAfter(day('1999-11-20'), day('2025-11-19'))).toBeUndefined();
    expect(addWorkingDays(day('2028-12-29'), 30)).toBeUndefined();
  });

  it('exclude named days off', () => {
    expect(
      ['2025-12-20', '2025-12-21', '2025-12-25', '2025-12-24', '1999-12-25'].map((text) => dayOff(day(text))),
    ).toEqual(['a Saturday', 'a Sunday', 'a bank holiday (Christmas Day)', undefined, undefined]);
  });
});
