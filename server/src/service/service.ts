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

/** The single interface to everything that knows letters: no files, no protocol. Recent parses are cached. */
export interface LetterService {
  /** In order of preference; the team's own come first. */
  readonly templates: readonly Template[];
  read(text: string, request?: ReadRequest): Reading;
  /** Problems sorted by place; prose is checked only if the request supplies the prose checks. */
  check(reading: Reading, request?: CheckRequest): readonly Problem[];
  /**
   * The same check in steps, for a caller that serves other requests in between; the last step returns the problems.
   * Nothing is done before the first step is requested. With the cache of the letter's earlier checks only what an edit
   * changed is checked again.
   */
  checkInSteps(
    reading: Reading,
    request?: CheckRequest,
    memory?: CheckMemory,
  ): Generator<void, readonly Problem[], void>;
  /** What is printed of a letter; the writers in `dist/export.js` render it. */
  printModel(reading: Reading, options?: PrintOptions): PrintModel;
  /** True for the text of a heading in any known wording, with or without a footnote mark. */
  isHeading(words: string): boolean;
  /**
   * Makes clean drafts from extracted or pasted text; a pack gives several. `isWord` decides on words split at the end
   * of a line.
   */
  importText(text: string, isWord?: (word: string) => boolean): Accounted;
}

export type ReadRequest = ReadingRequest;
export type CheckRequest = RunRequest;

export interface ServiceOptions {
  /** A team's own templates, which take precedence over the built-in ones. */
  readonly templates?: readonly Template[];
}

/**
 * Creates a service with the built-in templates. A team's own templates come first, and replace a built-in one of the
 * same id.
 */
export function createLetterService(options: ServiceOptions = {}): LetterService {
  const own = options.templates ?? [];
  const templates = [...own, ...builtInTemplates.filter((template) => !own.some((one) => one.id === template.id))];
  const knownLines = knownLinesOf(templates);
  const memory = parseCache();
  return {
    templates,
    read: (text, request) => readLetter(parseLetter(text, knownLines, memory), templates, request),
    check: (reading, request) => runRules(reading, rules, request),
    checkInSteps: (reading, request, memory) => ruleSteps(reading, rules, request, memory),
    isHeading: knownLines.isHeading,
    printModel: printModelOf,
    importText: (text, isWord) =>
      withLedger(draftsFromText(text, { ...importKnowledge(templates), ...(isWord && { isWord }) }), text),
  };
}
