import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'noun-number',
  title: 'A noun does not agree with the word before it',
  why:
    'Slips such as “these plan”, “a plans” or “a range of service”: an edit left the wrong ending, and no ' +
    'dictionary finds it.',
  severity: 'warning',
  fix: 'none',
  profile: 'quiet',
  messages: {
    many: '“{found}” needs a plural: write “{right}”.',
    bare: '“{found}” lacks an article, or should be plural: “{right}”.',
    article: '“{found}” lacks a word such as “a” or “the”.',
    modifier: '“{found}” has a plural that describes another noun: write “{right}”.',
    uncounted: '“{found}” has an ending that the word does not take: write “{right}”.',
    both: '“{found}” means two, so “{noun}” should be “{right}”.',
    one: '“{found}” has a plural after a singular word: write “{right}”, or change the word before it.',
  },
});
