import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver/node';
import { editsOf, fixAll, soleFix } from '../features/fix-all';
import { insertMissing } from '../features/insert-missing';
import { COMMANDS } from '../protocol/protocol';
import { placeWords } from '../rules/place-words';
import type { Finding } from '../rules/rule';
import { rulesThatTell } from '../rules/rules';
import type { Edit } from '../text/edit';
import { overlaps } from '../text/span';
import type { ClientAbilities } from './client-abilities';
import { diagnosticOf, SOURCE } from './diagnostics';
import { workspaceEdit } from './edits';
import type { OpenLetter } from './letters';
import { rangeOf, sameRange, spanOfRange } from './ranges';
import { wordActions } from './word-actions';
import type { Suggest } from './word-actions';
import { append } from '../text/append';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.inspection-letter`;
export const INSERT_ALL = `${CodeActionKind.Source}.insertMissing.inspection-letter`;
export const ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL, INSERT_ALL];

/** What an action is about; its edit is worked out when the client resolves it. */
type Wanted =
  | {
      readonly do: 'fix';
      readonly rule: string;
      readonly title: string;
      readonly start: number;
      readonly message: string;
    }
  | { readonly do: 'fix-kind'; readonly rule: string }
  | { readonly do: 'fix-all' }
  | { readonly do: 'insert-all' };
type Data = Wanted & { readonly uri: string };

/** Light bulb and source actions for a place. Without the client's `resolve` the edits come at once. */
export async function codeActions(
  letter: OpenLetter,
  params: CodeActionParams,
  client: ClientAbilities,
  suggest: Suggest,
): Promise<CodeAction[]> {
  const only = params.context.only;
  const asked = (kind: string): boolean =>
    !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (asked(CodeActionKind.QuickFix)) append(actions, await quickFixes(letter, params, client, suggest));
  // Source actions are offered where they are asked for; on every light bulb they would be in the way.
  if (only && asked(FIX_ALL) && hasSafe(letter.findings()))
    actions.push(action(letter, 'Fix all that is safe to fix', FIX_ALL, { do: 'fix-all' }));
  if (only && asked(INSERT_ALL) && insertMissing(letter.reading).inserted.length > 0)
    actions.push(action(letter, 'Insert all missing parts', INSERT_ALL, { do: 'insert-all' }));
  return client.resolveEdits ? actions : actions.map((found) => resolved(letter, found, client));
}

/**
 * The action with its edit, made for the newest version of the letter; without one where there is nothing left to do.
 */
export function resolved(letter: OpenLetter, found: CodeAction, client: ClientAbilities): CodeAction {
  const data = found.data as Data | undefined;
  if (!data || found.edit || found.command) return found;
  const edits = editsFor(letter, data);
  return edits.length > 0 ? { ...found, edit: workspaceEdit(letter.document, edits, client) } : found;
}

/** The letter that an action belongs to, as it was noted in it. */
export const letterOf = ({ data }: CodeAction): string | undefined => (data as Data | undefined)?.uri;

async function quickFixes(
  letter: OpenLetter,
  { context, range }: CodeActionParams,
  client: ClientAbilities,
  suggest: Suggest,
): Promise<CodeAction[]> {
  const findings = letter.findings();
  const chosen = chosenFindings(letter, findings, context.diagnostics, range);
  const actions: CodeAction[] = [];
  for (const { finding, diagnostic } of chosen) {
    finding.fixes.forEach(({ title }) => {
      actions.push({
        ...action(letter, title, CodeActionKind.QuickFix, {
          do: 'fix',
          rule: finding.rule,
          title,
          start: finding.span.start,
          message: finding.message,
        }),
        diagnostics: [diagnostic],
        ...(finding.fixes.length === 1 ? { isPreferred: true } : {}),
      });
    });
  }
  append(actions, await wordActions(letter, chosen, client, suggest));
  const rules = new Set(chosen.map(({ finding }) => finding.rule));
  // Editors put actions that mend a problem before those that mend none, so these name their problems and the ignoring
  // below does not.
  const about = (of: (rule: string) => boolean) => ({
    diagnostics: chosen.filter(({ finding }) => of(finding.rule)).map(({ diagnostic }) => diagnostic),
  });
  const missing = insertMissing(letter.reading).inserted.length;
  if (missing > 1 && [...rules].some((rule) => MISSING.has(rule))) {
    actions.push({
      ...action(letter, `Insert all missing parts (${missing})`, CodeActionKind.QuickFix, { do: 'insert-all' }),
      ...about((rule) => MISSING.has(rule)),
    });
  }
  for (const rule of rules) {
    const alike = findings.filter((finding) => finding.rule === rule && soleFix(finding).length > 0).length;
    if (alike > 1 && !MISSING.has(rule))
      actions.push({
        ...action(letter, `Fix all ${alike} problems of this kind (${rule})`, CodeActionKind.QuickFix, {
          do: 'fix-kind',
          rule,
        }),
        ...about((one) => one === rule),
      });
  }
  if (client.ours)
    append(
      actions,
      ignoring(
        letter,
        chosen.map(({ finding }) => finding),
      ),
    );
  return actions;
}

// Findings whose fix is the insertion of a part: all of them together are one action.
const MISSING = rulesThatTell('missing');

export interface Chosen {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

// The findings behind the client's diagnostics; where it sends none, those that touch the range.
function chosenFindings(
  { document }: OpenLetter,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
  range: CodeActionParams['range'],
): readonly Chosen[] {
  const own = diagnostics.filter(({ source }) => source === SOURCE);
  if (own.length > 0) {
    return own.flatMap((diagnostic) => {
      const finding = findings.find(
        (found) =>
          found.rule === diagnostic.code &&
          found.message === diagnostic.message &&
          sameRange(rangeOf(document, found.span), diagnostic.range),
      );
      return finding ? [{ finding, diagnostic }] : [];
    });
  }
  if (diagnostics.length > 0) return [];
  const place = spanOfRange(document, range);
  return findings
    .filter(({ span }) => overlaps(span, place) || span.start === place.start || span.end === place.start)
    .slice(0, 20)
    .map((finding, index) => ({ finding, diagnostic: diagnosticOf(document, finding, index, PLAIN) }));
}

const PLAIN = { relatedInformation: false } as ClientAbilities;

// One for each place of a rule, without a scope: the client asks for it along with the reason.
function ignoring({ document, reading }: OpenLetter, findings: readonly Finding[]): CodeAction[] {
  // That a rule failed is said till it does not: there is nothing to ignore.
  const places = new Map(
    findings
      .filter(({ failed }) => !failed)
      .map(({ rule, span }) => [
        `${rule} ${span.start} ${span.end}`,
        { rule, words: placeWords(reading.letter.text, span) },
      ]),
  );
  return [...places.values()].map(({ rule, words }) => {
    const title = `Ignore “${rule}”…`;
    return {
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: COMMANDS.ignore, arguments: [document.uri, rule, words] },
    };
  });
}

const action = ({ document }: OpenLetter, title: string, kind: string, wanted: Wanted): CodeAction => ({
  title,
  kind,
  data: { ...wanted, uri: document.uri } satisfies Data,
});

const hasSafe = (findings: readonly Finding[]): boolean =>
  findings.flatMap(soleFix).some(({ kind }) => kind === 'safe');

function editsFor(letter: OpenLetter, wanted: Wanted): readonly Edit[] {
  switch (wanted.do) {
    case 'fix': {
      const alike = letter
        .findings()
        .filter(
          ({ rule, message, fixes }) =>
            rule === wanted.rule && message === wanted.message && fixes.some(({ title }) => title === wanted.title),
        );
      // After an edit elsewhere the finding has moved: the nearest of its kind is meant.
      const nearest = alike.reduce<Finding | undefined>(
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
          .findings()
          .filter(({ rule }) => rule === wanted.rule)
          .flatMap(soleFix),
      ).edits;
    case 'fix-all':
      return fixAll(letter.reading.letter.text, letter.findingsOf).edits;
    case 'insert-all':
      return insertMissing(letter.reading).edits;
  }
}
