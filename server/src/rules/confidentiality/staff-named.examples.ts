import { letterWithFinding } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'roles',
      letter: letterWithFinding('Social workers, team managers and the head of service know children well.'),
    },
    {
      name: 'the director',
      letter:
        'Anna Holt\nDirector of Children’s Services\n' +
        'Northmoor Council\n\nDear Anna\n\n## Main findings\n\n' +
        'The director of children’s services, Anna Holt, leads well. Anna has a clear plan.\n',
    },
    {
      name: 'people who may be named',
      letter: letterWithFinding(
        'The chief executive, Ravi Menon, and the lead member, Councillor Carl Rowe, support the ' +
          'director of children’s services, Dora Finch.',
      ),
    },
    {
      name: 'inspectors',
      letter:
        'Dear Ms Holt\n\n' +
        'This letter summarises the findings of the focused visit to Rutland children’s services on 18 and ' +
        '19 November 2025. His Majesty’s Inspectors for this visit were Bea Quill and Carl Rowe.\n',
    },
    {
      name: 'programmes, places and models',
      letter: letterWithFinding(
        'The Lucy Faithfull Foundation, the Maya Angelou Contact Centre, Eileen Munro’s review and the ' +
          'Lundy model are known. In North Moor, the head of service visits Stockport Family, and the ' +
          'Stronger Families Team meets.',
      ),
    },
    {
      name: 'an allowed name',
      letter: letterWithFinding('The therapist Jane Marlow advises the board.'),
      options: { allowed: ['Jane Marlow'] },
    },
  ],
  invalid: [
    {
      name: 'a role before the name',
      letter: letterWithFinding('The team manager, ⟦Jane Marlow⟧, knows her team.'),
      messages: ['“Jane Marlow” is named as team manager: leave the name out and write “The team manager”.'],
      output: letterWithFinding('The team manager knows her team.'),
    },
    {
      name: 'a role after the name',
      letter: letterWithFinding('⟦Mr Patel⟧, the head of service, has a clear plan.'),
      messages: ['“Mr Patel” is named as head of service: leave the name out and write “The head of service”.'],
      output: letterWithFinding('The head of service has a clear plan.'),
    },
    {
      name: 'a role in brackets',
      letter: letterWithFinding('Supervision by ⟦Sarah Jonson⟧ (service manager) is regular.'),
      messages: ['“Sarah Jonson” is named as service manager: leave the name out and write “the service manager”.'],
      output: letterWithFinding('Supervision by the service manager is regular.'),
    },
    {
      name: 'an uncommon name',
      letter: letterWithFinding('Social worker ⟦Ottoline Quarm⟧ visits weekly.'),
      messages: ['“Ottoline Quarm” is named as social worker: leave the name out and write “A social worker”.'],
      output: letterWithFinding('A social worker visits weekly.'),
    },
    {
      name: 'only a title and surname',
      letter: letterWithFinding('Staff value ⟦Mrs Quarm⟧ and her team.'),
      messages: [
        '“Mrs Quarm” is named but is neither the director nor an inspector: write the role instead of the name.',
      ],
      output: null,
    },
    {
      name: 'a full name',
      letter: letterWithFinding('Staff value the support of ⟦Jane Marlow⟧.'),
      messages: [
        '“Jane Marlow” is named but is neither the director nor an inspector: write the role, or leave ' +
          'the name out.',
      ],
      output: null,
    },
  ],
};

export default examples;
