import { expect, it } from 'vitest';
import { AREA_COLUMNS, LETTER_COLUMNS, areaRows, headerRow, letterRow } from '../../server/src/insight/spreadsheet';
import { THEMED, recordOf } from './letters';

/** An RFC 4180 reader that shares no code with the writer. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length;) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        cell += text[at];
        if (text[at] === '"') at++;
      }
      at++;
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++];
    rows.at(-1)?.push(cell);
    if (text[at] === ',') at++;
    else if (text[at] === '\r') {
      at += 2;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

it('has a row for each letter and for each area, with as many cells as columns', () => {
  const record = recordOf(THEMED, 'letters, old/"a".letter.md');
  const letters = cellsOf(headerRow(LETTER_COLUMNS) + letterRow(record));
  const areas = cellsOf(headerRow(AREA_COLUMNS) + areaRows(record));
  expect(letters.map((row) => row.length)).toEqual([LETTER_COLUMNS.length, LETTER_COLUMNS.length]);
  expect(letters[1]?.[0]).toBe('letters, old/"a".letter.md');
  expect(areas).toHaveLength(4);
  for (const row of areas) expect(row).toHaveLength(AREA_COLUMNS.length);
  expect(areas[1]?.[AREA_COLUMNS.indexOf('text')]).toBe(record.areas[0]?.text);
});

it('begins with a byte order mark for spreadsheets, and turns no cell into a formula', () => {
  expect(headerRow(LETTER_COLUMNS).charCodeAt(0)).toBe(0xfeff);
  const row = cellsOf(letterRow({ ...recordOf(THEMED), scope: '=1+1', authority: '@home' }));
  expect(row[0]).toContain("'=1+1");
  expect(row[0]).toContain("'@home");
});

it('gives the grades and the outcome of a report in a cell each', () => {
  const grades = [
    { judged: 'leaders', grade: 'good' },
    { judged: 'in-care', grade: 'outstanding' },
  ];
  const [row] = cellsOf(letterRow({ ...recordOf(THEMED), grades, outcome: 'inconsistent experiences' }));
  expect(row?.[LETTER_COLUMNS.indexOf('grades')]).toBe('leaders: good; in-care: outstanding');
  expect(row?.[LETTER_COLUMNS.indexOf('outcome')]).toBe('inconsistent experiences');
});
