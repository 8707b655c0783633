import { capitalRuns, startsSentence } from './capitals';
import type { Capital, CapitalRun } from './capitals';
import type { Mention } from './mention';
import { AGE, raised } from './mention';
import { choiceOf, plainWord, wordList, wordSet } from './word-lists';

/**
 * The people that a text names: children and their families, staff, and those of whom it does not say who they are.
 * A name is known by the list of first names, or by what stands beside it (a title, a job, “a boy called …”).
 */
export function peopleIn(text: string): readonly Mention[] {
  return capitalRuns(text).flatMap((run) => [...namesOf(run, text)]).flatMap((name) => mentionOf(name, text) ?? []);
}

interface Name {
  readonly start: number;
  /** Of the name itself, without its title. */
  readonly nameStart: number;
  readonly end: number;
  readonly words: readonly string[];
  /** In the list of first names; `maybe` for those that are words too. */
  readonly listed: 'sure' | 'maybe' | 'no';
  readonly titled: boolean;
  readonly starts: boolean;
}

/** What in a run of capitals may be a name: the words between those that are none. */
function* namesOf({ words, startsSentence: starts, possessive }: CapitalRun, text: string): Iterable<Name> {
  for (let i = 0; i < words.length; ) {
    const first = words[i] as Capital;
    const title = wordSet('people.honorifics').has(plainWord(first.text)) && i + 1 < words.length;
    const from = title ? i + 1 : i;
    let to = from;
    while (to < words.length && to - from < MOST_WORDS && isNameWord(words[to] as Capital)) to++;
    if (to === from) {
      i = from + 1;
      continue;
    }
    let own = words.slice(from, to);
    // “Recently Jake”: a sentence's first word stands before a name.
    if (!title && from === 0 && starts && own.length > 1 && listing(own[0]) === 'no' && listing(own[1]) === 'sure') own = own.slice(1);
    const name = own[0];
    const last = own.at(-1);
    if (name && last && !isOther({ before: words[from + to - from - own.length - 1], after: words[to], last, possessive, titled: title }, text)) {
      yield {
        start: title ? first.start : name.start, nameStart: name.start, end: last.end, words: own.map((word) => word.text), listed: listing(name), titled: title,
        starts: startsSentence(text, title ? first.start : name.start),
      };
    }
    i = to;
  }
}

const MOST_WORDS = 4;

const listing = (word: Capital | undefined): Name['listed'] => {
  const first = word?.text.replace(/-.*$/, '') ?? '';
  return wordSet('first-names.names').has(first) ? 'sure' : wordSet('first-names.words-too').has(first) ? 'maybe' : 'no';
};

const isNameWord = (word: Capital): boolean => {
  const plain = plainWord(word.text);
  if (word.text.length > 1 && word.text === word.text.toUpperCase()) return false;
  if (listing(word) !== 'no') return true;
  return !wordSet('people.not-names').has(plain) && !wordSet('frames.never').has(plain) && !wordSet('people.after-no-person').has(plain) && !wordSet('people.public-honorifics').has(plain);
};

interface Neighbours {
  readonly before: Capital | undefined;
  readonly after: Capital | undefined;
  readonly last: Capital;
  readonly possessive: boolean;
  readonly titled: boolean;
}

/** True for the name of a place, a service, a law, a way of working: `Clare’s Law`, `the Phoenix team`, `St Mary`. */
function isOther({ before, after, last, possessive, titled }: Neighbours, text: string): boolean {
  const no = wordSet('people.after-no-person');
  if (before && wordSet('people.before-no-person').has(plainWord(before.text)) && plainWord(before.text) !== 'the') return true;
  if (after) return no.has(plainWord(after.text));
  const rest = text.slice(last.end, last.end + 40);
  const [, owned = '', next = ''] = /^(['’]s?)?\s([A-Za-z-]+)/.exec(rest) ?? [];
  if (next === '') return false;
  if (/^[A-Z]/.test(next)) return owned !== '' && no.has(plainWord(next));
  if (OF_AUTHORS.test(next)) return true;
  return !titled && !possessive && owned === '' && no.has(next) && /\b(?:the|a|an|this|its|their|our)\s(?:[\w-]+\s)?[‘“]?$/i.test(text.slice(Math.max(0, last.start - 60), (before ?? last).start));
}

const OF_AUTHORS = /^(?:model|framework|theory|report|research|principles?|inquiry|concept|scale|toolkit|programme|methods?|foundation|charity|trust|award)s?$/;

/** What the words beside a name say of whose it is; undefined where it is nobody's whom a letter may not name. */
function mentionOf(name: Name, text: string): Mention | undefined {
  const { start, end } = name;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const key = plainWord(name.words.join(' '));
  if (wordSet('frames.never').has(key)) return undefined;
  const known = childOf(name, key, before, after, text) ?? staffOf(name, key, before, after);
  if (known !== undefined) return known === 'public' ? undefined : known;
  const base = { start, end, key };
  if (name.titled) return { ...base, kind: 'titled' };
  if (name.listed === 'sure') {
    if (name.words.length > 1) return { ...base, kind: 'person' };
    if (patterns().staffHas.test(after)) return { ...base, kind: 'person' };
    return { ...base, kind: 'first-name', ...oneChild(name) };
  }
  if (name.listed === 'no') return undefined;
  const [, surname] = name.words;
  if (surname !== undefined) return name.words.length === 2 ? { ...base, kind: 'person', unless: [surname.toLowerCase()] } : undefined;
  const acts = (name.starts ? patterns().actsAtStart : patterns().acts).test(after);
  return acts ? { ...base, kind: 'first-name', ...oneChild(name) } : undefined;
}

const REACH = 90;

const oneChild = ({ starts }: Name): { readonly instead: string; readonly again: string } => ({ instead: raised('one child', starts), again: raised('the child', starts) });

/** A child's or a relative's name: by its age, by what they have, by “a boy called”, “her daughter”. */
function childOf(name: Name, key: string, before: string, after: string, text: string): Mention | undefined {
  const { age, has, called, beside, someone } = patterns();
  const unless = name.listed === 'no' ? name.words.map((word) => word.toLowerCase()) : [];
  const base = { kind: 'named' as const, key, ...(unless.length > 0 ? { unless } : {}) };
  const aged = age.exec(after);
  const calling = called.exec(before);
  const near = calling ?? beside.exec(before);
  if (near) {
    const { noun = '', determiner = '', join = '' } = near.groups ?? {};
    // “the child Protection”: a word that no list knows needs more than to follow.
    const plain = name.listed === 'no' && !calling && join.trim() === '' && (!RELATION.test(noun) || name.words.length > 2);
    // “Baby Steps”, “Child Protection”: the capital is a title's, unless the sentence begins here.
    const title = /^[A-Z]/.test(noun) && name.listed !== 'sure' && !startsSentence(text, name.start - near[0].length);
    if (!plain && !title) {
      const from = name.start - near[0].length;
      const to = name.end + (aged?.[0].length ?? closing(join, after));
      const instead = RELATION.test(noun) ? `${determiner}${determiner ? ' ' : ''}${noun}` : /^(?:the|this|that)$/i.test(determiner) ? 'the child' : `one ${/^(?:young person|care leaver)/.test(noun) ? noun : 'child'}`;
      return { ...base, start: from, end: to, instead: raised(instead, startsSentence(text, from)) };
    }
  }
  if (aged && !(name.listed === 'no' && (PLACE_BEFORE.test(before) || !aged.groups?.['said']))) return { ...base, start: name.start, end: name.end + aged[0].length, ...oneChild(name) };
  if (name.listed === 'no') return undefined;
  if (has.test(after) && !name.titled) return { ...base, start: name.start, end: name.end, ...oneChild(name) };
  if (someone.test(after)) return { ...base, start: name.start, end: name.end };
  return undefined;
}

/** The comma or bracket after a name, where one stands before it. */
const closing = (join: string, after: string): number => (/^(?:,|\s*\()/.test(join) && /^[,)]/.test(after) ? 1 : 0);

const PLACE_BEFORE = /\b(?:in|at|from|across|within|to|of|near|outside|throughout|for|around|and)\s$/i;

/** A member of staff, by the job beside the name; `public` for those who may be named. */
function staffOf(name: Name, key: string, before: string, after: string): Mention | 'public' | undefined {
  const { jobBefore, jobAfter, publicBefore, publicAfter } = patterns();
  const ahead = jobBefore.exec(before);
  const behind = ahead ? null : jobAfter.exec(after);
  if (!ahead && publicBefore.test(before)) return 'public';
  if (!behind && publicAfter.test(after)) return 'public';
  const found = ahead ?? behind;
  if (!found) return undefined;
  const { determiner = '', job = '', join = '', said = '' } = found.groups ?? {};
  const sure = name.titled || name.listed === 'sure';
  const named = said !== '' || (ahead !== null && /^(?:my|his|her|their|our)$/i.test(determiner));
  if (!sure && name.words.length === 1 && !named && name.listed === 'no') return undefined;
  // “In North Moor, the head of service”: a place, unless the name is known.
  if (behind && !sure && PLACE_BEFORE.test(before)) return undefined;
  const unless = sure || name.listed === 'maybe' ? (name.listed === 'maybe' && name.words[1] ? [name.words[1].toLowerCase()] : undefined) : name.words.map((word) => word.toLowerCase());
  const from = ahead ? name.start - ahead[0].length : name.start;
  const to = ahead ? name.end + closing(join, after) : name.end + found[0].length;
  const only = wordSet('people.staff-one-only').has(plainWord(job));
  const several = ahead !== null && /^\s*s\b/.test(found.groups?.['plural'] ?? '');
  const instead = several ? undefined : determiner !== '' ? `${determiner} ${job}` : `${only ? 'the' : /^[aeio]/i.test(job) ? 'an' : 'a'} ${job}`;
  return {
    kind: 'staff', start: name.start, end: name.end, key, role: job.toLowerCase() === job || /^[A-Z]+$/.test(job) ? job : job.toLowerCase(),
    ...(unless ? { unless } : {}),
    ...(instead === undefined || (said === 'is' && behind) ? {} : { replaced: { start: from, end: to }, instead: raised(instead, startsIn(before, ahead?.[0])), again: `the ${job}` }),
  };
}

/** True where what is replaced begins a sentence: the job's words, or the name. */
const startsIn = (before: string, ahead: string | undefined): boolean => startsSentence(`${before}x`, before.length - (ahead?.length ?? 0)) && before.length < REACH;

const RELATION = new RegExp(`^(?:${choiceOf(wordList('children.relations'))})$`, 'i');

interface Patterns {
  readonly age: RegExp;
  readonly has: RegExp;
  readonly called: RegExp;
  readonly beside: RegExp;
  readonly someone: RegExp;
  readonly staffHas: RegExp;
  readonly acts: RegExp;
  readonly actsAtStart: RegExp;
  readonly jobBefore: RegExp;
  readonly jobAfter: RegExp;
  readonly publicBefore: RegExp;
  readonly publicAfter: RegExp;
}

let made: Patterns | undefined;
const patterns = (): Patterns => (made ??= makePatterns());

function makePatterns(): Patterns {
  const children = choiceOf(wordList('children.child'), wordList('children.relations'), wordList('children.several'), ['year-old', 'month-old', 'one']);
  const noun = `(?:(?<determiner>a|an|one|the|this|that|another|his|her|their|my|its|whose|two|three|both)\\s+)?(?:(?:[a-z0-9-]+)\\s+){0,2}?(?<noun>${children})`;
  const jobs = `(?<job>${choiceOf(wordList('people.staff'))})(?<plural>s?)`;
  const determiner = '(?:\\b(?<determiner>the|a|an|one|their|her|his|my|our|its)\\s+)?';
  const kinds = '(?:(?:new|newly|interim|acting|permanent|current|former|allocated|previous|lead|experienced|senior|deputy|dedicated|appointed|authority’s|council’s|very|own)\\s+){0,2}';
  // What the manager is of: “head of service for care leavers”, “assistant director of children’s services”.
  const of = '(?:\\s+(?:of|for|in|at)\\s+[A-Za-z’\' &-]{2,45}?)?';
  const people = choiceOf(wordList('people.public-roles'));
  return {
    age: new RegExp(`^(?:,?\\s\\(?(?<said>(?:who\\s(?:is|was)\\s)?(?:aged|now|age|just)\\s)${AGE}|,\\s${AGE}(?=,|\\.|\\syears?\\sold|\\smonths?\\sold)|\\s\\(${AGE}(?=\\)|,|\\syears|\\smonths))(?:\\s(?:years?|months?|weeks?)(?:\\sold|\\sof\\sage)?)?\\b(?![\\s-]*(?:and|to|or|-|–)\\s*\\d|%|\\sper\\scent)\\)?,?`, 'i'),
    has: new RegExp(`^['’]s?\\s(?:own\\s|new\\s|current\\s|previous\\s|allocated\\s|birth\\s|older\\s|younger\\s|elder\\s)?(?:${choiceOf(wordList('children.has'))})\\b`),
    called: new RegExp(`\\b${noun},?\\s(?:who\\s(?:is|was)\\s|was\\s|is\\s)?(?:called|named|known\\sas|whose\\s(?:first\\s)?name\\s(?:is|was))\\s(?<join>[‘“"]?)$`, 'i'),
    beside: new RegExp(`\\b${noun}(?<join>,\\s|\\s\\(|\\s[‘“"]?)$`, 'i'),
    someone: new RegExp(`^(?:,\\s(?:who\\sis\\s)?(?:a|an|the|one)\\s(?:[a-z0-9-]+\\s){0,3}?(?:${choiceOf(wordList('children.child'))})\\b|,\\s(?:his|her|their|the\\schild['’]s|the\\sbaby['’]s)\\s(?:[a-z-]+\\s)?(?:${choiceOf(wordList('children.relations'))})\\b)`),
    staffHas: new RegExp(`^['’]s?\\s(?:[a-z]+\\s)?(?:${choiceOf(wordList('children.staff-has'))})\\b`),
    acts: new RegExp(`^\\s(?:${choiceOf(wordList('children.does'))})\\b`),
    actsAtStart: /^\s(?:told|tells|said|says|lives|lived|wants|wanted|attends|attended|asked|disclosed|moved|ran|enjoys|loves|was (?:placed|moved|born|removed|excluded))\b/,
    jobBefore: new RegExp(`${determiner}${kinds}\\b${jobs}${of}(?:\\s(?<said>called|named))?(?<join>,\\s|\\s\\(|:\\s|\\s[–-]\\s|\\s)[‘“"]?$`, 'i'),
    jobAfter: new RegExp(`^(?:(?:,\\s|\\s\\(|\\s[–-]\\s)(?:who\\s(?:is|was)\\s)?|\\s(?<said>is|was)\\s|,?\\s(?:as|in\\s(?:his|her|their)\\srole\\sas)\\s)${determiner}${kinds}${jobs}\\b(?:${of}(?:,|\\))(?!\\s[A-Z])|(?![a-z]))`, 'i'),
    publicBefore: new RegExp(`(?<!assistant\\s|deputy\\s|service\\s)\\b(?:${people})\\b[A-Za-z’',\\s&–-]{0,60}\\(?$`, 'i'),
    publicAfter: new RegExp(`^(?:,\\s|\\s\\(|\\s[–-]\\s|\\s(?:is|was|as)\\s|,\\swho\\s(?:is|was)\\s)(?:(?!assistant|deputy)[a-z’'-]+\\s){0,5}?(?:${people})\\b`, 'i'),
  };
}
