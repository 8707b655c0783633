import { describe, expect, it } from 'vitest';
import { createGrammar } from '../../server/src/grammar/main';
import { createTagger } from '../../server/src/grammar/tagger';

const tag = createTagger();

describe('the tagger', () => {
  it('keeps the span of each word in the sentence', () => {
    const text = 'Leaders’ plans, “well-made” at £5 for 16- to 17-year-olds, aren’t the children’s own.';
    const { tokens } = tag(text);
    for (const { start, end, text: word } of tokens) expect(text.slice(start, end)).toBe(word);
    expect(tokens.map(({ start }) => start)).toEqual(tokens.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('joins hyphenated words, and a possessive ending with its word', () => {
    const { tokens } = tag('Care leavers’ well-being and children’s needs are met.');
    expect(tokens.map(({ text }) => text)).toEqual([
      ...['Care', 'leavers’', 'well-being', 'and', 'children’s', 'needs', 'are', 'met', '.'],
    ]);
    expect(tokens.filter(({ possessive }) => possessive).map(({ lower }) => lower)).toEqual(['leavers', 'children']);
  });

  it('does not take a closing quotation mark for a possessive', () => {
    const { tokens } = tag('They call it ‘the front door for all workers’ and use it.');
    expect(tokens.some(({ possessive }) => possessive)).toBe(false);
  });
});

describe('the grammar of a text', () => {
  it('gives spans in the whole text, whichever sentence they are in', () => {
    const text = 'Plans are good. The effectiveness of plans are not known. A plans is late.';
    expect(
      createGrammar()
        .problemsIn(text)
        .map(({ rule, start, end }) => [rule, text.slice(start, end)]),
    ).toEqual([
      ['verb-agreement', 'The effectiveness of plans are'],
      ['noun-number', 'A plans'],
    ]);
  });

  it('tags a sentence once, however often and wherever it occurs', () => {
    const asked: string[] = [];
    const grammar = createGrammar(() => (sentence) => {
      asked.push(sentence);
      return tag(sentence);
    });
    grammar.problemsIn('The plans are good. They has a plan.');
    grammar.problemsIn('They has a plan. The plans are good. All is well.');
    expect(asked).toEqual(['The plans are good.', 'They has a plan.', 'All is well.']);
  });

  it('is checked to the end, whatever it contains', () => {
    const grammar = createGrammar();
    for (const text of [
      '',
      ' ',
      '…',
      'and and and',
      'of the the of',
      '\u0000\ud83d x',
      'A'.repeat(5000),
      'to '.repeat(400),
    ])
      expect(() => grammar.problemsIn(text)).not.toThrow();
  });
});
