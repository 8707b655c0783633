import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'verb-form',
  title: 'A verb is in the wrong form',
  why:
    'After “can”, “will” or “to” a verb has its plain form, after “has” its participle. An edit may leave another ' +
    'ending, and no dictionary finds it.',
  severity: 'warning',
  fix: 'suggested',
  profile: 'quiet',
  messages: {
    try: '“{found}” joins two verbs where the second is what is tried: write “{right}”.',
    form: '“{found}” has “{verb}” in the wrong form: write “{right}”.',
  },
});
