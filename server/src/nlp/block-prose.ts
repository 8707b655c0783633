import type { BlockText } from '../text/annotated-text';
import type { Dictionary } from './dictionary';
import type { TeamWording } from './lexicons/team-wording';
import type { Correction } from './spelling/corrections';

/** What prose rules read with. It is created in layer 7, which can read the dictionary and load retext. */
export interface Prose {
  readonly dictionary: Dictionary;
  /** The team's and the user's own words, as written; those of a letter are in its front matter. */
  readonly words: ReadonlySet<string>;
  /** The words and sentences of a block, cached by its text. */
  of(text: BlockText): BlockProse;
  /** A copy with other own words; cached results for texts are kept. */
  withWords(words: readonly string[]): Prose;
  /**
   * The domain's usual word sequences, loaded on first use; undefined if there are none. Every call returns the same
   * object, so results computed from it may be cached.
   */
  phrases(): Phrases | undefined;
  /** A copy with a team's own word sequences added (`TeamPhrases`). */
  withPhrases(own: readonly string[]): Prose;
  /** The team's own phrases. */
  readonly ownPhrases: readonly string[];
  /** Words that the team avoids. */
  readonly wording: readonly TeamWording[];
  /** A copy with other words to avoid. */
  withWording(wording: readonly TeamWording[]): Prose;
  /** The sentences of the archive named in the settings; undefined if none is set or it has not been read yet. */
  readonly archive: ArchiveSentences | undefined;
  /** A copy with another archive, or none. */
  withArchive(archive: ArchiveSentences | undefined): Prose;
}

/** Finds the letters of an archive that contain a sentence, by its key (`sameness/finding-sentences`). */
export interface ArchiveSentences {
  lettersWith(key: string): readonly string[];
}

/** Finds words that are unusual in their context. */
export interface Phrases {
  unusualIn(plain: string): readonly UnusualPhrase[];
}

/** Words that one small edit would make usual; spans are offsets in the text that was searched. */
export interface UnusualPhrase extends Stretch {
  /** The kind of edit; `twice` is a repeated word. */
  readonly kind: string;
  readonly edit: Stretch & { readonly text: string };
  /** The usual words, with some context. */
  readonly usual: string;
  /** The wording with more context, of which only `usual` is known to be usual. */
  readonly whole?: string;
}

/**
 * Words and sentences of one block. Spans are half-open UTF-16 offsets in the block's plain text;
 * `block.plain.toSource` maps them to the letter.
 */
export interface BlockProse {
  readonly plain: string;
  /**
   * Every word, by a cheap scan of the text. Hyphens and apostrophes inside belong to the word (`well-being`,
   * `children’s`).
   */
  readonly words: readonly Word[];
  /** Quoted passages, including the quotation marks: other people's words, which house style leaves unchanged. */
  readonly quotations: readonly Stretch[];
  /** Words, or parts of hyphenated ones, that are not in the dictionary: misspellings, names and specialist words. */
  readonly unknownWords: readonly UnknownWord[];
  /** From retext, which is loaded on first use: ask only if a cheaper test of the words says that it may matter. */
  readonly sentences: readonly Sentence[];
  /** What a check of retext reports for the block; use it as sparingly as `sentences`. */
  remarks(check: RetextCheck): readonly Remark[];
  /** Grammar problems in its sentences, found with a part-of-speech tagger that is loaded on first use. */
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

/** The retext checks used as published; the last is its readability check for readers of a given age. */
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
  /** The words it applies to. */
  readonly actual: string;
  /** Proposed replacements, likeliest first; an empty text means “leave it out”. */
  readonly expected: readonly string[];
}

/** Loaded on demand: the retext parser and checks (`retext/main.ts`). */
export interface Retext {
  sentencesOf(plain: string): readonly Sentence[];
  remarks(check: RetextCheck, plain: string): readonly Remark[];
}

/** Loaded on demand: the part-of-speech tagger and the detectors that read its tags (`grammar/main.ts`). */
export interface Grammar {
  /** Grammar problems in a text, in order of position; spans are half-open UTF-16 offsets in it. */
  problemsIn(plain: string): readonly GrammarProblem[];
}

/** A grammar problem in a sentence, reported by the rule that it names. */
export interface GrammarProblem extends Stretch {
  /** The id of the rule that reports it. */
  readonly rule: string;
  /** The id of the rule’s message, and the values of its placeholders. */
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  /** A fix, if it is certain enough to offer: one edit of the text. */
  readonly edit?: Stretch & { readonly text: string };
  /** Set if it differs from the rule’s own severity. */
  readonly severity?: 'warning' | 'info' | 'hint';
}

/**
 * A word, or part of a hyphenated one, that is not in the dictionary: a misspelling, a name or a specialist word. Spans
 * are in the block's plain text.
 */
export interface UnknownWord extends Stretch {
  /** As written, without its possessive ending, which `start` and `end` leave out too. */
  readonly text: string;
  /** As looked up in the dictionary. */
  readonly word: string;
  readonly small: string;
  /** The whole word it is part of, as written. */
  readonly within: string;
  readonly capital: boolean;
  /** True at the start of a sentence, a line or a quotation, where any word has a capital. */
  readonly opens: boolean;
  /** True if the word before it in the same sentence has a capital: the two may be a name. */
  readonly afterCapital: boolean;
  readonly quoted: boolean;
  /** What is wrong with it, unless it is a name. */
  readonly correction: Correction;
}
