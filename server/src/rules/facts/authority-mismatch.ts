import { unlikeNames } from '../../analysis/authority-names';
import type { AuthorityMention } from '../../reading/facts';
import { authoritiesTold } from '../../reading/facts/authorities';
import type { Span } from '../../text/span';
import { spanOf } from '../../text/span';
import { rewriting } from '../engine/rewriting';
import { letterRule } from '../engine/rule';

/** The places compared; the form of the name is taken from the first of them that has one. */
const PLACES = { subject: 'subject line', opening: 'opening', address: 'address' } as const;

export default letterRule({
  meta: {
    id: 'authority-mismatch',
    title: 'The letter names two different authorities',
    why:
      'The subject line, the opening and the address should name the same authority. Its short name and its ' +
      'official name are both in use and count as the same; another authority’s name is usually left over from ' +
      'another letter. In the findings a neighbouring authority may be meant, so there it is only pointed out. The ' +
      'subject line and the opening are also compared by their words, so that “Northmoor” and “Northmore” are ' +
      'reported whether or not they are in a list of authorities.',
    group: 'facts',
    severity: 'error',
    fix: 'suggested',
    phase: 'letter',
    messages: {
      differs: 'The {here} names {found}, but the {there} names {other}: make the two agree.',
      elsewhere: 'The letter is about {right}, but this names {found}: check that {found} is meant.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: {
    of: 'blocks',
    // The text around each name shows whether a partner authority is meant.
    from: ({ text: { plain } }) => {
      const mentions = authoritiesTold(plain);
      return mentions.length === 0
        ? undefined
        : mentions.map(({ authority, span, inPassing }) => ({
            name: authority.name,
            span,
            inPassing,
            around: plain.text.slice(Math.max(0, span.start - AROUND), span.end + AROUND),
          }));
    },
  },

  *check({ facts: { authorities }, letter: { text }, sections }) {
    const unlike = unlikeNames(authorities);
    if (unlike) {
      const { found, other } = unlike;
      const [here, there] = [PLACES[found.where], PLACES[other.where]];
      yield {
        message: 'differs',
        data: { here, found: bare(found.text), there, other: bare(other.text) },
        span: found.span,
        related: [{ span: other.span, message: `The ${there} names ${bare(other.text)}.` }],
        fixes: [
          ...rewriting(text, bareSpan(found), bare(other.text)),
          ...(other.authority ? [] : rewriting(text, bareSpan(other), bare(found.text))),
        ],
      };
    }
    const order = Object.keys(PLACES);
    const known = authorities
      .filter((mention) => mention.authority)
      .sort((a, b) => order.indexOf(a.where) - order.indexOf(b.where));
    const right = known.reduce<AuthorityMention | undefined>(
      (best, one) => (!best || placesOf(one, known) > placesOf(best, known) ? one : best),
      undefined,
    );
    if (!right) return;
    const reported = new Set<string>();
    for (const mention of known) {
      if (mention.authority?.name === right.authority?.name) continue;
      // If the place also names the right authority, the other one is there for a reason.
      if (
        known.some((other) => other.where === mention.where && other.authority?.name === right.authority?.name) ||
        reported.has(mention.where)
      )
        continue;
      reported.add(mention.where);
      yield {
        message: 'differs',
        data: {
          here: PLACES[mention.where],
          found: mention.authority?.name ?? mention.text,
          there: PLACES[right.where],
          other: right.authority?.name ?? right.text,
        },
        span: mention.span,
        severity: mention.where === 'address' ? 'warning' : 'error',
        related: [
          { span: right.span, message: `The ${PLACES[right.where]} names ${right.authority?.name ?? right.text}.` },
        ],
        fixes: mention.where === 'address' ? [] : rewriting(text, mention.span, right.text),
      };
    }
    // Authorities named in the frame have been reported above, or are meant.
    const named = new Set(known.map(({ authority }) => authority?.name));
    for (const block of sections.slice(0, MAX_BLOCKS).flatMap(({ body }) => body.slice(0, MAX_BLOCKS))) {
      // Most paragraphs name no authority, so this quick check comes first.
      if (authoritiesTold(block.text.plain).length === 0) continue;
      for (const { authority, span, inPassing } of authoritiesTold(block.plain)) {
        if (named.has(authority.name)) continue;
        named.add(authority.name);
        if (isPartner(text, span, [right.text, right.authority?.name ?? right.text])) continue;
        yield {
          message: 'elsewhere',
          data: { right: right.authority?.name ?? right.text, found: authority.name },
          span,
          severity: inPassing ? 'hint' : 'info',
        };
      }
    }
  },
});

const bare = (name: string): string => name.replace(/^the /i, '');
const bareSpan = ({ span, text }: AuthorityMention): Span => spanOf(span.end - bare(text).length, span.end);

/** Characters on either side of a name that are searched for signs of a partner authority. */
const AROUND = 300;

/** The maximum number of sections, and of blocks in each, that are checked; no real letter has more. */
const MAX_BLOCKS = 200;

/**
 * True if the letter says that the two authorities do something together, so that the other one is named on purpose.
 */
function isPartner(text: string, { start, end }: Span, right: readonly string[]): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  if (/\bwith\s+(?:the\s+)?$/i.test(before)) return true;
  return right.some((own) =>
    ['and ', 'and the '].some((and) => before.endsWith(`${own} ${and}`) || text.startsWith(` ${and}${own}`, end)),
  );
}

/** The number of places, of the three, that name a mention’s authority. */
const placesOf = (mention: AuthorityMention, all: readonly AuthorityMention[]): number =>
  new Set(all.filter((other) => other.authority?.name === mention.authority?.name).map((other) => other.where)).size;
