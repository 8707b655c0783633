import { capitalRuns, sentenceAround, startsSentence } from './capitals';
import type { Capital } from './capitals';
import type { Mention } from './mention';
import { raised } from './mention';
import { choiceOf, insteadOf, plainWord, wordList, wordSet } from './word-lists';

/** The names of schools, homes, hospitals and streets, by which a child may be found. Partners (`an NHS trust`) and offices are none. */
export function placesIn(text: string): readonly Mention[] {
  return [...namedKinds(text), ...namedAfter(text), ...attended(text), ...houses(text), ...streets(text)];
}

/** `Oakfield Primary School`, `Rowan Lodge children’s home`, `Northmoor General Hospital`: a name before what it is. */
function* namedKinds(text: string): Iterable<Mention> {
  const { kinds, hospital, school, short } = patterns();
  for (const match of text.matchAll(kinds)) {
    const { 0: words, index } = match;
    const end = index + words.length;
    const kind = hospital.test(words) ? 'hospital' : school.test(words) || short.test(words) ? 'school' : 'home';
    if (isPartner(text, end) || (/^[A-Z]/.test(words) && /^\s[A-Z][a-z]/.test(text.slice(end, end + 3)))) continue;
    if (short.test(words) && !isShortName(text, index, end)) continue;
    const name = nameBefore(text, index, kind === 'home' ? wordSet('places.general') : wordSet('places.school-words'));
    if (!name || /\bvirtual\b/i.test(text.slice(name.start, end))) continue;
    const unless = name.alone ? { unless: [name.alone] } : {};
    const from = /\b[Tt]he\s$/.test(text.slice(Math.max(0, name.start - 4), name.start)) ? name.start - 4 : name.start;
    const start = kind === 'hospital' || !/^the$/i.test(text.slice(from, name.start).trim()) ? name.start : from;
    const place = { kind, start, end, key: plainWord(text.slice(name.start, end)), ...unless } as const;
    const lead = /\b(?:the|a|an)\s$/i.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
    const instead = kind === 'school' ? (insteadOf('places.schools').get(plainWord(words)) ?? 'their school') : kind === 'hospital' ? 'hospital' : `a ${words.toLowerCase().replace(/^residential school$/, 'school')}`;
    const mild = kind === 'hospital' && !isPatient(text, start, end) ? { mild: true } : {};
    yield { ...place, ...mild, instead: raised(instead, startsSentence(text, start)), ...(lead === '' ? {} : { replaced: { start: start - lead.length, end }, instead: raised(instead, startsSentence(text, start - lead.length)) }) };
  }
}

interface NameBefore {
  readonly start: number;
  /** The only word of the name, where it begins the sentence: a name only if it is no word. */
  readonly alone?: string;
}

/** Steps back over the words before a place's kind to where its name begins; undefined where they name nothing. */
function nameBefore(text: string, end: number, between: ReadonlySet<string>): NameBefore | undefined {
  const words = text.slice(Math.max(0, end - 80), end);
  let start = end;
  let names = 0;
  let only: string | undefined;
  for (let taken = 0; taken < 8; taken++) {
    const [whole = '', word = ''] = /([\w.’'‑&-]+)[ \u00a0]$/.exec(words.slice(0, words.length - (end - start))) ?? [];
    if (whole === '') break;
    const plain = plainWord(word).replace(/\.$/, '').replace(/'s$/, '');
    const capital = /^[A-ZÀ-Þ]/.test(word);
    if (!capital && !between.has(plain) && !/^(?:of|the|and|&|upon|le|on)$/.test(plain)) break;
    if (!capital && /^(?:and|&|a|an|for|in|at)$/.test(plain) && !/^[A-ZÀ-Þ][\w’'.-]*[ \u00a0](?:and|&)[ \u00a0]$/.test(/\S+[ \u00a0]\S+[ \u00a0]$/.exec(words.slice(0, words.length - (end - start)))?.[0] ?? '')) break;
    start -= whole.length;
    const isName = capital && !wordSet('places.general').has(plain) && !between.has(plain) && !(word.length > 1 && word === word.toUpperCase() && !/['’.]/.test(word));
    if (isName) {
      names++;
      only = word;
    }
  }
  if (names === 0) return undefined;
  // What is before the name's first capital is no part of it: “of”, “the”.
  const from = start + (/^(?:(?:[a-z’'&-]+|The|At|In|From|A|An|When|Since|While|For|Both|Staff|One|Pupils)[ \u00a0])+(?=[A-ZÀ-Þ])/.exec(text.slice(start, end))?.[0].length ?? 0);
  const alone = names === 1 && only !== undefined && startsSentence(text, text.indexOf(only, from)) && /^[a-z]/.test(text.slice(end, end + 1)) ? { alone: only.toLowerCase() } : {};
  return { start: from, ...alone };
}

/** `the children’s home, Rowan Lodge`, `a school called Oakfield`. */
function* namedAfter(text: string): Iterable<Mention> {
  for (const match of text.matchAll(patterns().after)) {
    const { kind = '', join = '', name = '' } = match.groups ?? {};
    const start = match.index + match[0].length - name.length;
    const plain = name.split(' ').map(plainWord);
    if (plain.every((word) => wordSet('places.general').has(word) || wordSet('people.not-names').has(word)) || /^[A-Z]+$/.test(name) || isPartner(text, start + name.length)) continue;
    if (plain.includes('virtual')) continue;
    const called = /called|named|known/.test(join);
    const what = patterns().hospital.test(kind) ? 'hospital' : patterns().school.test(kind) ? 'school' : 'home';
    const from = match.index + kind.length;
    const bracket = /\($/.test(join) && text[start + name.length] === ')';
    const comma = /^,/.test(join) && /^[,.;]/.test(text.slice(start + name.length));
    const to = start + name.length + (bracket || (comma && text[start + name.length] === ',') ? 1 : 0);
    yield { kind: what, start, end: start + name.length, key: plainWord(name), unless: called ? [] : plain, ...(called || bracket || comma ? { instead: '', replaced: { start: from, end: to } } : {}) };
  }
}

/** `excluded from Oakfield Grange`, `attends St Mary’s`. */
function* attended(text: string): Iterable<Mention> {
  for (const match of text.matchAll(patterns().goesTo)) {
    const { name = '' } = match.groups ?? {};
    const plain = name.split(' ').map(plainWord);
    if (plain.every((word) => wordSet('places.general').has(word) || wordSet('people.not-names').has(word)) || /^[A-Z]+$/.test(name)) continue;
    const start = match.index + match[0].lastIndexOf(name);
    if (/^\s(?:University|College|Council)|^\s[A-Z]/.test(text.slice(start + name.length, start + name.length + 9))) continue;
    yield { kind: 'school', start, end: start + name.length, key: plainWord(name), unless: plain.length === 1 ? plain : [], instead: 'their school' };
  }
}

/** `placed at Rowan Lodge`: a house that somebody lives in. */
function* houses(text: string): Iterable<Mention> {
  const { house, livesAt } = patterns();
  for (const { words: own } of capitalRuns(text)) {
    const last = own.at(-1) as Capital;
    const names = own.slice(0, -1).filter(({ text: word }) => !wordSet('places.general').has(plainWord(word)));
    const the = plainWord(own[0]?.text ?? '') === 'the';
    if (!house.test(last.text) || (names.length === 0 && !the) || own.some(({ text: word }) => /^(?:council|civic|county|town|family|virtual|contact)$/i.test(word))) continue;
    const first = own.find(({ text: word }) => the || !/^(?:At|In|From|When|The|A|An)$/.test(word)) ?? last;
    const { start } = first;
    if (isPartner(text, last.end) || /^\s(?:project|programme|scheme|model)/i.test(text.slice(last.end, last.end + 11))) continue;
    const before = text.slice(Math.max(0, start - 50), start);
    if (!livesAt.test(before) && !/^\s?[,(]\s?(?:a|the|an|their|his|her)\s(?:[a-z’-]+\s){0,4}(?:home|placement|unit|accommodation|provision)\b/.test(text.slice(last.end, last.end + 70))) continue;
    yield { kind: 'home', start, end: last.end, key: plainWord(text.slice(start, last.end)), instead: 'their home', ...(/\b[Tt]he\s$/.test(before) ? { replaced: { start: start - 4, end: last.end } } : {}) };
  }
}

/** `14 Elm Road`, `Elm Road`; not `Kirk Street hub`, `high street`. */
function* streets(text: string): Iterable<Mention> {
  for (const match of text.matchAll(patterns().street)) {
    const { number, name = match.groups?.['other'] ?? '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const plain = name.trim().split(' ').map(plainWord);
    if (isPartner(text, end) || /^\s[A-Z][a-z]/.test(text.slice(end, end + 3))) continue;
    if (plain.every((word) => wordSet('places.general').has(word) || wordSet('people.not-names').has(word)) && !(number !== undefined && !/^(?:the|new|\d)/.test(plain[0] ?? ''))) continue;
    const start = match.index;
    yield { kind: 'street', start, end, key: plainWord(match[0]), instead: number === undefined ? 'their street' : 'their home', ...(number === undefined && startsSentence(text, start) ? { unless: plain } : {}) };
  }
}

const isPartner = (text: string, end: number): boolean => patterns().partner.test(text.slice(end, end + 40));

/** “St Mary’s Primary,”: a school where nothing follows that “primary” could be of. */
const isShortName = (text: string, start: number, end: number): boolean =>
  /^(?:[,.;:)’'?!]|\s(?:where|and|in|who|has|had|was|were|is|to|on|for|told|because|after|since|when|with|are)\b|$)/.test(text.slice(end, end + 12)) && /^(?:Primary|Infants?|Juniors|High|Secondary|Grammar)$/.test(text.slice(start, end)) &&
  /\b(?:at|attends?|attended|attending|from|to|of|joined|left|with|by|and|in|for|,)\s(?:the\s)?(?:[A-Z][\w’'.-]*\s)+$/.test(text.slice(Math.max(0, start - 60), start));

function isPatient(text: string, start: number, end: number): boolean {
  const sentence = sentenceAround(text, start, end);
  return patterns().patient.test(text.slice(sentence.start, sentence.end));
}

interface Patterns {
  readonly kinds: RegExp;
  readonly hospital: RegExp;
  readonly school: RegExp;
  readonly short: RegExp;
  readonly after: RegExp;
  readonly goesTo: RegExp;
  readonly house: RegExp;
  readonly livesAt: RegExp;
  readonly street: RegExp;
  readonly partner: RegExp;
  readonly patient: RegExp;
}

let made: Patterns | undefined;
const patterns = (): Patterns => (made ??= makePatterns());

function makePatterns(): Patterns {
  const schools = [...insteadOf('places.schools').keys()];
  const hospitals = wordList('places.hospitals');
  const homes = wordList('places.homes');
  const name = '(?:St\\.?\\s)?[A-Z][a-z’\'-]+(?:\\s(?:of\\s|the\\s)?[A-Z][a-z’\'-]+){0,3}';
  return {
    kinds: new RegExp(`(?<=[\\w.’'][ \\u00a0])(?:${choiceOf(both(schools), both(hospitals), both(homes), wordList('places.short-schools').map(capital))})(?![\\w-]|['’]s?\\s(?:leaving|places))`, 'g'),
    hospital: new RegExp(`^(?:${choiceOf(hospitals)})`, 'i'),
    school: new RegExp(`^(?:${choiceOf(schools)})$`, 'i'),
    short: new RegExp(`^(?:${choiceOf(wordList('places.short-schools').map(capital))})$`),
    after: new RegExp(`(?<kind>\\b(?:${choiceOf(both(homes), both(schools), both(hospitals), ['placement', 'home', 'house', 'nursery', 'special school', 'unit'])}))(?<join>,?\\s(?:called|named|known\\sas)\\s[‘“]?(?:the\\s)?|,\\s(?:The\\s)?|\\s\\((?:the\\s)?)(?<name>${name})(?=[\\s,.;)’”]|$)`, 'g'),
    goesTo: new RegExp(`\\b(?:${choiceOf(wordList('places.goes-to'))}|[Yy]ear\\s\\d{1,2}\\sat|(?:attends?|attended|attending)(?=\\sSt\\.?\\s))\\s(?:the\\s)?(?<name>${name})(?:['’]s?)?(?=[\\s,.;)’]|$)`, 'g'),
    house: new RegExp(`^(?:${choiceOf(wordList('places.houses').map(capital))})$`),
    livesAt: new RegExp(`\\b(?:${choiceOf(wordList('places.lives-at'))})\\b(?:\\s[\\w’'-]+){0,3}?,?\\s(?:at|in|to|into|from|with)\\s(?:the\\s)?[‘“]?$`, 'i'),
    street: new RegExp(`(?<![\\w’'-])(?:(?:(?:[Ff]lat|[Aa]partment|[Uu]nit)\\s\\w{1,4},?\\s)?(?<number>\\d{1,4}[A-Za-z]?),?\\s(?<name>(?:[A-Z][a-z’'.-]+\\s){1,3})(?:${choiceOf(wordList('places.numbered-streets').map(capital))})|(?<other>(?:[A-Z][a-z’'.-]+\\s){1,3})(?:${choiceOf(wordList('places.streets').map(capital))}))(?![\\w’'-])`, 'g'),
    partner: new RegExp(`^['’]?s?\\s?(?:[(,]\\s?)?(?:${choiceOf(wordList('places.partner-after'))})\\b`, 'i'),
    patient: new RegExp(`\\b(?:${choiceOf(wordList('places.patient'))})\\b`, 'i'),
  };
}

const capital = (word: string): string => word.replace(/(?<![\w'’])[a-z]/g, (first) => first.toUpperCase());
const both = (words: readonly string[]): readonly string[] => words.flatMap((word) => [word, capital(word), word.charAt(0).toUpperCase() + word.slice(1)]);
