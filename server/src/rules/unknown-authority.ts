import { placeholdersIn } from '../letter/placeholders';
import { folded } from '../text/likeness';
import { defineRule } from './rule';

export default defineRule({
  meta: {
    id: 'unknown-authority',
    title: 'No such local authority',
    why: 'Letters are about one of the 153 local authorities in England that run children’s services, or a trust that runs them for one. A name that is none of them is usually misspelt.',
    group: 'facts',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    reads: 'letter',
    messages: {
      nearest: '“{found}” is not a local authority that runs children’s services: is it {nearest}?',
      unknown: '“{found}” is not a local authority that runs children’s services: check the name.',
    },
    options: {},
  },

  *check({ facts: { authorities } }) {
    const told = new Set<string>();
    for (const { where, authority, nearest, text, span } of authorities) {
      // An address has lines of many kinds; the same name twice is one finding.
      if (authority || (where === 'address' && !nearest) || text.trim() === '' || placeholdersIn(text).length > 0 || told.has(folded(text))) continue;
      told.add(folded(text));
      if (nearest) yield { message: 'nearest', data: { found: text, nearest: nearest.name }, span, fixes: [{ title: `Write “${nearest.name}”`, kind: 'suggested', edits: [{ span, text: nearest.name }] }] };
      else yield { message: 'unknown', data: { found: text }, span };
    }
  },

  examples: {
    valid: [
      { name: 'an authority by its short name', letter: `# Focused visit to Rutland children’s services\n` },
      { name: 'an authority by its full name', letter: `# Focused visit to the London Borough of Barnet children’s services\n` },
      { name: 'a trust', letter: `# Focused visit to Slough Children First\n` },
      { name: 'still to be filled in', letter: `# Focused visit to [authority] children’s services\n` },
    ],
    invalid: [
      { name: 'misspelt', letter: `# Focused visit to ⟦Rutlnad⟧ children’s services\n`, says: ['“Rutlnad” is not a local authority that runs children’s services: is it Rutland?'], fixed: `# Focused visit to Rutland children’s services\n` },
      { name: 'unheard of', letter: `# Focused visit to ⟦Northmoor⟧ children’s services\n`, says: ['“Northmoor” is not a local authority that runs children’s services: check the name.'], fixed: null },
    ],
  },
});
