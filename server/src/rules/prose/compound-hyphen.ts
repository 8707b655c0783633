import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'compound-hyphen',
  title: 'A hyphen is missing before a noun, or left over',
  why:
    'Words that describe a noun together have a hyphen before it (“good-quality work”) and none after the verb ' +
    '(“plans are well coordinated”); an adverb in -ly has none.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    before: '“{found}” needs a hyphen before the noun: write “{right}”.',
    always: '“{found}” always takes a hyphen: write “{right}”.',
    after: '“{found}” takes no hyphen after the verb: write “{right}”.',
    ly: '“{found}” needs no hyphen: write “{right}”.',
    noun: '“{found}” takes a hyphen as a noun: write “{right}”.',
    ending: '“{found}” lacks its ending: write “{right}”.',
    ages: '“{found}” needs hyphens in each age: write “{right}”.',
    shared: '“{found}” shares its second half: write “{right}”.',
  },
});
