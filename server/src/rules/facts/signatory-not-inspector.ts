import { samePerson } from '../../reading/facts/people';
import { joined } from '../../text/joined';
import { rewriting } from '../engine/rewriting';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'signatory-not-inspector',
    title: 'The signatory is not one of the inspectors',
    why:
      'The letter is signed by the lead inspector, who is named first in the opening, as in 362 of 369 published ' +
      'letters. Another name, or another spelling of it, is a slip.',
    group: 'facts',
    severity: 'error',
    fix: 'suggested',
    phase: 'letter',
    messages: {
      other: joined(
        'The letter is signed by {signatory}, who is not among the inspectors that the opening ',
        'names ({inspectors}): correct one of the two.',
      ),
      spelling: 'The opening spells this name “{inspector}”: write it the same way in both places.',
      notFirst:
        '{signatory} signs the letter and is named after {first} in the opening: the lead inspector is named first.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check({ facts: { signatory, inspectors }, letter: { text } }) {
    const [first] = inspectors;
    if (!signatory || !first) return;
    const likeness = inspectors.map(({ name }) => samePerson(signatory.name, name));
    const near = inspectors[likeness.indexOf('near')];
    const names = inspectors.map(({ name }) => name.text).join(', ');
    if (!likeness.includes('exact') && near) {
      yield {
        message: 'spelling',
        data: { inspector: near.name.text },
        span: signatory.name.span,
        severity: 'warning',
        related: [{ span: near.name.span, message: 'The name in the opening.' }],
        fixes: rewriting(text, signatory.name.span, near.name.text),
      };
    } else if (!likeness.includes('exact')) {
      yield {
        message: 'other',
        data: { signatory: signatory.name.text, inspectors: names },
        span: signatory.name.span,
        related: inspectors.map(({ name }) => ({ span: name.span, message: `${name.text} is named here.` })),
      };
    } else if (likeness[0] !== 'exact') {
      yield {
        message: 'notFirst',
        data: { signatory: signatory.name.text, first: first.name.text },
        span: signatory.name.span,
        severity: 'info',
        related: [{ span: first.name.span, message: 'Named first.' }],
      };
    }
  },
});
