import type { FindingSentence } from './finding-sentences';

/** A sentence of a letter, and where else it stands. */
export interface Repeated {
  readonly sentence: FindingSentence;
  /** In the order of the archive. */
  readonly elsewhere: readonly FindingSentence[];
}

export interface Repetitions {
  /** In the order of the letter. */
  readonly repeated: readonly Repeated[];
  /** How many sentences were looked for. */
  readonly sentences: number;
  /** Letters of the archive that have most of the sentences: they are the same letter in another version. */
  readonly versions: readonly string[];
}

/**
 * Looks for the sentences of letters in an archive, letter by letter, and holds no more than what it looks for and has
 * found.
 */
export class SentenceSearch {
  readonly #wanted: readonly FindingSentence[];
  readonly #byKey = new Map<string, FindingSentence[]>();
  /** By where the wanted sentence stands. */
  readonly #found = new Map<FindingSentence, FindingSentence[]>();

  constructor(wanted: readonly FindingSentence[]) {
    this.#wanted = wanted;
    for (const sentence of wanted) {
      const same = this.#byKey.get(sentence.key);
      if (same) same.push(sentence);
      else this.#byKey.set(sentence.key, [sentence]);
    }
  }

  /** Looks at sentences of the archive. A letter's own are none of another's. */
  look(sentences: readonly FindingSentence[]): void {
    for (const other of sentences)
      for (const sentence of this.#byKey.get(other.key) ?? []) {
        if (letterOf(sentence) === letterOf(other)) continue;
        const found = this.#found.get(sentence);
        if (found) found.push(other);
        else this.#found.set(sentence, [other]);
      }
  }

  /** What was found, for each letter that sentences were wanted of. */
  result(): ReadonlyMap<string, Repetitions> {
    const letters = new Map<string, FindingSentence[]>();
    for (const sentence of this.#wanted) {
      const own = letters.get(letterOf(sentence));
      if (own) own.push(sentence);
      else letters.set(letterOf(sentence), [sentence]);
    }
    return new Map([...letters].map(([letter, sentences]) => [letter, this.#repetitions(sentences)]));
  }

  #repetitions(sentences: readonly FindingSentence[]): Repetitions {
    const lettersOf = (sentence: FindingSentence): readonly string[] => (this.#found.get(sentence) ?? []).map(letterOf);
    const versions = otherVersions(sentences.map(lettersOf));
    const repeated = sentences.flatMap((sentence) => {
      const elsewhere = (this.#found.get(sentence) ?? []).filter((other) => !versions.has(letterOf(other)));
      return elsewhere.length > 0 ? [{ sentence, elsewhere }] : [];
    });
    return { repeated, sentences: sentences.length, versions: [...versions] };
  }
}

/**
 * Letters that have most of another's sentences: they are the same letter in another version, of which nobody need be
 * told.
 * @param letters  for each sentence the letters that have it
 */
export function otherVersions(letters: readonly (readonly string[])[]): ReadonlySet<string> {
  const shared = new Map<string, number>();
  for (const having of letters) for (const letter of new Set(having)) shared.set(letter, (shared.get(letter) ?? 0) + 1);
  const most = [...shared].filter(([, count]) => count >= LEAST_SHARED && count > SAME_LETTER * letters.length);
  return new Set(most.map(([letter]) => letter));
}

/** Part of a letter's sentences that another has where it is the same letter in another version. */
const SAME_LETTER = 0.5;
/** Two letters of a sentence or two may share them all by chance. */
const LEAST_SHARED = 3;

/** A letter's name: its file, and of a pack its number. */
export const letterOf = ({ file, number }: Pick<FindingSentence, 'file' | 'number'>): string =>
  number > 0 ? `${file} (${number})` : file;
