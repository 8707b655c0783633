import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'comma-splice',
  title: 'Two sentences joined only by a comma',
  why: 'A comma does not join two sentences, and neither does “however”. A full stop or a semicolon does.',
  severity: 'info',
  fix: 'none',
  profile: 'normal',
  messages: {
    however: '“{word}” begins a new sentence: put a full stop before it and a comma after it.',
    splice: '“{found}” begins a new sentence: put a full stop before it, or join the two.',
  },
});
