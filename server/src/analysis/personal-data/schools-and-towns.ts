import { append } from '../../lists/append';
import { lazy } from '../../memo/lazy';
import { insteadOf, plainWord, wordList, wordSet } from '../../nlp/word-lists';
import { regex } from '../../text/regex';
import { inRunningCapitals } from '../../text/running-capitals';
import { phraseAfter, phraseBefore, tokensAfter, tokensBefore } from './context-window';
import type { PersonalDataMention } from './mention';
import { raised } from './mention';
import type { Capital, NameCandidate } from './name-candidates';
import { sentenceAround, startsSentence } from './name-candidates';

/**
 * Finds the names of schools, homes, hospitals and streets, by which a child may be identified. Partners (`an NHS
 * trust`) and offices are left out.
 */
export function placesIn(text: string, runs: readonly NameCandidate[]): readonly PersonalDataMention[] {
  const found: PersonalDataMention[] = [];
  for (const words of wholeNames(text, runs)) {
    const last = words.at(-1) as Capital;
    if (isFollowedByKind(text, last)) append(found, kindAfter(text, words));
    if (LEADS_TO_NAME.test(text.slice(Math.max(0, (words[0] as Capital).start - 16), words[0]?.start)))
      append(found, kindBefore(text, words));
    if (words.some(({ plain }) => kindWords().has(plain))) {
      append(found, kindsAmong(text, words));
      append(found, houses(text, words));
      append(found, streets(text, words));
    }
  }
  return found;
}

/** What introduces the name of a school or home: `called`, a comma, `excluded from`. */
const LEADS_TO_NAME = /(?:\bcalled|\bnamed|\bas|\bat|\bfrom|ttend\w{0,3}|,|\()\s?[‘“]?(?:[Tt]he\s)?$/;

/** The last words of place names. */
const kindWords = lazy(
  (): ReadonlySet<string> =>
    new Set(
      [
        ...insteadOf('places.schools').keys(),
        ...wordList('places.hospitals'),
        ...wordList('places.homes'),
        ...wordList('places.short-schools'),
        ...wordList('places.houses'),
        ...wordList('places.streets'),
        ...wordList('places.numbered-streets'),
      ].map((phrase) => phrase.split(' ').at(-1) ?? ''),
    ),
);

type Words = readonly Capital[];

/** Joins runs of capitalised words across what a place name may contain: `St Mary’s Primary`, `School of St Peter`. */
function wholeNames(text: string, runs: readonly NameCandidate[]): readonly Words[] {
  const names: Capital[][] = [];
  let last: Capital[] | undefined;
  for (const { words } of runs) {
    const end = last?.at(-1)?.end;
    const start = words[0]?.start ?? 0;
    if (
      last &&
      end !== undefined &&
      start - end < 10 &&
      /^(?:['’]s?)?\s(?:of\s|of\sthe\s|the\s|upon\s|&\s)?$/.test(text.slice(end, start))
    )
      append(last, words);
    else names.push((last = [...words]));
  }
  return names;
}

type Kind = 'school' | 'home' | 'hospital';

/** Returns the kind of place given by the word at `at`, and where the words for it begin. */
function kindAt(
  text: string,
  words: Words,
  at: number,
): { readonly kind: Kind; readonly from: number; readonly plain: string } | undefined {
  const word = words[at] as Capital;
  const { plain } = word;
  if (wordSet('places.hospitals').has(plain)) return { kind: 'hospital', from: at, plain };
  for (let from = Math.max(0, at - 3); from < at; from++) {
    const phrase = plainWord(text.slice(words[from]?.start, word.end));
    if (wordSet('places.homes').has(phrase)) return { kind: 'home', from, plain: phrase };
    if (insteadOf('places.schools').has(phrase)) return { kind: 'school', from, plain: phrase };
  }
  if (wordSet('places.homes').has(plain)) return { kind: 'home', from: at, plain };
  return insteadOf('places.schools').has(plain) ? { kind: 'school', from: at, plain } : undefined;
}

/** `Oakfield Primary School`, `Rowan Lodge Children’s Home`: the kind is capitalised, too. */
function* kindsAmong(text: string, words: Words): Iterable<PersonalDataMention> {
  let first = 0;
  for (let at = 1; at < words.length; at++) {
    const kind = kindAt(text, words, at);
    const short = !kind && at === words.length - 1 && isShortSchool(text, words, at);
    if (!kind && !short) continue;
    const from = kind?.from ?? at;
    const end = (words[at] as Capital).end;
    const name = words.slice(first, from);
    first = at + 1;
    // “School Nursing Service”: the kind belongs to what follows.
    if (
      isPartner(text, end) ||
      (at + 1 < words.length &&
        !/^\s(?:in|of)\s/.test(text.slice(end, end + 4)) &&
        /^\s/.test(text.slice(end, end + 1)))
    )
      continue;
    const mention = placeNamed(text, name, end, kind?.kind ?? 'school', kind?.plain ?? 'school');
    if (mention) yield mention;
  }
}

/** `Oakfield primary school`, `Rowan Lodge children’s home`. */
function* kindAfter(text: string, words: Words): Iterable<PersonalDataMention> {
  const last = words.at(-1) as Capital;
  const tokens = tokensAfter(text, last.end, 8);
  let i = tokens[0]?.plain === "'s" ? 1 : 0;
  if (tokens[0]?.plain === "'") i = tokens[1]?.plain === 's' ? 2 : 1;
  for (let skipped = 0; skipped < 4; skipped++, i++) {
    const homes = phraseAfter(tokens, i, wordSet('places.homes'));
    const token = tokens[i];
    if (!token || token.mark) return;
    const kind: Kind | undefined =
      homes > 0
        ? 'home'
        : wordSet('places.hospitals').has(token.plain)
          ? 'hospital'
          : insteadOf('places.schools').has(token.plain)
            ? 'school'
            : undefined;
    if (kind) {
      const end = tokens[i + Math.max(homes, 1) - 1]?.end ?? token.end;
      if (isPartner(text, end) || isAdjective(token.plain, text, end)) return;
      const mention = placeNamed(
        text,
        words,
        end,
        kind,
        homes > 0
          ? tokens
              .slice(i, i + homes)
              .map(({ plain }) => plain)
              .join(' ')
          : token.plain,
      );
      if (mention) yield mention;
      return;
    }
    if (!wordSet('places.school-words').has(token.plain)) return;
  }
}

/** “Northmoor’s comprehensive offer”: the word is an adjective and does not name a school. */
const isAdjective = (word: string, text: string, end: number): boolean =>
  word === 'comprehensive' &&
  /^\s(?!(?:and|or|but|is|was|has|had|in|near|where|who|which|that|to|since|because|for|on|from|with)\b)[a-z]/.test(
    text.slice(end, end + 12),
  );

/** True if words in lower case that may lead to a kind of place follow. */
const isFollowedByKind = (text: string, { end }: Capital): boolean =>
  nextWords().has(/^(?:['’]s?)?\s([a-z’'-]+)/.exec(text.slice(end, end + 24))?.[1]?.replace('’', "'") ?? '');

/** What may follow a place name: its kind, or a word before the kind. */
const nextWords = lazy(
  (): ReadonlySet<string> =>
    new Set(
      [
        ...insteadOf('places.schools').keys(),
        ...wordList('places.hospitals'),
        ...wordList('places.homes'),
        ...wordList('places.school-words'),
      ]
        .map((phrase) => phrase.split(' ')[0] ?? '')
        .filter((word) => !/^(?:and|of|&)$/.test(word)),
    ),
);

/** Returns a mention of a place, if one of the words before its kind is a name. */
function placeNamed(
  text: string,
  words: Words,
  end: number,
  kind: Kind,
  plain: string,
): PersonalDataMention | undefined {
  const names = words.filter(isName);
  let own = words;
  // “At Oakfield School”: skips what begins the sentence before the name.
  while (own[0] && own.length > 0 && wordSet('places.before-name').has(own[0].plain)) own = own.slice(1);
  const first = own[0];
  const name = names[0];
  if (!first || !name || words.some(({ plain: word }) => word === 'virtual' || word === 'around')) return undefined;
  const { start } = first;
  const followed =
    /^(?:['’]s)?\s[a-z]/.test(text.slice(name.end, name.end + 4)) ||
    words.some((word) => isInCapitals(word) && inRunningCapitals(text, word.start, word.end));
  const alone =
    names.length === 1 && startsSentence(text, name.start) && followed ? { unless: [name.text.toLowerCase()] } : {};
  const lead = /\b(?:the|a|an)\s$/i.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const from = start - lead.length;
  const instead =
    kind === 'school'
      ? (insteadOf('places.schools').get(plain) ?? 'their school')
      : kind === 'hospital'
        ? 'hospital'
        : `a ${plain.replace(/^residential school$/, 'school').replace(/'/g, '’')}`;
  return {
    kind,
    start,
    end,
    key: plainWord(text.slice(start, end)),
    ...alone,
    ...(/^(?:academy|college)$/.test(plain) ? { unlessAuthority: names.map((word) => word.plain).join(' ') } : {}),
    instead: raised(instead, startsSentence(text, from)),
    ...(lead === '' ? {} : { replaced: { start: from, end } }),
    ...((kind === 'hospital' && !isPatient(text, start, end)) || (kind === 'school' && !isOfChild(text, start, end))
      ? { mild: true }
      : {}),
  };
}

const isName = ({ text, plain }: Capital): boolean =>
  !wordSet('places.general').has(plain) &&
  !wordSet('places.school-words').has(plain) &&
  !(text.length > 1 && text === text.toUpperCase());

/** “attends St Mary’s Primary,”: a school, if “primary” does not describe what follows. */
function isShortSchool(text: string, words: Words, at: number): boolean {
  const { plain: word, end } = words[at] as Capital;
  if (
    !wordSet('places.short-schools').has(word) ||
    !/^(?:[,.;:)’'?!]|\s[a-z]|$)/.test(text.slice(end, end + 2)) ||
    NOT_A_SCHOOL.test(text.slice(end, end + 14))
  )
    return false;
  const before = text.slice(Math.max(0, (words[0] as Capital).start - 14), (words[0] as Capital).start);
  return /(?:\b(?:at|attends?|attended|attending|from|to|of|joined|left|with|by|and|in|for)|,)\s(?:the\s)?$/.test(
    before,
  );
}

/** What “primary” or “high” may describe. */
const NOT_A_SCHOOL = regex(
  '',
  String.raw`^\s(?:care|education|mental|health|phase|age|aged|need|focus|reason|concern|pupils?|children`,
  String.raw`|risk|level|quality|priority|and\s(?:secondary|special))`,
);

/** `the children’s home, Rowan Lodge`, `a school called Oakfield`, `excluded from Oakfield Grange`. */
function* kindBefore(text: string, words: Words): Iterable<PersonalDataMention> {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.length > 5 || isPartner(text, last.end)) return;
  const name = plainWord(text.slice(first.start, last.end));
  const plain = words.map((word) => word.plain);
  if (
    plain.every((word) => wordSet('places.general').has(word) || wordSet('people.not-names').has(word)) ||
    plain.includes('virtual') ||
    words.every(({ text: word }) => word.length > 1 && word === word.toUpperCase())
  )
    return;
  const before = tokensBefore(text, first.start, 8);
  let i = 0;
  while (before[i]?.plain === 'the' || /^['“]$/.test(before[i]?.plain ?? '')) i++;
  const sign = before[i]?.plain ?? '';
  const going =
    (sign === 'at' || sign === 'from' || /^attend/.test(sign)) &&
    !plain.some((word) => wordSet('places.hospitals').has(word));
  const year = going && /^\d{1,2}$/.test(before[i + 1]?.plain ?? '') && before[i + 2]?.plain === 'year';
  if (
    going &&
    (year || phraseBefore(before, i, wordSet('places.goes-to')) > 0 || (/^attend/.test(sign) && plain[0] === 'st')) &&
    !/^\s(?:University|College|Council)/.test(text.slice(last.end, last.end + 11)) &&
    !plain.includes('university') &&
    !plain.includes('college')
  ) {
    yield {
      kind: 'school',
      start: first.start,
      end: last.end,
      key: name,
      unless: plain.length === 1 ? plain : [],
      instead: 'their school',
      ...(/^['’]s\b/.test(text.slice(last.end, last.end + 3))
        ? { replaced: { start: first.start, end: last.end + 2 } }
        : {}),
    };
    return;
  }
  const called = sign === 'called' || sign === 'named' || (sign === 'as' && before[i + 1]?.plain === 'known');
  const bracket = sign === '(' && text[last.end] === ')';
  const comma = sign === ',' && /^[,.;]/.test(text.slice(last.end, last.end + 1));
  if (!called && !bracket && !comma) return;
  const at = i + (sign === 'as' ? 2 : 1);
  const home =
    phraseBefore(before, at, wordSet('places.homes')) ||
    (/^(?:placement|home|unit)$/.test(before[at]?.plain ?? '') ? 1 : 0);
  const school = insteadOf('places.schools').has(before[at]?.plain ?? '') ? 1 : 0;
  const hospital = wordSet('places.hospitals').has(before[at]?.plain ?? '') ? 1 : 0;
  const noun = before[at];
  if (!noun || noun.capital || home + school + hospital === 0) return;
  yield {
    kind: home > 0 ? 'home' : school > 0 ? 'school' : 'hospital',
    ...(home === 0 && school > 0 && !isOfChild(text, first.start, last.end) ? { mild: true } : {}),
    start: first.start,
    end: last.end,
    key: name,
    instead: '',
    replaced: { start: noun.end, end: last.end + (bracket || (comma && text[last.end] === ',') ? 1 : 0) },
  };
}

const NAMED_HOME = regex(
  '',
  String.raw`^\s?[,(]\s?(?:(?:a|the|an|their|his|her)\s)?(?:[a-z’-]+\s){0,4}(?:home|placement|unit`,
  String.raw`|accommodation|provision)\b`,
);

/** `placed at Rowan Lodge`: a house where somebody lives. */
function* houses(text: string, words: Words): Iterable<PersonalDataMention> {
  const last = words.at(-1) as Capital;
  if (!wordSet('places.houses').has(last.plain) || words.some(({ plain }) => NO_HOME.has(plain))) return;
  let own = words;
  while (own.length > 1 && wordSet('places.before-name').has((own[0] as Capital).plain) && own[0]?.plain !== 'the')
    own = own.slice(1);
  const first = own[0] as Capital;
  const named = own.slice(0, -1).some(({ plain }) => !wordSet('places.general').has(plain));
  const the =
    first.plain === 'the' ||
    (own.length === 1 && /\b[Tt]he\s$/.test(text.slice(Math.max(0, first.start - 4), first.start)));
  if ((!named && !the) || isPartner(text, last.end)) return;
  const before = tokensBefore(text, first.start, 9).filter(
    ({ plain }) => plain !== 'the' && plain !== "'" && plain !== '“',
  );
  const lives =
    /^(?:at|in|to|into|from|with)$/.test(before[0]?.plain ?? '') &&
    before.slice(1, 5).some((_, i) => phraseBefore(before, i + 1, wordSet('places.lives-at')) > 0);
  if (!lives && !NAMED_HOME.test(text.slice(last.end, last.end + 70))) return;
  yield {
    kind: 'home',
    start: first.start,
    end: last.end,
    key: plainWord(text.slice(first.start, last.end)),
    instead: 'their home',
    ...(own.every(isInCapitals) ? { unless: own.slice(0, -1).map(({ plain }) => plain) } : {}),
    ...(/\b[Tt]he\s$/.test(text.slice(Math.max(0, first.start - 4), first.start))
      ? { replaced: { start: first.start - 4, end: last.end } }
      : {}),
  };
}

const NO_HOME: ReadonlySet<string> = new Set(['council', 'civic', 'county', 'town', 'family', 'virtual', 'contact']);

/** `14 Elm Road`, `Elm Road`, but not `Kirk Street hub` or `high street`. */
function* streets(text: string, words: Words): Iterable<PersonalDataMention> {
  const last = words.at(-1) as Capital;
  const kind = last.plain;
  if (words.length < 2 || !wordSet('places.numbered-streets').has(kind) || isPartner(text, last.end)) return;
  let own = words.slice(-4);
  while (own.length > 2 && wordSet('places.before-name').has((own[0] as Capital).plain)) own = own.slice(1);
  const first = own[0] as Capital;
  const number = /(?:\b(?:[Ff]lat|[Aa]partment|[Uu]nit)\s\w{1,4},?\s)?(?<![\w’'-])\d{1,4}[A-Za-z]?,?\s$/.exec(
    text.slice(Math.max(0, first.start - 20), first.start),
  )?.[0];
  const named = own
    .slice(0, -1)
    .some(({ plain }) => !wordSet('places.general').has(plain) && !wordSet('people.not-names').has(plain));
  if (number === undefined ? !named || !wordSet('places.streets').has(kind) : /^\d{4},?\s/.test(number)) return;
  // “NHS ST&W”
  if (text[last.end] === '&') return;
  const unless = own.every(isInCapitals)
    ? wordsInCapitals(own, kind, number !== undefined)
    : number === undefined && startsSentence(text, first.start)
      ? [first.text.toLowerCase()]
      : [];
  const start = first.start - (number?.length ?? 0);
  yield {
    kind: 'street',
    start,
    end: last.end,
    key: plainWord(text.slice(start, last.end)),
    instead: number === undefined ? 'their street' : 'their home',
    ...(unless.length > 0 ? { unless } : {}),
  };
}

const isInCapitals = ({ text }: Capital): boolean => text.length > 1 && text === text.toUpperCase();

/**
 * In capitals a street is distinguished from `CASES TO CLOSE` by words that are not in the dictionary, or by a house
 * number and an unambiguous word for a street.
 */
const wordsInCapitals = (own: Words, kind: string, numbered: boolean): readonly string[] =>
  numbered && own.length < 4 && PLAIN_STREETS.has(kind) ? [] : own.slice(0, -1).map(({ plain }) => plain);
const PLAIN_STREETS: ReadonlySet<string> = new Set(['street', 'road', 'avenue', 'lane', 'crescent', 'terrace']);

function isPartner(text: string, end: number): boolean {
  const rest = text.slice(end, end + 40);
  return (
    /^['’]?s?(?:\s|,\s|\s\()[A-Za-z]/.test(rest) &&
    phraseAfter(
      tokensAfter(rest, 0, 6).filter(({ mark, plain }) => !mark && plain !== "'s"),
      0,
      wordSet('places.partner-after'),
    ) > 0
  );
}

/**
 * True if the sentence is about one child or a few, or about who goes where; a school may also be named for its work.
 */
function isOfChild(text: string, start: number, end: number): boolean {
  const sentence = sentenceAround(text, start, end);
  return ofChild().test(text.slice(sentence.start, start)) || ofChild().test(text.slice(end, sentence.end));
}

/** Words for a child, or for going to school; a count of children; and pupils, but not what is for them. */
const ofChild = lazy(() =>
  regex(
    'i',
    String.raw`\b(?:${wordList('places.of-child').join('|')}|pupil(?! referral)|student(?! support)|year \d{1,2}`,
    String.raw`|(?:one|two|three|four|five|six|some|few|several|both|\d{1,2}) (?:[a-z-]+ )?(?:children|pupils|boys`,
    String.raw`|girls|students|young people|babies|of them))\b`,
  ),
);

function isPatient(text: string, start: number, end: number): boolean {
  const sentence = sentenceAround(text, start, end);
  const words = ` ${text
    .slice(sentence.start, sentence.end)
    .toLowerCase()
    .replace(/[,.;:()]/g, ' ')} `;
  return wordList('places.patient').some((word) => words.includes(` ${word} `));
}
