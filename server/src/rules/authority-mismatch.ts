import type { AuthorityMention } from '../reading/facts';
import { defineRule } from './rule';

/** In the order in which a place's form of the name is preferred. */
const PLACES = { subject: 'subject line', opening: 'opening', address: 'address' } as const;

export default defineRule({
  meta: {
    id: 'authority-mismatch',
    title: 'The letter names two authorities',
    why: 'Subject, opening and address are about one authority. Its short and its official name are both in use and do not differ; another authority’s name is usually left over from another letter.',
    group: 'facts',
    severity: 'error',
    fix: 'suggested',
    reads: 'letter',
    messages: {
      differs: 'The {here} names {found}, and the {there} names {other}: make the two agree.',
    },
    options: {},
  },

  *check({ facts: { authorities } }) {
    const order = Object.keys(PLACES);
    const known = authorities.filter((mention) => mention.authority).sort((a, b) => order.indexOf(a.where) - order.indexOf(b.where));
    const right = known.reduce<AuthorityMention | undefined>((best, one) => (!best || placesOf(one, known) > placesOf(best, known) ? one : best), undefined);
    if (!right) return;
    const told = new Set<string>();
    for (const mention of known) {
      if (mention.authority?.name === right.authority?.name) continue;
      // Where a place names the right one as well, the other is mentioned for a reason.
      if (known.some((other) => other.where === mention.where && other.authority?.name === right.authority?.name) || told.has(mention.where)) continue;
      told.add(mention.where);
      yield {
        message: 'differs',
        data: { here: PLACES[mention.where], found: mention.authority?.name ?? mention.text, there: PLACES[right.where], other: right.authority?.name ?? right.text },
        span: mention.span,
        severity: mention.where === 'address' ? 'warning' : 'error',
        related: [{ span: right.span, message: `The ${PLACES[right.where]} names ${right.authority?.name ?? right.text}.` }],
        fixes: mention.where === 'address' ? [] : [{ title: `Write “${right.text}”`, kind: 'suggested', edits: [{ span: mention.span, text: right.text }] }],
      };
    }
  },

  examples: {
    valid: [
      { name: 'short and official names of one authority', letter: letter('Rutland', 'Rutland County Council', 'Rutland Council') },
      { name: 'no authority yet', letter: `# Focused visit to [authority] children’s services\n` },
    ],
    invalid: [
      { name: 'another authority in the subject', letter: letter('⟦Kent⟧', 'Rutland', 'Rutland County Council'), says: ['The subject line names Kent, and the opening names Rutland: make the two agree.'], fixed: letter('Rutland', 'Rutland', 'Rutland County Council') },
      { name: 'another authority in the opening', letter: letter('Rutland', '⟦Kent⟧', 'Rutland County Council'), says: ['The opening names Kent, and the subject line names Rutland: make the two agree.'], fixed: letter('Rutland', 'Rutland', 'Rutland County Council') },
      { name: 'another authority in the address', letter: letter('Rutland', 'Rutland', '⟦Kent County Council⟧'), says: ['The address names Kent, and the subject line names Rutland: make the two agree.'], fixed: null },
    ],
  },
});

/** In how many of the three places a mention's authority is named. */
const placesOf = (mention: AuthorityMention, all: readonly AuthorityMention[]): number =>
  new Set(all.filter((other) => other.authority?.name === mention.authority?.name).map((other) => other.where)).size;

function letter(subject: string, opening: string, council: string): string {
  return `18 December 2025\n\nAda Holt\nDirector of Children’s Services\n${council}\nStation Road\nLE15 6HP\n\nDear Ms Holt\n\n# Focused visit to ${subject} children’s services\n\nThis letter summarises the findings of the focused visit to ${opening} children’s services on 18 and 19 November 2025. His Majesty’s Inspectors for this visit were Bea Quill and Carl Rowe.\n`;
}
