import { dayOfLetter } from '../../analysis/visit-dates';
import type { Day } from '../../dates/calendar';
import { compareDays } from '../../dates/calendar';
import { placeholdersIn } from '../../letter/placeholders';
import type { Authority, AuthorityMention } from '../../reading/facts';
import type { Reading } from '../../reading/reading';
import { normalise } from '../../text/similarity';
import type { Span } from '../../text/span';
import { spanOf } from '../../text/span';
import { rewriting } from '../engine/rewriting';
import type { Fix, Related } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'unknown-authority',
    title: 'Unknown local authority, or not its right name',
    why:
      'Letters are about one of the 153 local authorities in England that run children’s services, or a trust that ' +
      'runs them for one. A name that matches none of them is usually misspelt. The short name will do (“Leeds”), ' +
      'but if the kind of council is given, it must be the right one (“Leeds City Council”).',
    group: 'facts',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    phase: 'letter',
    messages: {
      nearest: '“{found}”{places} is not a local authority that runs children’s services: is it {nearest}?',
      form: '“{found}”{places} is not this authority’s name: its official name is {official}.',
      capitals: 'The name of an authority takes capitals{places}: write “{right}”.',
      unknown: '“{found}” is not a local authority that runs children’s services: check the name.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    const { authorities } = reading.facts;
    const reported = new Set<string>();
    for (const mention of authorities) {
      const name = withoutArticle(mention.text);
      if (!mention.authority || reported.has(name)) continue;
      reported.add(name);
      yield* wrongForm(mention, mention.authority, reading);
    }
    for (const mention of authorities) {
      const { where, authority, nearest, text, span } = mention;
      // An address has lines of many kinds, and a name that appears twice is one problem.
      if (
        authority ||
        (where === 'address' && !nearest) ||
        text.trim() === '' ||
        placeholdersIn(text).length > 0 ||
        reported.has(normalise(text))
      )
        continue;
      reported.add(normalise(text));
      if (!nearest) yield { message: 'unknown', data: { found: text }, span };
      else {
        const { places, ...rest } = everywhere(mention, nearest.name, reading);
        yield { message: 'nearest', data: { found: withoutArticle(text), nearest: nearest.name, places }, ...rest };
      }
    }
  },
});

/** The kinds of council that a name may contain. */
const KINDS = /\b(?:city|county|borough|metropolitan|district|royal|london)\b/gi;
const KIND_OF_COUNCIL = /\b(?:city|county|borough|metropolitan|district|royal|council)\b/g;

/** Before this date councils changed their kind, and letters of the time rightly use the former name. */
const NAMES_SINCE: Day = { year: 2023, month: 4, day: 1 };

function* wrongForm(mention: AuthorityMention, { name, officialName }: Authority, reading: Reading) {
  if (mention.where === 'opening' && reading.facts.authority?.officialName !== officialName) return;
  const day = dayOfLetter(reading);
  const known = normalise(`${name} ${officialName}`).split(' ');
  const text = withoutArticle(mention.text);
  const right = text.replace(KIND_OF_COUNCIL, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  if (
    !(day && compareDays(day, NAMES_SINCE) < 0) &&
    (text.match(KINDS) ?? []).some((kind) => !known.includes(kind.toLowerCase()))
  ) {
    const { places, ...rest } = everywhere(mention, officialName, reading);
    yield {
      message: 'form' as const,
      data: { found: text, official: officialName, places },
      severity: 'info' as const,
      ...rest,
    };
  } else if (right !== text) {
    const { places, ...rest } = everywhere(mention, right, reading);
    yield { message: 'capitals' as const, data: { right, places }, severity: 'info' as const, ...rest };
  }
}

const withoutArticle = (name: string): string => name.replace(/^the /i, '');

/** The span of a name, the other places where the letter has it, and fixes that correct it in all of them. */
function everywhere(
  { text, span }: AuthorityMention,
  right: string,
  { letter }: Reading,
): {
  readonly span: Span;
  readonly places: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
} {
  const name = withoutArticle(text);
  const first = spanOf(span.end - name.length, span.end);
  const others: Span[] = [];
  for (
    let at = letter.text.indexOf(name);
    at >= 0 && others.length < MAX_PLACES;
    at = letter.text.indexOf(name, at + name.length)
  ) {
    const end = at + name.length;
    if (
      at !== first.start &&
      !PART_OF_WORD.test(letter.text.charAt(end)) &&
      !PART_OF_WORD.test(letter.text.charAt(at - 1))
    )
      others.push(spanOf(at, end));
  }
  const here = rewriting(letter.text, first, right);
  return {
    span: first,
    places: others.length === 0 ? '' : ` (${others.length + 1} places)`,
    related: others.map((place) => ({ span: place, message: `“${name}” appears here too` })),
    fixes: others.length === 0 ? here : [...rewriting(letter.text, [first, ...others], right), ...here],
  };
}

const MAX_PLACES = 50;
const PART_OF_WORD = /[\p{L}\p{N}-]/u;
