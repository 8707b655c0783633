import { describe, expect, it } from 'vitest';
import { passageAt, lineBreakOf } from '../../server/src/edits/insert-passage';
import { applyEdits } from '../../server/src/text/edit';

const put = (marked: string, ...passages: string[]): string => {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  return applyEdits(
    text,
    passages.map((passage) => passageAt(text, at, passage)),
  );
};

describe('inserting a passage', () => {
  const cases: readonly (readonly [name: string, marked: string, result: string])[] = [
    ['an empty letter', '|', 'New'],
    ['a letter of blank lines', '\n\n|\n', 'New\n\n\n'],
    ['the start', '|Dear Ms Ash\n', 'New\n\nDear Ms Ash\n'],
    ['the start, before blank lines', '|\n\nDear Ms Ash\n', 'New\n\nDear Ms Ash\n'],
    [
      'after front matter',
      '---\nstage: drafting\n---\n|Dear Ms Ash\n',
      '---\nstage: drafting\n---\n\nNew\n\nDear Ms Ash\n',
    ],
    ['between', 'One\n\n|Two\n', 'One\n\nNew\n\nTwo\n'],
    ['between lines without a gap', 'One\n|Two\n', 'One\n\nNew\n\nTwo\n'],
    ['between, many blank lines', 'One\n\n\n\n|Two\n', 'One\n\nNew\n\n\n\nTwo\n'],
    ['the end', 'One\n|', 'One\n\nNew\n'],
    ['the end without a line break', 'One|', 'One\n\nNew'],
    ['the end after spaces', 'One  \n\n|', 'One  \n\nNew\n\n'],
    ['Windows line breaks', 'One\r\n\r\n|Two\r\n', 'One\r\n\r\nNew\r\n\r\nTwo\r\n'],
    ['a byte order mark', '\uFEFF|Two\n', '\uFEFFNew\n\nTwo\n'],
  ];
  it.each(cases)('%s', (_, marked, result) => expect(put(marked, 'New')).toBe(result));

  it('keeps several at the same place in order', () => {
    expect(put('One\n\n|Two\n', 'A', 'B')).toBe('One\n\nA\n\nB\n\nTwo\n');
    expect(put('|Two\n', 'A', 'B')).toBe('A\n\nB\n\nTwo\n');
    expect(put('One\n|', 'A', 'B')).toBe('One\n\nA\n\nB\n');
  });

  it('uses the letter’s line breaks', () => {
    expect(put('One\r\n|', 'A\nB')).toBe('One\r\n\r\nA\r\nB\r\n');
    expect(lineBreakOf('One')).toBe('\n');
  });

  it('changes nothing if there is nothing to insert', () => {
    expect(put('One\n\n|Two\n', '')).toBe('One\n\nTwo\n');
  });
});
