import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'verb-agreement',
  title: 'A verb does not agree with its subject',
  why:
    'The verb agrees with its subject, however much stands between them: “the effectiveness of the plans is”; two ' +
    'subjects joined by “and” are plural. In published letters this is what editors correct most.',
  severity: 'warning',
  fix: 'suggested',
  profile: 'quiet',
  messages: {
    joined: '“{subject}” is plural, so “{verb}” should be “{right}”, unless one thing is meant.',
    plural: '“{subject}” is plural, so “{verb}” should be “{right}”.',
    singular: '“{subject}” is singular, so “{verb}” should be “{right}”.',
    there: '“There {verb}” does not go with “{noun}”: write “there {right}”.',
    second: '“{subject} … {first}” goes on with “{verb}”: write “{right}”.',
    clause:
      '“which {verb}” does not go with “{noun}”: put a comma before “which” if it refers to everything ' +
      'before it, or write “which {right}”.',
    relative: '“{word} {verb}” does not go with “{noun}”: write “{word} {right}”.',
  },
});
