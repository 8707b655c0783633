import type { Anchor, Thread } from '../../comments/model';
import type { Examples } from '../engine/rule';

const at = (exact: string): Anchor => ({ exact, prefix: '', suffix: '', start: 0, end: 0 });
const thread = (more: Partial<Thread>): Thread => ({
  id: 'urn:uuid:4c7c1c2e-3f0e-4b0e-9a55-0c8a5d1f6a10',
  kind: 'comment',
  author: 'P. Reader',
  text: 'In how many cases?',
  replies: [],
  state: 'open',
  ...more,
});

const LETTER = '## Main findings\n\nSome children wait too long for a social worker.\n';

const examples: Examples = {
  valid: [
    { name: 'no comments', letter: LETTER },
    {
      name: 'all answered',
      letter: LETTER,
      comments: {
        threads: [
          thread({ anchor: at('too long'), state: 'resolved' }),
          thread({
            kind: 'replace',
            text: 'A few',
            anchor: at('Some'),
            state: 'declined',
            reason: 'Seen in six cases',
          }),
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a remark and a proposal',
      letter: '## Main findings\n\n⟦Some⟧ children wait ⟦too long⟧ for a social worker.\n',
      comments: {
        threads: [
          thread({ anchor: at('too long') }),
          thread({ kind: 'replace', author: '', text: 'A few', anchor: at('Some') }),
        ],
      },
      messages: [
        'Somebody proposes here: Write “A few” for “Some”. Accept it, or decline it with a reason.',
        'P. Reader comments: “In how many cases?”. Answer and resolve it, or decline it with a reason.',
      ],
      output: null,
    },
    {
      name: 'a comment on words that are gone',
      letter: `⟦⟧${LETTER}`,
      comments: { threads: [thread({ anchor: at('Supervision is irregular'), text: 'Since when?' })] },
      messages: [
        'P. Reader said “Since when?” about words that are no longer in the letter: resolve it, or decline it with a ' +
          'reason.',
      ],
      output: null,
    },
  ],
};

export default examples;
