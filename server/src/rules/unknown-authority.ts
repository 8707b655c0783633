import type { Authority, AuthorityMention } from '../reading/facts';
import { placeholdersIn } from '../letter/placeholders';
import type { Reading } from '../reading/reading';
import { dayOfLetter } from '../reading/visit';
import type { Day } from '../text/calendar';
import { compareDays } from '../text/calendar';
import { folded } from '../text/likeness';
import { defineRule } from './rule';

export default defineRule({
  meta: {
    id: 'unknown-authority',
    title: 'No such local authority, or not by this name',
    why: 'Letters are about one of the 153 local authorities in England that run children’s services, or a trust that runs them for one. A name that is none of them is usually misspelt. Its short name will do (“Leeds”); where the kind of council is given, it is the right one (“Leeds City Council”).',
    group: 'facts',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    reads: 'letter',
    messages: {
      nearest: '“{found}” is not a local authority that runs children’s services: is it {nearest}?',
      form: '“{found}” is not this authority’s name: its official name is {official}.',
      capitals: 'The name of an authority has capitals: write “{right}”.',
      unknown: '“{found}” is not a local authority that runs children’s services: check the name.',
    },
    options: {},
  },

  *check(reading) {
    const { authorities } = reading.facts;
    const told = new Set<string>();
    for (const mention of authorities) {
      if (!mention.authority || told.has(mention.text)) continue;
      told.add(mention.text);
      yield* wrongForm(mention, mention.authority, reading);
    }
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
      { name: 'a council without its kind', letter: dated('18 December 2025', 'Leeds Council') },
      { name: 'the official name', letter: dated('18 December 2025', 'Leeds City Council') },
      { name: 'a name that the council had', letter: dated('26 July 2021', 'North Yorkshire County Council') },
      { name: 'an authority by its short name', letter: `# Focused visit to Rutland children’s services\n` },
      { name: 'an authority by its full name', letter: `# Focused visit to the London Borough of Barnet children’s services\n` },
      { name: 'a trust', letter: `# Focused visit to Slough Children First\n` },
      { name: 'still to be filled in', letter: `# Focused visit to [authority] children’s services\n` },
    ],
    invalid: [
      { name: 'another kind of council', letter: dated('18 December 2025', '⟦Leeds County Council⟧'), says: ['“Leeds County Council” is not this authority’s name: its official name is Leeds City Council.'], fixed: dated('18 December 2025', 'Leeds City Council') },
      { name: 'a name that the council no longer has', letter: dated('18 December 2025', '⟦North Yorkshire County Council⟧'), says: ['“North Yorkshire County Council” is not this authority’s name: its official name is North Yorkshire Council.'], fixed: dated('18 December 2025', 'North Yorkshire Council') },
      { name: 'small letters', letter: dated('18 December 2025', '⟦Leeds city council⟧'), says: ['The name of an authority has capitals: write “Leeds City Council”.'], fixed: dated('18 December 2025', 'Leeds City Council') },
      { name: 'misspelt', letter: `# Focused visit to ⟦Rutlnad⟧ children’s services\n`, says: ['“Rutlnad” is not a local authority that runs children’s services: is it Rutland?'], fixed: `# Focused visit to Rutland children’s services\n` },
      { name: 'unheard of', letter: `# Focused visit to ⟦Northmoor⟧ children’s services\n`, says: ['“Northmoor” is not a local authority that runs children’s services: check the name.'], fixed: null },
    ],
  },
});

/** The kinds of council that a name may claim. */
const KINDS = /\b(?:city|county|borough|metropolitan|district|royal|london)\b/gi;
const SMALL = /\b(?:city|county|borough|metropolitan|district|royal|council)\b/g;

/** Until then councils changed their kind, and letters of the time rightly have the former name. */
const NAMES_SINCE: Day = { year: 2023, month: 4, day: 1 };

function* wrongForm({ text, span, where }: AuthorityMention, { name, officialName }: Authority, reading: Reading) {
  if (where === 'opening' && reading.facts.authority?.officialName !== officialName) return;
  const day = dayOfLetter(reading);
  const known = folded(`${name} ${officialName}`).split(' ');
  const fix = (right: string) => [{ title: `Write “${right}”`, kind: 'suggested' as const, edits: [{ span, text: right }] }];
  const right = text.replace(SMALL, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  if (!(day && compareDays(day, NAMES_SINCE) < 0) && (text.match(KINDS) ?? []).some((kind) => !known.includes(kind.toLowerCase()))) {
    yield { message: 'form' as const, data: { found: text, official: officialName }, span, severity: 'info' as const, fixes: fix(/^the /i.test(text) ? `${text.slice(0, 4)}${officialName}` : officialName) };
  } else if (right !== text) {
    yield { message: 'capitals' as const, data: { right }, span, severity: 'info' as const, fixes: fix(right) };
  }
}

function dated(date: string, authority: string): string {
  return `${date}\n\nDear Ms Holt\n\n# Focused visit to ${authority} children’s services\n`;
}
