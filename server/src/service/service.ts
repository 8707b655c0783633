import type { PrintOptions } from '../export/model/build-print-model';
import { printModelOf } from '../export/model/build-print-model';
import type { PrintModel } from '../export/model/print-model';
import type { Accounted } from '../import/ledger';
import { withLedger } from '../import/ledger';
import { draftsFromText } from '../import/text/import-text';
import { parseCache, parseLetter } from '../letter/parse';
import type { ReadingRequest } from '../reading/read';
import { readLetter } from '../reading/read';
import type { Reading } from '../reading/reading';
import type { CheckMemory } from '../rules/engine/check-memory';
import type { RunRequest } from '../rules/engine/request';
import type { Problem } from '../rules/engine/rule';
import { rules } from '../rules/engine/rules';
import { ruleSteps, runRules } from '../rules/engine/run';
import { builtInTemplates } from '../templates/built-in';
import { knownLinesOf } from '../templates/known-lines';
import type { Template } from '../templates/template';
import { importKnowledge } from './import-knowledge';

/** The one interface to all that knows letters: no files, no protocol. It remembers the parse of the last letters. */
export interface LetterService {
  /** In order of preference; the team's own first. */
  readonly templates: readonly Template[];
  read(text: string, request?: ReadRequest): Reading;
  /** Problems in the order of their places; of prose only where the request brings what reads it. */
  check(reading: Reading, request?: CheckRequest): readonly Problem[];
  /**
   * The same in steps, for one who serves others between them: the last gives the problems. Nothing is done before the
   * first is asked for. With the memory of the letter's earlier checks it costs what an edit has changed.
   */
  checkInSteps(
    reading: Reading,
    request?: CheckRequest,
    memory?: CheckMemory,
  ): Generator<void, readonly Problem[], void>;
  /** What is printed of a letter; the writers of `dist/export.js` draw it. */
  printModel(reading: Reading, options?: PrintOptions): PrintModel;
  /** True for the words of a heading in any of its wordings, with or without a footnote mark. */
  isHeading(words: string): boolean;
  /**
   * Clean drafts out of extracted or pasted text; a pack gives several. `isWord` is asked of words that a line's end
   * parts.
   */
  importText(text: string, isWord?: (word: string) => boolean): Accounted;
}

export type ReadRequest = ReadingRequest;
export type CheckRequest = RunRequest;

export interface ServiceOptions {
  /** A team's own templates, outranking the built-in ones. */
  readonly templates?: readonly Template[];
}

/**
 * A service with the built-in templates. A team's own templates come before those built in, and replace one of
 * the same id.
 */
export function createLetterService(options: ServiceOptions = {}): LetterService {
  const own = options.templates ?? [];
  const templates = [...own, ...builtInTemplates.filter((template) => !own.some((one) => one.id === template.id))];
  const landmarks = knownLinesOf(templates);
  const memory = parseCache();
  return {
    templates,
    read: (text, request) => readLetter(parseLetter(text, landmarks, memory), templates, request),
    check: (reading, request) => runRules(reading, rules, request),
    checkInSteps: (reading, request, memory) => ruleSteps(reading, rules, request, memory),
    isHeading: landmarks.isHeading,
    printModel: printModelOf,
    importText: (text, isWord) =>
      withLedger(draftsFromText(text, { ...importKnowledge(templates), ...(isWord && { isWord }) }), text),
  };
}
