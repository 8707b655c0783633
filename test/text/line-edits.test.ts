import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/text/edit';
import { takeOut } from '../../server/src/text/line-edits';

const without = (text: string, words: string): string => {
  const start = text.indexOf(words);
  return applyEdits(text, [takeOut(text, { start, end: start + words.length })]);
};

describe('removing whole lines', () => {
  it('removes the blank lines after them', () => {
    expect(without('one\n\ntwo\n\n\nthree\n', 'two')).toBe('one\n\nthree\n');
    expect(without('one\r\n\r\ntwo\r\n\r\nthree\r\n', 'two')).toBe('one\r\n\r\nthree\r\n');
  });

  it('keeps the last line break when nothing follows', () => {
    expect(without('one\n\ntwo\n', 'two')).toBe('one\n');
    expect(without('one\n\ntwo', 'two')).toBe('one');
  });

  it('keeps the indentation of the line that follows', () => {
    expect(without('one\ntwo\n  three', 'two')).toBe('one\n  three');
  });

  it('leaves nothing of a one-line text', () => {
    expect(without('two\n', 'two')).toBe('');
  });
});
