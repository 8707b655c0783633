import data from '../../data/retext/passive.yaml';
import type { BlockProse, Stretch } from '../prose/prose';
import { runningParagraphs } from '../reading/running-text';
import { overlaps } from '../text/span';
import { defineRule } from './rule';

export default defineRule({
  meta: {
    id: 'passive',
    title: 'A passive that leaves open who acts',
    why: 'A passive such as “plans were reviewed” does not say by whom. Letters have good reasons for many passives, so this rule speaks only where a setting asks for it. It is retext-passive, with the participles on -ed added that its list lacks.',
    group: 'prose',
    severity: 'hint',
    fix: 'none',
    reads: 'prose',
    profile: 'request',
    messages: { passive: '“{found}” is a passive: say who does it, where that matters.' },
    options: {},
  },

  *check(reading, _, prose) {
    for (const { text, plain } of runningParagraphs(reading)) {
      if (!BE.test(plain.text)) continue;
      const words = prose.of(text);
      for (const place of passivesIn(words)) {
        if (words.quotations.some((quotation) => overlaps(quotation, place))) continue;
        yield { message: 'passive', data: { found: plain.text.slice(place.start, place.end) }, span: plain.toSource(place) };
      }
    }
  },

  examples: {
    valid: [
      { name: 'somebody acts', letter: letter('Managers review plans. Leaders have made progress.') },
      { name: 'what somebody is like', letter: letter('Staff are committed and well qualified. Plans are limited. It is indeed a need.') },
      { name: 'what people say', letter: letter('One child said, ‘I was helped.’') },
    ],
    invalid: [
      { name: 'a participle of retext’s list', letter: letter('Decisions ⟦are made⟧ in time.'), says: ['“are made” is a passive: say who does it, where that matters.'] },
      { name: 'a participle on -ed', letter: letter('Plans ⟦were not always reviewed⟧. Some ⟦have been updated⟧ since.'.replace('⟦have been', 'have ⟦been')), says: ['“were not always reviewed” is a passive: say who does it, where that matters.', '“been updated” is a passive: say who does it, where that matters.'] },
    ],
  },
});

function letter(paragraph: string): string {
  return `Dear Ms Holt\n\n# Focused visit to Northmoor children’s services\n\n## Main findings\n\n${paragraph}\n`;
}

const BE = /\b(?:am|are|were|being|is|been|was|be)\b/i;
const BE_BEFORE = /\b(?:am|are|were|being|is|been|was|be)\s+$/i;
const ON_ED = /\b(?:am|are|were|being|is|been|was|be)\s+(?:(?:not|also|often|always|never|now|still|then|both|all|well|\p{L}+ly)\s+){0,2}(\p{L}{2,}ed)\b/giu;
const DESCRIBING = new Set((data as { readonly describing: readonly string[] }).describing);

function passivesIn(prose: BlockProse): readonly Stretch[] {
  const { plain } = prose;
  // retext marks the participle; the form of “be” belongs to it.
  const listed = prose.said('passive').map(({ start, end }) => ({ start: start - (BE_BEFORE.exec(plain.slice(Math.max(0, start - 10), start))?.[0].length ?? 0), end }));
  const onEd = [...plain.matchAll(ON_ED)].filter(({ 1: participle = '' }) => !DESCRIBING.has(participle.toLowerCase())).map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  return [...listed, ...onEd.filter((place) => !listed.some((other) => overlaps(place, other)))].sort((a, b) => a.start - b.start);
}
