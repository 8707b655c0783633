import { isUnderPseudonyms } from '../reading/pseudonyms';
import type { MentionKind } from '../prose/confidentiality/mention';
import { CHILD_KINDS } from '../prose/confidentiality/mention';
import type { Edit } from '../text/edit';
import type { Mentioned } from './mentions';
import { mayIdentify, mentionsIn, rewording } from './mentions';
import { leavingOut, named } from './rewriting';
import type { Fix, Severity } from './rule';
import { letterRule } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'identifies-child',
    title: 'A child, or their family, may be recognised',
    why:
      'The letter is published, and read where the children live. A name, initials, an exact age beside a ' +
      'rare detail, a date of birth, a number, an address or the name of a school or home may be enough ' +
      'for neighbours, the press or the family itself to know whom the letter tells of. Published letters ' +
      'speak of “one child” and “a small number of children”.',
    group: 'confidentiality',
    severity: 'error',
    fix: 'suggested',
    reads: 'prose',
    anyText: true,
    profile: 'quiet',
    messages: {
      named: '“{words}” gives a child’s or a relative’s name: leave the name out{advice}.',
      firstName:
        '“{words}” reads as somebody’s first name: leave it out{advice}, or give the role if it is a member of staff.',
      lettered:
        '“{words}” singles out one child or family: speak of them without letters, initials or numbers{advice}.',
      birth: '“{words}” gives a date of birth: leave it out.',
      age: joined(
        '“{words}”: an exact age beside what else the sentence tells may let a child be ',
        'recognised. Leave the age out{advice}, and look at the detail again.',
      ),
      ageAlone: '“{words}”: the exact age of one child may help to recognise them; consider leaving it out{advice}.',
      record: '“{words}” is the number of somebody’s record: leave it out{advice}.',
      school: '“{words}” names a school, by which a child may be recognised: leave the name out{advice}.',
      home: '“{words}” names a home, by which a child may be found: leave the name out{advice}.',
      hospital: '“{words}” names a hospital, by which a child may be recognised: leave the name out{advice}.',
      street: '“{words}” names where somebody lives: leave it out{advice}.',
      postcode: '“{words}” is a postcode, which leads to somebody’s home: leave it out.',
      mail: '“{words}” is an e-mail address: leave it out of a letter that is published.',
      telephone: '“{words}” reads as a telephone number: leave it out of a letter that is published.',
    },
    options: {
      allowed: {
        default: [] as readonly string[],
        description:
          'Names of places, services and people that may stand in letters, as they are written (“Oak House”).',
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
        words,
        span,
        mention: { kind, mild, instead },
      } = first;
      const edits = rewording(all);
      const again = others.map((other) => ({ span: other.span, message: 'Here again.' }));
      const place = {
        span,
        related: again,
        severity: severityOf(kind, mild === true || (NAMES.has(kind) && isUnderPseudonyms(reading, span))),
        fixes: edits ? rewordingFix(reading.letter.text, first, edits) : [],
      };
      const advice = edits && instead !== undefined && instead !== '' ? ` and write “${instead}”` : '';
      switch (kind) {
        case 'birth':
        case 'postcode':
        case 'mail':
        case 'telephone':
          yield { message: kind, data: { words }, ...place };
          break;
        case 'aged':
          yield { message: mild ? 'ageAlone' : 'age', data: { words, advice }, ...place };
          break;
        case 'named':
        case 'lettered':
        case 'record':
        case 'school':
        case 'home':
        case 'hospital':
        case 'street':
          yield { message: kind, data: { words, advice }, ...place };
          break;
        default:
          yield { message: 'firstName', data: { words, advice }, ...place };
      }
    }
  },

  examples: {
    valid: [
      {
        name: 'children without names',
        letter: found(
          'One child told inspectors that their worker listens. For a small number of children, plans drift.',
        ),
      },
      {
        name: 'ages of groups',
        letter: found(
          'Most 16- and 17-year-olds who present as homeless are supported. Children aged 16 and 17, and ' +
            'care leavers aged 18 to 25, have a personal adviser from the age of 16.',
        ),
      },
      {
        name: 'any child of an age',
        letter: found(
          'When a 17-year-old presents as homeless, social workers assess their needs. The 10-year ' +
            'strategy is in place, with a six-month-old plan.',
        ),
      },
      {
        name: 'services and ways of working',
        letter: found(
          'The virtual school, Northmoor Virtual School, the Social Work Academy, Family Hubs, Barnardo’s, ' +
            'Signs of Safety and the Phoenix team support children. Staff use Clare’s Law and Mockingbird.',
        ),
      },
      {
        name: 'partners',
        letter: found(
          'Colleagues from Northmoor University Hospitals NHS Foundation Trust and the Kirk Street family ' +
            'hub work together in Plan B.',
        ),
      },
      {
        name: 'a published review',
        letter: found(
          'Leaders have learned from the national review into the murders of Arthur Labinjo-Hughes and ' +
            'Star Hobson, and from the Child Q review.',
        ),
      },
      { name: 'Ofsted’s own address', letter: found('Write to enquiries@ofsted.gov.uk or ring 0300 123 1231.') },
      {
        name: 'names that may stand',
        letter: found('Children at Rowan Lodge children’s home are settled.'),
        options: { allowed: ['Rowan Lodge children’s home'] },
      },
      {
        name: 'a service’s number',
        letter: found('In 2024 the team worked with 1,245 children, and £120000 was spent on section 47 enquiries.'),
      },
    ],
    invalid: [
      {
        name: 'a letter for a child, more than once',
        letter: found('⟦Child A⟧ waited for a plan. The social worker visits Child A weekly.'),
        says: [
          '“Child A” singles out one child or family: speak of them without letters, initials or numbers ' +
            'and write “One child”.',
        ],
        fixed: found('One child waited for a plan. The social worker visits the child weekly.'),
      },
      {
        name: 'initials',
        letter: found('In ⟦J.B.⟧’s case, the plan is out of date.'),
        says: [
          '“J.B.” singles out one child or family: speak of them without letters, initials or numbers and ' +
            'write “one child”.',
        ],
        fixed: found('In one child’s case, the plan is out of date.'),
      },
      {
        name: 'a name and an age',
        letter: found('Inspectors met ⟦Jake, aged 7⟧.'),
        says: ['“Jake, aged 7” gives a child’s or a relative’s name: leave the name out and write “one child”.'],
        fixed: found('Inspectors met one child.'),
      },
      {
        name: 'a boy called',
        letter: found('⟦A boy called Zyran⟧ has moved often.'),
        says: ['“A boy called Zyran” gives a child’s or a relative’s name: leave the name out and write “One child”.'],
        fixed: found('One child has moved often.'),
      },
      {
        name: 'a first name alone',
        letter: found('For ⟦Amira⟧, this meant that help came late.'),
        says: [
          '“Amira” reads as somebody’s first name: leave it out and write “one child”, or give the role if ' +
            'it is a member of staff.',
        ],
        fixed: found('For one child, this meant that help came late.'),
      },
      {
        name: 'an age beside a detail',
        letter: found('⟦A 13-year-old boy⟧ with epilepsy waited in a hotel.'),
        says: [
          '“A 13-year-old boy”: an exact age beside what else the sentence tells may let a child be ' +
            'recognised. Leave the age out and write “A child”, and look at the detail again.',
        ],
        fixed: found('A child with epilepsy waited in a hotel.'),
      },
      {
        name: 'an age alone',
        letter: found('Inspectors saw ⟦one child aged 12⟧ whose plan is clear.'),
        says: [
          '“one child aged 12”: the exact age of one child may help to recognise them; consider leaving it ' +
            'out and write “one child”.',
        ],
        fixed: found('Inspectors saw one child whose plan is clear.'),
      },
      {
        name: 'a date of birth',
        letter: found('One child (⟦DOB 03/05/2012⟧) has no plan.'),
        says: ['“DOB 03/05/2012” gives a date of birth: leave it out.'],
        fixed: found('One child has no plan.'),
      },
      {
        name: 'the number of a record',
        letter: found('In ⟦case 48213⟧, the plan is out of date.'),
        says: ['“case 48213” is the number of somebody’s record: leave it out and write “one child’s record”.'],
        fixed: found('In one child’s record, the plan is out of date.'),
      },
      {
        name: 'a school',
        letter: found('One child goes to ⟦Oakfield Primary School⟧.'),
        says: [
          '“Oakfield Primary School” names a school, by which a child may be recognised: leave the name ' +
            'out and write “their school”.',
        ],
        fixed: found('One child goes to their school.'),
      },
      {
        name: 'a home',
        letter: found('Children at ⟦Rowan Lodge children’s home⟧ are settled.'),
        says: [
          '“Rowan Lodge children’s home” names a home, by which a child may be found: leave the name out ' +
            'and write “a children’s home”.',
        ],
        fixed: found('Children at a children’s home are settled.'),
      },
      {
        name: 'a hospital',
        letter: found('One baby was born at ⟦Ashdown General Hospital⟧.'),
        says: [
          '“Ashdown General Hospital” names a hospital, by which a child may be recognised: leave the name ' +
            'out and write “hospital”.',
        ],
        fixed: found('One baby was born at hospital.'),
      },
      {
        name: 'an address',
        letter: found('The family lives at ⟦14 Elm Road⟧, ⟦OX4 9QP⟧.'),
        says: [
          '“14 Elm Road” names where somebody lives: leave it out and write “their home”.',
          '“OX4 9QP” is a postcode, which leads to somebody’s home: leave it out.',
        ],
        fixed: found('The family lives at their home.'),
      },
      {
        name: 'an e-mail address',
        letter: found('Leaders can be reached at ⟦j.rowe@northmoor.gov.uk⟧ at any time.'),
        says: ['“j.rowe@northmoor.gov.uk” is an e-mail address: leave it out of a letter that is published.'],
        fixed: null,
      },
      {
        name: 'a telephone number',
        letter: found('The duty team is on ⟦01632 960 123⟧ at any time.'),
        says: ['“01632 960 123” reads as a telephone number: leave it out of a letter that is published.'],
        fixed: null,
      },
    ],
  },
});

const KINDS: ReadonlySet<MentionKind> = new Set(CHILD_KINDS);

/**
 * An error where a child is surely meant; a warning where a place or a number may be harmless; a remark where an age
 * stands alone.
 */
/** What another name than the child’s own may stand for. */
const NAMES: ReadonlySet<MentionKind> = new Set(['named', 'first-name', 'lettered']);

function severityOf(kind: MentionKind, mild: boolean): Severity {
  if (mild) return 'info';
  return kind === 'named' || kind === 'lettered' || kind === 'birth' || kind === 'record' ? 'error' : 'warning';
}

function rewordingFix(text: string, { mention: { instead = '' } }: Mentioned, edits: readonly Edit[]): readonly Fix[] {
  const where = edits.length > 1 ? `(in ${edits.length} places)` : undefined;
  if (instead === '' || /^[.,;]$/.test(instead)) return leavingOut(text, edits, 'Leave out', where);
  return named(text, {
    title: `Write “${instead}”`,
    kind: 'suggested',
    edits,
    ...(where === undefined ? {} : { where }),
  });
}

function found(paragraph: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${paragraph}\n`;
}
