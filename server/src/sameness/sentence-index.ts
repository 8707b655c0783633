import type { ArchiveSentences } from '../nlp/block-prose';
import { hashOf } from '../text/hash';
import type { FindingSentence } from './finding-sentences';
import { letterOf } from './repeated';

/** The contents of an index, as plain data. */
export interface IndexedSentences {
  readonly letters: string[];
  /** By sentence number: indexes in `letters` of the letters that contain it. */
  readonly places: Map<number, number | number[]>;
}

/**
 * An index of which letters of an archive contain a sentence. Saves memory by storing sentences as 53-bit numbers, two
 * of which coincide by chance once in a hundred thousand archives of 10,000 letters.
 */
export class SentenceIndex implements ArchiveSentences {
  readonly #letters: string[];
  readonly #places: Map<number, number | number[]>;
  readonly #without = new Map<string, ArchiveSentences>();

  /** @param of the contents of another index, which this one takes over */
  constructor({ letters, places }: IndexedSentences = { letters: [], places: new Map() }) {
    this.#letters = letters;
    this.#places = places;
  }

  /** Its contents, for an index in another thread. */
  get data(): IndexedSentences {
    return { letters: this.#letters, places: this.#places };
  }

  /** Adds the sentences of one or more letters, letter by letter. */
  add(sentences: readonly FindingSentence[]): void {
    for (const sentence of sentences) {
      const letter = letterOf(sentence);
      if (this.#letters.at(-1) !== letter) this.#letters.push(letter);
      this.#put(hashOf(sentence.key), this.#letters.length - 1);
    }
  }

  lettersWith(key: string): readonly string[] {
    const places = this.#places.get(hashOf(key));
    const all = places === undefined ? [] : typeof places === 'number' ? [places] : places;
    return all.map((place) => this.#letters[place] ?? '');
  }

  /**
   * The same index without the letters of one file, given by its path in the archive: the file that is being checked.
   */
  without(file: string): ArchiveSentences {
    const known = this.#without.get(file);
    if (known) return known;
    const isOf = (letter: string): boolean => letter === file || letter.startsWith(`${file} (`);
    const made = { lettersWith: (key: string) => this.lettersWith(key).filter((letter) => !isOf(letter)) };
    this.#without.set(file, made);
    return made;
  }

  #put(hash: number, letter: number): void {
    const before = this.#places.get(hash);
    if (before === undefined) this.#places.set(hash, letter);
    else if (typeof before === 'number') {
      if (before !== letter) this.#places.set(hash, [before, letter]);
    } else if (before.at(-1) !== letter) before.push(letter);
  }
}
