import type { MentionKind } from '../prose/confidentiality/mention';
import { STAFF_KINDS } from '../prose/confidentiality/mention';
import { mayIdentify, mentionsIn, rewording } from './mentions';
import { named } from './rewriting';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'staff-named',
    title: 'A person below the director is named',
    why:
      'The letter goes to the director and is published. It names the director, the inspectors and nobody ' +
      'else: praise or blame of a social worker or a manager by name is public for good, and a name may ' +
      'lead to the children whom they work with. The role says all that the reader needs.',
    group: 'confidentiality',
    severity: 'warning',
    fix: 'suggested',
    reads: 'prose',
    anyText: true,
    profile: 'quiet',
    messages: {
      staff: '“{name}” is named as {role}: leave the name out{advice}.',
      titled: '“{name}” is named, and is neither the director nor an inspector: write the role instead of the name.',
      person: '“{name}” is named, and is neither the director nor an inspector: write the role, or leave the name out.',
    },
    options: {
      allowed: {
        default: [] as readonly string[],
        description: 'Names of people, services and ways of working that may stand in letters, as they are written.',
      },
    },
  },

  looksAt: ['frame'],

  gather: { of: 'blocks', from: mayIdentify },

  *check(reading, { allowed }, prose, gathered) {
    for (const all of mentionsIn(reading, gathered, prose, KINDS, allowed)) {
      const [first, ...others] = all;
      if (!first) continue;
      const {
        words: name,
        span,
        mention: { kind, role = '', instead },
      } = first;
      const edits = rewording(all);
      const where = edits && edits.length > 1 ? { where: `(in ${edits.length} places)` } : {};
      const fixes =
        edits && instead !== undefined
          ? named(reading.letter.text, { title: `Write “${instead}”`, kind: 'suggested', edits, ...where })
          : [];
      const place = { span, related: others.map((other) => ({ span: other.span, message: 'Here again.' })), fixes };
      if (kind === 'staff')
        yield {
          message: 'staff',
          data: { name, role, advice: fixes.length > 0 ? ` and write “${instead ?? ''}”` : ' and write the role' },
          ...place,
        };
      else yield { message: kind === 'titled' ? 'titled' : 'person', data: { name }, ...place };
    }
  },

  examples: {
    valid: [
      { name: 'roles', letter: found('Social workers, team managers and the head of service know children well.') },
      {
        name: 'the director',
        letter:
          'Anna Holt\nDirector of Children’s Services\n' +
          'Northmoor Council\n\nDear Anna\n\n## Main findings\n\n' +
          'The director of children’s services, Anna Holt, leads well. Anna has a clear plan.\n',
      },
      {
        name: 'those who may be named',
        letter: found(
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
        letter: found(
          'The Lucy Faithfull Foundation, the Maya Angelou Contact Centre, Eileen Munro’s review and the ' +
            'Lundy model are known. In North Moor, the head of service visits Stockport Family, and the ' +
            'Stronger Families Team meets.',
        ),
      },
      {
        name: 'somebody who may stand',
        letter: found('The therapist Jane Marlow advises the board.'),
        options: { allowed: ['Jane Marlow'] },
      },
    ],
    invalid: [
      {
        name: 'a role before the name',
        letter: found('The team manager, ⟦Jane Marlow⟧, knows her team.'),
        says: ['“Jane Marlow” is named as team manager: leave the name out and write “The team manager”.'],
        fixed: found('The team manager knows her team.'),
      },
      {
        name: 'a role after the name',
        letter: found('⟦Mr Patel⟧, the head of service, has a clear plan.'),
        says: ['“Mr Patel” is named as head of service: leave the name out and write “The head of service”.'],
        fixed: found('The head of service has a clear plan.'),
      },
      {
        name: 'a role in brackets',
        letter: found('Supervision by ⟦Sarah Jonson⟧ (service manager) is regular.'),
        says: ['“Sarah Jonson” is named as service manager: leave the name out and write “the service manager”.'],
        fixed: found('Supervision by the service manager is regular.'),
      },
      {
        name: 'an uncommon name',
        letter: found('Social worker ⟦Ottoline Quarm⟧ visits weekly.'),
        says: ['“Ottoline Quarm” is named as social worker: leave the name out and write “A social worker”.'],
        fixed: found('A social worker visits weekly.'),
      },
      {
        name: 'a title alone',
        letter: found('Staff value ⟦Mrs Quarm⟧ and her team.'),
        says: [
          '“Mrs Quarm” is named, and is neither the director nor an inspector: write the role instead of the name.',
        ],
        fixed: null,
      },
      {
        name: 'a full name',
        letter: found('Staff value the support of ⟦Jane Marlow⟧.'),
        says: [
          '“Jane Marlow” is named, and is neither the director nor an inspector: write the role, or leave ' +
            'the name out.',
        ],
        fixed: null,
      },
    ],
  },
});

const KINDS: ReadonlySet<MentionKind> = new Set(STAFF_KINDS);

function found(paragraph: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${paragraph}\n`;
}
