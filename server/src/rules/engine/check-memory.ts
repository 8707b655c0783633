import type { Block } from '../../letter/letter';
import type { Prose } from '../../nlp/block-prose';
import type { Reading } from '../../reading/reading';
import type { BlockText } from '../../text/annotated-text';
import type { Span } from '../../text/span';
import { isSameMoved } from './difference';
import { movedBy, placedProblem } from './problem-places';
import type { RunRequest } from './request';
import type { Problem, Rule } from './rule';

/**
 * What the checks of one open letter leave for the next: the answers for each block, by its text and kind, and the last
 * answers of the rules per letter. It holds the blocks of the version that was checked last and no others; it is
 * dropped with the letter, and forgets all when settings, words, phrases, dictionary or template change. With it a
 * check says what it says without it.
 */
export class CheckMemory {
  #basis: Basis | undefined;
  #blocks = new Map<BlockText, BlockAnswers>();
  #check = 0;
  #last: LastCheck | undefined;

  /** To be called before a check; forgets what was known under other settings. */
  begin(reading: Reading, request: RunRequest): void {
    const basis = basisOf(reading, request);
    if (!this.#basis || !isSameBasis(this.#basis, basis)) {
      this.#blocks = new Map();
      this.#last = undefined;
    }
    this.#basis = basis;
    this.#check++;
  }

  /** The last check that went to its end. */
  get last(): LastCheck | undefined {
    return this.#last;
  }

  /** What is known of a block; to be filled in by the check. Blocks of one text and kind share it. */
  of(block: Block): BlockAnswers {
    const { text, kind } = block;
    let answers = this.#blocks.get(text);
    if (!answers) this.#blocks.set(text, (answers = new BlockAnswers(kind)));
    answers.check = this.#check;
    return answers.ofKind(kind);
  }

  /** What was known of a block, if anything. */
  known({ text, kind }: Block): BlockAnswers | undefined {
    return this.#blocks.get(text)?.ofKind(kind);
  }

  /** To be called when a check has come to its end: blocks that it did not ask for are forgotten. */
  end(last: LastCheck): void {
    this.#last = last;
    for (const [text, { check }] of this.#blocks) if (check < this.#check) this.#blocks.delete(text);
  }
}

/** A check that went to its end. */
export interface LastCheck {
  readonly reading: Reading;
  /** What each rule per letter found, with places of that reading; a rule that threw is not among them. */
  readonly answers: ReadonlyMap<Rule, readonly Problem[]>;
}

/** What rules say of one block, or take from it. */
export class BlockAnswers {
  /** Number of the check that asked last. */
  check = 0;
  readonly #found = new Map<Rule, KeptProblems>();
  readonly #gathered = new Map<Rule, { readonly found: unknown }>();
  #otherKinds: Map<Block['kind'], BlockAnswers> | undefined;

  constructor(readonly kind: Block['kind']) {}

  /** The same text may be a bullet here and a paragraph there. */
  ofKind(kind: Block['kind']): BlockAnswers {
    if (kind === this.kind) return this;
    const others = (this.#otherKinds ??= new Map());
    let answers = others.get(kind);
    if (!answers) others.set(kind, (answers = new BlockAnswers(kind)));
    return answers;
  }

  /** What a rule found in the block, placed in the letter; `start` is where the content starts. */
  problems(rule: Rule, start: number): readonly Problem[] | undefined {
    return this.#found.get(rule)?.at(start);
  }

  /** Keeps what a rule found in the block, placed in the letter. */
  keepProblems(rule: Rule, start: number, found: readonly Problem[]): void {
    this.#found.set(rule, new KeptProblems(start, found));
  }

  /** What a rule took from the block; undefined where it was not asked yet. */
  gatheredBy(rule: Rule): { readonly found: unknown } | undefined {
    return this.#gathered.get(rule);
  }

  keepGathered(rule: Rule, found: unknown): { readonly found: unknown } {
    const kept = { found };
    this.#gathered.set(rule, kept);
    return kept;
  }
}

/** Problems of a block, at the place where it stood when they were asked for last. */
class KeptProblems {
  #start: number;
  #found: readonly Problem[];

  constructor(start: number, found: readonly Problem[]) {
    this.#start = start;
    this.#found = found;
  }

  at(start: number): readonly Problem[] {
    if (start !== this.#start && this.#found.length > 0) {
      const move = movedBy(start - this.#start);
      this.#found = this.#found.map((problem) => placedProblem(problem, move));
    }
    this.#start = start;
    return this.#found;
  }
}

/** All beside the letter's own words that an answer may depend on. */
interface Basis {
  readonly template: Reading['template'];
  readonly stage: Reading['stage'];
  readonly dictionary: Prose['dictionary'] | undefined;
  readonly words: readonly string[];
  readonly phrases: Prose['ownPhrases'] | undefined;
  readonly archive: Prose['archive'];
  readonly wording: Prose['wording'] | undefined;
  readonly settings: Pick<RunRequest, 'rules' | 'options' | 'ignore' | 'profile'>;
}

const basisOf = ({ template, stage }: Reading, { prose, rules, options, ignore, profile }: RunRequest): Basis => ({
  template,
  stage,
  dictionary: prose?.dictionary,
  words: [...(prose?.words ?? [])],
  phrases: prose?.ownPhrases,
  archive: prose?.archive,
  wording: prose?.wording,
  settings: {
    ...(rules && { rules }),
    ...(options && { options }),
    ...(ignore && { ignore }),
    ...(profile && { profile }),
  },
});

const isSameBasis = (one: Basis, other: Basis): boolean =>
  one.template === other.template &&
  one.stage === other.stage &&
  one.dictionary === other.dictionary &&
  isSameMoved(one.words, other.words, STAYING) &&
  one.phrases === other.phrases &&
  one.archive === other.archive &&
  isSameMoved(one.settings, other.settings, STAYING);

const STAYING = (span: Span): Span => span;
