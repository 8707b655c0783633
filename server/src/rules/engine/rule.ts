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

/** How much is said of prose. Rules without a profile are on in each. */
export const PROFILES = ['off', 'quiet', 'normal', 'strict'] as const;
export type Profile = (typeof PROFILES)[number];

/** One thing that is wrong. Its file's examples are its tests and its page. */
export type Rule = BlockRule | LetterRule;

/**
 * A rule that looks at one block at a time and at nothing else. The engine asks it once for each text and keeps the
 * answer as long as the letter has that text, wherever it stands.
 */
export interface BlockRule<M extends Messages = Messages, O extends OptionSpecs = OptionSpecs> {
  readonly per: 'block';
  readonly meta: RuleMeta<M, O>;
  readonly of: BlocksOf;
  // A method, so that rules with options of their own stand in one list.
  /** What is wrong in a block; all spans, those of fixes too, count from the start of its content. */
  check(block: BlockInput, options: OptionValues<O>): Iterable<Report<M>>;
}

/**
 * A rule that looks at the letter. The engine asks it again when a part that it names has changed, or what it gathers
 * from a block; otherwise the last answer is kept, moved to where its places stand now.
 */
export interface LetterRule<M extends Messages = Messages, O extends OptionSpecs = OptionSpecs, G = unknown> {
  readonly per: 'letter';
  readonly meta: RuleMeta<M, O>;
  /** The parts of the reading that `check` looks at, beside what it gathers. */
  readonly looksAt: readonly LetterPart[];
  readonly gather?: {
    readonly of: BlocksOf;
    /**
     * What the rule takes from one block, as plain data; undefined where that is nothing. Kept like a block's answer.
     */
    from(block: BlockInput, options: OptionValues<O>): G | undefined;
  };
  /** `prose` is for rules that read it; they run only where there is one. */
  check(
    reading: Reading,
    options: OptionValues<O>,
    prose: Prose,
    gathered: readonly Gathered<G>[],
  ): Iterable<Report<M>>;
}

/**
 * `running-text`: the blocks in which the letter speaks in sentences, headings among them; `paragraphs`: the same
 * without its headings; `blocks`: all but dividers.
 */
export type BlocksOf = 'running-text' | 'paragraphs' | 'blocks';

/**
 * - `frame`: all outside the sections' bodies: settings at the head, frame, headings, facts, which parts are there
 * - `areas`: the areas for improvement and for priority action
 * - `findings`: what inspectors found, as the letter has it
 * - `bodies`: whatever stands under a section's heading
 * - `comments`: what people said of the letter, in the file beside it
 */
export type LetterPart = 'frame' | 'areas' | 'findings' | 'bodies' | 'comments';

/** All that a rule may know of a block. */
export interface BlockInput {
  readonly kind: BlockKind;
  /** What it says; places count from the start of its content. */
  readonly text: BlockText;
  readonly template: Template;
  /** Only rules that read prose may ask for it, and for the dictionary. */
  readonly prose: BlockProse;
  readonly dictionary: Dictionary;
  /** Undefined where no counts of phrases are there. */
  readonly phrases: Phrases | undefined;
}

/** What a rule took from a block that has something for it. */
export interface Gathered<G> {
  readonly block: Block;
  readonly found: G;
}

export interface RuleMeta<M extends Messages = Messages, O extends OptionSpecs = OptionSpecs> {
  /** The file's name; names the problem: `missing-section`. */
  readonly id: string;
  readonly title: string;
  /** Why it matters, in plain words; for hover and page. */
  readonly why: string;
  readonly group: Group;
  /** At stage `final`. */
  readonly severity: Severity;
  /** At other stages, where it differs: what is not written yet is no error while drafting. */
  readonly stages?: Partial<Record<Stage, Severity | 'off'>>;
  /**
   * The best fix that any of its problems may have. Whatever it is, each fix keeps the law of `fix-law`: it removes no
   * word that its title does not name, and joins no two words. The runner offers none that breaks it.
   */
  readonly fix: 'none' | 'suggested' | 'safe';
  /** `prose` rules run after the first structural answer. */
  readonly phase: 'letter' | 'prose';
  /**
   * The quietest profile in which the rule speaks; `request`: only where a setting names it. Without one it speaks in
   * each.
   */
  readonly profile?: Exclude<Profile, 'off'> | 'request';
  /**
   * True where it looks at any text, also at one that is no letter of a known kind; left out, that is so of prose
   * rules.
   */
  readonly anyText?: boolean;
  /**
   * Of a part that is missing, all of which may be inserted together; or of a passage that stands in the letter
   * already, which editors show faded.
   */
  readonly tag?: 'missing' | 'unnecessary';
  /** One sentence that says what is wrong and what to do; `{placeholders}` are filled from `data`. */
  readonly messages: M;
  readonly options: O;
}

export type Messages = Readonly<Record<string, string>>;

type Placeholder<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Of messages that are not known one by one, any data may come. */
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
    /** A word that is not known, which may be added to the letter's, the team's or the user's own. */
    readonly unknownWord?: string;
    /** The quietest profile in which this problem is told, where it is not the rule's own. */
    readonly profile?: Exclude<Profile, 'off'>;
    /** Milder (or graver) than `meta.severity` for this problem; the stage may still lower it. */
    readonly severity?: Severity;
  } & Data<M[K] & string>;
}[keyof M];

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** A change that mends a problem. It never loses a word that its title does not name: see `fix-law`. */
export interface Fix {
  /**
   * What the fix does. Words that it takes from the letter stand in it between curly quotation marks: `rewriting` sees
   * to that.
   */
  readonly title: string;
  /** `safe` may run on save; `suggested` waits for a person. */
  readonly kind: 'safe' | 'suggested';
  /**
   * Words in square brackets (`[scope of the visit]`) in the text of an edit are for the inspector to fill in; editors
   * make tab stops of them.
   */
  readonly edits: readonly Edit[];
  /**
   * For a fix that takes out what the letter says twice: where the same words stand and stay. Its title says that it
   * takes out the second.
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
  /** What the file beside the letter says. */
  readonly comments?: Comments;
}

export interface InvalidExample {
  readonly name: string;
  /** A small letter; `⟦…⟧` marks each place found, in order of the places (`⟦⟧` for an empty one). */
  readonly letter: string;
  /** The earlier letter that the front matter names. */
  readonly previous?: string;
  /** The messages, in the order of the marks. */
  readonly messages: readonly string[];
  /**
   * The letter after the first fix of every problem; required where the rule promises a fix. `null`: this one has none.
   */
  readonly output?: string | null;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** What the file beside the letter says. */
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

/** A rule per block; the compiler checks its message ids, their placeholders and option names. */
export const blockRule = <const M extends Messages, const O extends OptionSpecs>(
  rule: Omit<BlockRule<M, O>, 'per'>,
): BlockRule<M, O> => ({ per: 'block', ...rule });

/** A rule per letter; the compiler checks the same, and that `check` takes what `gather` gives. */
export const letterRule = <const M extends Messages, const O extends OptionSpecs, G = never>(
  rule: Omit<LetterRule<M, O, G>, 'per'>,
): LetterRule<M, O, G> => ({ per: 'letter', ...rule });

/** What a rule found, as all outside the rules see it. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** A word that is not known: see `Report`. */
  readonly unknownWord?: string;
  /** The rule threw: nothing is wrong in the letter, but nobody has looked. Never ignored and never milder. */
  readonly failed?: true;
}
