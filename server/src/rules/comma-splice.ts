import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'comma-splice',
  title: 'Two sentences with only a comma between',
  why: 'A comma does not join two sentences; “however” does not either. A full stop or a semicolon does.',
  severity: 'info',
  fix: 'none',
  profile: 'normal',
  messages: {
    however: '“{word}” begins a new sentence: put a full stop before it, and a comma behind.',
    splice: '“{found}” begins a new sentence: put a full stop before it, or join the two.',
  },
  examples: {
    valid: [
      {
        name: 'however inside a sentence',
        letter: letter(
          'The plan is, however, late. In Northmoor, however, leaders know this. When staff leave, they ' +
            'are missed.',
        ),
      },
    ],
    invalid: [
      {
        name: 'however',
        letter: letter('Supervision is regular⟦, however⟧ the quality is poor.'),
        says: ['“however” begins a new sentence: put a full stop before it, and a comma behind.'],
      },
      {
        name: 'a pronoun',
        letter: letter('Staff are proud of their work⟦, they are⟧ loyal to the team.'),
        says: ['“they are” begins a new sentence: put a full stop before it, or join the two.'],
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
