import { lazy } from '../../memo/lazy';
import { plainWord, wordList, wordSet } from '../../nlp/word-lists';
import { regex } from '../../text/regex';
import { ageAfter } from './age-words';
import { nounBefore } from './child-nouns';
import type { Beside, Name, Token } from './context-window';
import { PLACE_BEFORE, namesBody, phraseAfter, tokensAfter, tokensBefore } from './context-window';
import { jobBeside } from './jobs';
import type { PersonalDataMention } from './mention';
import { raised } from './mention';
import type { Capital, NameCandidate } from './name-candidates';
import { startsSentence } from './name-candidates';

/**
 * Finds the people named in a text: children and their families, staff, and those whose role it does not state. A name
 * is recognised by the list of first names, or by its context (a title, a job title, “a boy called …”).
 */
export function peopleIn(text: string, runs: readonly NameCandidate[]): readonly PersonalDataMention[] {
  const found: PersonalDataMention[] = [];
  for (const run of runs) {
    if (!mayName(run)) continue;
    for (const name of namesOf(run, text)) {
      const mention = mentionOf(name, text);
      if (mention) found.push(mention);
    }
  }
  return found;
}

/** False for nearly every run: the first word of a sentence, an abbreviation, a month. */
function mayName({ words, startsSentence: starts }: NameCandidate): boolean {
  const [first, second] = words;
  return first !== undefined && (second || !starts ? words.some(isNameWord) : isNameWord(first));
}

/** Yields what may be a name in a run of capitalised words: the words between those that are not. */
function* namesOf({ words, startsSentence: starts, possessive }: NameCandidate, text: string): Iterable<Name> {
  for (let i = 0; i < words.length;) {
    const first = words[i] as Capital;
    const titled = i + 1 < words.length && wordSet('people.honorifics').has(first.plain);
    const from = titled ? i + 1 : i;
    let to = from;
    while (to < words.length && to - from < MAX_NAME_WORDS && isNameWord(words[to] as Capital)) to++;
    if (to === from) {
      i = from + 1;
      continue;
    }
    let own = words.slice(from, to);
    // “Recently Jake”: the first word of a sentence comes before a name.
    if (!titled && from === 0 && starts && own.length > 1 && listing(own[0]) === 'no' && listing(own[1]) === 'sure')
      own = own.slice(1);
    const name = own[0];
    const last = own.at(-1);
    const before = words[to - own.length - 1 - (titled ? 1 : 0)];
    // Single letters are initials (`pseudonyms.ts`).
    if (
      name &&
      last &&
      own.some(({ text: word }) => word.length > 1) &&
      !isOther({ before, after: words[to], last, possessive, titled }, text)
    ) {
      const start = titled ? first.start : name.start;
      yield {
        start,
        end: last.end,
        words: own.map((word) => word.text),
        listed: listing(name),
        titled,
        starts: startsSentence(text, start),
      };
    }
    i = to;
  }
}

const MAX_NAME_WORDS = 4;

const listing = (word: Capital | undefined): Name['listed'] => {
  const text = word?.text ?? '';
  const hyphen = text.indexOf('-');
  const first = hyphen < 0 ? text : text.slice(0, hyphen);
  return wordSet('first-names.names').has(first)
    ? 'sure'
    : wordSet('first-names.words-too').has(first)
      ? 'maybe'
      : 'no';
};

function isNameWord(word: Capital): boolean {
  // In capitals throughout: an abbreviation, or a word in text set in capitals (`CHILD-CENTRED`).
  if (
    /^[A-Z]{2,}s?$/.test(word.text) ||
    (word.text.length > 2 && word.text === word.text.toUpperCase() && !/^[A-Z]['’]/.test(word.text))
  )
    return false;
  if (listing(word) !== 'no') return true;
  const { plain } = word;
  return (
    !wordSet('people.not-names').has(plain) &&
    !wordSet('frames.never').has(plain) &&
    !wordSet('people.after-no-person').has(plain) &&
    !wordSet('people.public-honorifics').has(plain)
  );
}

interface Neighbours {
  readonly before: Capital | undefined;
  readonly after: Capital | undefined;
  readonly last: Capital;
  readonly possessive: boolean;
  readonly titled: boolean;
}

/** True for the name of a place, a service, a law or a method: `Clare’s Law`, `the Phoenix team`, `St Mary`. */
function isOther({ before, after, last, possessive, titled }: Neighbours, text: string): boolean {
  const no = wordSet('people.after-no-person');
  const ahead = before?.plain ?? '';
  if (before && ahead !== 'the' && wordSet('people.before-no-person').has(ahead)) return true;
  if (after) return no.has(after.plain) || namesBody(text, after.start);
  const rest = text.slice(last.end, last.end + 40);
  const [, owned = '', next = ''] = /^(['’]s?)?\s([A-Za-z-]+)/.exec(rest) ?? [];
  if (next === '') return false;
  // “Rory’s Story Cubes” is a title; “Jake’s Social Worker” is not.
  if (/^[A-Z]/.test(next))
    return owned !== '' && (no.has(plainWord(next)) || isTitle(tokensAfter(text, last.end + owned.length)));
  if (OF_AUTHORS.test(next) || (owned !== '' && /^(?:law|rule|charter)$/.test(next))) return true;
  return (
    !titled &&
    !possessive &&
    owned === '' &&
    (no.has(next) || namesBody(text, last.end)) &&
    /\b(?:the|a|an|this|its|their|our)\s(?:[\w-]+\s)?[‘“]?$/i.test(
      text.slice(Math.max(0, last.start - 40), (before ?? last).start),
    )
  );
}

/** True for capitalised words that a person cannot own. */
const isTitle = (after: readonly Token[]): boolean =>
  /^[a-z]{2}/.test(after[0]?.plain ?? '') &&
  !(
    phraseAfter(after, 0, wordSet('children.has')) >= (after[1]?.capital ? 2 : 1) ||
    phraseAfter(after, 0, wordSet('children.staff-has')) > 0
  );
const OF_AUTHORS = regex(
  '',
  String.raw`^(?:model|framework|theory|report|research|principles?|inquiry|concept|scale|toolkit`,
  String.raw`|programme`,
  String.raw`|methods?|foundation|charity|trust|award)s?$`,
);

/** Decides from the context whose name it is; undefined for anybody whom a letter may name. */
function mentionOf(name: Name, text: string): PersonalDataMention | undefined {
  const { start, end } = name;
  if (name.listed === 'no' && !name.titled && !isIntroduced(text, start, end)) return undefined;
  const key = plainWord(name.words.join(' '));
  if (wordSet('frames.never').has(key)) return undefined;
  const beside: Beside = {
    name,
    key,
    before: tokensBefore(text, start),
    after: tokensAfter(text, end),
    rest: text.slice(end, end + 60),
    text,
  };
  const known = childOf(beside) ?? jobBeside(beside);
  if (known !== undefined) return known === 'public' ? undefined : known;
  const base = { start, end, key };
  // “Mr and Mrs Latif” are parents or carers.
  if (
    name.titled &&
    beside.before[0]?.plain === 'and' &&
    wordSet('people.honorifics').has(beside.before[1]?.plain ?? '')
  )
    return { ...base, start: beside.before[1]?.start ?? start, kind: 'named' };
  if (name.titled) return { ...base, kind: 'titled' };
  // “in Bradley Stoke”, “King’s Lynn”: a place.
  if (
    /\b(?:in|across|within|throughout|near|outside)\s$|[A-Z][a-z]+['’]s\s$/.test(
      text.slice(Math.max(0, start - 16), start),
    )
  )
    return undefined;
  if (name.listed === 'sure')
    return name.words.length > 1 || owns(beside.after, wordSet('children.staff-has')) || isInTeam(beside.rest)
      ? { ...base, kind: 'person' }
      : { ...base, kind: 'first-name', ...oneChild(name) };
  if (name.listed === 'no') return undefined;
  const [, surname] = name.words;
  if (surname !== undefined)
    return name.words.length === 2 ? { ...base, kind: 'person', unless: [surname.toLowerCase()] } : undefined;
  // “for Poppy, whose mother died”
  const told = /^,\s(?:who|whose)\s/.test(beside.rest) && !name.starts;
  const acts =
    told || phraseAfter(beside.after, 0, wordSet(name.starts ? 'children.does-at-start' : 'children.does')) > 0;
  return acts ? { ...base, kind: 'first-name', ...oneChild(name) } : undefined;
}

/** For a name that is in no list: true if its context suggests a name. “in Salford” is a place. */
function isIntroduced(text: string, start: number, end: number): boolean {
  const [, word = '', sign = ''] =
    /(?:([A-Za-z-]+)|([,(:–‘“"]))\s?$/.exec(text.slice(Math.max(0, start - 14), start)) ?? [];
  const before = word.toLowerCase();
  if (PLACE_BEFORE.has(before)) return false;
  return (
    sign !== '' ||
    leadingWords().has(before) ||
    before.endsWith('-old') ||
    /^(?:,\s|\s\(|\s[–-]\s|\s(?:is|was|as|who)\s)/.test(text.slice(end, end + 6))
  );
}

/** The last words of the phrases that introduce a name. */
const leadingWords = lazy((): ReadonlySet<string> => {
  const lists = [
    'people.staff',
    'people.public-roles',
    'children.child',
    'children.relations',
    'children.several',
  ] as const;
  return new Set([
    'called',
    'named',
    'as',
    'is',
    'was',
    ...lists.flatMap(wordList).flatMap((phrase) => [lastWord(phrase), `${lastWord(phrase)}s`]),
  ]);
});

const lastWord = (phrase: string): string => phrase.slice(phrase.lastIndexOf(' ') + 1).toLowerCase();

const THEIR_TEAM = regex(
  'i',
  String.raw`^\s(?:in|from|of|at|and)\s(?:the|her|his|their)\s(?:[\w’'-]+\s){0,4}(?:team|service|hub`,
  String.raw`|department|office|front\sdoor|mash)\b`,
);

const isInTeam = (rest: string): boolean => THEIR_TEAM.test(rest);

const oneChild = ({ starts }: Name): { readonly instead: string; readonly again: string } => ({
  instead: raised('one child', starts),
  again: raised('the child', starts),
});

/** True for `’s` and one of the phrases, with at most one word between: “Jake’s new plan”. */
function owns(after: readonly Token[], phrases: ReadonlySet<string>): boolean {
  const own = after[0]?.plain === "'" || after[0]?.plain === '’' ? (after[1]?.plain === 's' ? 2 : 1) : 0;
  return (
    own > 0 &&
    (phraseAfter(after, own, phrases) > 0 ||
      (wordSet('children.has-described').has(after[own]?.plain ?? '') && phraseAfter(after, own + 1, phrases) > 0))
  );
}

/** “the records of”, “the plan for”: something that a child has introduces the name. */
const isOwner = (before: readonly Token[]): boolean =>
  /^(?:of|for)$/.test(before[0]?.plain ?? '') && wordSet('children.has-of').has(before[1]?.plain ?? '');

/** Finds a child's or a relative's name: by its age, by possessions, by “a boy called” or “her daughter”. */
function childOf({ name, key, before, after, rest, text }: Beside): PersonalDataMention | undefined {
  const unless = name.listed === 'no' && !name.titled ? name.words.map((word) => word.toLowerCase()) : [];
  const base = { kind: 'named' as const, key, ...(unless.length > 0 ? { unless } : {}) };
  const age = ageAfter(rest);
  const near = nounBefore(before);
  if (near) {
    const { noun, determiner, from, called, join } = near;
    const relation = wordSet('children.relations').has(noun);
    // “the child Protection”: a word that is in no list needs more than this position.
    const plain = name.listed === 'no' && !called && join === '' && (!relation || name.words.length > 2);
    // “Baby Steps”: the capital belongs to a title, unless the sentence begins here.
    const title = near.capital && name.listed !== 'sure' && (determiner !== '' || !startsSentence(text, from));
    if (!plain && !title) {
      const { unless: _, ...sure } = base;
      const end =
        name.end + (age?.length ?? (join !== '' && (/['“"]/.test(join) ? /^[’”"]/ : /^[,)]/).test(rest) ? 1 : 0));
      const instead = relation
        ? `${determiner}${determiner ? ' ' : ''}${noun}`
        : /^(?:the|this|that)$/.test(determiner)
          ? 'the child'
          : `one ${noun === 'young person' || noun === 'care leaver' ? noun : 'child'}`;
      return { ...(called ? sure : base), start: from, end, instead: raised(instead, startsSentence(text, from)) };
    }
  }
  if (age && (name.listed !== 'no' || age.said))
    return { ...base, start: name.start, end: name.end + age.length, ...oneChild(name) };
  if (name.listed === 'no' && !name.titled) return undefined;
  if (!name.titled && (owns(after, wordSet('children.has')) || isOwner(before)))
    return { ...base, start: name.start, end: name.end, ...oneChild(name) };
  return isSaidChild(after) ? { ...base, start: name.start, end: name.end } : undefined;
}

/** “, a child in care”, “, his mother”: the name is explained after it. */
function isSaidChild(after: readonly Token[]): boolean {
  if (after[0]?.plain === '(')
    return [wordSet('children.child'), wordSet('children.relations')].some(
      (nouns) => after[1 + phraseAfter(after, 1, nouns)]?.plain === ')' && phraseAfter(after, 1, nouns) > 0,
    );
  if (after[0]?.plain !== ',') return false;
  let i = after[1]?.plain === 'who' ? 3 : 1;
  const determiner = after[i]?.plain ?? '';
  if (!/^(?:a|an|the|one|his|her|their)$/.test(determiner)) return false;
  const nouns = /^(?:his|her|their)$/.test(determiner) ? wordSet('children.relations') : wordSet('children.child');
  for (const last = i + 4; i < last;)
    if (phraseAfter(after, ++i, nouns) > 0)
      return !/^(?:in|protection|and)$/.test(after[i + 1]?.plain ?? '') || determiner === 'a';
  return false;
}
