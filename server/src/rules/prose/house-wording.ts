import { isGivenWording } from '../../analysis/given-wording';
import { compareDays } from '../../dates/calendar';
import type { TermUse } from '../../nlp/lexicons/find-wording';
import { wordingOf } from '../../nlp/lexicons/find-wording';
import type { Term } from '../../nlp/lexicons/lexicon';
import type { Reading } from '../../reading/reading';
import { overlapsAny } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import type { Titles } from '../engine/rewriting';
import { named, rewriting, writing } from '../engine/rewriting';
import type { Fix, Gathered } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'house-wording',
    title: 'A word that Ofsted’s letters avoid',
    why:
      'Some words label a child or blame a family, some are initials or office jargon, some are spellings that the ' +
      'house does not use. The lists are drawn from 371 published letters, and give the reason for each word and ' +
      'the profile from which it is reported: everyday words only in strict. What other people say in quotation ' +
      'marks is left as it is; so are names, and words that were usual when the letter was written.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    phase: 'prose',
    profile: 'quiet',
    messages: {
      once: '“{words}” {because}: {advice}.',
      again: '“{words}” ({count} places) {because}: {advice}.',
    },
    options: {
      allow: {
        default: [] as readonly string[],
        description: 'Listed words that your letters may use, spelt as in the lists, such as “deep dive”.',
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
          .slice(0, MAX_RELATED_PLACES)
          .map(({ words, span }) => ({ span, message: `“${words}” appears here too` })),
      };
      if (others.length === 0) yield { message: 'once', data: { words: first.words, because, advice }, ...report };
      else
        yield { message: 'again', data: { words: first.words, because, advice, count: others.length + 1 }, ...report };
    }
  },
});

interface TermPlace {
  readonly words: string;
  readonly span: Span;
  readonly replacement: string | undefined;
}

/** The listed words that the inspector wrote, each with its places in document order. */
function termsIn(
  reading: Reading,
  gathered: readonly Gathered<readonly { readonly said: TermUse; readonly quoted: boolean }[]>[],
): ReadonlyMap<Term, readonly TermPlace[]> {
  const found = new Map<Term, TermPlace[]>();
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

/**
 * The lists match spaces and hyphens alike. A word with a hyphen is either right already or reported by
 * `mixed-spelling`, unless a list has it with its hyphen (“on-going”).
 */
const differsInHyphens = ({ words, replacement, term }: TermUse): boolean =>
  replacement !== undefined &&
  HYPHEN.test(words) &&
  unhyphened(words) === unhyphened(replacement) &&
  !term.forms.some(({ phrase }) => phrase === words.toLowerCase());

const HYPHEN = /[-‐‑]/;
const unhyphened = (words: string): string => words.replace(/[-‐‑]/g, '').toLowerCase();

const placeOf = ({ words, replacement }: TermUse, span: Span): TermPlace => ({ words, span, replacement });

/** True for a word that was still usual on the date of the letter. */
function isOutOfTime({ since }: Term, { facts: { letterDate } }: Reading): boolean {
  const date = letterDate?.day ?? letterDate?.nearest;
  return since !== undefined && date !== undefined && compareDays(date, since) < 0;
}

/** Gives a plain substitute in the same form as the word found: “using” for “utilising”. */
function adviceFor({ advice }: Term, { replacement }: TermPlace): string {
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

/** A fix for all places with a plain substitute, and one for the first place alone. */
function fixesFor(text: string, first: TermPlace, others: readonly TermPlace[]): readonly Fix[] {
  const all = [first, ...others].flatMap(({ span, replacement }) =>
    replacement === undefined ? [] : [{ span, text: replacement }],
  );
  if (all.length === 0) return [];
  const here = first.replacement === undefined ? [] : rewriting(text, first.span, first.replacement);
  if (all.length === 1) return here;
  const alike = all.every(({ text }) => text.toLowerCase() === all[0]?.text.toLowerCase());
  const titles = alike ? writing(all[0]?.text ?? '', all.length) : writingOthers(all.length);
  const everywhere = named(text, { kind: 'suggested', edits: all }, titles);
  return [...everywhere, ...here];
}

const writingOthers = (count: number): Titles => ({
  plain: fixTitle('Write other words in all {count} places', { count }),
  naming: (words) => fixTitle('Write other words for “{words}” in all {count} places', { words, count }),
});

const MAX_RELATED_PLACES = 20;
