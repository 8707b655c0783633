import type { PersonalDataKind } from '../../analysis/personal-data/mention';
import { STAFF_KINDS } from '../../analysis/personal-data/mention';
import { named } from '../engine/rewriting';
import { letterRule } from '../engine/rule';
import { mayIdentify, mentionsIn, rewording, writingInstead } from './mentions';

export default letterRule({
  meta: {
    id: 'staff-named',
    title: 'Somebody other than the director and the inspectors is named',
    why:
      'The letter goes to the director and is published. It names the director, the inspectors and nobody else: ' +
      'praise or blame of a named social worker or manager stays public for good, and a name may lead to the ' +
      'children they work with. The role tells the reader enough.',
    group: 'confidentiality',
    severity: 'warning',
    fix: 'suggested',
    phase: 'prose',
    anyText: true,
    profile: 'quiet',
    messages: {
      staff: '“{name}” is named as {role}: leave the name out{advice}.',
      titled: '“{name}” is named but is neither the director nor an inspector: write the role instead of the name.',
      person: '“{name}” is named but is neither the director nor an inspector: write the role, or leave the name out.',
    },
    options: {
      allowed: {
        default: [] as readonly string[],
        description: 'Names of people, services and ways of working that letters may contain, spelt as in the letter.',
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
      const fixes =
        edits && instead !== undefined
          ? named(reading.letter.text, { kind: 'suggested', edits }, writingInstead(instead, edits.length))
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
});

const KINDS: ReadonlySet<PersonalDataKind> = new Set(STAFF_KINDS);
