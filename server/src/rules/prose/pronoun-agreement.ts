import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'pronoun-agreement',
  title: 'A pronoun does not agree with its noun',
  why:
    'With a singular verb the local authority is “it” and has “its” care leavers: “they” looks like other people. ' +
    'After “when a meeting is held” a reader expects “it”.',
  severity: 'info',
  fix: 'none',
  profile: 'normal',
  messages: {
    body: '“{pronoun}” does not go with “{noun}”, which has a singular verb: write “{right}”.',
    parents: '“{noun}” has a singular verb, so “{found}” should be singular as well.',
    one: '“{pronoun}” does not go with one “{noun}”: make the noun plural, or the pronoun singular.',
  },
});
