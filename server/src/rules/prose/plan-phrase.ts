import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'plan-phrase',
  title: 'The name of a plan is incomplete or has the wrong number',
  why: 'A plan is for a child: “child in need plans”. Children are subject to a plan, not to “child in need”.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    subject: '“{found}” lacks what they are subject to: write “{right}”.',
    protection: '“{found}” lacks a word of the plan’s name: write “{right}”.',
    children: '“{found}” is called “{right}”.',
  },
});
