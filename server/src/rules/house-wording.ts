import type { Term } from '../prose/wording/terms';
import type { TermSaid } from '../prose/wording/wording';
import { wordingOf } from '../prose/wording/wording';
import type { Reading } from '../reading/reading';
import { compareDays } from '../text/calendar';
import type { Span } from '../text/span';
import { isGivenWording } from '../reading/given-wording';
import { overlapsAny } from '../text/sorted-spans';
import { named, rewriting } from './rewriting';
import type { Fix, Gathered } from './rule';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'house-wording',
    title: 'A word that Ofsted’s letters do without',
    why:
      'Some words label a child or blame a family, some are initials or office talk, some are spellings ' +
      'that the house does not have. The lists are made from what 371 published letters do, and each word ' +
      'stands in them with its reason and with the profile from which it is told: everyday words only in ' +
      'strict. What other people say in quotation marks is left as it is; so are names, and words that ' +
      'were usual when the letter was written.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    reads: 'prose',
    profile: 'quiet',
    messages: {
      once: '“{words}” {because}: {advice}.',
      again: '“{words}” ({count} places) {because}: {advice}.',
    },
    options: {
      allow: {
        default: [] as readonly string[],
        description: 'Words of the lists that your letters may have, as the lists name them, such as “deep dive”.',
      },
    },
  },

  looksAt: ['frame'],

  gather: {
    of: 'running-text',
    from({ text, prose }) {
      const { terms } = wordingOf(text);
      if (terms.length === 0) return undefined;
      return terms.map((said) => ({ said, quoted: overlapsAny(prose.quotations, said) }));
    },
  },

  *check(reading, { allow }, _prose, gathered) {
    const told = new Set(allow.map((word) => word.toLowerCase()));
    for (const [term, [first, ...others]] of termsIn(reading, gathered)) {
      if (!first || told.has(term.avoid.toLowerCase())) continue;
      const { because, severity, profile } = term;
      const advice = adviceFor(term, first);
      const report = {
        span: first.span,
        severity,
        profile,
        fixes: fixesFor(reading.letter.text, first, others),
        related: others
          .slice(0, MOST_RELATED)
          .map(({ words, span }) => ({ span, message: `“${words}” stands here too` })),
      };
      if (others.length === 0) yield { message: 'once', data: { words: first.words, because, advice }, ...report };
      else
        yield { message: 'again', data: { words: first.words, because, advice, count: others.length + 1 }, ...report };
    }
  },

  examples: {
    valid: [
      {
        name: 'the house’s words',
        letter: letter(
          'Children in care see their brothers and sisters each week, and personal advisers keep in touch ' +
            'with care leavers.',
        ),
      },
      {
        name: 'what a parent said',
        letter: letter('One parent said, ‘The LA has been brilliant with my kids.’ Others agreed.'),
      },
      {
        name: 'names of teams and forums',
        letter: letter('The looked after children team and the Domestic Violence Forum share an office.'),
      },
      {
        name: 'words of their time',
        letter:
          '---\ntemplate: fv-2018\n---\n18 May 2018\n\n' +
          'Dear Ms Name\n\n## Findings\n\n' +
          '- Looked after children are visited often. Concerns about domestic violence are shared.\n',
      },
      {
        name: 'words that GOV.UK avoids and Ofsted uses',
        letter: letter(
          'Robust audits have a key impact on practice, and leaders ensure that services are delivered well.',
        ),
      },
      {
        name: 'a word that the team allows',
        letter: letter('Managers carried out a deep dive.'),
        options: { allow: ['deep dive'] },
      },
      {
        name: 'initials with another meaning',
        letter: letter('The corporate parenting panel (CPP) is well led. The CPP meets monthly.'),
      },
      {
        name: 'a word in another use',
        letter: letter('A court judgment, the non-compliance of a landlord and a placement order were noted.'),
      },
    ],
    invalid: [
      {
        name: 'initials in the place of children',
        letter: letter('⟦LAC⟧ live near their school.'),
        says: ['“LAC” puts initials in the place of children, and is heard as “lack”: write “children in care”.'],
        fixed: letter('Children in care live near their school.'),
      },
      {
        name: 'the same word in several forms',
        letter: letter('⟦Utilising⟧ audits, leaders track progress.', 'The findings are utilised well.'),
        says: ['“Utilising” (2 places) is longer than the plain word: write “using”.'],
        fixed: letter('Using audits, leaders track progress.', 'The findings are used well.'),
      },
      {
        name: 'words that blame, for which no other words simply stand in',
        letter: letter(
          'Early help has reached families who were seen as ⟦hard-to-reach⟧. Young people who ⟦put ' +
            'themselves at risk⟧ are known.',
        ),
        says: [
          '“hard-to-reach” lays it at the family’s door: name the barrier, or say that services have not reached them.',
          '“put themselves at risk” blames the child: say who or what put the child at risk.',
        ],
        fixed: null,
      },
      {
        name: 'spellings of the house',
        letter: letter('⟦Whilst⟧ each ⟦personal advisor⟧ is ⟦focussed⟧ on care leavers, ⟦OFSTED⟧ saw few plans.'),
        says: [
          '“Whilst” is not the house’s word: write “while”.',
          '“personal advisor” is not the house’s spelling: write “personal adviser”.',
          '“focussed” is not the house’s spelling: write “focused”.',
          '“OFSTED” is not how Ofsted writes its name: write “Ofsted”.',
        ],
        fixed: letter('While each personal adviser is focused on care leavers, Ofsted saw few plans.'),
      },
      {
        name: 'signs and figures',
        letter: letter('Of health ⟦&⟧ education plans, ⟦45 per cent⟧ were late.'),
        says: [
          '“&” belongs to names only: write “and”.',
          '“45 per cent” is written as a sign after a figure: write “45%”.',
        ],
        fixed: letter('Of health and education plans, 45% were late.'),
      },
      {
        name: 'everyday words, in profile strict',
        letter: letter('⟦Prior to⟧ the visit, inspectors read plans ⟦in order to⟧ learn.'),
        says: [
          '“Prior to” is longer than the plain word: write “before”.',
          '“in order to” is longer than the plain word: write “to”.',
        ],
        fixed: letter('Before the visit, inspectors read plans to learn.'),
      },
    ],
  },
});

interface Place {
  readonly words: string;
  readonly span: Span;
  readonly replacement: string | undefined;
}

/** The words of the lists that the inspector wrote, each with its places in the letter's order. */
function termsIn(
  reading: Reading,
  gathered: readonly Gathered<readonly { readonly said: TermSaid; readonly quoted: boolean }[]>[],
): ReadonlyMap<Term, readonly Place[]> {
  const found = new Map<Term, Place[]>();
  const meanElse = new Set<Term>();
  for (const { block, found: terms } of gathered) {
    for (const { said, quoted } of terms) {
      if (said.meansElse) meanElse.add(said.term);
      if (
        differsInHyphens(said) ||
        isOutOfTime(said.term, reading) ||
        isGivenWording(reading, block, said.words) ||
        quoted
      )
        continue;
      const places = found.get(said.term);
      const place = placeOf(said, block.plain.toSource(said));
      if (places) places.push(place);
      else found.set(said.term, [place]);
    }
  }
  for (const term of meanElse) found.delete(term);
  return found;
}

/** The lists take a space for a hyphen; what has the hyphen is right already, or is told where a letter has both. */
const differsInHyphens = ({ words, replacement }: TermSaid): boolean =>
  replacement !== undefined && HYPHEN.test(words) && unhyphened(words) === unhyphened(replacement);

const HYPHEN = /[-‐‑]/;
const unhyphened = (words: string): string => words.replace(/[-‐‑]/g, '').toLowerCase();

const placeOf = ({ words, replacement }: TermSaid, span: Span): Place => ({ words, span, replacement });

/** True for a word that was usual on the day of the letter. */
function isOutOfTime({ since }: Term, { facts: { letterDate } }: Reading): boolean {
  const date = letterDate?.day ?? letterDate?.nearest;
  return since !== undefined && date !== undefined && compareDays(date, since) < 0;
}

/** A plain substitute is named in the form that the words have: “using” for “utilising”. */
function adviceFor({ advice }: Term, { replacement }: Place): string {
  const [, only] = /^write “([^”]+)”$/.exec(advice) ?? [];
  if (only === undefined || replacement === undefined || replacement.toLowerCase() === only.toLowerCase())
    return advice;
  return (
    'write ' +
    `“${
      only.charAt(0) === only.charAt(0).toLowerCase()
        ? `${replacement.charAt(0).toLowerCase()}${replacement.slice(1)}`
        : replacement
    }”`
  );
}

/** All places that a plain substitute mends, and the first alone. */
function fixesFor(text: string, first: Place, others: readonly Place[]): readonly Fix[] {
  const all = [first, ...others].flatMap(({ span, replacement }) =>
    replacement === undefined ? [] : [{ span, text: replacement }],
  );
  if (all.length === 0) return [];
  const here = first.replacement === undefined ? [] : rewriting(text, first.span, first.replacement);
  if (all.length === 1) return here;
  const alike = all.every(({ text }) => text.toLowerCase() === all[0]?.text.toLowerCase());
  const everywhere = named(text, {
    title: alike ? `Write “${all[0]?.text ?? ''}”` : 'Write other words',
    kind: 'suggested',
    edits: all,
    where: `in all ${all.length} places`,
  });
  return [...everywhere, ...here];
}

const MOST_RELATED = 20;

function letter(...paragraphs: readonly string[]): string {
  return `---\ntemplate: fv-current\n---\n## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}
