import type { CodeAction, CodeActionParams, Diagnostic, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { letterInside } from '../analysis/letter-inside';
import { insertMissing } from '../edits/insert-missing';
import { actionTitle } from '../ide/action-titles';
import { tidyEdit } from '../ide/paste';
import { append } from '../lists/append';
import { COMMANDS } from '../protocol/protocol';
import { editsOf, fixAll, soleFix } from '../rules/engine/fix-all';
import { placeWords } from '../rules/engine/place-words';
import type { Problem } from '../rules/engine/rule';
import { ruleById, rulesTagged } from '../rules/engine/rules';
import type { Edit } from '../text/edit';
import type { L10n } from '../text/l10n';
import { overlaps } from '../text/span';
import type { ClientCapabilities } from './client-capabilities';
import { diagnosticOf, SOURCE } from './diagnostics';
import type { LetterSnapshot } from './document-store';
import { pasterOf } from './paste';
import type { DiagnosedProblem } from './place-actions';
import { placeActions } from './place-actions';
import { rangeOf, samePlace, sameRange, spanOfRange } from './to-lsp';
import type { Suggest } from './word-actions';
import { wordActions } from './word-actions';
import { workspaceEdit } from './workspace-edits';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.inspection-letter`;
const INSERT_ALL = `${CodeActionKind.Source}.insertMissing.inspection-letter`;
const TIDY = `${CodeActionKind.RefactorRewrite}.tidy.inspection-letter`;
export const ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL, INSERT_ALL, TIDY];

/** What an action is about; its edit is worked out when the client resolves it. */
type Wanted =
  | {
      readonly do: 'fix';
      readonly rule: string;
      /** In English. */
      readonly title: string;
      readonly start: number;
      readonly message: string;
    }
  | { readonly do: 'fix-kind'; readonly rule: string }
  | { readonly do: 'fix-all' }
  | { readonly do: 'insert-all' }
  | { readonly do: 'tidy'; readonly range: Range };
type Data = Wanted & { readonly uri: string };

/** Light bulb and source actions for a place. Without the client's `resolve` the edits come at once. */
export async function codeActions(
  letter: LetterSnapshot,
  params: CodeActionParams,
  capabilities: ClientCapabilities,
  suggest: Suggest,
): Promise<CodeAction[]> {
  const { l10n } = capabilities;
  if (!capabilities.codeActions) return [];
  const only = params.context.only;
  const asked = (kind: string): boolean =>
    !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (asked(CodeActionKind.QuickFix)) append(actions, await quickFixes(letter, params, capabilities, suggest));
  // Source actions are offered where they are asked for; on every light bulb they would be in the way.
  if (only && asked(FIX_ALL) && hasSafe(letter.problems()))
    actions.push(action(letter, l10n.t('Fix all that is safe to fix'), FIX_ALL, { do: 'fix-all' }));
  if (only && asked(INSERT_ALL) && insertMissing(letter.reading).inserted.length > 0)
    actions.push(action(letter, l10n.t('Insert all missing parts'), INSERT_ALL, { do: 'insert-all' }));
  const { range } = params;
  if (asked(TIDY) && !samePlace(range.start, range.end) && tidied(letter, range).length > 0)
    actions.push(action(letter, l10n.t('Tidy this passage'), TIDY, { do: 'tidy', range }));
  return capabilities.resolveEdits ? actions : actions.map((found) => resolved(letter, found, capabilities));
}

/**
 * The action with its edit, made for the newest version of the letter; without one where there is nothing left to do.
 */
export function resolved(letter: LetterSnapshot, found: CodeAction, capabilities: ClientCapabilities): CodeAction {
  const data = found.data as Data | undefined;
  if (!data || found.edit || found.command) return found;
  const edits = editsFor(letter, data);
  return edits.length > 0 ? { ...found, edit: workspaceEdit(letter.document, edits, capabilities) } : found;
}

/** The letter that an action belongs to, as it was noted in it. */
export const letterOf = ({ data }: CodeAction): string | undefined => (data as Data | undefined)?.uri;

async function quickFixes(
  letter: LetterSnapshot,
  { context, range }: CodeActionParams,
  capabilities: ClientCapabilities,
  suggest: Suggest,
): Promise<CodeAction[]> {
  const { l10n, ours } = capabilities;
  const problems = letter.problems();
  const chosen = chosenProblems(letter, problems, context.diagnostics, range);
  const rules = [...new Set(chosen.map(({ problem }) => problem.rule))];
  const actions = chosen.flatMap((one) => fixing(letter, one, l10n));
  append(actions, await wordActions(letter, chosen, capabilities, suggest));
  for (const one of chosen) append(actions, placeActions(letter, one, capabilities));
  append(actions, insertingAll(letter, chosen, l10n));
  for (const rule of rules) append(actions, fixingKind(letter, rule, problems, chosen, l10n));
  if (!ours) return actions;
  append(actions, ofUnknownKind(letter, diagnosticsOf(chosen, isUnknownKind), l10n));
  for (const rule of rules) actions.push(explaining(rule, l10n));
  append(
    actions,
    ignoring(
      letter,
      chosen.map(({ problem }) => problem),
      l10n,
    ),
  );
  return actions;
}

/** One for each fix of a problem. */
function fixing(letter: LetterSnapshot, { problem, diagnostic }: DiagnosedProblem, l10n: L10n): readonly CodeAction[] {
  return problem.fixes.map((fix) => ({
    ...action(letter, actionTitle(letter.reading.letter.text, fix, l10n), CodeActionKind.QuickFix, {
      do: 'fix',
      rule: problem.rule,
      title: fix.title,
      start: problem.span.start,
      message: problem.message,
    }),
    diagnostics: [diagnostic],
    ...(problem.fixes.length === 1 ? { isPreferred: true } : {}),
  }));
}

/** Inserts all missing parts at once, where several are missing. */
function insertingAll(letter: LetterSnapshot, chosen: readonly DiagnosedProblem[], l10n: L10n): readonly CodeAction[] {
  if (!chosen.some(({ problem }) => MISSING.has(problem.rule))) return [];
  const missing = insertMissing(letter.reading).inserted.length;
  if (missing <= 1) return [];
  const title = l10n.t('Insert all missing parts ({0})', missing);
  return [
    {
      ...action(letter, title, CodeActionKind.QuickFix, { do: 'insert-all' }),
      diagnostics: diagnosticsOf(chosen, (rule) => MISSING.has(rule)),
    },
  ];
}

/** Fixes all problems of one rule at once, where several have one fix each. */
function fixingKind(
  letter: LetterSnapshot,
  rule: string,
  problems: readonly Problem[],
  chosen: readonly DiagnosedProblem[],
  l10n: L10n,
): readonly CodeAction[] {
  const alike = problems.filter((problem) => problem.rule === rule && soleFix(problem).length > 0).length;
  if (alike <= 1 || MISSING.has(rule)) return [];
  const title = l10n.t('Fix all {0} problems of this kind: {1}', alike, titleOf(rule));
  return [
    {
      ...action(letter, title, CodeActionKind.QuickFix, { do: 'fix-kind', rule }),
      diagnostics: diagnosticsOf(chosen, (one) => one === rule),
    },
  ];
}

/**
 * The diagnostics of some rules. Editors list actions that name their diagnostics before those that name none, so
 * actions that fix something name them and those that ignore it do not.
 */
const diagnosticsOf = (chosen: readonly DiagnosedProblem[], isOf: (rule: string) => boolean): Diagnostic[] =>
  chosen.flatMap(({ problem, diagnostic }) => (isOf(problem.rule) ? [diagnostic] : []));

const isUnknownKind = (rule: string): boolean => rule === 'unknown-kind';

// Which of the kinds it is, a person knows; and a letter that begins within a text is imported out of it.
function ofUnknownKind(
  { document, reading }: LetterSnapshot,
  diagnostics: readonly Diagnostic[],
  l10n: L10n,
): CodeAction[] {
  if (diagnostics.length === 0) return [];
  const asking = (title: string, command: string): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    command: { title, command, arguments: [document.uri] },
  });
  return [
    asking(l10n.t('Choose the kind of this letter…'), COMMANDS.chooseKind),
    ...(letterInside(reading)
      ? [asking(l10n.t('Import the letter inside this document…'), COMMANDS.importInside)]
      : []),
  ];
}

// Problems whose fix is the insertion of a part: all of them together are one action.
const MISSING = rulesTagged('missing');

// The problems behind the client's diagnostics; where it sends none, those that touch the range.
function chosenProblems(
  { document }: LetterSnapshot,
  problems: readonly Problem[],
  diagnostics: readonly Diagnostic[],
  range: CodeActionParams['range'],
): readonly DiagnosedProblem[] {
  const own = diagnostics.filter(({ source }) => source === SOURCE);
  if (own.length > 0) {
    return own.flatMap((diagnostic) => {
      const problem = problems.find(
        (found) =>
          found.rule === diagnostic.code &&
          found.message === diagnostic.message &&
          sameRange(rangeOf(document, found.span), diagnostic.range),
      );
      return problem ? [{ problem, diagnostic }] : [];
    });
  }
  if (diagnostics.length > 0) return [];
  const place = spanOfRange(document, range);
  return problems
    .filter(({ span }) => overlaps(span, place) || span.start === place.start || span.end === place.start)
    .slice(0, 20)
    .map((problem, index) => ({ problem, diagnostic: diagnosticOf(document, problem, index, PLAIN) }));
}

const PLAIN = { relatedInformation: false } as ClientCapabilities;

const titleOf = (rule: string): string => ruleById(rule)?.meta.title ?? rule;

function explaining(rule: string, l10n: L10n): CodeAction {
  const title = l10n.t('Explain this rule: {0}', titleOf(rule));
  return { title, kind: CodeActionKind.QuickFix, command: { title, command: COMMANDS.explain, arguments: [rule] } };
}

// One for each place of a rule, without a scope: the client asks for it along with the reason.
function ignoring({ document, reading }: LetterSnapshot, problems: readonly Problem[], l10n: L10n): CodeAction[] {
  // That a rule failed is said till it does not: there is nothing to ignore.
  const places = new Map(
    problems
      .filter(({ failed }) => !failed)
      .map(({ rule, span }) => [
        `${rule} ${span.start} ${span.end}`,
        { rule, words: placeWords(reading.letter.text, span) },
      ]),
  );
  return [...places.values()].map(({ rule, words }) => {
    const title = l10n.t('Ignore “{0}”…', titleOf(rule));
    return {
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: COMMANDS.ignore, arguments: [document.uri, rule, words] },
    };
  });
}

const action = ({ document }: LetterSnapshot, title: string, kind: string, wanted: Wanted): CodeAction => ({
  title,
  kind,
  data: { ...wanted, uri: document.uri } satisfies Data,
});

const hasSafe = (problems: readonly Problem[]): boolean =>
  problems.flatMap(soleFix).some(({ kind }) => kind === 'safe');

function editsFor(letter: LetterSnapshot, wanted: Wanted): readonly Edit[] {
  switch (wanted.do) {
    case 'fix': {
      const alike = letter
        .problems()
        .filter(
          ({ rule, message, fixes }) =>
            rule === wanted.rule && message === wanted.message && fixes.some(({ title }) => title === wanted.title),
        );
      // After an edit elsewhere the problem has moved: the nearest of its kind is meant.
      const nearest = alike.reduce<Problem | undefined>(
        (best, found) =>
          best && Math.abs(best.span.start - wanted.start) <= Math.abs(found.span.start - wanted.start) ? best : found,
        undefined,
      );
      return nearest?.fixes.find(({ title }) => title === wanted.title)?.edits ?? [];
    }
    case 'fix-kind':
      return editsOf(
        letter.reading.letter.text,
        letter
          .problems()
          .filter(({ rule }) => rule === wanted.rule)
          .flatMap(soleFix),
      ).edits;
    case 'fix-all':
      return fixAll(letter.reading.letter.text, (text) => letter.check(letter.read(text))).edits;
    case 'insert-all':
      return insertMissing(letter.reading).edits;
    case 'tidy':
      return tidied(letter, wanted.range);
  }
}

function tidied(letter: LetterSnapshot, range: Range): readonly Edit[] {
  const { text, frontMatter } = letter.reading.letter;
  const edit = tidyEdit(text, frontMatter.span.end, spanOfRange(letter.document, range), pasterOf(letter));
  return edit ? [edit] : [];
}
