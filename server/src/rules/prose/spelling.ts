import { runningText } from '../../analysis/running-text';
import type { Block } from '../../letter/letter';
import type { Prose, UnknownWord } from '../../nlp/block-prose';
import { knownMisspelling } from '../../nlp/spelling/known-misspellings';
import { isSlipOfName, isTitleWord, wellKnownName } from '../../nlp/spelling/name-similarity';
import type { Reading } from '../../reading/reading';
import type { Span } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import type { Titles } from '../engine/rewriting';
import { named, writing } from '../engine/rewriting';
import type { Fix, Gathered, Report } from '../engine/rule';
import { letterRule } from '../engine/rule';
import type { NamesInLetter, WordsOfBlock } from './names-in-letter';
import { namesInLetter, wordsOfBlock } from './names-in-letter';

const messages = {
  unknown: '“{word}” is not in the dictionary: correct it, or add it to the dictionary.',
  misspelt: '“{word}” is not in the dictionary: “{right}” is probably meant.',
  unlikely: '“{word}” is a word, but “{right}” is probably meant.',
  american: '“{word}” is not the house spelling: write “{right}”.',
  contraction: '“{word}” is a contraction without its apostrophe: write “{right}”.',
  shift: '“{word}” has a capital too many: write “{right}”.',
  capital: '“{word}” has a capital: write “{right}”.',
  name: '“{word}” is spelt “{right}” elsewhere in this letter: spell it the same way.',
} as const;

export default letterRule({
  meta: {
    id: 'spelling',
    title: 'A word or a name is misspelt',
    why:
      'A misspelt word is the first thing that readers of a published letter notice, and a name spelt in two ways ' +
      'makes them doubt the rest. The dictionary is British with -ise, as Ofsted spells, and has the terms of ' +
      'social care and the places of England. Names are learnt from the letter itself. A word that is not in the ' +
      'dictionary and resembles no other is reported as information only; add it to the letter’s, the workspace’s ' +
      'or your own words.',
    group: 'prose',
    severity: 'warning',
    fix: 'safe',
    phase: 'prose',
    profile: 'quiet',
    messages,
    options: {},
  },

  looksAt: ['frame'],

  gather: { of: 'blocks', from: wordsOfBlock },

  *check(reading, _options, prose, gathered) {
    const words = doubtedWords(reading, gathered, prose);
    if (words.size === 0) return;
    let names: NamesInLetter | undefined;
    // Names are compared with each other; with hundreds of them this would take too long, and the text is not a letter.
    const tooMany = words.size > MAX_NAMES;
    for (const word of words.values()) {
      if (tooMany && word.capital) continue;
      const verdict = word.capital
        ? ofCapital(word, words, (names ??= namesInLetter(reading, gathered, prose)))
        : ofSmall(word.first);
      const report = verdict && reportOf(word, verdict, reading);
      if (report) yield report;
    }
  },
});

/** A word that is not in the dictionary, with all its places in the running text. */
interface DoubtedWord {
  /** As written. */
  readonly text: string;
  readonly word: string;
  readonly capital: boolean;
  readonly first: UnknownWord;
  readonly places: { readonly unknown: UnknownWord; readonly block: Block }[];
}

const MAX_NAMES = 300;

type Message = keyof typeof messages;

interface Verdict {
  readonly message: Message;
  /** The word that is meant; undefined if unknown. */
  readonly right?: string;
  readonly sure: boolean;
}

function doubtedWords(
  reading: Reading,
  gathered: readonly Gathered<WordsOfBlock>[],
  prose: Prose,
): ReadonlyMap<string, DoubtedWord> {
  const own = reading.letter.frontMatter.words;
  const isOwn = (word: string): boolean => prose.words.has(word) || own.includes(word);
  const words = new Map<string, DoubtedWord>();
  const running = new Set(runningText(reading));
  for (const { block, found } of gathered) {
    if (!running.has(block)) continue;
    for (const unknown of found.unknownWords) {
      const { text, word, small, within, capital } = unknown;
      if (isOwn(text) || isOwn(word) || isOwn(small) || isOwn(within)) continue;
      const known = words.get(text);
      if (known) known.places.push({ unknown, block });
      else words.set(text, { text, word, capital, first: unknown, places: [{ unknown, block }] });
    }
  }
  return words;
}

function ofSmall({ correction, small, quoted }: UnknownWord): Verdict {
  const [, verb] = NEGATED.exec(small) ?? [];
  if (verb !== undefined)
    return quoted
      ? { message: 'misspelt', right: `${verb}n’t`, sure: true }
      : { message: 'contraction', right: `${verb} not`, sure: true };
  switch (correction.kind) {
    case 'slip':
      return { message: correction.word ? 'unlikely' : 'misspelt', right: correction.right, sure: true };
    case 'american':
      return { message: 'american', right: correction.right, sure: true };
    case 'capital':
      return { message: 'capital', right: correction.right, sure: true };
    case 'shift':
      return { message: 'shift', right: correction.right, sure: true };
    case 'near':
      return { message: 'unknown', sure: true };
    case 'none':
      return { message: 'unknown', sure: false };
  }
}

/** “dont”, “isnt”; “wont” and “cant” are words. */
const NEGATED = /^(do|does|did|is|are|was|were|has|have|had|would|could|should|must)nt$/;

/**
 * A capitalised word is taken for a name, unless it resembles one known from the letter or the country, or a misspelt
 * common word.
 */
function ofCapital(
  { word, first, places }: DoubtedWord,
  words: ReadonlyMap<string, DoubtedWord>,
  names: NamesInLetter,
): Verdict | undefined {
  if (names.isSure(word)) return undefined;
  if (first.correction.kind === 'shift') return ofSmall(first);
  const right = names.like(word) ?? otherSpelling(word, places.length, words);
  if (right !== undefined) return { message: 'name', right, sure: true };
  const wellKnown = wellKnownName(word);
  if (wellKnown !== undefined) return { message: 'misspelt', right: wellKnown, sure: true };
  const { correction, small } = first;
  if (places.every(({ unknown }) => unknown.opens)) {
    // At the start of a sentence every word has a capital; one that resembles no other is a name.
    return correction.kind === 'none' || correction.kind === 'capital' ? undefined : ofSmall(first);
  }
  if (correction.kind === 'american') return first.afterCapital ? undefined : ofSmall(first);
  if (knownMisspelling(small)?.word === false) return ofSmall(first);
  const title =
    correction.kind === 'slip'
      ? [correction.right].find(isTitleWord)
      : correction.kind === 'near'
        ? correction.words.find(isTitleWord)
        : undefined;
  return title === undefined ? undefined : { message: 'misspelt', right: title, sure: true };
}

/** Another spelling of the name that is more frequent in the letter, or comes earlier. */
function otherSpelling(word: string, count: number, words: ReadonlyMap<string, DoubtedWord>): string | undefined {
  let later = false;
  for (const other of words.values()) {
    if (other.word === word) later = true;
    else if (
      other.capital &&
      (later ? other.places.length > count : other.places.length >= count) &&
      other.places.some(({ unknown }) => !unknown.opens) &&
      isSlipOfName(word, other.word)
    )
      return other.word;
  }
  return undefined;
}

function reportOf(
  { text, places: all }: DoubtedWord,
  { message, right, sure }: Verdict,
  reading: Reading,
): Report<typeof messages> | undefined {
  // Authorities that are not recognised are left to the rule `unknown-authority`.
  const unknown = reading.facts.authorities.filter(({ authority }) => !authority).map(({ span }) => span);
  const places = all
    .map(({ unknown: doubt, block }) => ({ doubt, span: block.plain.toSource(doubt) }))
    .filter(({ span }) => !unknown.some((other) => other.start <= span.start && span.end <= other.end));
  const [first, ...others] = places;
  if (!first) return undefined;
  const shown = right === undefined ? undefined : meantFor(first.doubt, message, right);
  const where = {
    span: first.span,
    related: others.slice(0, MAX_RELATED_PLACES).map(({ span }) => ({ span, message: 'It appears here too.' })),
    unknownWord: text,
    fixes: shown === undefined ? [] : fixesOf(places, message, shown, reading.letter.text),
    ...(sure ? {} : { severity: 'info' as const }),
  };
  if (message === 'unknown' || shown === undefined) return { message: 'unknown', data: { word: text }, ...where };
  return { message, data: { word: text, right: shown }, ...where };
}

/** The list is sent again with every keystroke, and nobody reads a long one to its end. */
const MAX_RELATED_PLACES = 9;

/** The word that is meant, with the capital of the word found and a curly apostrophe. */
function meantFor({ capital }: UnknownWord, message: Message, right: string): string {
  const typed = right.replace(/'/g, '’');
  return capital && message !== 'name' ? typed.charAt(0).toUpperCase() + typed.slice(1) : typed;
}

/** One fix for all places; empty if there is markup inside a word. */
function fixesOf(
  places: readonly { readonly doubt: UnknownWord; readonly span: Span }[],
  message: Message,
  right: string,
  text: string,
): readonly Fix[] {
  const edits = places
    .filter(
      ({ doubt, span }) =>
        span.end - span.start === doubt.end - doubt.start && !/[*_`&]/.test(text.slice(span.start, span.end)),
    )
    .map(({ span }) => ({ span, text: right }));
  if (edits.length < places.length) return [];
  // Quotations and possible names are not changed without asking.
  const safe = message === 'american' && places.every(({ doubt }) => !doubt.quoted && !doubt.capital);
  const kind = safe ? 'safe' : 'suggested';
  return named(text, { kind, edits }, edits.length > 1 ? writingOften(right, edits.length) : writing(right));
}

const writingOften = (right: string, count: number): Titles => ({
  plain: fixTitle('Write “{right}” ({count} places)', { right, count }),
  naming: (words) => fixTitle('Write “{right}” for “{words}” ({count} places)', { right, words, count }),
});
