import { describe, expect, it } from 'vitest';
import { movePassage } from '../../server/src/edits/move-passage';
import { applyEdits } from '../../server/src/text/edit';

const moved = (text: string, words: string, before: string): string | undefined => {
  const start = text.indexOf(words);
  const edits = movePassage(
    text,
    { start, end: start + words.length },
    before === '' ? text.length : text.indexOf(before),
  );
  return edits && applyEdits(text, edits);
};

describe('moving a passage', () => {
  it('moves whole lines up and down, with a blank line on each side', () => {
    expect(moved('one\n\ntwo\n\nthree\n', 'three', 'two')).toBe('one\n\nthree\n\ntwo\n');
    expect(moved('one\n\ntwo\n\nthree\n', 'one', 'three')).toBe('two\n\none\n\nthree\n');
    expect(moved('one\n\ntwo\n\nthree\n', 'one', '')).toBe('two\n\nthree\n\none\n');
  });

  it('keeps the line breaks of the text', () => {
    expect(moved('one\r\n\r\ntwo\r\n2\r\n\r\nthree\r\n', 'two\r\n2', '')).toBe('one\r\n\r\nthree\r\n\r\ntwo\r\n2\r\n');
  });

  it('does nothing if the passage is already there', () => {
    expect(moved('one\n\ntwo\n\nthree\n', 'two', 'two')).toBeUndefined();
    expect(moved('one\n\ntwo\n\nthree\n', 'two', 'three')).toBeUndefined();
  });
});
