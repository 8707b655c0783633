import type { BlockText } from '../text/annotated-text';
import type { Dictionary } from './dictionary';
import type { TeamWording } from './lexicons/team-wording';
import type { Correction } from './spelling/corrections';

/** What the rules of prose read with. It is made at floor 7, which can read the dictionary and load retext. */
export interface Prose {
  readonly dictionary: Dictionary;
  /** The team's and the user's own words, as they wrote them; a letter's own are in its front matter. */
  readonly words: ReadonlySet<string>;
  /** A block's words and sentences, kept by its text. */
  of(text: BlockText): BlockProse;
  /** The same prose with other own words; what is known of texts stays known. */
  withWords(words: readonly string[]): Prose;
  /**
   * The trade's usual sequences of words, which are loaded when they are first asked for; undefined where there are
   * none. The same answer at each call, so that what was worked out with it may be kept.
   */
  phrases(): Phrases | undefined;
  /** The same prose with a team's own sequences beside them (`TeamPhrases`). */
  withPhrases(own: readonly string[]): Prose;
  /** The team's own phrases. */
  readonly ownPhrases: readonly string[];
  /** Words that the team does without. */
  readonly wording: readonly TeamWording[];
  /** The same prose with other words to do without. */
  withWording(wording: readonly TeamWording[]): Prose;
  /** The sentences of the archive that a setting names; undefined where none is set, or it is not read yet. */
  readonly archive: ArchiveSentences | undefined;
  /** The same prose with another archive, or none. */
  withArchive(archive: ArchiveSentences | undefined): Prose;
}

/** Knows which letters of an archive have a sentence, by its key (`sameness/finding-sentences`). */
export interface ArchiveSentences {
  lettersWith(key: string): readonly string[];
}

/** Finds words that are unusual where they stand. */
export interface Phrases {
  unusualIn(plain: string): readonly UnusualPhrase[];
}

/** Words that one small edit would make usual; places count from the start of the text that was asked about. */
export interface UnusualPhrase extends Stretch {
  /** What kind of edit it is: `twice` is a word that stands twice. */
  readonly kind: string;
  readonly edit: Stretch & { readonly text: string };
  /** The words as they are usual, with some before and after. */
  readonly usual: string;
}

/**
 * Words and sentences of one block. All places are half-open UTF-16 offsets in the block's plain text;
 * `block.plain.toSource` puts them in the letter.
 */
export interface BlockProse {
  readonly plain: string;
  /**
   * Every word, cheaply: a scan of the text. Hyphens and apostrophes inside belong to the word (`well-being`,
   * `children’s`).
   */
  readonly words: readonly Word[];
  /**
   * What stands between quotation marks, marks included: other people's words, which house style leaves as they are.
   */
  readonly quotations: readonly Stretch[];
  /** The words, or parts of hyphened ones, that the dictionary does not have: slips, names, and words of their own. */
  readonly unknownWords: readonly UnknownWord[];
  /**
   * By retext, which is loaded when somebody asks: only ask where a cheaper look at the words says that it may matter.
   */
  readonly sentences: readonly Sentence[];
  /** What a check of retext says of the block; the same caution holds. */
  remarks(check: RetextCheck): readonly Remark[];
  /**
   * What is wrong with the grammar of its sentences. By a tagger of parts of speech, which is loaded when somebody
   * asks.
   */
  readonly grammar: readonly GrammarProblem[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Word extends Stretch {
  readonly text: string;
}

export interface Sentence extends Stretch {
  /** Number of words. */
  readonly words: number;
}

/**
 * The checks of retext that are used as they are published; the last is its readability for readers of so many years.
 */
export type RetextCheck =
  | 'repeated-words'
  | 'indefinite-article'
  | 'contractions'
  | 'simplify'
  | 'equality'
  | 'passive'
  | `readability-${number}`;

/** One message of retext. */
export interface Remark extends Stretch {
  readonly message: string;
  /** The words it is about. */
  readonly actual: string;
  /** What it would have instead, the likeliest first; an empty text is “leave it out”. */
  readonly expected: readonly string[];
}

/** What is loaded on demand: the parser and the checks of retext (`retext/main.ts`). */
export interface Retext {
  sentencesOf(plain: string): readonly Sentence[];
  remarks(check: RetextCheck, plain: string): readonly Remark[];
}

/** What is loaded on demand: the tagger of parts of speech and the checks that read its tags (`grammar/main.ts`). */
export interface Grammar {
  /** What is wrong in a text, in the order of the places, which are half-open UTF-16 offsets in it. */
  problemsIn(plain: string): readonly GrammarProblem[];
}

/** One thing that is wrong with the grammar of a sentence, for the rule of its kind to tell. */
export interface GrammarProblem extends Stretch {
  /** The id of the rule that tells it. */
  readonly rule: string;
  /** The id of the rule’s message, and what fills its placeholders. */
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  /** What mends it, where that is certain enough to offer: one edit of the text. */
  readonly edit?: Stretch & { readonly text: string };
  /** Milder (or graver) than the rule’s own severity. */
  readonly severity?: 'warning' | 'info' | 'hint';
}

/**
 * A word, or a part of a hyphened one, that the dictionary does not have: a slip, a name, or a word of its own. Places
 * are in the block's plain text.
 */
export interface UnknownWord extends Stretch {
  /** As written, without its possessive ending; `start` and `end` leave the ending out too. */
  readonly text: string;
  /** As the dictionary asks for it. */
  readonly word: string;
  readonly small: string;
  /** The whole word that it is a part of, as written. */
  readonly within: string;
  readonly capital: boolean;
  /** It stands at the start of a sentence, a line or a quotation, where any word has a capital. */
  readonly opens: boolean;
  /** The word before it, in the same sentence, has a capital: the two may be a name. */
  readonly afterCapital: boolean;
  readonly quoted: boolean;
  /** What is wrong with it where it is no name. */
  readonly correction: Correction;
}
