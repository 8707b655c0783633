import { leavesEffectOpen } from '../../analysis/evidence/cue-phrases';
import { evidenceOf } from '../../analysis/evidence/evidence';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'finding-without-effect',
    title: 'A weakness without its effect on children',
    why:
      'A letter is about children. A finding that says what is weak but not what that means for them leaves the ' +
      'reader to guess how much it matters.',
    group: 'evidence',
    severity: 'hint',
    fix: 'none',
    phase: 'prose',
    profile: 'strict',
    messages: {
      effect: 'This finding gives a weakness but not its effect: say what it means for children.',
    },
    options: {},
  },

  looksAt: ['frame', 'areas', 'findings'],

  *check(reading) {
    for (const finding of evidenceOf(reading).findings) {
      if (leavesEffectOpen(finding.block.text)) yield { message: 'effect', span: finding.span };
    }
  },
});
