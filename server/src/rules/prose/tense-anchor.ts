import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'tense-anchor',
  title: 'The tense does not match the time that is named',
  why:
    'What has been true since a certain day is in the perfect (“since the last inspection, leaders have”); what ' +
    'was true on a certain day is in the past.',
  severity: 'info',
  fix: 'none',
  profile: 'normal',
  messages: {
    since: '“{found}” goes with “have” or “has”, not with “{verb}” alone.',
    past: '“{found}” names a time that is past: write “{verb}” in the past.',
    mixed: '“{first}” is present and “{verb}” is past: put both in one tense.',
    present: '“{found}” names the present: “{verb}” is past.',
  },
});
