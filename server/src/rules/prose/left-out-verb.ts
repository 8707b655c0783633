import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'left-out-verb',
  title: 'A verb is left out that two subjects cannot share',
  why:
    'In “risks are known and plans made” both share “are”. In “risks are known and action taken” they cannot, ' +
    'because “action” needs “is”.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    shared: '“{found}” lacks a verb, because “{be}” does not go with it: write “{right}”.',
  },
});
