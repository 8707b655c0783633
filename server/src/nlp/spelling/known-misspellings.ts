import slips from '../../../data/dictionary/slips.tsv';

/** A word known to be a misspelling, because no letter would use it. */
export interface KnownMisspelling {
  /** What is meant. */
  readonly right: string;
  /**
   * True if it is a word, though not one that letters use (`manger`); otherwise it is also a misspelling when
   * capitalised.
   */
  readonly word: boolean;
}

const KNOWN_MISSPELLINGS: ReadonlyMap<string, KnownMisspelling> = new Map(
  slips.map(({ word = '', meant = '', kind }) => [
    word,
    { right: meant, word: kind === 'keyboard' || kind === 'letters' },
  ]),
);

/** The known misspelling that a lower-case word is, if any. */
export const knownMisspelling = (small: string): KnownMisspelling | undefined => KNOWN_MISSPELLINGS.get(small);
