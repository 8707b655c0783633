import slips from '../../../data/dictionary/slips.tsv';

/** A word that no letter means. */
export interface KnownMisspelling {
  /** What is meant. */
  readonly right: string;
  /** It is a word, though none that a letter means (`manger`); what is none is a slip also where it has a capital. */
  readonly word: boolean;
}

const KNOWN_MISSPELLINGS: ReadonlyMap<string, KnownMisspelling> = new Map(
  slips.map(({ word = '', meant = '', kind }) => [
    word,
    { right: meant, word: kind === 'keyboard' || kind === 'letters' },
  ]),
);

/** The slip that a word in small letters is known to be, if any. */
export const knownMisspelling = (small: string): KnownMisspelling | undefined => KNOWN_MISSPELLINGS.get(small);
