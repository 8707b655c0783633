import { samePerson } from '../reading/facts/people';
import { rewriting } from './rewriting';
import { letterRule } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'signatory-not-inspector',
    title: 'The signatory is not one of the inspectors',
    why:
      'The letter is signed by the lead inspector, who is named first in the opening: so in 362 of 369 ' +
      'published letters. Another name, or another spelling of it, is a slip.',
    group: 'facts',
    severity: 'error',
    fix: 'suggested',
    reads: 'letter',
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

  examples: {
    valid: [
      { name: 'the lead inspector signs', letter: opening('Bea Quill and Carl Rowe', 'Bea Quill') },
      { name: 'no opening yet', letter: `Yours sincerely\n\nBea Quill\nHis Majesty’s Inspector\n` },
    ],
    invalid: [
      {
        name: 'somebody else',
        letter: opening('Bea Quill and Carl Rowe', '⟦Dora Finch⟧'),
        says: [
          'The letter is signed by Dora Finch, who is not among the inspectors that the opening names (Bea ' +
            'Quill, Carl Rowe): correct one of the two.',
        ],
        fixed: null,
      },
      {
        name: 'another spelling',
        letter: opening('Bea Quill and Carl Rowe', '⟦Bea Quil⟧'),
        says: ['The opening spells this name “Bea Quill”: write it the same way in both places.'],
        fixed: opening('Bea Quill and Carl Rowe', 'Bea Quill'),
      },
      {
        name: 'named second',
        letter: opening('Carl Rowe and Bea Quill', '⟦Bea Quill⟧'),
        says: [
          'Bea Quill signs the letter and is named after Carl Rowe in the opening: the lead inspector is named first.',
        ],
        fixed: null,
      },
    ],
  },
});

function opening(inspectors: string, signatory: string): string {
  return (
    'Dear Ms Holt\n\n' +
    '# Focused visit to Rutland children’s services\n\n' +
    'This letter summarises the findings of the focused visit to Rutland children’s services on 18 and ' +
    `19 November 2025. His Majesty’s Inspectors for this visit were ${inspectors}.\n\n` +
    `Yours sincerely\n\n${signatory}\nHis Majesty’s Inspector\n`
  );
}
