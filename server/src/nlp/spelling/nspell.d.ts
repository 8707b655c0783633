declare module 'nspell' {
  /** The part of its API that is used; the package has no types. */
  export interface Spell {
    correct(word: string): boolean;
    suggest(word: string): readonly string[];
    add(word: string): Spell;
    /** Every form, with its flags. */
    readonly data: Readonly<Record<string, readonly string[]>>;
    /** `TRY`: the letters tried at every position, read once for each batch of tries. */
    readonly flags: { TRY: readonly string[] };
  }
  /** @param aff the affix file's text @param dic the dictionary file's text */
  export default function nspell(aff: string, dic: string): Spell;
}
