/** The kinds of planted error, in the order of `SHARES`. */
export const KINDS = [
  'agreement',
  'preposition',
  'missing word',
  'extra word',
  'plural',
  'wrong word',
  'tense',
  'apostrophe',
  'hyphen',
  'doubled word',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * The percentage of each kind, following what readers marked as must and should in 36 published letters (agreement 85
 * marks, wrong words 188, extra 48, missing 40, hyphen 42, tense 23, apostrophe 8). Half of the wrong words are
 * prepositions and plurals, and agreement is slightly higher, because drafts have more of it than proof-read letters.
 */
export const SHARES: Readonly<Record<Kind, number>> = {
  agreement: 21,
  preposition: 14,
  'missing word': 11,
  'extra word': 11,
  plural: 8,
  'wrong word': 17,
  tense: 6,
  apostrophe: 4,
  hyphen: 5,
  'doubled word': 3,
};

/** A change to a text: `[start, end)` becomes `text`. Offsets are in UTF-16 code units. */
export interface Slip {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Returns whole numbers from 0 up to, but not including, `count`; the same for the same seed. */
export type Pick = (count: number) => number;

/** Mulberry32, which gives the same numbers for the same seed on every machine. */
export function picking(seed: number): Pick {
  let state = seed >>> 0;
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * count);
  };
}

/** A paragraph's place in the letter, and its text. */
export interface Paragraph {
  /** The words without markup. */
  readonly plain: string;
  /** Maps an offset in the words to the letter. */
  toSource(span: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number };
}

export interface PlantedSlip {
  readonly kind: Kind;
  /** In the seeded letter: the changed words, or the gap where one is missing. */
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly is: string;
}

/**
 * A letter with one planted error in every third paragraph.
 * @param text        the unaltered letter
 * @param paragraphs  those that contain sentences, in order
 * @param neighbours  words that a word may be mistyped as: `realWordSlips`
 */
export function seededDraft(
  text: string,
  paragraphs: readonly Paragraph[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  seed: number,
): { readonly text: string; readonly slips: readonly PlantedSlip[] } {
  const pick = picking(seed);
  const planted: (Slip & { readonly was: string })[] = [];
  const first = pick(3);
  paragraphs.forEach((paragraph, at) => {
    if (at % 3 !== first) return;
    const slip = slipIn(paragraph.plain, neighbours, pick);
    if (!slip) return;
    const place = paragraph.toSource(slip);
    // Text with markup is left alone: the error must be the only change.
    if (text.slice(place.start, place.end) !== paragraph.plain.slice(slip.start, slip.end)) return;
    planted.push({ ...slip, ...place, was: text.slice(place.start, place.end) });
  });
  let made = '';
  let from = 0;
  const slips: PlantedSlip[] = [];
  for (const { kind, start, end, text: is, was } of planted) {
    made += text.slice(from, start);
    slips.push({ kind, start: made.length, end: made.length + is.length, was, is });
    made += is;
    from = end;
  }
  return { text: made + text.slice(from), slips };
}

/** One error of a kind drawn by its share, or of another kind if the words offer no place for it. */
export function slipIn(
  plain: string,
  neighbours: ReadonlyMap<string, readonly string[]>,
  pick: Pick,
  shares: Readonly<Record<Kind, number>> = SHARES,
): Slip | undefined {
  const words = wordsOf(plain);
  if (words.length < 8) return undefined;
  const left = new Set<Kind>(KINDS);
  while (left.size > 0) {
    const kind = drawn([...left], shares, pick);
    left.delete(kind);
    const places = slipsOf[kind](words, plain, neighbours, pick);
    const place = places[pick(places.length)];
    if (place) return { kind, ...place };
  }
  return undefined;
}

function drawn(kinds: readonly Kind[], shares: Readonly<Record<Kind, number>>, pick: Pick): Kind {
  let left = pick(kinds.reduce((sum, kind) => sum + shares[kind], 0));
  return kinds.find((kind) => (left -= shares[kind]) < 0) ?? 'doubled word';
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
  readonly small: string;
}

type Change = Omit<Slip, 'kind'>;
type Finder = (
  words: readonly Word[],
  plain: string,
  neighbours: ReadonlyMap<string, readonly string[]>,
  pick: Pick,
) => readonly Change[];

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*(?:(?<=s)’(?!\p{L}))?/gu;

const wordsOf = (plain: string): readonly Word[] =>
  [...plain.matchAll(WORD)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
    small: text.toLowerCase().replaceAll("'", '’'),
  }));

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Each word of a pair becomes the other; of a longer line any of the others. */
function swaps(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const group = list(line);
    for (const word of group) found.set(word, [...(found.get(word) ?? []), ...group.filter((other) => other !== word)]);
  }
  return found;
}

const AGREEMENT = swaps([
  'is are',
  'was were',
  'has have',
  'does do',
  'isn’t aren’t',
  'this these',
  'that those',
  'needs need',
  'supports support',
  'ensures ensure',
  'provides provide',
  'receives receive',
  'makes make',
  'includes include',
  'remains remain',
  'means mean',
  'works work',
  'continues continue',
  'shows show',
  'understands understand',
  'reflects reflect',
  'helps help',
  'enables enable',
  'takes take',
  'leads lead',
  'knows know',
  'identifies identify',
  'considers consider',
  'benefits benefit',
  'contains contain',
  'demonstrates demonstrate',
  'feels feel',
  'focuses focus',
  'lacks lack',
  'offers offer',
  'recognises recognise',
  'requires require',
  'sees see',
  'speaks speak',
  'gives give',
  'live lives',
  'experience experiences',
]);

const PREPOSITIONS = swaps([
  'in on at',
  'in of',
  'in within',
  'to for',
  'to with',
  'to of',
  'of for',
  'of from',
  'for with',
  'by with',
  'by from',
  'on about',
  'at in',
  'with by',
  'from to',
  'into in',
  'through by',
  'between among',
  'over on',
  'under in',
  'during in',
  'across on',
  'about of',
]);

const NOUNS = list(`
  action area arrangement assessment authority barrier care-plan carer case challenge change child chronology concern
  conference decision delay difficulty document experience explanation family finding foster-carer gap goal home
  improvement incident inspection inspector interview leader letter level manager meeting need opportunity outcome
  parent partner path pathway person placement plan police-officer practitioner priority problem process professional
  programme provider reason record referral relationship report resource response review risk school service setting
  skill social-worker staff-member standard step strategy strength system target task team threshold visit vulnerability
  wish worker year month week day`).filter((noun) => !noun.includes('-'));

const pluralOf = (noun: string): string =>
  noun === 'child'
    ? 'children'
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /(?:s|x|ch|sh)$/.test(noun)
        ? `${noun}es`
        : `${noun}s`;
const PLURALS = swaps(NOUNS.map((noun) => `${noun} ${pluralOf(noun)}`));

const TENSES = swaps([
  'is was',
  'are were',
  'has had',
  'have had',
  'see saw',
  'take took taken',
  'make made',
  'give gave given',
  'know knew known',
  'find found',
  'hold held',
  'lead led',
  'meet met',
  'do did done',
  'begin began begun',
  'write wrote written',
  'speak spoke spoken',
  'show showed shown',
  'be been being',
  'will would',
  'can could',
]);

/** Regular verbs: one of the base, -ed and -ing forms for another. */
const VERBS = list(`
  support ensure provide receive include remain work continue reflect help enable identify consider benefit contain
  demonstrate focus offer recognise require need improve develop assess review record complete implement introduce
  strengthen increase reduce address plan share visit listen respond refer monitor inform involve engage agree achieve
  prepare progress move return start use address track update establish appoint inspect`);

const FORMS: ReadonlyMap<string, readonly string[]> = swaps(VERBS.map((verb) => formsOf(verb).join(' ')));

function formsOf(verb: string): readonly string[] {
  const twice = /^(?:plan|refer|begin)$/.test(verb) ? verb + verb.slice(-1) : verb;
  const stem = twice.endsWith('e') ? twice.slice(0, -1) : twice;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [verb, past, `${stem}ing`];
}

const DROPPED = new Set(
  list(`the a an of to in for and that is are was were has have be been with by on at from as their not who which or
    had will this these it they`),
);
const ADDED = list(`the a of to in for and that is are was has have been with by on from as their not who which it they
  be at an were all also more this so had`);

/** Words that are confused though they differ by more than one letter. */
const CONFUSED = swaps([
  'their there',
  'affect effect',
  'practice practise',
  'principal principle',
  'were where',
  'than then',
  'through thorough',
  'though through',
  'advice advise',
  'lead led',
  'which witch',
  'who how',
  'who which',
  'form from',
  'of off',
  'to too',
  'quite quiet',
  'loose lose',
  'ensure assure',
  'its it’s',
  'has as',
  'are our',
  'where were',
  'been being',
  'access assess',
  'accept except',
  'personal personnel',
  'casual causal',
  'manager manage',
  'now know',
  'no know',
  'board broad',
  'trail trial',
  'county country',
  'contact contract',
  'adopted adapted',
  'quality equality',
  'lack lake',
  'safety safely',
  'timely time',
  'effective effectively',
  'consistent consistently',
  'regular regularly',
  'clear clearly',
  'strong strongly',
  'appropriate appropriately',
  'significant significantly',
]);

const replacing =
  (map: (small: string) => readonly string[] | undefined): Finder =>
  (words, _, __, pick) =>
    words.flatMap(({ start, end, text, small }) => {
      const others = map(small);
      return others && others.length > 0
        ? [{ start, end, text: asWritten(others[pick(others.length)] ?? '', text) }]
        : [];
    });

/** With a capital where the other has one. */
const asWritten = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** The gap before a word that contains only a space. */
const follows = (words: readonly Word[], at: number, plain: string): boolean => {
  const before = words[at - 1];
  const word = words[at];
  return before !== undefined && word !== undefined && /^\s$/.test(plain.slice(before.end, word.start));
};

const slipsOf: Readonly<Record<Kind, Finder>> = {
  agreement: replacing((small) => AGREEMENT.get(small)),
  preposition: replacing((small) => PREPOSITIONS.get(small)),
  plural: replacing((small) => PLURALS.get(small)),
  tense: replacing((small) => [...(TENSES.get(small) ?? []), ...(FORMS.get(small) ?? [])]),
  'wrong word': (words, plain, neighbours, pick) =>
    replacing((small) => {
      const confused = CONFUSED.get(small) ?? [];
      // Half of them are often confused, and half are typing errors.
      return confused.length > 0 && pick(2) === 0 ? confused : neighbours.get(small);
    })(words, plain, neighbours, pick),
  'missing word': (words, plain) =>
    words.flatMap(({ small, end }, at) => {
      const next = words[at + 1];
      return DROPPED.has(small) && next && follows(words, at, plain) && follows(words, at + 1, plain)
        ? [{ start: words[at - 1]?.end ?? 0, end: next.start, text: ' ' }].filter(() => end < next.start)
        : [];
    }),
  'extra word': (words, plain, _, pick) =>
    words.flatMap(({ start, small }, at) => {
      if (!follows(words, at, plain)) return [];
      const word = ADDED[pick(ADDED.length)] ?? '';
      return word === small || word === words[at - 1]?.small ? [] : [{ start, end: start, text: `${word} ` }];
    }),
  apostrophe: (words) =>
    words.flatMap(({ start, end, text, small }) => {
      if (/[’']s$/.test(text)) return [{ start, end, text: text.replace(/[’']/, '') }];
      if (/s’$/.test(text)) return [{ start, end, text: text.slice(0, -1) }];
      if (small === 'its') return [{ start, end, text: asWritten('it’s', text) }];
      if (PLURALS.has(small) && small.endsWith('s') && !small.endsWith('ies'))
        return [{ start, end, text: `${text.slice(0, -1)}’s` }];
      return [];
    }),
  hyphen: (words, plain) =>
    words.flatMap(({ start, end, text, small }, at) => {
      if (/^[a-z]{2,}-[a-z]+(?:-[a-z]+)*$/.test(small)) return [{ start, end, text: text.replace('-', ' ') }];
      const next = words[at + 1];
      return next && /ly$/.test(small) && follows(words, at + 1, plain) && /(?:ed|ive|ent|ant|al|ful)$/.test(next.small)
        ? [{ start, end: next.end, text: `${text}-${next.text}` }]
        : [];
    }),
  'doubled word': (words) =>
    words.flatMap(({ start, end, text, small }) =>
      /^\p{L}+$/u.test(small) ? [{ start: end, end, text: ` ${text}` }].filter(() => end > start) : [],
    ),
};

/**
 * For each word, the other words of these texts that are one typing error away: a letter too many, too few or wrong, or
 * two neighbours swapped. Forms of the same word are left out.
 * @param fewest  only words that people use are mistyped: the minimum number of occurrences in the texts
 */
export function realWordSlips(texts: Iterable<string>, fewest = 20): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { small, text: written } of wordsOf(text))
      if (/^\p{Ll}{2,}$/u.test(written)) counts.set(small, (counts.get(small) ?? 0) + 1);
  }
  const usual = new Set([...counts].filter(([, count]) => count >= fewest).map(([word]) => word));
  return new Map(
    [...usual]
      .sort()
      .map((word) => [word, [...oneSlipFrom(word)].filter((other) => usual.has(other) && !isForm(word, other))]),
  );
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function oneSlipFrom(word: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of LETTERS) {
      found.add(before + letter + after);
      if (after) found.add(before + letter + after.slice(1));
    }
  }
  found.delete(word);
  return found;
}

function isForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long === `${short}s` || long === `${short}d` || short.replace(/[ds]$/, '') === long.replace(/[ds]$/, '');
}
