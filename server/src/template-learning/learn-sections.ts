import type { Template } from '../templates/template';
import { isOptional } from '../templates/template';
import type { Example } from './example';
import { evidenceOf } from './example';
import { kindredSection } from './kindred';
import type { HeadingGroup } from './learn-headings';
import type { LearntPart } from './learnt';

/** A heading in fewer examples is specific to one letter. */
const MIN_EXAMPLES = 2;
const MIN_SHARE = 0.15;
/** With at least this share of examples, an optional section is expected in a new letter. */
const USUAL = 0.7;
/** One example in ten may have a section in the wrong place. */
const MAX_MOVED = 0.1;

/**
 * Separates headings that become sections of the template from those that do not. One example is enough for a section
 * that a known template has in some letters.
 */
export function sectionGroups(
  groups: readonly HeadingGroup[],
  count: number,
  templates: readonly Template[],
): { readonly kept: readonly HeadingGroup[]; readonly left: readonly HeadingGroup[] } {
  const needed = Math.max(MIN_EXAMPLES, count * MIN_SHARE);
  const isKept = ({ evidence, text }: HeadingGroup): boolean => {
    const kindred = kindredSection(text, templates);
    return evidence.has.length >= needed || (kindred !== undefined && isOptional(kindred));
  };
  return { kept: groups.filter(isKept), left: groups.filter((group) => !isKept(group)) };
}

/** The template section for a group of headings, its body still undetermined. */
export function sectionOf(
  group: HeadingGroup,
  examples: readonly Example[],
  templates: readonly Template[],
  idOf: (text: string) => string,
): LearntPart {
  const { text, aliases, single, grades, evidence, repeats, moved } = group;
  const kindred = kindredSection(text, templates);
  const always = evidence.lacks.length === 0;
  const often = repeats.has.length >= Math.max(1, evidence.has.length * MAX_MOVED);
  const anywhere = moved.has.length > Math.max(1, evidence.has.length * MAX_MOVED);
  const occurs = often ? (always ? 'many' : 'any') : always ? 'once' : 'optional';
  return {
    id: idOf(text),
    kind: 'section',
    ...(kindred ? { role: kindred.role } : {}),
    title: text,
    occurs,
    ...(occurs === 'optional' && evidence.has.length >= examples.length * USUAL ? { usual: true } : {}),
    ...(anywhere ? { anywhere: true } : {}),
    heading: { text, aliases },
    ...(grades.length > 0 ? { grades } : {}),
    sentences: [],
    starter: `## ${text}${grades.length > 0 ? ': {grade}' : ''}\n\n{${noteFor(text)}}`,
    evidence,
    notes: [
      ...single.map(({ text: wording, example }) => ({
        what: `the heading “${wording}”, which is not taken as an alias`,
        evidence: evidenceOf(examples, new Set([example])),
      })),
      ...(moved.has.length > 0 ? [{ what: 'in another place than in most', evidence: moved }] : []),
      ...(repeats.has.length > 0 ? [{ what: 'the heading twice or more', evidence: repeats }] : []),
    ],
  };
}

/** What still has to be written, for the starter text. */
const noteFor = (heading: string): string => `text of “${heading.replace(/\{[^{}]*\}/g, '…')}”`;
