import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'group-possessive',
  title: 'The apostrophe after a plural is missing or wrong',
  why: 'What belongs to a group has an apostrophe after its plural: “care leavers’ needs”, “young people’s views”.',
  severity: 'warning',
  fix: 'suggested',
  profile: 'quiet',
  messages: {
    missing: '“{found}” lacks an apostrophe: write “{right}”.',
    several: '“{found}” has an owner in the singular where several are meant: write “{right}”.',
    irregular: '“{found}” is written “{right}”.',
    plural: '“{found}” has an apostrophe in a plural: write “{right}”.',
  },
});
