import { lazy } from '../../memo/lazy';
import { memoizeByBlock } from '../../memo/memoize-by-block';
import type { BlockText } from '../../text/annotated-text';
import { inRunningCapitals } from '../../text/running-capitals';
import type { Span } from '../../text/span';
import { besideName, opensSentence, partOfName, startsWithCapital } from './capital-context';
import type { Fraction } from './fractions';
import { fractionBeside } from './fractions';
import type { Term } from './lexicon';
import { terms } from './lexicon';
import type { Found, Phrase, PhraseIndex } from './phrase-index';
import { phraseIndex } from './phrase-index';
import type { Overused, Quantifier } from './quantifiers';
import { quantifiers } from './quantifiers';
import type { Token } from './tokenizer';
import { tokensOf } from './tokenizer';
import type { VariantSet } from './variant-sets';
import { spellings } from './variant-sets';

/** What the word lists find in one text; spans are offsets in its plain text. */
export interface Wording {
  /** Number of words. */
  readonly words: number;
  readonly terms: readonly TermUse[];
  readonly spellings: readonly SpellingUse[];
  readonly compounds: readonly Compound[];
  /** Words in -ize, -yze and their forms. */
  readonly izeWords: readonly WordUse[];
  readonly quantifiers: readonly QuantifierUse[];
  readonly overused: readonly OverusedUse[];
}

export interface TermUse extends Span {
  readonly term: Term;
  /** As written. */
  readonly words: string;
  /** A replacement, if there is one, capitalised at the start of a sentence. */
  readonly replacement?: string;
  /**
   * True for initials in brackets after words other than those they stand for: the letter means something else by them.
   */
  readonly meansElse: boolean;
}

export interface SpellingUse extends Span {
  readonly variantSet: VariantSet;
  /** Its index among the family's spellings, and the row of its form. */
  readonly column: number;
  readonly row: readonly string[];
  readonly words: string;
}

/** A compound of two parts, with a hyphen. */
export interface Compound extends Span {
  /** In lower case, with a plain hyphen. */
  readonly key: string;
  /** The word that follows after a space, in lower case. */
  readonly next: string;
}

export interface WordUse extends Span {
  /** In lower case. */
  readonly key: string;
}

export interface QuantifierUse extends Span {
  readonly quantifier: Quantifier;
  readonly words: string;
  /** The number in apposition to it. */
  readonly share?: Fraction;
}

export interface OverusedUse extends Span {
  readonly overused: Overused;
}

/** What the word lists find in a block, cached by its text. */
export const wordingOf = memoizeByBlock(({ plain }: BlockText) => wordingIn(plain.text));

/** Finds everything in the word lists in one pass over the words of a text. */
export function wordingIn(text: string): Wording {
  const tokens = tokensOf(text);
  const found = index().in(text, tokens);
  const excepted = exceptionsIn(found);
  const terms: TermUse[] = [];
  const spelled: SpellingUse[] = [];
  const proportions: QuantifierUse[] = [];
  const overused: OverusedUse[] = [];
  for (const one of found) {
    const { means, start, end } = one;
    if (means.list === 'term') {
      const said = termSaid(one, means, text, tokens, excepted);
      if (said) terms.push(said);
    } else if (means.list === 'spelling') {
      const said = spellingSaid(one, means, text, tokens);
      if (said) spelled.push(said);
    } else if (means.list === 'proportion') {
      if (excepted(means.proportion, start, end)) continue;
      const share = fractionBeside(text, start, end);
      proportions.push({
        quantifier: means.proportion,
        words: text.slice(start, end),
        start,
        end,
        ...(share && { share }),
      });
    } else if (means.list === 'overused' && !excepted(means.overused, start, end))
      overused.push({ overused: means.overused, start, end });
  }
  return {
    words: tokens.length,
    terms: kept(terms),
    spellings: keptBy(spelled, ({ variantSet: family }) => family),
    quantifiers: kept(proportions),
    overused: kept(overused),
    compounds: compoundsIn(tokens),
    izeWords: /[iy]z[aei]/.test(text) ? kept(tokens.filter(({ key }) => IZE.test(key))) : NONE,
  };
}

type Meaning =
  | { readonly list: 'term'; readonly term: Term; readonly replacement: string | undefined }
  | { readonly list: 'spelling'; readonly family: VariantSet; readonly column: number; readonly row: readonly string[] }
  | { readonly list: 'proportion'; readonly proportion: Quantifier }
  | { readonly list: 'overused'; readonly overused: Overused }
  | { readonly list: 'except'; readonly from: Term | Quantifier | Overused };

// Built when the first text is read, not at start-up.
const index = lazy((): PhraseIndex<Meaning> =>
  phraseIndex([
    ...terms().flatMap(termPhrases),
    ...spellings().families.flatMap(spellingPhrases),
    ...quantifiers().steps.flatMap(proportionPhrases),
    ...quantifiers().overused.flatMap(overusedPhrases),
  ]),
);

const exceptions = (from: Term | Quantifier | Overused): readonly Phrase<Meaning>[] =>
  from.except.map((text) => ({ text, joined: 'either', means: { list: 'except', from } }));

const termPhrases = (term: Term): readonly Phrase<Meaning>[] => [
  ...term.forms.map(({ phrase, replacement }): Phrase<Meaning> => ({
    text: phrase,
    joined: 'either',
    means: { list: 'term', term, replacement },
  })),
  ...exceptions(term),
];

const spellingPhrases = (family: VariantSet): readonly Phrase<Meaning>[] =>
  family.rows.flatMap((row) =>
    row.flatMap((text, column): readonly Phrase<Meaning>[] =>
      // For names, the rarer capitals are searched for; small letters are only looked at if there are capitals.
      text === '' || (family.kind !== 'letters' && column === 0)
        ? []
        : [
            {
              text,
              joined: 'as written',
              exact: differInCase(text, row),
              means: { list: 'spelling', family, column, row },
            },
          ],
    ),
  );

const differInCase = (text: string, row: readonly string[]): boolean =>
  row.some((other) => other !== text && other.toLowerCase() === text.toLowerCase());

const proportionPhrases = (proportion: Quantifier): readonly Phrase<Meaning>[] => [
  ...proportion.words.map((text): Phrase<Meaning> => ({
    text,
    joined: 'either',
    means: { list: 'proportion', proportion },
  })),
  ...exceptions(proportion),
];

const overusedPhrases = (one: Overused): readonly Phrase<Meaning>[] => [
  ...one.forms.map((text): Phrase<Meaning> => ({ text, joined: 'either', means: { list: 'overused', overused: one } })),
  ...exceptions(one),
];

/** True if a phrase in which a word is allowed overlaps it. */
type Excepted = (from: Term | Quantifier | Overused, start: number, end: number) => boolean;

function exceptionsIn(found: readonly Found<Meaning>[]): Excepted {
  const all = new Map<unknown, Span[]>();
  for (const { means, start, end } of found) {
    if (means.list !== 'except') continue;
    const known = all.get(means.from);
    if (known) known.push({ start, end });
    else all.set(means.from, [{ start, end }]);
  }
  // Both the words and the phrases are in order of position, so one cursor for each list is enough.
  const fingers = new Map<unknown, number>();
  return (from, start, end) => {
    const spans = all.get(from);
    if (!spans) return false;
    let at = fingers.get(from) ?? 0;
    while ((spans[at]?.start ?? Infinity) < start - MAX_PHRASE_LENGTH) at++;
    fingers.set(from, at);
    for (; (spans[at]?.start ?? Infinity) < end; at++) if ((spans[at]?.end ?? 0) > start) return true;
    return false;
  };
}

const MAX_PHRASE_LENGTH = 100;

type MeaningOf<L extends Meaning['list']> = Extract<Meaning, { list: L }>;

function termSaid(
  { start, end, from, to, exact }: Found<Meaning>,
  { term, replacement }: MeaningOf<'term'>,
  text: string,
  tokens: readonly Token[],
  excepted: Excepted,
): TermUse | undefined {
  const opens = opensSentence(text, start);
  if ((term.inside && opens) || excepted(term, start, end)) return undefined;
  const words = text.slice(start, end);
  // Among words in capitals its own say nothing: it is not a name, and “OFSTED WILL TAKE …” is right.
  const inCapitals =
    words.length > 1 &&
    startsWithCapital(words) &&
    words === words.toUpperCase() &&
    inRunningCapitals(text, start, end);
  if (
    !term.names &&
    !exact &&
    !inCapitals &&
    (partOfName(text, tokens, from, to, opens) || (to - from === 1 && isSign(text, tokens, from)))
  )
    return undefined;
  if (inCapitals && exact && term.forms.some(({ replacement: right }) => right?.toUpperCase() === words))
    return undefined;
  const bracketed = text[start - 1] === '(' && text[end] === ')';
  const before = bracketed
    ? text
        .slice(Math.max(0, start - MAX_MEANING_LENGTH), start - 1)
        .trimEnd()
        .toLowerCase()
    : '';
  return {
    term,
    words,
    start,
    end,
    ...(replacement !== undefined &&
      !bracketed && {
        replacement: inCapitals ? filled(replacement, words, opens).toUpperCase() : filled(replacement, words, opens),
      }),
    meansElse: bracketed && term.standsFor.length > 0 && !term.standsFor.some((meaning) => before.endsWith(meaning)),
  };
}

const MAX_MEANING_LENGTH = 60;

/**
 * A replacement filled with the figure and remaining words of the original, and capitalised at the start of a sentence.
 */
function filled(replacement: string, words: string, opens: boolean): string {
  const made = replacement.replace('#', /\d+/.exec(words)?.[0] ?? '').replace('{rest}', words.replace(/^\S+\s*/, ''));
  return opens && startsWithCapital(words) ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}

/** True if “&” stands for “and” between lower-case words; elsewhere it is part of a name. */
function isSign(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.key === '&' &&
    (tokens[at]?.after !== 'space' || next?.after !== 'space' || startsWithCapital(text, next.start))
  );
}

function spellingSaid(
  { start, end, from, to }: Found<Meaning>,
  { family, column, row }: MeaningOf<'spelling'>,
  text: string,
  tokens: readonly Token[],
): SpellingUse | undefined {
  const next = tokens[to];
  if (family.before && !(next?.after === 'space' && family.before.has(next.key))) return undefined;
  // Part of a longer compound is not the word itself.
  if (next?.after === 'hyphen' || tokens[from]?.after === 'hyphen') return undefined;
  if (
    family.kind !== 'letters' &&
    ((to - from === 1 && opensSentence(text, start)) || besideName(text, tokens, from, to, family.kind === 'body'))
  )
    return undefined;
  return { variantSet: family, column, row, words: text.slice(start, end), start, end };
}

const smallIndex = lazy((): PhraseIndex<MeaningOf<'spelling'>> =>
  phraseIndex(
    spellings()
      .families.filter(({ kind }) => kind !== 'letters')
      .flatMap((family) =>
        family.rows.map((row) => ({
          text: row[0] ?? '',
          joined: 'as written' as const,
          means: { list: 'spelling' as const, family, column: 0, row },
        })),
      ),
  ),
);

/** Names that a text writes in lower case, except at the start of a sentence. Needed only if capitals were found. */
export const smallLettersOf = memoizeByBlock(({ plain: { text } }: BlockText): readonly SpellingUse[] => {
  const found = smallIndex()
    .in(text, tokensOf(text))
    .flatMap(({ means: { family, column, row }, start, end, from, to }): readonly SpellingUse[] => {
      const words = text.slice(start, end);
      const [small = ''] = row;
      const opened =
        to - from > 1 && opensSentence(text, start) && words === small.charAt(0).toUpperCase() + small.slice(1);
      return words === small || opened ? [{ variantSet: family, column, row, words, start, end }] : [];
    });
  return keptBy(found, ({ variantSet: family }) => family);
});

function compoundsIn(tokens: readonly Token[]): readonly Compound[] {
  let compounds: Compound[] | undefined;
  for (let i = 1; i < tokens.length; i++) {
    const second = tokens[i];
    if (second?.after !== 'hyphen') continue;
    const [first, next] = [tokens[i - 1], tokens[i + 1]];
    if (
      !first ||
      first.after === 'hyphen' ||
      next?.after === 'hyphen' ||
      first.possessive ||
      !isPart(first) ||
      !isPart(second)
    )
      continue;
    (compounds ??= []).push({
      key: `${first.key}-${second.key}`,
      start: first.start,
      end: second.end,
      next: next?.after === 'space' && !second.possessive ? next.key : '',
    });
  }
  return compounds ?? NONE;
}

/** “Size”, “prize” and “seize” have no other spelling; short words are among these. */
const IZE = /^\p{L}{3,}[iy]z(?:e|es|ed|er|ers|ing|ation|ations|ational)$/u;

/** Parts must be letters only: `16-year` and `e-mail` say nothing of how compounds are written. */
const isPart = ({ key }: Token): boolean => key.length > 1 && !/\d/.test(key);

/** The longest match at each position that does not overlap the one before; an empty result takes no memory. */
function kept<T extends Span>(found: readonly T[]): readonly T[] {
  if (found.length === 0) return NONE;
  const apart: T[] = [];
  for (const one of found) if ((apart.at(-1)?.end ?? 0) <= one.start || apart.length === 0) apart.push(one);
  return apart;
}

function keptBy<T extends Span>(found: readonly T[], groupOf: (one: T) => unknown): readonly T[] {
  if (found.length < 2) return kept(found);
  return [...new Set(found.map(groupOf))].flatMap((group) => kept(found.filter((one) => groupOf(one) === group)));
}

const NONE: readonly never[] = [];
