import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../server/src/grammar/subject';
import { createTagger } from '../../server/src/grammar/tagger';

const tag = createTagger();

/** The nouns of each subject with its verb: `plans are`. */
const clauses = (text: string): readonly string[] => {
  const sentence = tag(text);
  return clausesOf(sentence).map(({ subject: { phrases }, verb }) =>
    [...phrases.map(({ head }) => sentence.tokens[head]?.text), sentence.tokens[verb]?.text].join(' '),
  );
};

describe('the subject of a verb', () => {
  it.each([
    ['a clause with “who”', 'Parents who attend the course are pleased.', 'Parents are'],
    ['an aside between commas', 'The course, when it is full, is held twice.', 'course is'],
    ['a participle', 'Staff supporting the course have rooms.', 'Staff have'],
    ['brackets', 'Personal advisers (PAs) are trained.', 'advisers are'],
    ['an adjective with a phrase', 'Young people subject to a plan are seen.', 'people are'],
    ['two phrases with “or”', 'Clerks at risk of strain or in need of rest are seen.', 'Clerks are'],
  ])('is read past %s', (_, text, clause) => {
    expect(clauses(text)).toContain(clause);
  });

  it.each([
    ['what another verb asks for', 'They help parents to plan meals and to write letters.'],
    ['what is left undone', 'Some parents do not write letters.'],
  ])('is not looked for before %s', (_, text) => {
    expect(clauses(text).filter((clause) => /(?:plan|write)$/.test(clause))).toEqual([]);
  });
});

describe('a tag that its context contradicts', () => {
  const tagOf = (text: string, word: string): string | undefined =>
    tag(text).tokens.find(({ lower }) => lower === word)?.tag;

  it.each([
    ['When concerns are raised, staff act.', 'concerns'],
    ['Children in need are seen.', 'need'],
    ['Their needs are met.', 'needs'],
    ['Decision-making in the hub is quick.', 'decision-making'],
  ])('%s', (text, word) => {
    expect(tagOf(text, word)).toBe('NOUN');
  });

  it('stays if the verb is right', () => {
    expect(tagOf('They need help.', 'need')).toBe('VERB');
  });
});
