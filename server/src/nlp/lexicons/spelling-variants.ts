import { memoizeByString } from '../../memo/bounded-cache';
import { memoizeByBlock } from '../../memo/memoize-by-block';
import { memoizeLast } from '../../memo/memoize-last';
import { memoizeWeak } from '../../memo/memoize-weak';
import type { BlockText } from '../../text/annotated-text';
import type { Span } from '../../text/span';
import type { Dictionary } from '../dictionary';
import { wordingOf } from './find-wording';
import { isHyphen, isLetter, lowered } from './tokenizer';
import { spellings } from './variant-sets';

/** A word of a letter that may also occur in another spelling. */
export interface Candidate {
  /** In its base form: `child-centred`, `recognize`. */
  readonly key: string;
  readonly variants: readonly VariantWords[];
}

interface VariantWords {
  readonly kind: 'closed' | 'open' | 'ise';
  /** In lower case. */
  readonly words: string;
}

/** A place where a candidate is spelt differently. */
export interface SpellingVariant extends Span {
  readonly key: string;
  readonly kind: 'closed' | 'open' | 'ise';
  /** What follows after a space, in lower case. */
  readonly next: string;
  /** True after “a” or “an”, when an adjective is followed by its noun. */
  readonly afterArticle: boolean;
}

/**
 * The other spellings of a letter's compounds and -ize words, block by block. The dictionary shows whether a compound
 * is also written as one word or two: `underdeveloped` for `under-developed`.
 */
export function spellingVariantsIn(
  texts: readonly BlockText[],
  dictionary: Dictionary,
): readonly (readonly SpellingVariant[])[] {
  const keys = new Set<string>();
  for (const text of texts) {
    const { compounds, izeWords } = wordingOf(text);
    for (const { key } of compounds) keys.add(key);
    for (const { key } of izeWords) keys.add(key);
  }
  const candidates = candidatesOf({ keys, dictionary });
  if (candidates.length === 0) return texts.map(() => NONE);
  return texts.map((text) => {
    const partMatch = slotOf(text);
    // Keystrokes seldom change the set of compounds in a letter, so results for other blocks stay valid.
    if (partMatch.candidates !== candidates) {
      partMatch.candidates = candidates;
      partMatch.twins = twinsOf(text.plain.text, candidates);
    }
    return partMatch.twins;
  });
}

interface KeptVariants {
  candidates: readonly Candidate[] | undefined;
  twins: readonly SpellingVariant[];
}

const NONE: readonly never[] = [];
const slotOf = memoizeByBlock((): KeptVariants => ({ candidates: undefined, twins: NONE }));

/**
 * Letters whose lists are kept: the same words give the same list object, so blocks can see that nothing has changed.
 */
const MAX_OPEN_LETTERS = 4;

interface Keys {
  readonly keys: ReadonlySet<string>;
  readonly dictionary: Dictionary;
}

const candidatesOf = memoizeLast(
  MAX_OPEN_LETTERS,
  (one: Keys, { keys, dictionary }: Keys) =>
    one.dictionary === dictionary && one.keys.size === keys.size && [...keys].every((key) => one.keys.has(key)),
  ({ keys, dictionary }): readonly Candidate[] =>
    [...keys].slice(0, MAX_CANDIDATES).flatMap((key) => knownCandidate(dictionary)(key) ?? []),
);

/** No letter has more compounds than this; each is searched for in every block. */
const MAX_CANDIDATES = 150;

/** Letters share their compounds, and looking up a word is slow. */
const knownCandidate = memoizeWeak((dictionary: Dictionary) =>
  memoizeByString(MAX_KNOWN_COMPOUNDS, (key) => candidateFrom(key, dictionary)),
);

/** The compounds of a few hundred letters. */
const MAX_KNOWN_COMPOUNDS = 3_000;

/** No word is longer. */
const MAX_WORD_LENGTH = 60;

function candidateFrom(key: string, dictionary: Dictionary): Candidate | undefined {
  if (key.length > MAX_WORD_LENGTH) return undefined;
  const [first = '', second] = key.split('-');
  if (second === undefined) {
    const stem = key.replace(/z(?=\p{L}*$)/u, 's').replace(/(?<=[iy]s).*$/u, '');
    return { key, variants: [{ kind: 'ise', words: stem }] };
  }
  // A half-typed word or part of a name is not a compound.
  if (spellings().listed.has(key) || !dictionary.has(second) || !(dictionary.has(first) || PREFIXES.has(first)))
    return undefined;
  const closed = first + second;
  const twins: VariantWords[] = [];
  if (!spellings().apart.has(key) && dictionary.has(closed)) twins.push({ kind: 'closed', words: closed });
  if (!PARTICLES.has(second)) twins.push({ kind: 'open', words: `${first} ${second}` });
  return twins.length > 0 ? { key, variants: twins } : undefined;
}

const PREFIXES: ReadonlySet<string> = new Set([
  'anti',
  'co',
  'inter',
  'intra',
  'micro',
  'multi',
  'non',
  'pre',
  'pro',
  're',
  'semi',
  'socio',
  'sub',
  'un',
]);
/** “Follow-up visits” and “they follow up visits” differ in meaning. */
const PARTICLES: ReadonlySet<string> = new Set([
  'up',
  'in',
  'out',
  'down',
  'off',
  'on',
  'over',
  'back',
  'through',
  'away',
  'by',
  'to',
  'around',
  'together',
  'across',
  'after',
  'forward',
  'about',
  'for',
  'with',
  'at',
]);

function twinsOf(plain: string, candidates: readonly Candidate[]): readonly SpellingVariant[] {
  const lower = lowered(plain);
  const twins: SpellingVariant[] = [];
  for (const { key, variants: all } of candidates) {
    for (const { kind, words } of all) {
      for (let start = lower.indexOf(words); start >= 0; start = lower.indexOf(words, start + words.length)) {
        const end = kind === 'ise' ? wordEnd(lower, start + words.length) : start + words.length;
        if (
          isInWord(lower.charCodeAt(start - 1)) ||
          isInWord(lower.charCodeAt(end)) ||
          (kind === 'ise' && !ISE_ENDING.test(lower.slice(start + words.length, end)))
        )
          continue;
        const next = lower.charCodeAt(end) === SPACE ? lower.slice(end + 1, wordEnd(lower, end + 1)) : '';
        twins.push({
          key,
          kind,
          start,
          end,
          next,
          afterArticle: /(?:^|[^\p{L}\p{N}])an? $/u.test(lower.slice(Math.max(0, start - 4), start)),
        });
      }
    }
  }
  return twins.length > 0 ? twins : NONE;
}

const SPACE = 32;
const ISE_ENDING = /^(?:e|es|ed|er|ers|ing|ation|ations|ational)$/;

const isInWord = (code: number): boolean => isLetter(code) || isHyphen(code);

function wordEnd(text: string, from: number): number {
  let end = from;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}
