import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'loose-opening',
  title: 'The opening words do not fit the subject of the sentence',
  why:
    'The words that open a sentence refer to its subject: “Supported by new money, leaders have …”. Before “this ' +
    'has” or “there is” they have nobody to refer to, and in “For young people …, they” the subject is given twice.',
  severity: 'info',
  fix: 'none',
  profile: 'normal',
  messages: {
    participle: '“{word} …” refers to nobody before “{found}”: say who, or make a clause of it.',
    people: '“{pronoun}” takes up “{found}”, which could be the subject itself: leave out “For”.',
    despite: '“{found}” takes up the words after “Despite”: make them the subject, or write “Although” and a verb.',
    fronted: '“they” takes up “{noun}”, which could be the subject itself: leave out “For” and “they”.',
  },
});
