import type { Comments } from '../../comments/model';
import type { Block, BlockKind, Stage } from '../../letter/letter';
import type { BlockProse, Phrases, Prose } from '../../nlp/block-prose';
import type { Dictionary } from '../../nlp/dictionary';
import type { Reading } from '../../reading/reading';
import type { Template } from '../../templates/template';
import type { BlockText } from '../../text/annotated-text';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const GROUPS = ['structure', 'wording', 'facts', 'framework', 'prose', 'confidentiality', 'evidence'] as const;
export type Group = (typeof GROUPS)[number];

/** How much is reported about prose. Rules without a profile are on in all of them. */
export const PROFILES = ['off', 'quiet', 'normal', 'strict'] as const;
export type Profile = (typeof PROFILES)[number];

/** Looks for one kind of problem. The examples beside the rule are its tests and its documentation page. */
export type Rule = BlockRule | LetterRule;

/**
 * A rule that looks at one block at a time and nothing else. The engine runs it once for each text and keeps the answer
 * as long as the letter contains that text, wherever it is.
 */
export interface BlockRule<M extends Messages = Messages, O extends OptionSpecs = OptionSpecs> {
  readonly per: 'block';
  readonly meta: RuleMeta<M, O>;
  readonly of: BlocksOf;
  // Declared as a method so that rules with different options fit in one list.
  /** Finds the problems of a block; all spans, including those of fixes, count from the start of its content. */
  check(block: BlockInput, options: OptionValues<O>): Iterable<Report<M>>;
}

/**
 * A rule that looks at the whole letter. The engine runs it again if a part that it names has changed, or what it
 * gathers from a block; otherwise the last answer is kept, with its spans shifted.
 */
export interface LetterRule<M extends Messages = Messages, O extends OptionSpecs = OptionSpecs, G = unknown> {
  readonly per: 'letter';
  readonly meta: RuleMeta<M, O>;
  /** The parts of the reading that `check` uses, apart from what it gathers. */
  readonly looksAt: readonly LetterPart[];
  readonly gather?: {
    readonly of: BlocksOf;
    /**
     * Gathers what the rule needs from one block, as plain data; undefined if there is nothing. Kept like a block’s
     * answer.
     */
    from(block: BlockInput, options: OptionValues<O>): G | undefined;
  };
  /** `prose` is for rules of the prose phase, which run only if it is available. */
  check(
    reading: Reading,
    options: OptionValues<O>,
    prose: Prose,
    gathered: readonly Gathered<G>[],
  ): Iterable<Report<M>>;
}

/**
 * `running-text`: the blocks of continuous text, including headings; `paragraphs`: the same without headings; `blocks`:
 * all blocks except dividers.
 */
export type BlocksOf = 'running-text' | 'paragraphs' | 'blocks';

/**
 * - `frame`: everything outside the bodies of sections: front matter, frame, headings, facts, which parts are there
 * - `areas`: the areas for improvement and for priority action
 * - `findings`: what inspectors found, as written in the letter
 * - `bodies`: the text of all sections
 * - `comments`: what people said about the letter, in the file beside it
 */
export type LetterPart = 'frame' | 'areas' | 'findings' | 'bodies' | 'comments';

/** Everything that a rule can see of a block. */
export interface BlockInput {
  readonly kind: BlockKind;
  /** The text; spans count from the start of the block’s content. */
  readonly text: BlockText;
  readonly template: Template;
  /** `prose` and `dictionary` are available to rules of the prose phase only. */
  readonly prose: BlockProse;
  readonly dictionary: Dictionary;
  /** Undefined if there are no phrase counts. */
  readonly phrases: Phrases | undefined;
}

/** What a rule gathered from one block. */
export interface Gathered<G> {
  readonly block: Block;
  readonly found: G;
}

export interface RuleMeta<M extends Messages = Messages, O extends OptionSpecs = OptionSpecs> {
  /** The name of the file and of its problems: `missing-section`. */
  readonly id: string;
  readonly title: string;
  /** Why it matters, in plain words; shown in hovers and on the rule’s page. */
  readonly why: string;
  readonly group: Group;
  /** The severity at stage `final`. */
  readonly severity: Severity;
  /** The severity at other stages, if different: what is not written yet is no error while drafting. */
  readonly stages?: Partial<Record<Stage, Severity | 'off'>>;
  /**
   * The best kind of fix that its problems may have. Every fix keeps the law of `fix-law`: it removes no word that its
   * title does not name, and joins no two words. The runner withholds any that does not.
   */
  readonly fix: 'none' | 'suggested' | 'safe';
  /** Rules of the `prose` phase run after the structural answer has been sent. */
  readonly phase: 'letter' | 'prose';
  /**
   * The quietest profile in which the rule is on; `request`: only if a setting names it. If left out, it is on in all.
   */
  readonly profile?: Exclude<Profile, 'off'> | 'request';
  /** True if the rule also checks text that is not a letter of a known kind. If left out, true for prose rules only. */
  readonly anyText?: boolean;
  /**
   * `missing`: a part is missing; all of these may be inserted together. `unnecessary`: a passage repeats another;
   * editors show it faded.
   */
  readonly tag?: 'missing' | 'unnecessary';
  /** Each is one sentence that says what is wrong and what to do; `{placeholders}` are filled from `data`. */
  readonly messages: M;
  readonly options: O;
}

export type Messages = Readonly<Record<string, string>>;

/** The names in a message’s `{placeholders}`. */
export type Placeholder<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** If the messages are not known one by one, any data is allowed. */
type Data<S extends string> = string extends S
  ? { readonly data?: Readonly<Record<string, string | number>> | undefined }
  : [Placeholder<S>] extends [never]
    ? { readonly data?: undefined }
    : { readonly data: Readonly<Record<Placeholder<S>, string | number>> };

/** A problem as a rule yields it; `data` has exactly the placeholders of its message. */
export type Report<M extends Messages = Messages> = {
  [K in keyof M]: {
    readonly message: K;
    readonly span: Span;
    readonly related?: readonly Related[];
    readonly fixes?: readonly Fix[];
    /** A word not in the dictionary, which can be added to the letter’s, the team’s or the user’s own words. */
    readonly unknownWord?: string;
    /** The quietest profile in which this problem is reported, if different from the rule’s. */
    readonly profile?: Exclude<Profile, 'off'>;
    /** Overrides `meta.severity` for this problem; the stage may still lower it. */
    readonly severity?: Severity;
  } & Data<M[K] & string>;
}[keyof M];

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a fix does, in English and as a message to be translated; made by `fixTitle`. */
export interface FixTitle {
  /**
   * In English. Words that the fix removes from the letter are quoted in it in curly quotation marks, which `rewriting`
   * takes care of.
   */
  readonly title: string;
  /** The title with `{placeholders}`: the key of its translation. */
  readonly titleMessage: string;
  /** The values of the placeholders: words of the letter or template, numbers, dates. */
  readonly titleData: MessageData;
}

/** Values of placeholders by name. */
export type MessageData = Readonly<Record<string, string | number>>;

/** A change that corrects a problem. It never removes a word that its title does not name: see `fix-law`. */
export interface Fix extends FixTitle {
  /** `safe` fixes may run on saving; `suggested` ones wait for a person. */
  readonly kind: 'safe' | 'suggested';
  /**
   * The changes to the text. Words in square brackets (`[scope of the visit]`) are for the inspector to fill in;
   * editors turn them into tab stops.
   */
  readonly edits: readonly Edit[];
  /**
   * If the fix removes a passage that the letter has twice: the span of the copy that is kept. The title says that the
   * second is removed.
   */
  readonly repeats?: Span;
}

export interface Examples {
  readonly valid: readonly ValidExample[];
  readonly invalid: readonly InvalidExample[];
}

export interface ValidExample {
  readonly name: string;
  readonly letter: string;
  /** The earlier letter that the front matter names. */
  readonly previous?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** The contents of the comments file. */
  readonly comments?: Comments;
}

export interface InvalidExample {
  readonly name: string;
  /** A small letter; `⟦…⟧` marks each span found, in document order (`⟦⟧` for an empty one). */
  readonly letter: string;
  /** The earlier letter that the front matter names. */
  readonly previous?: string;
  /** The expected messages, in the order of the marks. */
  readonly messages: readonly string[];
  /**
   * The letter after the first fix of every problem; required if the rule promises fixes. `null`: this example has
   * none.
   */
  readonly output?: string | null;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** The contents of the comments file. */
  readonly comments?: Comments;
}

export type OptionValue = string | number | boolean | readonly string[];
export interface OptionSpec {
  readonly default: OptionValue;
  /** For the settings page. */
  readonly description: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly choices?: readonly string[];
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends readonly (infer E)[]
        ? readonly Widened<E>[]
        : T;
export type OptionValues<O extends OptionSpecs> = { readonly [K in keyof O]: Widened<O[K]['default']> };

/** Defines a rule per block; the compiler checks its message ids, their placeholders and its option names. */
export const blockRule = <const M extends Messages, const O extends OptionSpecs>(
  rule: Omit<BlockRule<M, O>, 'per'>,
): BlockRule<M, O> => ({ per: 'block', ...rule });

/** Defines a rule per letter; the compiler also checks that `check` takes what `gather` returns. */
export const letterRule = <const M extends Messages, const O extends OptionSpecs, G = never>(
  rule: Omit<LetterRule<M, O, G>, 'per'>,
): LetterRule<M, O, G> => ({ per: 'letter', ...rule });

/** A problem as seen by everything outside the rules. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** A word not in the dictionary: see `Report`. */
  readonly unknownWord?: string;
  /**
   * The rule threw, so nothing was checked, which says nothing about the letter. Never ignored or lowered in severity.
   */
  readonly failed?: true;
}
