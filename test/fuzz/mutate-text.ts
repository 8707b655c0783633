/** Numbers from 0 up to 1, as from `Math.random`. */
export type Random = () => number;

/** The same numbers for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * One kind of damage that typing, pasting and converting do to a letter. Returns the text unchanged if it does not
 * apply.
 */
export type Mutation = (text: string, random: Random) => string;

/** One to three successive mutations. The same text and random numbers give the same result. */
export function mutateText(text: string, random: Random): string {
  let mutated = text;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--)
    mutated = pick(Object.values(MUTATIONS), random)(mutated, random);
  return mutated;
}

/** Every mutation by its name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  lineBreakDeletedAfterHeading: (text, random) =>
    replaceOne(text, /(?<=^#{1,3} .*)\n+/gm, () => pick([' ', ' ', '', '\n'], random), random),
  lineBreakDeleted: (text, random) => replaceOne(text, /\n+/g, () => pick([' ', '', '\n'], random), random),
  lineBreakAdded: (text, random) =>
    insertAt(text, placeOf(text, random() < 0.8 ? / /g : /\B/g, random), pick(['\n', '\n\n', '\r\n'], random)),
  lineBreaksOfWindows: (text) => text.replace(/\r?\n/g, '\r\n'),
  paragraphsJoined: (text, random) => replaceOne(text, /\n\n(?=\p{Lu})/gu, () => ' ', random),
  paragraphSplit: (text, random) => replaceOne(text, /(?<=[.?!]) (?=\p{Lu})/gu, () => '\n\n', random),
  paragraphDoubled: (text, random) => copied(text, blocksOf(text), '\n\n', random),
  paragraphMoved: (text, random) => moved(text, random),
  paragraphDeleted: (text, random) =>
    blocksOf(text)
      .filter((_, i, all) => all.length < 2 || i !== Math.floor(random() * all.length))
      .join('\n\n'),
  sectionDoubled: (text, random) => copied(text, text.split(/\n\n(?=## )/), '\n\n', random),
  sentenceDoubled: (text, random) =>
    replaceOne(text, /[^.\n]{10,300}\.(?=\s)/g, (found) => `${found} ${found.trim()}`, random),
  wordDoubled: (text, random) => replaceOne(text, WORD, (found) => `${found} ${found}`, random),
  wordDeleted: (text, random) => replaceOne(text, /\p{L}+ /gu, () => '', random),
  wordsSwapped: (text, random) =>
    replaceOne(text, /(\p{L}+) (\p{L}+)/gu, (found) => found.split(' ').reverse().join(' '), random),
  signBeforeWord: (text, random) => replaceOne(text, WORD, (found) => pick(SIGNS, random) + found, random),
  signAfterWord: (text, random) => replaceOne(text, WORD, (found) => found + pick(SIGNS, random), random),
  signForSpace: (text, random) => replaceOne(text, / /g, () => pick(SIGNS, random), random),
  wordsInSigns: (text, random) =>
    replaceOne(text, /\p{L}+(?: \p{L}+){0,3}/gu, (found) => pick(PAIRS, random).replace('…', () => found), random),
  signDeleted: (text, random) => replaceOne(text, /[^\p{L}\p{N}\s]/gu, () => '', random),
  spaceDeleted: (text, random) => replaceOne(text, / /g, () => '', random),
  spaceDoubled: (text, random) => replaceOne(text, / /g, () => pick(['  ', '\u00A0', ' \t', '\u2009'], random), random),
  unseenCharacter: (text, random) =>
    insertAt(text, placeOf(text, /(?<=\p{L})/gu, random), pick(['\u00AD', '\u200B', '\u200D', '\uFEFF'], random)),
  lettersDecomposed: (text, random) => replaceOne(text, WORD, (found) => `${found}\u0301`.normalize('NFD'), random),
  caseOfWord: (text, random) => replaceOne(text, WORD, (found) => otherCase(found, random), random),
  caseOfLine: (text, random) => replaceOne(text, /^.+$/gm, (found) => otherCase(found, random), random),
  caseOfHeading: (text, random) => replaceOne(text, /^#+ .+$/gm, (found) => otherCase(found, random), random),
  letterDeleted: (text, random) => replaceOne(text, /\p{L}/gu, () => '', random),
  letterDoubled: (text, random) => replaceOne(text, /\p{L}/gu, (found) => found + found, random),
  lettersSwapped: (text, random) =>
    replaceOne(text, /\p{L}{2}/gu, (found) => found.charAt(1) + found.charAt(0), random),
  hyphenChanged: (text, random) => replaceOne(text, /-/g, () => pick(['', ' ', '–', ' - ', '- '], random), random),
  hyphenForSpace: (text, random) => replaceOne(text, / (?=\p{Ll})/gu, () => '-', random),
  marksStraight: (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'),
  marksOfStress: (text, random) =>
    replaceOne(
      text,
      /\p{L}+(?: \p{L}+){0,3}/gu,
      (found) => pick(['**…**', '*…*', '_…_', '[…](letter.html)', '`…`'], random).replace('…', () => found),
      random,
    ),
  footnoteMark: (text, random) =>
    insertAt(text, placeOf(text, /(?<=\p{L})(?!\p{L})/gu, random), pick(['[^1]', '¹', '1'], random)),
  note: (text, random) => insertAt(text, placeOf(text, / /g, random), ' <!-- ask the team -->'),
  headingUnmarked: (text, random) =>
    replaceOne(text, /^#{1,3} +/gm, () => pick(['', '### ', '# ', '**'], random), random),
  bulletUnmarked: (text, random) => replaceOne(text, /^[-■] +/gm, () => pick(['', '1. ', '* ', '-'], random), random),
  paragraphsNumbered: (text, random) =>
    replaceOne(text, /^\p{Lu}.*\n\n\p{Lu}.*$/gmu, (found) => `1. ${found.replace('\n\n', () => '\n2. ')}`, random),
  wordsOfTheTrade: (text, random) => replaceOne(text, / (?=\p{Ll})/gu, () => ` ${pick(SAYINGS, random)} `, random),
};

/** Non-words that occur in letters, and some that never do. */
const SIGNS = [
  '(',
  ')',
  '[',
  ']',
  '‘',
  '’',
  '“',
  '”',
  '"',
  "'",
  '–',
  '—',
  '-',
  '/',
  ',',
  '.',
  ';',
  ':',
  '!',
  '?',
  '*',
  '_',
  '&',
  '…',
  '¹',
  '·',
  '|',
  '~',
  '+',
  '%',
  '£',
  '#',
  '<',
  '>',
  '\\',
  '`',
  '\u0301',
];
const PAIRS = ['(…)', '[…]', '‘…’', '“…”', '"…"', "'…'", '– … –', '/…/', ', …,', '*…*', '<…>'];

/** Words that some rule reports. */
const SAYINGS = [
  'utilise',
  'organize',
  'OFSTED',
  'don’t',
  'can’t',
  'an unit',
  'a hour',
  'well being',
  'wellbeing',
  'well-being',
  'the the',
  'of of',
  'children ’s',
  'six monthly',
  'the MASH',
  'the multi-agency safeguarding hub (MASH)',
  'personal education plan (PEP)',
  'Child B',
  'Jamie, aged 14 years and 3 months,',
  'the social worker, Anna Weaver,',
  'outstanding practice',
  'deep dive',
  'care leavers service',
  'commence',
  'due to the fact that',
  'recieve',
  'HMI',
  'their plan, however, they',
  '10-12',
  '18th December 2025',
  'most (three of ten)',
];

const WORD = /[\p{L}\p{N}]+/gu;

const blocksOf = (text: string): readonly string[] => text.split(/\n{2,}/);

function copied(_: string, pieces: readonly string[], between: string, random: Random): string {
  const at = Math.floor(random() * pieces.length);
  const to = random() < 0.6 ? at + 1 : Math.floor(random() * (pieces.length + 1));
  return [...pieces.slice(0, to), pieces[at] ?? '', ...pieces.slice(to)].join(between);
}

function moved(text: string, random: Random): string {
  const pieces = [...blocksOf(text)];
  const [one = ''] = pieces.splice(Math.floor(random() * pieces.length), 1);
  pieces.splice(Math.floor(random() * (pieces.length + 1)), 0, one);
  return pieces.join('\n\n');
}

function otherCase(words: string, random: Random): string {
  const kind = random();
  if (kind < 0.4) return words.toUpperCase();
  if (kind < 0.7) return words.toLowerCase();
  return words.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** Replaces one match of a global pattern, each with the same probability. */
function replaceOne(text: string, pattern: RegExp, write: (found: string) => string, random: Random): string {
  const found = oneOf(text, pattern, random);
  return found ? text.slice(0, found.index) + write(found[0]) + text.slice(found.index + found[0].length) : text;
}

const placeOf = (text: string, pattern: RegExp, random: Random): number =>
  oneOf(text, pattern, random)?.index ?? text.length;

/**
 * The first match from a random offset on, or else the first; listing every match of a long text would take longer than
 * checking it.
 */
function oneOf(text: string, pattern: RegExp, random: Random): RegExpExecArray | undefined {
  const search = new RegExp(pattern);
  search.lastIndex = Math.floor(random() * text.length);
  const found = search.exec(text);
  if (found) return found;
  search.lastIndex = 0;
  return search.exec(text) ?? undefined;
}

const insertAt = (text: string, at: number, words: string): string => text.slice(0, at) + words + text.slice(at);

const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T;
