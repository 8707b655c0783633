import { describe, expect, it } from 'vitest';
import { LetterSequences, codesOf } from '../../server/src/phrases/letter-sequences';

const words = ['from', 'form', 'plan', 'a', 'child’s', 're-opened'];
const known = new LetterSequences(words);

const fours = (word: string): readonly boolean[] => {
  const codes = codesOf(word);
  return Array.from({ length: word.length + 1 }, (_, at) =>
    known.has(codes[at], codes[at + 1], codes[at + 2], codes[at + 3]),
  );
};

describe('letter sequences', () => {
  it.each(words)('include all of those in a word they were made from: %s', (word) => {
    expect(fours(word)).not.toContain(false);
  });

  it.each(['fxrm', 'plann', 'forma', 'lpan'])('miss one of %s, which is no word', (word) => {
    expect(fours(word)).toContain(false);
  });
});
