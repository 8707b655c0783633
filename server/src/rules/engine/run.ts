import type { Block, Ignored } from '../../letter/letter';
import type { Prose } from '../../nlp/block-prose';
import type { Reading } from '../../reading/reading';
import type { Span } from '../../text/span';
import { activeRules, isAbove, optionsOf } from './active-rules';
import { blockInput, blocksFor } from './block-input';
import type { BlockAnswers } from './check-memory';
import { CheckMemory } from './check-memory';
import type { Difference } from './difference';
import { differenceBetween, isSameMoved, movedSpan, touches } from './difference';
import { titleForLog, unnamedLosses } from './fix-law';
import { messageOf } from './messages';
import { placeWords } from './place-words';
import { hasPlace, movedBy, placedProblem, placedReport } from './problem-places';
import type { RunRequest } from './request';
import type { BlockRule, BlocksOf, Problem, Fix, Gathered, LetterRule, Report, Rule, Severity } from './rule';
import { SEVERITIES } from './rule';

/**
 * Runs the rules on a reading and returns the problems in document order. A rule that throws does not stop the others;
 * it results in one problem that says that the check failed, which no setting and no `ignore` can hide.
 */
export function runRules(reading: Reading, rules: readonly Rule[], request: RunRequest = {}): readonly Problem[] {
  const steps = ruleSteps(reading, rules, request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs the rules step by step, yielding between rules and, in a long letter, between blocks, so that the caller can
 * pause or stop. With the memory of earlier checks of the same letter it only runs what an edit may have changed; the
 * problems are the same with and without it.
 */
export function* ruleSteps(
  reading: Reading,
  rules: readonly Rule[],
  request: RunRequest = {},
  memory: CheckMemory = new CheckMemory(),
): Generator<void, readonly Problem[], void> {
  memory.begin(reading, request);
  const run = new Run(reading, request, memory);
  const problems: Problem[] = [];
  for (const rule of activeRules(rules, reading, request)) {
    try {
      yield* rule.per === 'block' ? run.ofBlocks(rule, problems) : run.ofLetter(rule, problems);
    } catch (error) {
      request.onError?.(rule.meta.id, error);
      problems.push(internalErrorProblem(rule));
    }
    yield;
  }
  run.end();
  return inOrder(problems.filter((problem) => problem.failed ?? !isIgnored(problem, reading)));
}

/** Sorted by position, then by the order of the rules. */
const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems
    .map((problem, order) => ({ problem, order }))
    .sort(
      (a, b) =>
        a.problem.span.start - b.problem.span.start || a.problem.span.end - b.problem.span.end || a.order - b.order,
    )
    .map(({ problem }) => problem);

/**
 * Length in characters from which a letter is checked with pauses between blocks: five times that of the longest
 * published by Ofsted.
 */
const LONG = 100_000;

// Used only for rules that do not read prose.
const NO_PROSE = {} as Prose;

const UNMOVED = (span: Span): Span => span;

/** A block and what is kept for it. */
interface KnownBlock {
  readonly block: Block;
  readonly kept: BlockAnswers;
}

/** One check of one reading. */
class Run {
  readonly #reading: Reading;
  readonly #request: RunRequest;
  readonly #memory: CheckMemory;
  readonly #prose: Prose;
  readonly #difference: Difference | undefined;
  readonly #move: ReturnType<typeof movedSpan> | undefined;
  readonly #answers = new Map<Rule, readonly Problem[]>();
  readonly #blocks = new Map<BlocksOf, readonly KnownBlock[]>();
  readonly #edited = new Map<BlocksOf, boolean>();
  /** Short letters are checked too quickly for pauses between blocks to be worth their cost. */
  readonly #isLong: boolean;

  constructor(reading: Reading, request: RunRequest, memory: CheckMemory) {
    this.#reading = reading;
    this.#request = request;
    this.#memory = memory;
    this.#prose = request.prose ?? NO_PROSE;
    this.#difference = memory.last && differenceBetween(memory.last.reading, reading);
    this.#move = this.#difference && movedSpan(this.#difference);
    this.#isLong = reading.letter.text.length > LONG;
    // Marks all blocks as used, so that their answers are kept whichever rules run.
    this.#blocksOf('blocks');
  }

  /** Adds the problems of a block rule, block by block. */
  *ofBlocks(rule: BlockRule, problems: Problem[]): Generator<void, void, void> {
    const options = this.#optionsOf(rule);
    for (const { block, kept } of this.#blocksOf(rule.of)) {
      const { start } = block.content;
      const known = kept.problems(rule, start);
      if (known) {
        for (const problem of known) problems.push(problem);
        continue;
      }
      const place = movedBy(start);
      const found: Problem[] = [];
      for (const report of rule.check(blockInput(block, this.#reading, this.#prose), options)) {
        const problem = this.#problemOf(rule, placedReport(report, place));
        if (!problem) continue;
        found.push(problem);
        problems.push(problem);
      }
      kept.keepProblems(rule, start, found);
      if (this.#isLong) yield;
    }
  }

  /** Adds the problems of a letter rule: the kept ones, if nothing that it looks at has changed. */
  *ofLetter(rule: LetterRule, problems: Problem[]): Generator<void, void, void> {
    const kept = this.#stillHolds(rule);
    if (kept) {
      for (const problem of kept) problems.push(problem);
      this.#answers.set(rule, kept);
      return;
    }
    const gathered = yield* this.#gather(rule);
    const found: Problem[] = [];
    for (const report of rule.check(this.#reading, this.#optionsOf(rule), this.#prose, gathered)) {
      const problem = this.#problemOf(rule, report);
      if (!problem) continue;
      found.push(problem);
      problems.push(problem);
    }
    this.#answers.set(rule, found);
  }

  /** Called when all rules have run. */
  end(): void {
    this.#memory.end({ reading: this.#reading, answers: this.#answers });
  }

  *#gather(rule: LetterRule): Generator<void, readonly Gathered<unknown>[], void> {
    const gathered: Gathered<unknown>[] = [];
    if (!rule.gather) return gathered;
    for (const { block, kept } of this.#blocksOf(rule.gather.of)) {
      const isNew = !kept.gatheredBy(rule);
      const { found } = this.#gatheredFrom(rule, block, kept);
      if (found !== undefined) gathered.push({ block, found });
      if (isNew && this.#isLong) yield;
    }
    return gathered;
  }

  #gatheredFrom(rule: LetterRule, block: Block, kept: BlockAnswers): { readonly found: unknown } {
    return (
      kept.gatheredBy(rule) ??
      kept.keepGathered(rule, rule.gather?.from(blockInput(block, this.#reading, this.#prose), this.#optionsOf(rule)))
    );
  }

  /**
   * The last answer of a rule with its spans shifted; undefined if the rule has to run again because the edit changed a
   * part that it looks at or what it gathers from the edited block, or because the answer has a span there.
   */
  #stillHolds(rule: LetterRule): readonly Problem[] | undefined {
    const difference = this.#difference;
    const move = this.#move;
    const last = this.#memory.last?.answers.get(rule);
    if (!difference || !move || !last) return undefined;
    if (rule.looksAt.some((part) => difference.changed.has(part))) return undefined;
    if (last.some((problem) => hasPlace(problem, touches(difference)))) return undefined;
    if (rule.gather && this.#isEdited(rule.gather.of)) {
      const before = this.#memory.known(difference.before)?.gatheredBy(rule);
      if (!before) return undefined;
      const now = this.#gatheredFrom(rule, difference.after, this.#memory.of(difference.after));
      if (!isSameMoved(before.found, now.found, UNMOVED)) return undefined;
    }
    return last.length === 0 ? last : last.map((problem) => placedProblem(problem, move));
  }

  /** True if the edited block is one of those that a rule looks at. */
  #isEdited(of: BlocksOf): boolean {
    let isEdited = this.#edited.get(of);
    if (isEdited === undefined) {
      isEdited = this.#blocksOf(of).some(({ block }) => block === this.#difference?.after);
      this.#edited.set(of, isEdited);
    }
    return isEdited;
  }

  #blocksOf(of: BlocksOf): readonly KnownBlock[] {
    let blocks = this.#blocks.get(of);
    if (!blocks) {
      blocks = blocksFor(this.#reading, of).map((block) => ({ block, kept: this.#memory.of(block) }));
      this.#blocks.set(of, blocks);
    }
    return blocks;
  }

  #optionsOf({ meta: { id, options } }: Rule): ReturnType<typeof optionsOf> {
    return optionsOf(options, this.#request.options?.[id]);
  }

  /** Returns undefined for a problem that the profile leaves out. */
  #problemOf(rule: Rule, report: Report): Problem | undefined {
    const { profile = 'normal', rules } = this.#request;
    // A rule that a setting names is on in any profile, but reports no more than in `normal`.
    if (report.profile && isAbove(report.profile, profile === 'off' ? 'normal' : profile)) return undefined;
    const chosen = rules?.[rule.meta.id] as Severity | undefined;
    const severity = chosen ?? severityOf(rule, report, this.#reading);
    return problemOf(rule, report, severity, this.#reading.letter.text, this.#request);
  }
}

function problemOf(rule: Rule, report: Report, severity: Severity, text: string, request: RunRequest): Problem {
  return {
    rule: rule.meta.id,
    severity,
    message: messageOf(rule.meta.messages[report.message] ?? '', report.data),
    span: report.span,
    related: report.related ?? [],
    fixes: report.fixes ? lawful(report.fixes, text, rule, request) : [],
    ...(report.unknownWord === undefined ? {} : { unknownWord: report.unknownWord }),
  };
}

/** The fixes that keep the law; the others are logged. */
function lawful(
  fixes: readonly Fix[],
  text: string,
  { meta: { id } }: Rule,
  { onWithheld }: RunRequest,
): readonly Fix[] {
  return fixes.filter((fix) => {
    const kept = unnamedLosses(text, fix).length === 0;
    if (!kept) onWithheld?.(id, titleForLog(fix));
    return kept;
  });
}

/** The stage can lower the severity of a problem, never raise it. */
function severityOf(rule: Rule, report: Report, reading: Reading): Severity {
  const own = report.severity ?? rule.meta.severity;
  const stage = rule.meta.stages?.[reading.stage];
  return stage && stage !== 'off' && SEVERITIES.indexOf(stage) > SEVERITIES.indexOf(own) ? stage : own;
}

function isIgnored(problem: Problem, reading: Reading): boolean {
  const { text, frontMatter } = reading.letter;
  return frontMatter.ignore.some(
    (ignored: Ignored) =>
      ignored.rule === problem.rule && (ignored.at === undefined || ignored.at === placeWords(text, problem.span)),
  );
}

/**
 * The problem reported for a rule that threw. If that rule looks for people who can be identified, the letter must not
 * go out unchecked. A severity set for the rule does not apply to this problem.
 */
const internalErrorProblem = ({ meta: { id, group } }: Rule): Problem => ({
  rule: id,
  ...(group === 'confidentiality'
    ? {
        severity: 'error',
        message:
          `The check “${id}” failed, so nobody has looked for what it finds: read the whole letter for that ` +
          'before it goes out. The log says why it failed.',
      }
    : {
        severity: 'warning',
        message: `The check “${id}” failed, and this letter was checked without it. The log says why it failed.`,
      }),
  span: { start: 0, end: 0 },
  related: [],
  fixes: [],
  failed: true,
});
