import { describe, expect, it } from 'vitest';
import { dayFromIso, isoDay, longDay } from '../../server/src/dates/calendar';
import { addWorkingDays } from '../../server/src/dates/working-days';
import { createLetterService } from '../../server/src/service/service';
import { timetableOf } from '../../server/src/timetable/timetable';

/**
 * Days worked out by hand with a calendar, each with its working: `12(1)` means that the first working day is the 12th;
 * missing days are Saturdays or Sundays, or are named. Day 1 is the first working day after the start.
 */
const service = createLetterService();

const letter = (authority: string, visitEnd: string, letterDate = '', actions = ''): string => `${letterDate}

Dear Ms Holt

# Focused visit to ${authority} children’s services

This letter summarises the findings of the focused visit to ${authority} children’s services on ${visitEnd}. His \
Majesty’s Inspectors for this visit were Helen Ashdown and Marcus Oyelaran.

Inspectors looked at the local authority’s arrangements for care leavers.

## Headline findings

Care leavers are well supported.
${actions}
## Main findings

Personal advisers see young people often.
`;

const ACTIONS = `
## Areas for priority action

- The response to children who go missing.
`;

function dayIn(id: string, authority: string, visitEnd: string, letterDate?: string): string | undefined {
  const [year, month, day] = visitEnd.split('-').map(Number);
  const words = longDay({ year: year ?? 0, month: month ?? 0, day: day ?? 0 });
  const start = letterDate === undefined ? undefined : dayFromIso(letterDate);
  const text = letter(authority, words, start && longDay(start), ACTIONS);
  const found = timetableOf(service.read(text)).days.find((due) => due.id === id);
  return found && isoDay(found.day);
}

describe('working days', () => {
  it.each([
    // Real letters that state the day (none of their words are here): 70 days after their date.
    ['2018-11-09', 70, '2019-02-20'],
    ['2019-05-08', 70, '2019-08-15'],
    // 8 May 2020 was a bank holiday, moved from the Monday for VE Day.
    ['2020-01-31', 70, '2020-05-13'],
    ['2022-09-26', 70, '2023-01-05'],
    ['2024-03-14', 70, '2024-06-26'],
    ['2025-02-27', 70, '2025-06-11'],
    // 2022: 12–16 Sep (1–5); 19 Sep off, the funeral of the Queen; 20–23 (6–9); 26–30 (10–14); 3–7 Oct (15–19); 10
    // (20).
    ['2022-09-09', 20, '2022-10-10'],
    // Christmas 2027 on a Saturday: 17 Dec (1); 20–24 (2–6); 27, 28 off instead; 29–31 (7–9); 3 Jan off instead; 4
    // Jan (10).
    ['2027-12-16', 10, '2028-01-04'],
    // 24 Dec (1); 27, 28 off; 29–31 (2–4); 3 Jan off; 4 Jan (5).
    ['2027-12-23', 5, '2028-01-04'],
  ])('from %s, %i: %s', (from, count, to) => {
    const day = addWorkingDays(dayFromIso(from)!, count);
    expect(day && isoDay(day)).toBe(to);
  });
});

describe('the days of a visit', () => {
  it.each([
    // Over Christmas. Visit ended Thursday 11 Dec 2025: 12(1); 15–19(2–6); 22(7).
    ['draft', 'Kent', '2025-12-11', '2025-12-22'],
    // 23(8), 24(9); 25, 26 off; 29(10).
    ['quality-assurance', 'Kent', '2025-12-11', '2025-12-29'],
    // 30(11), 31(12); 1 Jan off; 2 Jan(13).
    ['authority', 'Kent', '2025-12-11', '2026-01-02'],
    // From 2 Jan: 5–9 (1–5).
    ['comments', 'Kent', '2025-12-11', '2026-01-09'],
    // From 2 Jan (13): 5–9 (14–18); 12–14 (19–21).
    ['publication', 'Kent', '2025-12-11', '2026-01-14'],
    // Over Easter. Ended Wednesday 25 Mar 2026: 26, 27(1, 2); 30, 31(3, 4); 1, 2 Apr(5, 6); 3, 6 off; 7–10(7–10);
    // 13–17(11–15); 20–24(16–20); 27(21). Kent did not vote in 2026.
    ['publication', 'Kent', '2026-03-25', '2026-04-27'],
    // 13(11), 14(12), 15(13).
    ['authority', 'Kent', '2026-03-25', '2026-04-15'],
    // 16, 17(1, 2); 20–22(3–5).
    ['comments', 'Kent', '2026-03-25', '2026-04-22'],
    // Leeds voted on Thursday 7 May 2026. Thirty days before are from 7 Apr; through Friday 8 May; then Monday 11
    // May.
    ['publication', 'Leeds', '2026-03-25', '2026-05-11'],
    // Bank holidays of 2022, 24 days as usual then. Ended Wednesday 18 May: 19, 20(1, 2); 23–27(3–7); 30, 31(8, 9);
    // 1 Jun(10);
    // 2, 3 off for the Jubilee; 6–10(11–15); 13–17(16–20); 20–23(21–24).
    ['publication', 'Kent', '2022-05-18', '2022-06-23'],
    // Ended Thursday 25 Aug: 26(1); 29 off; 30, 31(2, 3); 1, 2 Sep(4, 5); 5–9(6–10); 12–16(11–15); 19 off;
    // 20–23(16–19); 26–30(20–24).
    ['publication', 'Kent', '2022-08-25', '2022-09-30'],
    // Ended Wednesday 13 Apr: 14(1); 15, 18 off; 19–22(2–5); 25–29(6–10); 2 May off; 3–5(11–13).
    ['authority', 'Kent', '2022-04-13', '2022-05-05'],
    // The Coronation, 8 May 2023. Ended Wednesday 5 Apr: 6(1); 7, 10 off; 11–14(2–5); 17–21(6–10); 24–28(11–15); 1
    // May off;
    // 2–5(16–19); 8 off; 9–12(20–23); 15(24).
    ['publication', 'Kent', '2023-04-05', '2023-05-15'],
    // Peterborough voted on 4 May 2023. Ended 1 Mar: 2, 3(1, 2); 6–10(3–7); 13–17(8–12); 20–24(13–17);
    // 27–31(18–22); 3, 4 Apr(23, 24).
    // 4 Apr is the 30th day before; through Friday 5 May; Monday 8 May off; Tuesday 9 May.
    ['publication', 'Peterborough', '2023-03-01', '2023-05-09'],
    // General election of 12 Dec 2019, from 6 Nov; 16 days as usual then. Ended Thursday 24 Oct: 25(1); 28–1
    // Nov(2–6);
    // 4–8(7–11); 11–15(12–16). Held through Friday 13 Dec; Monday 16 Dec.
    ['publication', 'Kent', '2019-10-24', '2019-12-16'],
    // General election of 4 Jul 2024, from 25 May. Ended Wednesday 24 Apr: 25, 26(1, 2); 29–3 May(3–7); 6 off;
    // 7–10(8–11); 13–17(12–16); 20–24(17–21): the last possible day of publication.
    ['publication', 'Kent', '2024-04-24', '2024-05-24'],
    // A day later: 24 May(20); 27 off; 28(21), held through Friday 5 Jul; Monday 8 Jul.
    ['publication', 'Kent', '2024-04-25', '2024-07-08'],
    // Leeds voted on 2 May 2019. Ended Thursday 21 Mar: 22(1); 25–29(2–6); 1–5 Apr(7–11); 8–12(12–16), held from 2
    // Apr
    // through Friday 3 May; Monday 6 May off; Tuesday 7 May.
    ['publication', 'Leeds', '2019-03-21', '2019-05-07'],
    // May 2025. Ended Thursday 1 May: 2(1); 5 off; 6–9(2–5); 12–16(6–10); 19–23(11–15); 26 off; 27–30(16–19); 2, 3
    // Jun(20, 21).
    ['publication', 'Leeds', '2025-05-01', '2025-06-03'],
  ])('%s of %s, visit ended %s: %s', (id, authority, visitEnd, due) => {
    expect(dayIn(id, authority, visitEnd)).toBe(due);
  });

  it('count the action plan from the date of the letter', () => {
    expect(dayIn('action-plan', 'Kent', '2022-08-25', '2022-09-26')).toBe('2023-01-05');
    // 27–30 Sep(1–4); 3–7 Oct(5–9); 10–14(10–14); 17–21(15–19); 24(20).
    expect(dayIn('action-plan-draft', 'Kent', '2022-08-25', '2022-09-26')).toBe('2022-10-24');
  });
});
