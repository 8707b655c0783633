import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'word-left-over',
  title: 'A small word is left over or missing',
  why:
    'Slips such as “at to”, “the their”, “in order ensure”: what an edit leaves behind. The pairs of words that ' +
    'are reported appear nowhere in four million words of Ofsted’s published reports and letters.',
  severity: 'warning',
  fix: 'suggested',
  profile: 'quiet',
  messages: {
    pair: '“{found}” cannot be right: take a word out, or add the one that is missing.',
    missing: '“{found}” lacks “{word}”.',
  },
});
