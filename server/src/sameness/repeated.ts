import type { FindingSentence } from './finding-sentences';

/** A sentence of a letter, and where else it occurs. */
export interface Repeated {
  readonly sentence: FindingSentence;
  /** In the order of the archive. */
  readonly elsewhere: readonly FindingSentence[];
}

export interface Repetitions {
  /** In the order of the letter. */
  readonly repeated: readonly Repeated[];
  /** How many sentences were searched for. */
  readonly sentences: number;
  /** Letters of the archive with most of the sentences, which are other versions of the same letter. */
  readonly versions: readonly string[];
}

/**
 * Searches an archive for the sentences of letters, letter by letter. Holds only the sentences it searches for and
 * those it has found.
 */
export class SentenceSearch {
  readonly #wanted: readonly FindingSentence[];
  readonly #byKey = new Map<string, FindingSentence[]>();
  /** By wanted sentence. */
  readonly #found = new Map<FindingSentence, FindingSentence[]>();

  constructor(wanted: readonly FindingSentence[]) {
    this.#wanted = wanted;
    for (const sentence of wanted) {
      const same = this.#byKey.get(sentence.key);
      if (same) same.push(sentence);
      else this.#byKey.set(sentence.key, [sentence]);
    }
  }

  /** Examines sentences of the archive. Occurrences in the letter itself do not count. */
  look(sentences: readonly FindingSentence[]): void {
    for (const other of sentences)
      for (const sentence of this.#byKey.get(other.key) ?? []) {
        if (letterOf(sentence) === letterOf(other)) continue;
        const found = this.#found.get(sentence);
        if (found) found.push(other);
        else this.#found.set(sentence, [other]);
      }
  }

  /** Returns the results for each letter whose sentences were searched for. */
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
 * Finds letters that share most of another's sentences: they are another version of the same letter, and are not
 * reported.
 * @param letters for each sentence, the letters that contain it
 */
export function otherVersions(letters: readonly (readonly string[])[]): ReadonlySet<string> {
  const shared = new Map<string, number>();
  for (const having of letters) for (const letter of new Set(having)) shared.set(letter, (shared.get(letter) ?? 0) + 1);
  const most = [...shared].filter(([, count]) => count >= LEAST_SHARED && count > SAME_LETTER * letters.length);
  return new Set(most.map(([letter]) => letter));
}

/** The share of a letter's sentences that another must contain to count as another version of it. */
const SAME_LETTER = 0.5;
/** Two letters of a sentence or two may share them all by chance. */
const LEAST_SHARED = 3;

/** A letter's name: its file and, for a pack, its number. */
export const letterOf = ({ file, number }: Pick<FindingSentence, 'file' | 'number'>): string =>
  number > 0 ? `${file} (${number})` : file;
