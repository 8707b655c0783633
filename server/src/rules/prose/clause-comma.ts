import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'clause-comma',
  title: 'A comma is missing where a clause begins',
  why:
    'In “staff welcome training and managers are seen” a reader at first takes “training and managers” together. A ' +
    'comma before “and” shows that a new clause begins; so does a comma after words that come before the subject.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    joined: '“{found}” is a clause of its own, but is read with “{noun}” at first: put a comma before “and”.',
    phrase: '“{found}” comes before the subject: put a comma after it.',
    addition: '“{found}” adds to what comes before: put a comma before “{word}”.',
    clause: '“{found}” is a clause before the main one: put a comma before “{word}”.',
  },
});
