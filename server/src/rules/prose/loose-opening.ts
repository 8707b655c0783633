import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'loose-opening',
  title: 'The opening words belong to nothing in the sentence',
  why:
    'What opens a sentence speaks of its subject: “Supported by new money, leaders have …”. Before “this has” or ' +
    '“there is” nobody is left whom it could speak of, and after “For young people …, they” the subject stands twice.',
  severity: 'info',
  fix: 'none',
  profile: 'normal',
  messages: {
    participle: '“{word} …” speaks of nobody before “{found}”: say who, or make a clause of it.',
    fronted: '“they” takes up “{noun}”, which could be the subject itself: leave out “For” and “they”.',
  },
});
