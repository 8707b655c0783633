import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'confused-words',
  title: 'A word stands for another that is like it',
  why:
    'Slips such as “there” for “their”, “form” for “from”, “lead” for “led”: each is a word, so ' +
    'that no dictionary finds it.',
  severity: 'warning',
  fix: 'suggested',
  profile: 'quiet',
  messages: {
    confused: '“{words}”: “{right}” is probably meant.',
  },
});
