import { judgesOnly } from '../../analysis/evidence/cue-phrases';
import { evidenceOf } from '../../analysis/evidence/evidence';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'judgement-without-evidence',
    title: 'A judgement without evidence',
    why:
      'That something is strong, effective or poor is only an opinion until the letter says what inspectors saw or ' +
      'heard, how it is done, or what comes of it.',
    group: 'evidence',
    severity: 'hint',
    fix: 'none',
    phase: 'prose',
    profile: 'strict',
    messages: {
      evidence: 'This finding makes a judgement without saying what inspectors saw: add what it rests on.',
    },
    options: {},
  },

  looksAt: ['frame', 'areas', 'findings'],

  *check(reading) {
    for (const finding of evidenceOf(reading).findings) {
      if (judgesOnly(finding.block.text)) yield { message: 'evidence', span: finding.span };
    }
  },
});
