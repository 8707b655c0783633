declare module 'nspell' {
  /** What is used of it; it is published without types. */
  export interface Spell {
    correct(word: string): boolean;
    suggest(word: string): readonly string[];
    add(word: string): Spell;
    /** Every form, with its flags. */
    readonly data: Readonly<Record<string, readonly string[]>>;
    /** `TRY`: the letters that are tried at every place, read once for each batch of tries. */
    readonly flags: { TRY: readonly string[] };
  }
  /** @param aff the affix file's text @param dic the dictionary file's text */
  export default function nspell(aff: string, dic: string): Spell;
}
