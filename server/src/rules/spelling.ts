import type { Block } from '../letter/letter';
import type { Prose } from '../prose/prose';
import type { Doubt } from '../prose/spelling/doubts';
import { isSlipOfName, isTitleWord, wellKnownName } from '../prose/spelling/names';
import { isCertainSlip } from '../prose/spelling/remedies';
import type { Reading } from '../reading/reading';
import { runningText } from '../reading/running-text';
import type { Span } from '../text/span';
import { namesInLetter } from './names-in-letter';
import type { Fix, Report } from './rule';
import { defineRule } from './rule';

const messages = {
  unknown: '“{word}” is not in the dictionary: correct it, or add it to the dictionary.',
  misspelt: '“{word}” is not in the dictionary: “{right}” is probably meant.',
  unlikely: '“{word}” is a word, but “{right}” is probably meant.',
  american: '“{word}” is not the British spelling that the house uses: write “{right}”.',
  shift: '“{word}” has a capital too many: write “{right}”.',
  capital: '“{word}” has a capital: write “{right}”.',
  name: '“{word}” is spelt “{right}” elsewhere in this letter: spell it alike.',
} as const;

export default defineRule({
  meta: {
    id: 'spelling',
    title: 'A word or a name is misspelt',
    why: 'A misspelt word is the first thing that readers of a published letter see, and a name spelt in two ways makes them doubt the rest. The dictionary is British with -ise, as Ofsted spells, and has the words of the trade and the places of England. Names are learnt from the letter itself. A word that is not in the dictionary and like no other is information only; add it to the letter’s, the workspace’s or your own words.',
    group: 'prose',
    severity: 'warning',
    fix: 'safe',
    reads: 'prose',
    profile: 'quiet',
    messages,
    options: {},
  },

  *check(reading, _options, prose) {
    const words = doubtedWords(reading, prose);
    if (words.size === 0) return;
    const names = [...words.values()].some(({ capital }) => capital) ? namesInLetter(reading, prose) : NO_NAMES;
    for (const word of words.values()) {
      const said = word.capital ? ofCapital(word, words, names) : ofSmall(word.first);
      const report = said && reportOf(word, said, reading);
      if (report) yield report;
    }
  },

  examples: {
    valid: [],
    invalid: [],
  },
});

/** A word that the dictionary does not have, with every place of the running text where it stands so. */
interface DoubtedWord {
  readonly word: string;
  readonly capital: boolean;
  readonly first: Doubt;
  readonly places: { readonly doubt: Doubt; readonly block: Block }[];
}

type Message = keyof typeof messages;

interface Said {
  readonly message: Message;
  /** What is meant; undefined where that is not known. */
  readonly right?: string;
  readonly sure: boolean;
}

const NO_NAMES: ReadonlySet<string> = new Set();

function doubtedWords(reading: Reading, prose: Prose): ReadonlyMap<string, DoubtedWord> {
  const own = reading.letter.frontMatter.words;
  const isOwn = (word: string): boolean => prose.words.has(word) || own.includes(word);
  const words = new Map<string, DoubtedWord>();
  for (const block of runningText(reading)) {
    for (const doubt of prose.of(block.text).doubts) {
      const { word, small, within, capital } = doubt;
      if (isOwn(word) || isOwn(small) || isOwn(within)) continue;
      const known = words.get(word);
      if (known) known.places.push({ doubt, block });
      else words.set(word, { word, capital, first: doubt, places: [{ doubt, block }] });
    }
  }
  return words;
}

function ofSmall({ remedy }: Doubt): Said {
  switch (remedy.kind) {
    case 'slip': return { message: remedy.word ? 'unlikely' : 'misspelt', right: remedy.right, sure: true };
    case 'american': return { message: 'american', right: remedy.right, sure: true };
    case 'capital': return { message: 'capital', right: remedy.right, sure: true };
    case 'shift': return { message: 'shift', right: remedy.right, sure: true };
    case 'near': return { message: 'unknown', sure: true };
    case 'none': return { message: 'unknown', sure: false };
  }
}

/** A word with a capital is a name, unless it is like one that the letter or the country has, or a small word that is misspelt. */
function ofCapital({ word, first, places }: DoubtedWord, words: ReadonlyMap<string, DoubtedWord>, names: ReadonlySet<string>): Said | undefined {
  if (names.has(word)) return undefined;
  if (first.remedy.kind === 'shift') return ofSmall(first);
  const right = likeName(word, names) ?? otherSpelling(word, places.length, words);
  if (right !== undefined) return { message: 'name', right, sure: true };
  const wellKnown = wellKnownName(word);
  if (wellKnown !== undefined) return { message: 'misspelt', right: wellKnown, sure: true };
  const { remedy, small } = first;
  if (places.every(({ doubt }) => doubt.opens)) {
    // Any word has a capital there; one that is like no other is a name.
    return remedy.kind === 'none' || remedy.kind === 'capital' ? undefined : ofSmall(first);
  }
  if (remedy.kind === 'american') return first.afterCapital ? undefined : ofSmall(first);
  if (isCertainSlip(small)) return ofSmall(first);
  return remedy.kind === 'slip' && isTitleWord(remedy.right) ? ofSmall(first) : undefined;
}

const likeName = (word: string, names: Iterable<string>): string | undefined => {
  for (const name of names) if (isSlipOfName(word, name)) return name;
  return undefined;
};

/** The other spelling of a name that the letter has more often, or earlier. */
function otherSpelling(word: string, count: number, words: ReadonlyMap<string, DoubtedWord>): string | undefined {
  let later = false;
  for (const other of words.values()) {
    if (other.word === word) later = true;
    else if (other.capital && (later ? other.places.length > count : other.places.length >= count) && other.places.some(({ doubt }) => !doubt.opens) && isSlipOfName(word, other.word)) return other.word;
  }
  return undefined;
}

function reportOf({ word, places: all }: DoubtedWord, { message, right, sure }: Said, reading: Reading): Report<typeof messages> | undefined {
  // The rule of authorities has its word on those that it does not know.
  const unknown = reading.facts.authorities.filter(({ authority }) => !authority).map(({ span }) => span);
  const places = all.map(({ doubt, block }) => ({ doubt, span: block.plain.toSource(doubt) })).filter(({ span }) => !unknown.some((other) => other.start <= span.start && span.end <= other.end));
  const [first, ...others] = places;
  if (!first) return undefined;
  const shown = right === undefined ? undefined : meantFor(first.doubt, message, right);
  const where = {
    span: first.span,
    related: others.slice(0, MOST_RELATED).map(({ span }) => ({ span, message: 'It stands here too.' })),
    fixes: shown === undefined ? [] : fixesOf(places, message, shown, reading.letter.text),
    ...(sure ? {} : { severity: 'info' as const }),
  };
  if (message === 'unknown' || shown === undefined) return { message: 'unknown', data: { word }, ...where };
  return { message, data: { word, right: shown }, ...where };
}

/** A list of places that nobody reads to its end is sent again at every keystroke. */
const MOST_RELATED = 9;

/** What is meant, with the capital that the word has and the apostrophe of the house. */
function meantFor({ capital }: Doubt, message: Message, right: string): string {
  const typed = right.replace(/'/g, '’');
  return capital && message !== 'name' ? typed.charAt(0).toUpperCase() + typed.slice(1) : typed;
}

/** One fix for all places; none where markup stands inside a word. */
function fixesOf(places: readonly { readonly doubt: Doubt; readonly span: Span }[], message: Message, right: string, text: string): readonly Fix[] {
  const edits = places.filter(({ doubt, span }) => span.end - span.start === doubt.end - doubt.start && !/[*_`&]/.test(text.slice(span.start, span.end))).map(({ span }) => ({ span, text: right }));
  if (edits.length < places.length) return [];
  // What somebody else wrote, and what may be a name, is not changed unasked.
  const safe = message === 'american' && places.every(({ doubt }) => !doubt.quoted && !doubt.capital);
  return [{ title: edits.length > 1 ? `Write “${right}” (${edits.length} places)` : `Write “${right}”`, kind: safe ? 'safe' : 'suggested', edits }];
}
