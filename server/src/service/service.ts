import type { LetterPlan } from '../export/plan';
import { planLetter } from '../export/plan-letter';
import type { PlanOptions } from '../export/plan-letter';
import { withLedger } from '../intake/ledger';
import type { Accounted } from '../intake/ledger';
import { draftsFromText } from '../intake/text-intake';
import { letterMemory, parseLetter } from '../letter/parse';
import { readLetter } from '../reading/read';
import type { ReadingRequest } from '../reading/read';
import type { Reading } from '../reading/reading';
import type { Finding } from '../rules/rule';
import { rules } from '../rules/rules';
import type { CheckMemory } from '../rules/engine/check-memory';
import { ruleSteps, runRules } from '../rules/engine/run';
import type { RunRequest } from '../rules/engine/request';
import { builtInTemplates } from '../templates/built-in';
import { landmarksOf } from '../templates/landmarks';
import type { Template } from '../templates/template';
import { intakeKnowledge } from './intake-knowledge';

/** The one door to all that knows letters. Pure: no files, no protocol. */
export interface LetterService {
  /** In order of preference; the team's own first. */
  readonly templates: readonly Template[];
  read(text: string, request?: ReadRequest): Reading;
  /** Findings in the order of their places. `reads` limits them to structure or prose rules. */
  check(reading: Reading, request?: CheckRequest): readonly Finding[];
  /**
   * The same in steps, for one who serves others between them: the last gives the findings. Nothing is done before the
   * first is asked for. With the memory of the letter's earlier checks it costs what an edit has changed.
   */
  checkInSteps(
    reading: Reading,
    request?: CheckRequest,
    memory?: CheckMemory,
  ): Generator<void, readonly Finding[], void>;
  /** What is printed of a letter; the writers of `dist/export.js` draw it. */
  plan(reading: Reading, options?: PlanOptions): LetterPlan;
  /** Clean drafts out of extracted or pasted text; a pack gives several. */
  /** `isWord` is asked of words that a line's end parts. */
  intake(text: string, isWord?: (word: string) => boolean): Accounted;
}

export type ReadRequest = ReadingRequest;
export type CheckRequest = RunRequest;

export interface ServiceOptions {
  /** A team's own templates, outranking the built-in ones. */
  readonly templates?: readonly Template[];
}

/**
 * Opens the one door to all that knows letters. A team's own templates come before those built in, and replace one of
 * the same id.
 */
export function createLetterService(options: ServiceOptions = {}): LetterService {
  const own = options.templates ?? [];
  const templates = [...own, ...builtInTemplates.filter((template) => !own.some((one) => one.id === template.id))];
  const landmarks = landmarksOf(templates);
  const memory = letterMemory();
  return {
    templates,
    read: (text, request) => readLetter(parseLetter(text, landmarks, memory), templates, request),
    check: (reading, request) => runRules(reading, rules, request),
    checkInSteps: (reading, request, memory) => ruleSteps(reading, rules, request, memory),
    plan: planLetter,
    intake: (text, isWord) =>
      withLedger(draftsFromText(text, { ...intakeKnowledge(templates), ...(isWord && { isWord }) }), text),
  };
}
