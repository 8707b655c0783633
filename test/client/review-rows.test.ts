import { describe, expect, it } from 'vitest';
import { reviewMessage, reviewRows } from '../../client/src/views/review-rows';
import type { ReviewRow, ReviewSheetResult } from '../../server/src/protocol/protocol';

const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } };
const row = (text: string, more: Partial<ReviewRow> = {}): ReviewRow => ({
  key: `key of ${text}`,
  text,
  section: 'Main findings',
  paragraph: 2,
  range,
  ticked: false,
  note: '',
  forms: [],
  beside: [],
  ...more,
});
const beside = { text: 'Supervision is poor.', section: 'Main findings', paragraph: 4, range };

describe('the rows of “Review Sheet”', () => {
  const answer: ReviewSheetResult = {
    sections: [
      {
        part: 'headline',
        groups: [
          {
            about: '',
            rows: [
              row('Supervision is good.', { link: 'nearest', beside: [beside], ticked: true }),
              row('All is well.'),
            ],
          },
        ],
      },
      { part: 'topics', groups: [{ about: 'Supervision', rows: [row('Supervision is poor.')] }] },
      {
        part: 'dates',
        groups: [
          {
            about: '',
            rows: [
              row('3 March 2026', {
                note: 'Tuesday 3 March 2026',
                forms: [
                  { text: '3 March 2026', count: 2 },
                  { text: '3rd March 2026', count: 1 },
                ],
                section: '',
                paragraph: 0,
                beside: [{ ...beside, text: '' }],
              }),
            ],
          },
        ],
      },
    ],
  };
  const [headline, topics, dates] = reviewRows(answer);

  it('count the ticked ones', () => {
    expect(headline).toMatchObject({ title: 'Headline findings beside the findings', description: '1 of 2 ticked' });
    expect(headline?.tick).toBeUndefined();
    expect(reviewMessage(answer)).toBe('Ticked: 1 of 4.');
    expect(reviewMessage({ sections: [] })).toBe('There is nothing to compare yet.');
    expect(reviewMessage({ ...answer, problem: 'It is damaged.' })).toBe('It is damaged.');
  });

  it('have a checkbox and a place each, with supporting rows below that cannot be ticked', () => {
    const [good, well] = headline?.children ?? [];
    expect(good).toMatchObject({ place: { range }, tick: { key: 'key of Supervision is good.', ticked: true } });
    expect(good?.text).toBe('Supervision is good.\n\nNothing is very like it. The nearest:\n\nSupervision is poor.');
    expect(good?.children).toMatchObject([{ title: 'Supervision is poor.', description: 'Main findings, 4' }]);
    expect(good?.children[0]?.tick).toBeUndefined();
    expect(well?.tick?.ticked).toBe(false);
  });

  it('are grouped by subject', () => {
    expect(topics?.children[0]).toMatchObject({ title: 'Supervision', description: '0 of 1 ticked' });
    expect(topics?.children[0]?.children[0]?.title).toBe('Supervision is poor.');
  });

  it('show each way a value is written and where', () => {
    expect(dates?.children[0]).toMatchObject({
      description: 'Beginning of the letter, Tuesday 3 March 2026',
      children: [{ title: 'Main findings, 4' }],
    });
    expect(dates?.children[0]?.label).toContain('Written as 3 March 2026 (2), 3rd March 2026 (1)');
  });
});
