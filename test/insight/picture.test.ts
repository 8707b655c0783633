import { expect, it } from 'vitest';
import { pictureAsJson } from '../../server/src/insight/as-json';
import { PictureBuilder } from '../../server/src/insight/picture';
import { THEMED, recordOf } from './letters';

const RECORDS = [
  recordOf(THEMED),
  recordOf(THEMED.replaceAll('March 2026', 'March 2025').replace('- The weather.', '- Supervision of managers.'), 'b'),
  recordOf('Some words about the weather.', 'c'),
];

function pictureOf(records: typeof RECORDS) {
  const builder = new PictureBuilder();
  records.forEach((record) => builder.add(record));
  return builder.picture();
}

it('counts letters by year, theme and tag, each letter once for a theme', () => {
  const picture = pictureOf(RECORDS);
  expect(picture).toMatchObject({ letters: 2, unknown: 1, undated: 0, lettersWithAreas: 2, areasWithoutTheme: 1 });
  expect([...picture.years].map(([year, { letters, areas }]) => [year, letters, areas])).toEqual([
    ['2025', 1, 3],
    ['2026', 1, 3],
  ]);
  expect(picture.themes.get('Supervision')).toEqual({ areas: 3, letters: 2 });
  expect([...picture.tags]).toEqual([
    ['enabler 3', 2],
    ['outcome 4', 2],
  ]);
  expect(picture.proportions.get('most')).toBe(2);
});

it('gives the number of letters that should have a part, and how many lack it', () => {
  const without = recordOf(THEMED.replace(/## Main findings[^]*?(?=Yours sincerely)/, ''), 'd');
  const part = pictureOf([...RECORDS, without]).parts.get('focused-visit/main-findings');
  expect(part).toMatchObject({ asked: 3, missing: 1 });
});

it('is the same for any order of letters', () => {
  const said = (records: typeof RECORDS): string => JSON.stringify(pictureAsJson(pictureOf(records)));
  expect(said([...RECORDS].reverse())).toBe(said(RECORDS));
});
