import type { PersonalDataKind } from '../../analysis/personal-data/mention';
import { CHILD_KINDS } from '../../analysis/personal-data/mention';
import { isUnderPseudonyms } from '../../analysis/pseudonyms';
import type { Edit } from '../../text/edit';
import { joined } from '../../text/joined';
import { fixTitle } from '../engine/fix-title';
import { leavingOut, named } from '../engine/rewriting';
import type { Fix, Severity } from '../engine/rule';
import { letterRule } from '../engine/rule';
import type { Mentioned } from './mentions';
import { mayIdentify, mentionsIn, rewording, writingInstead } from './mentions';

export default letterRule({
  meta: {
    id: 'identifies-child',
    title: 'A child, or their family, may be identifiable',
    why:
      'The letter is published, and read where the children live. A name, initials, an exact age next to a rare ' +
      'detail, a date of birth, a number, an address or the name of a school or home may be enough for neighbours, ' +
      'the press or the family itself to work out who is meant. Published letters speak of “one child” and “a ' +
      'small number of children”.',
    group: 'confidentiality',
    severity: 'error',
    fix: 'suggested',
    phase: 'prose',
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
        '“{words}”: an exact age together with the rest of the sentence may let a child be ',
        'recognised. Leave the age out{advice}, and look at the detail again.',
      ),
      ageAlone:
        '“{words}”: the exact age of one child may help people to recognise them; consider leaving it out{advice}.',
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
          'Names of places, services and people that letters may contain, spelt as in the letter (“Oak House”).',
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
});

const KINDS: ReadonlySet<PersonalDataKind> = new Set(CHILD_KINDS);

/** Kinds of name that may belong to somebody other than the child. */
const NAMES: ReadonlySet<PersonalDataKind> = new Set(['named', 'first-name', 'lettered']);

/**
 * An error if a child is certainly meant, a warning if a place or number may be harmless, and information if an age
 * stands alone.
 */
function severityOf(kind: PersonalDataKind, mild: boolean): Severity {
  if (mild) return 'info';
  return kind === 'named' || kind === 'lettered' || kind === 'birth' || kind === 'record' ? 'error' : 'warning';
}

function rewordingFix(text: string, { mention: { instead = '' } }: Mentioned, edits: readonly Edit[]): readonly Fix[] {
  const count = edits.length;
  if (instead !== '' && !/^[.,;]$/.test(instead))
    return named(text, { kind: 'suggested', edits }, writingInstead(instead, count));
  return count === 1
    ? leavingOut(text, edits)
    : leavingOut(text, edits, (words) => fixTitle('Leave out “{words}” (in {count} places)', { words, count }));
}
