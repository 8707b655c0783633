import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'comma-pair',
  title: 'One comma of two is missing, or one is left over',
  why: 'Words that interrupt a sentence have a comma on both sides: “and, as a result, plans improve”.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    one: '“{found}” has a comma on one side only: put one before it, after “{word}”, and one after it, or neither.',
    none: '“{found}” follows “and” without commas: put one before it and one after it.',
    shared: '“{found}” has two prepositions for the same words: put commas as in “{right}”.',
    title: '“{found}” has a comma before it only: put one after it as well.',
    but: '“{found}” has a comma on one side only: take it out.',
    subject: '“{found}” has a comma between the subject and its verb: take it out.',
    inverted: '“{found}” needs no comma before the verb.',
  },
});
