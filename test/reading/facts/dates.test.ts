import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../server/src/dates/calendar';
import { findDates, looksLikeDateLine, readLetterDate, readVisitDates } from '../../../server/src/reading/facts/dates';
import { at, wordsAt } from './marks';

describe('the date of a letter', () => {
  it.each([
    ['18 December 2025', '2025-12-18'],
    ['8th May 2024', '2024-05-08'],
    ['9th of May 2024', '2024-05-09'],
    ['Thursday 18 December 2025', '2025-12-18'],
    ['Thursday, 18 December 2025', '2025-12-18'],
    ['08 May 2019', '2019-05-08'],
    ['18 Dec. 2025', '2025-12-18'],
    ['December 18, 2025', '2025-12-18'],
    ['18/12/2025', '2025-12-18'],
    ['2025-12-18', '2025-12-18'],
    ['Date: 18 december 2025', '2025-12-18'],
  ])('reads %s', (text, day) => {
    const date = readLetterDate(at(text));
    expect(date?.day && isoDay(date.day)).toBe(day);
    expect(wordsAt(text, date?.span)).toBe(date?.text);
    expect(looksLikeDateLine(text)).toBe(true);
  });

  it.each([
    '6 November 20205',
    '31 June 2025',
    '18 Decmber 2025',
    '18 December 202',
    '18 December',
    'December 2025',
    '30 February 2024',
  ])('knows %s for a date without a day', (text) => {
    expect(looksLikeDateLine(text)).toBe(true);
    const date = readLetterDate(at(text));
    expect(date?.text).toBe(text);
    expect(date?.day).toBeUndefined();
  });

  it('has a suggestion for a misspelt month', () => {
    expect(readLetterDate(at('18 Decmber 2025'))?.nearest).toEqual({ year: 2025, month: 12, day: 18 });
    expect(readLetterDate(at('3 Febuary 2025'))?.nearest).toEqual({ year: 2025, month: 2, day: 3 });
  });

  it.each([
    '',
    'Ms A Bee',
    '1 Times Square',
    'BS23 1UJ',
    'T 0300 123 1231',
    'May I thank you',
    'Inspectors visited on 18 December 2025 and found much that was good.',
    '225 High Road',
  ])('leaves %j alone', (text) => {
    expect(looksLikeDateLine(text)).toBe(false);
  });

  it('has a weekday with its span', () => {
    const text = '  Friday 18 December 2025';
    expect(wordsAt(text, readLetterDate(at(text))?.weekday?.span)).toBe('Friday');
  });
});

describe('the dates of a visit', () => {
  const read = (words: string): { text?: string | undefined; form?: string | undefined; days: string[] } => {
    const text =
      `This letter summarises the findings of the focused visit to Northmoor children’s services ${words}. ` +
      'It follows the inspection in May 2019.';
    const dates = readVisitDates(at(text));
    expect(wordsAt(text, dates?.span)).toBe(dates?.text);
    return { text: dates?.text, form: dates?.form, days: (dates?.days ?? []).map(isoDay) };
  };

  it.each([
    ['on 9 and 10 December 2025', '9 and 10 December 2025', 'and', '2025-12-09 2025-12-10'],
    ['on 9 December 2025', '9 December 2025', 'single', '2025-12-09'],
    ['on 31 January and 1 February 2018', '31 January and 1 February 2018', 'and', '2018-01-31 2018-02-01'],
    ['on 11 December and 12 December 2018', '11 December and 12 December 2018', 'and', '2018-12-11 2018-12-12'],
    ['on 22 to 23 November 2022', '22 to 23 November 2022', 'to', '2022-11-22 2022-11-23'],
    ['on 27 June to 28 June 2023', '27 June to 28 June 2023', 'to', '2023-06-27 2023-06-28'],
    ['between 6 and 8 October 2020', '6 and 8 October 2020', 'to', '2020-10-06 2020-10-08'],
    ['between 29 September and 1 October 2020', '29 September and 1 October 2020', 'to', '2020-09-29 2020-10-01'],
    ['from 29 September to 1 October 2020', '29 September to 1 October 2020', 'to', '2020-09-29 2020-10-01'],
    ['on 2, 3 and 5 March 2026', '2, 3 and 5 March 2026', 'and', '2026-03-02 2026-03-03 2026-03-05'],
    ['on 2, 3, and 5 March 2026', '2, 3, and 5 March 2026', 'and', '2026-03-02 2026-03-03 2026-03-05'],
    ['on 31 December 2024 and 2 January 2025', '31 December 2024 and 2 January 2025', 'and', '2024-12-31 2025-01-02'],
    ['on 31 December and 2 January 2025', '31 December and 2 January 2025', 'and', '2024-12-31 2025-01-02'],
    ['on 10 and 9 December 2025', '10 and 9 December 2025', 'and', '2025-12-10 2025-12-09'],
    ['on 2 March and 28 February 2025', '2 March and 28 February 2025', 'and', '2025-03-02 2025-02-28'],
    ['on 9–10 December 2025', '9–10 December 2025', 'to', '2025-12-09 2025-12-10'],
    ['on 9th and 10th December 2025', '9th and 10th December 2025', 'and', '2025-12-09 2025-12-10'],
    ['on 9 & 10 December 2025', '9 & 10 December 2025', 'and', '2025-12-09 2025-12-10'],
  ])('reads %s', (words, text, form, days) => {
    expect(read(words)).toEqual({ text, form, days: days.split(' ') });
  });

  it('are undefined if one does not exist', () => {
    expect(read('on 30 and 31 June 2025')).toMatchObject({ text: '30 and 31 June 2025', days: [] });
    expect(read('on 9 and 10 December 20255').days).toEqual([]);
  });

  it('are not taken from months, ages and section numbers', () => {
    expect(
      readVisitDates(
        at('The inspection in May 2019 judged care leavers aged 18 to 25, and section 47 enquiries of March 2020.'),
      ),
    ).toBeUndefined();
    expect(readVisitDates(at('Inspectors may visit 12 times, 3 and 4 more in all.'))).toBeUndefined();
  });

  it('are found after an earlier unrelated date', () => {
    const dates = readVisitDates(
      at('Since the letter dated 4 March 2024, the visit took place on 9 and 10 December 2025.'),
    );
    expect(dates?.text).toBe('9 and 10 December 2025');
  });

  it('have weekdays with their days', () => {
    const text = 'A visit on Tuesday 9 and Thursday 10 December 2025';
    const dates = readVisitDates(at(text));
    expect(dates?.weekdays.map(({ word, span, day }) => [word, wordsAt(text, span), isoDay(day)])).toEqual([
      ['Tuesday', 'Tuesday', '2025-12-09'],
      ['Thursday', 'Thursday', '2025-12-10'],
    ]);
    expect(dates?.text).toBe('Tuesday 9 and Thursday 10 December 2025');
  });
});

it('include every date of a text', () => {
  expect(
    findDates('From 1 May 2024 on; then 3 and 4 June 2024, later 2025.').flatMap(({ days }) =>
      days.map(({ day }) => day && isoDay(day)),
    ),
  ).toEqual(['2024-05-01', '2024-06-03', '2024-06-04']);
});
