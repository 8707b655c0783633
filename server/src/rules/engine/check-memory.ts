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
 * What the checks of one open letter keep for the next check: the answers for each block, keyed by its text and kind,
 * and the last answers of the letter rules. It holds only the blocks of the version that was checked last. It is
 * dropped with the letter, and emptied when settings, words, phrases, dictionary or template change. A check gives the
 * same result with it as without it.
 */
export class CheckMemory {
  #basis: Basis | undefined;
  #blocks = new Map<BlockText, BlockAnswers>();
  #check = 0;
  #last: LastCheck | undefined;

  /** Called before a check; forgets everything if the settings have changed. */
  begin(reading: Reading, request: RunRequest): void {
    const basis = basisOf(reading, request);
    if (!this.#basis || !isSameBasis(this.#basis, basis)) {
      this.#blocks = new Map();
      this.#last = undefined;
    }
    this.#basis = basis;
    this.#check++;
  }

  /** The last check that was completed. */
  get last(): LastCheck | undefined {
    return this.#last;
  }

  /** The answers kept for a block, for the check to add to. Blocks with the same text and kind share them. */
  of(block: Block): BlockAnswers {
    const { text, kind } = block;
    let answers = this.#blocks.get(text);
    if (!answers) this.#blocks.set(text, (answers = new BlockAnswers(kind)));
    answers.check = this.#check;
    return answers.ofKind(kind);
  }

  /** The answers kept for a block, if any. */
  known({ text, kind }: Block): BlockAnswers | undefined {
    return this.#blocks.get(text)?.ofKind(kind);
  }

  /** Called when a check is complete; forgets the blocks that it did not use. */
  end(last: LastCheck): void {
    this.#last = last;
    for (const [text, { check }] of this.#blocks) if (check < this.#check) this.#blocks.delete(text);
  }
}

/** A completed check. */
export interface LastCheck {
  readonly reading: Reading;
  /** What each letter rule found, with spans in that reading; rules that threw are left out. */
  readonly answers: ReadonlyMap<Rule, readonly Problem[]>;
}

/** The problems and gathered data kept for one block. */
export class BlockAnswers {
  /** Number of the check that used it last. */
  check = 0;
  readonly #found = new Map<Rule, KeptProblems>();
  readonly #gathered = new Map<Rule, { readonly found: unknown }>();
  #otherKinds: Map<Block['kind'], BlockAnswers> | undefined;

  constructor(readonly kind: Block['kind']) {}

  /** The answers for another kind of block: the same text may be a bullet here and a paragraph there. */
  ofKind(kind: Block['kind']): BlockAnswers {
    if (kind === this.kind) return this;
    const others = (this.#otherKinds ??= new Map());
    let answers = others.get(kind);
    if (!answers) others.set(kind, (answers = new BlockAnswers(kind)));
    return answers;
  }

  /** The problems that a rule found in the block, with spans in the letter; `start` is where its content starts. */
  problems(rule: Rule, start: number): readonly Problem[] | undefined {
    return this.#found.get(rule)?.at(start);
  }

  /** Keeps the problems that a rule found in the block, with spans in the letter. */
  keepProblems(rule: Rule, start: number, found: readonly Problem[]): void {
    this.#found.set(rule, new KeptProblems(start, found));
  }

  /** What a rule gathered from the block; undefined if it has not been asked yet. */
  gatheredBy(rule: Rule): { readonly found: unknown } | undefined {
    return this.#gathered.get(rule);
  }

  keepGathered(rule: Rule, found: unknown): { readonly found: unknown } {
    const kept = { found };
    this.#gathered.set(rule, kept);
    return kept;
  }
}

/** The problems of a block, positioned where the block was when they were last asked for. */
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

/** Everything that an answer may depend on, apart from the letter’s text. */
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
  isSameMoved(one.words, other.words, UNMOVED) &&
  one.phrases === other.phrases &&
  one.archive === other.archive &&
  isSameMoved(one.settings, other.settings, UNMOVED);

const UNMOVED = (span: Span): Span => span;
