import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'confused-words',
  title: 'A word is confused with a similar one',
  why:
    'Slips such as “there” for “their”, “form” for “from”, “lead” for “led”: each is a real word, so no dictionary ' +
    'finds it.',
  severity: 'warning',
  fix: 'suggested',
  profile: 'quiet',
  messages: {
    confused: '“{words}”: “{right}” is probably meant.',
  },
});
