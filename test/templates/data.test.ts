import { describe, expect, it } from 'vitest';
import abbreviations from '../../server/data/abbreviations.tsv';
import bankHolidays from '../../server/data/bank-holidays.yaml';
import authorities from '../../server/data/local-authorities.tsv';
import type { Day } from '../../server/src/dates/calendar';
import { dayFromIso, dayFromNumber, dayNumber, isoDay, weekdayOf } from '../../server/src/dates/calendar';

describe('bank holidays', () => {
  const days = Object.keys((bankHolidays as { days: Record<string, string> }).days);
  const ofYear = (year: number): string[] => days.filter((day) => day.startsWith(`${year}-`));

  it('are real working weekdays, in order, without duplicates', () => {
    const weekdays = days.map((day) => weekdayOf(dayFromIso(day) ?? { year: 0, month: 0, day: 0 }));
    expect(weekdays.filter((day) => day === 'Saturday' || day === 'Sunday')).toEqual([]);
    expect([...new Set(days)].sort()).toEqual(days);
  });

  it('follow the rules in years without a moved or added day', () => {
    for (let year = 2009; year <= 2028; year++) {
      if ([2011, 2012, 2020, 2022, 2023].includes(year)) continue;
      expect(ofYear(year)).toEqual(byRule(year));
    }
  });

  it.each([
    [2011, ['2011-04-29'], []],
    [2012, ['2012-06-04', '2012-06-05'], ['2012-05-28']],
    [2020, ['2020-05-08'], ['2020-05-04']],
    [2022, ['2022-06-02', '2022-06-03', '2022-09-19'], ['2022-05-30']],
    [2023, ['2023-05-08'], []],
  ])('have the moved and added days of %d', (year, added, removed) => {
    const usual = byRule(year);
    expect(ofYear(year)).toEqual([...usual.filter((day) => !(removed as string[]).includes(day)), ...added].sort());
  });
});

describe('local authorities', () => {
  it('are the 153 of England, each named once', () => {
    expect(authorities).toHaveLength(153);
    expect(new Set(authorities.map((row) => row['ofsted_name'])).size).toBe(153);
    expect(new Set(authorities.map((row) => row['official_name'])).size).toBe(153);
  });

  it('are of the known kinds, in the known numbers', () => {
    const count = (type: string): number => authorities.filter((row) => row['type'] === type).length;
    expect([
      count('unitary authority'),
      count('metropolitan district'),
      count('London borough'),
      count('county council'),
      count('City of London Corporation'),
    ]).toEqual([63, 36, 32, 21, 1]);
  });

  it('have valid days of beginning or end', () => {
    for (const row of authorities)
      for (const day of [row['from'], row['to']]) if (day) expect(dayFromIso(day), row['ofsted_name']).toBeDefined();
  });
});

describe('abbreviations', () => {
  it('are in one row each with an expansion and counts', () => {
    expect(new Set(abbreviations.map((row) => row['abbr'])).size).toBe(abbreviations.length);
    for (const row of abbreviations) {
      expect(row['expansion']).not.toBe('');
      expect(`${row['letters']} ${row['expanded']}`).toMatch(/^\d+ \d+$/);
    }
  });
});

/** The bank holidays of a year by the Act's rules alone, by the anonymous Gregorian computus for Easter. */
function byRule(year: number): string[] {
  const day = (month: number, date: number): Day => ({ year, month, day: date });
  const shifted = (from: Day, by: number): Day => dayFromNumber(dayNumber(from) + by);
  const weekend = (of: Day): boolean => weekdayOf(of) === 'Saturday' || weekdayOf(of) === 'Sunday';
  const monday = (from: Day, step: 1 | -1): Day =>
    weekdayOf(from) === 'Monday' ? from : monday(shifted(from, step), step);
  const easter = easterSunday(year);
  const fixed = [day(1, 1), day(12, 25), day(12, 26)];
  const taken = new Set(fixed.filter((one) => !weekend(one)).map(isoDay));
  for (const one of fixed.filter(weekend)) {
    let substitute = shifted(one, 1);
    while (weekend(substitute) || taken.has(isoDay(substitute))) substitute = shifted(substitute, 1);
    taken.add(isoDay(substitute));
  }
  const moving = [
    shifted(easter, -2),
    shifted(easter, 1),
    monday(day(5, 1), 1),
    monday(day(5, 31), -1),
    monday(day(8, 31), -1),
  ];
  return [...taken, ...moving.map(isoDay)].sort();
}

function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 };
}
