import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSuggester } from '../../server/src/nlp/spelling/suggester';

const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'));
const suggester = createSuggester({
  aff: readFileSync(path.join(folder, 'index.aff')),
  dic: readFileSync(path.join(folder, 'index.dic'), 'utf8'),
  words: ['wobblit'],
});

describe('suggestions', () => {
  it.each([
    ['assesment', 'assessment'],
    ['timley', 'timely'],
    ['teh', 'the'],
    ['accomodaton', 'accommodation'],
    ['recieveing', 'receiving'],
    ['organize', 'organise'],
    ['mangers', 'managers'],
    ['childrens', 'children’s'],
    ['socialworker', 'social worker'],
    ['genograms', undefined],
    ['manage', undefined],
    ['genogrms', 'genograms'],
    ['wobblitt', 'wobblit'],
    ['Ofstead', 'Ofsted'],
    ['Nottinghamshre', 'Nottinghamshire'],
  ])('%s: first %s', (word, best) => expect(suggester.suggest(word)[0]).toBe(best));

  it('keep capital and possessive ending', () => {
    expect(suggester.suggest('Mangement')).toEqual(['Management']);
    expect(suggester.suggest('MANGEMENT')[0]).toBe('MANAGEMENT');
    expect(suggester.suggest('goverment’s')[0]).toBe('government’s');
  });

  it('prefer words of the letter', () => {
    expect(suggester.suggest('Caslacke', ['Caslake', 'Quenby'])[0]).toBe('Caslake');
    expect(suggester.suggest('quicky', ['quickly'])[0]).toBe('quickly');
    expect(suggester.suggest('Northmoor’s', ['Northmoor’s'])).toEqual([]);
  });

  it('are at most five, and never a word that no letter uses', () => {
    for (const word of ['teh', 'mangr', 'wrk', 'hte', 'pubblic', 'statury']) {
      const words = suggester.suggest(word);
      expect(words.length).toBeLessThanOrEqual(5);
      expect(words).not.toContain('manger');
      expect(words).not.toContain('statuary');
    }
  });

  it('are empty for noise', () => {
    for (const word of ['', '’s', 'xqzwvkj', 'qqqqqqqqqqqqqqq', 'x'.repeat(5_000)])
      expect(suggester.suggest(word), word).toEqual([]);
  });
});
