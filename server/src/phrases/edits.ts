import data from '../../data/phrases/edits.yaml';
import { GenerationalCache } from '../memo/generational-cache';
import type { PhraseCounts } from './count';
import { Insertions } from './insertions';
import { LetterSequences, codeOf, codesOf } from './letter-sequences';
import type { Token } from './tokens';
import { isWord } from './tokens';
import type { Vocabulary } from './vocabulary';

/** The kinds of edit. Their numbers are part of the trained scores, so the order is fixed. */
export const EDIT_KINDS = [
  'preposition',
  'article',
  'agreement',
  'form',
  'plural',
  'apostrophe',
  'hyphen',
  'confused',
  'slip',
  'missing',
  'extra',
  'twice',
] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/**
 * Replaces the tokens `[from, to)` of a sentence by `keys`: one word for another, one inserted, one deleted, two
 * joined.
 */
export interface CandidateEdit {
  readonly kind: EditKind;
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
  /** The symbols of `keys`. */
  readonly symbols: readonly number[];
  /** Number of characters of the words removed. */
  readonly length: number;
}

/** Replacement words. */
export type Instead = Pick<CandidateEdit, 'kind' | 'keys' | 'symbols'>;

const TWICE: Instead = { kind: 'twice', keys: [], symbols: [] };
const EXTRA: Instead = { kind: 'extra', keys: [], symbols: [] };

interface EditLists {
  readonly prepositions: string;
  readonly articles: string;
  readonly agreement: readonly string[];
  readonly tense: readonly string[];
  readonly confused: readonly string[];
  readonly inserted: string;
  readonly removed: string;
}
const lists = data as EditLists;

const wordsOf = (line: string): readonly string[] => line.split(/\s+/).filter((word) => word !== '');
const REMOVED = new Set(wordsOf(lists.removed));

/** For each listed word its possible replacements, each with its kind; the first kind listed wins. */
const OTHERS = ((): ReadonlyMap<string, ReadonlyMap<string, EditKind>> => {
  const found = new Map<string, Map<string, EditKind>>();
  const add = (line: string, kind: EditKind): void => {
    const words = wordsOf(line);
    for (const word of words) {
      const others = found.get(word) ?? new Map<string, EditKind>();
      found.set(word, others);
      for (const other of words) if (other !== word && !others.has(other)) others.set(other, kind);
    }
  };
  for (const line of lists.agreement) add(line, 'agreement');
  for (const line of lists.tense) add(line, 'form');
  for (const line of lists.confused) add(line, 'confused');
  add(lists.prepositions, 'preposition');
  add(lists.articles, 'article');
  return found;
})();

/** The distinct words of about ten letters. */
const WORDS_KEPT = 5_000;

/** Generates candidates from a vocabulary, and caches the results for each word. */
export class CandidateMaker {
  readonly #instead = new GenerationalCache<readonly Instead[]>(WORDS_KEPT);
  readonly #inserted: readonly Instead[];
  readonly #insertions: Insertions;
  readonly #letters: LetterSequences;
  private readonly vocabulary: Vocabulary;

  constructor({ vocabulary, sequences }: Pick<PhraseCounts, 'vocabulary' | 'sequences'>) {
    this.vocabulary = vocabulary;
    this.#letters = new LetterSequences(vocabulary.words);
    this.#inserted = [...new Set(wordsOf(lists.inserted))]
      .filter((key) => vocabulary.has(key))
      .map((key) => this.#asInstead([key], 'missing'));
    this.#insertions = new Insertions(
      sequences,
      this.#inserted.flatMap(({ symbols }) => symbols),
    );
  }

  /** Every edit that starts at a token of a sentence, including at the gap before it. */
  at(sentence: readonly Token[], place: number): readonly CandidateEdit[] {
    const found: CandidateEdit[] = [];
    this.each(sentence, this.vocabulary.symbolsOf(sentence), place, ({ kind, keys, symbols }, to, length) => {
      found.push({ kind, from: place, to, keys, symbols, length });
    });
    return found;
  }

  /**
   * Visits the same edits one by one without creating objects: a letter has tens of thousands.
   *
   * @param row   the symbols of the sentence, starting with the boundary before it
   * @param visit receives the words inserted, the token at which the edit ends, and the number of characters removed
   */
  each(
    sentence: readonly Token[],
    row: ArrayLike<number>,
    place: number,
    visit: (words: Instead, to: number, length: number) => void,
  ): void {
    const token = sentence[place] as Token;
    const before = sentence[place - 1]?.key;
    if (isWord(token.key) || isWord(before ?? '')) {
      this.#insertions.eachBetween(row[place] as number, row[place + 1] as number, (word) => {
        const words = this.#inserted[word] as Instead;
        if (words.keys[0] !== token.key && words.keys[0] !== before) visit(words, place, 0);
      });
    }
    if (!isWord(token.key)) return;
    const { length } = token.key;
    for (const words of this.instead(token.key)) visit(words, place + 1, length);
    const next = sentence[place + 1]?.key;
    if (before === token.key) visit(TWICE, place + 1, length);
    else if (REMOVED.has(token.key) && sentence.length > 1 && next !== token.key) visit(EXTRA, place + 1, length);
    if (next !== undefined && isWord(next)) {
      for (const joined of [`${token.key}-${next}`, token.key + next])
        if (this.vocabulary.has(joined)) visit(this.#asInstead([joined], 'hyphen'), place + 2, length);
    }
    const hyphen = token.key.indexOf('-');
    if (hyphen > 0) {
      const parts = [token.key.slice(0, hyphen), token.key.slice(hyphen + 1)];
      if (parts.every((part) => this.vocabulary.has(part))) visit(this.#asInstead(parts, 'hyphen'), place + 1, length);
    }
  }

  /** The possible replacements for a word. */
  instead(word: string): readonly Instead[] {
    return this.#instead.of(word, () => this.#wordsInstead(word));
  }

  #wordsInstead(word: string): readonly Instead[] {
    const found = new Map<string, EditKind>();
    const add = (key: string, kind: EditKind): void => {
      if (key !== word && !found.has(key) && this.vocabulary.has(key)) found.set(key, kind);
    };
    for (const [other, kind] of OTHERS.get(word) ?? []) add(other, kind);
    for (const form of apostrophesOf(word)) add(form, 'apostrophe');
    for (const plural of pluralsOf(word)) add(plural, 'plural');
    for (const form of formsOf(word)) add(form, 'form');
    for (const slip of slipsOf(word, this.#letters)) add(slip, 'slip');
    return [...found].map(([key, kind]) => this.#asInstead([key], kind));
  }

  #asInstead(keys: readonly string[], kind: EditKind): Instead {
    return { kind, keys, symbols: keys.map((key) => this.vocabulary.symbolOf(key)) };
  }
}

function* apostrophesOf(word: string): Iterable<string> {
  if (word.endsWith('’s')) {
    const stem = word.slice(0, -2);
    yield `${stem}s`;
    yield stem;
    yield `${stem}s’`;
    if (stem.endsWith('y')) yield `${stem.slice(0, -1)}ies’`;
  } else if (word.endsWith('’')) {
    yield word.slice(0, -1);
    yield `${word.slice(0, -2)}’s`;
  } else {
    if (word.endsWith('s')) {
      yield `${word.slice(0, -1)}’s`;
      yield `${word}’`;
      if (word.endsWith('ies')) yield `${word.slice(0, -3)}y’s`;
    }
    yield `${word}’s`;
  }
}

/** Singular and plural forms of nouns and verbs. */
function* pluralsOf(word: string): Iterable<string> {
  if (word.endsWith('ies')) yield `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(word)) yield word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss')) yield word.slice(0, -1);
  if (/[^aeiou]y$/.test(word)) yield `${word.slice(0, -1)}ies`;
  else if (/(?:s|x|ch|sh)$/.test(word)) yield `${word}es`;
  else yield `${word}s`;
  if (word === 'child') yield 'children';
  if (word === 'children') yield 'child';
  if (word === 'person') yield 'people';
  if (word === 'people') yield 'person';
}

const ENDINGS = [
  '',
  's',
  'ed',
  'ing',
  'd',
  'e',
  'es',
  'ly',
  'al',
  'ment',
  'er',
  'or',
  'ion',
  'ive',
  'ively',
  'ity',
  'ance',
  'ence',
  'ent',
  'ant',
  'y',
  'ied',
  'ies',
  'ying',
  'ily',
  'ness',
  'able',
  'ful',
  'fully',
];

/** Other forms of a word: the same stem with another ending. */
function* formsOf(word: string): Iterable<string> {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, word.length - ending.length);
    for (const other of ENDINGS) if (other !== ending) yield stem + other;
    // A consonant doubled before an ending: plan, planned.
    if (/^(?:ed|ing|er)$/.test(ending) && stem.at(-1) === stem.at(-2)) {
      yield stem.slice(0, -1);
      yield `${stem.slice(0, -1)}s`;
    }
    if (ending === '' && /[^aeiou][aeiou][bdgmnprt]$/.test(stem)) {
      yield `${stem}${stem.slice(-1)}ed`;
      yield `${stem}${stem.slice(-1)}ing`;
    }
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Strings one typing error away, leaving out those with letter sequences that no word has. */
function* slipsOf(word: string, known: LetterSequences): Iterable<string> {
  if (word.length < 2 || word.length > 20) return;
  const codes = codesOf(word);
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    // Codes begin two positions before the word.
    const [b2, b1, a1, a2, a3] = [codes[at], codes[at + 1], codes[at + 2], codes[at + 3], codes[at + 4]];
    if (after.length > 0 && known.has(b2, b1, a2, a3)) yield before + after.slice(1);
    if (after.length > 1 && known.has(b1, a2, a1, a3))
      yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
    for (const letter of LETTERS) {
      const code = codeOf(letter.charCodeAt(0));
      if (known.has(b2, b1, code, a1) && known.has(b1, code, a1, a2)) yield before + letter + after;
      if (after.length > 0 && known.has(b2, b1, code, a2) && known.has(b1, code, a2, a3))
        yield before + letter + after.slice(1);
    }
  }
}
