import { runningText } from '../../analysis/running-text';
import type { Prose, UnknownWord } from '../../nlp/block-prose';
import { isSlipOfName } from '../../nlp/spelling/name-similarity';
import type { Reading } from '../../reading/reading';
import type { BlockInput, Gathered } from '../engine/rule';

/** The names in a letter’s frame and running text, with straight apostrophes and without possessive endings. */
export interface NamesInLetter {
  /**
   * True for a name that is certain because of its place: an authority, a person, or a word in the address, letterhead
   * or signature.
   */
  isSure(name: string): boolean;
  /**
   * The name of which `name` may be a misspelling: one that is certain, or one that the dictionary has and the letter
   * uses.
   */
  like(name: string): string | undefined;
}

export function namesInLetter(reading: Reading, words: readonly Gathered<WordsOfBlock>[], prose: Prose): NamesInLetter {
  const sure = sureNames(reading, words);
  return {
    isSure: (name) => sure.has(name),
    like(name) {
      for (const other of sure) if (isSlipOfName(name, other)) return other;
      for (const { found } of words) {
        for (const other of found.capitals) {
          if (isSlipOfName(name, other) && prose.dictionary.has(other) && !prose.dictionary.has(other.toLowerCase()))
            return other;
        }
      }
      return undefined;
    },
  };
}

function sureNames(reading: Reading, words: readonly Gathered<WordsOfBlock>[]): ReadonlySet<string> {
  const { addressee, authorities, inspectors, signatory } = reading.facts;
  const texts: string[] = [];
  for (const { text, authority } of authorities) if (authority) texts.push(text, authority.name);
  for (const name of [
    addressee?.name,
    ...(addressee?.others ?? []),
    signatory?.name,
    ...(signatory?.others ?? []),
    ...inspectors.map((inspector) => inspector.name),
  ]) {
    if (name) texts.push(name.text);
  }
  const names = new Set(texts.flatMap((text) => text.match(NAME) ?? []));
  const running = new Set(runningText(reading));
  for (const { block, found } of words)
    if (!running.has(block)) for (const { word, capital } of found.unknownWords) if (capital) names.add(word);
  return names;
}

const NAME = /\p{Lu}[\p{L}']+/gu;

/** The words in a block that may be names or slips. */
export interface WordsOfBlock {
  readonly unknownWords: readonly UnknownWord[];
  /** The longer capitalised words, without repetitions. */
  readonly capitals: readonly string[];
}

/** Gathers the words of a block that may be names or slips; undefined if there are none, and for comments. */
export function wordsOfBlock({ kind, text, prose }: BlockInput): WordsOfBlock | undefined {
  if (kind === 'comment') return undefined;
  const { unknownWords } = prose;
  const capitals = [...new Set(text.plain.text.match(/\p{Lu}\p{Ll}{4,}/gu) ?? [])];
  return unknownWords.length + capitals.length > 0 ? { unknownWords, capitals } : undefined;
}
