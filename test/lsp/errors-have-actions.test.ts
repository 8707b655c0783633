import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilitiesOf } from '../../server/src/lsp/client-capabilities';
import { codeActions, resolved } from '../../server/src/lsp/code-actions';
import { diagnosticOf } from '../../server/src/lsp/diagnostics';
import type { LetterSnapshot } from '../../server/src/lsp/document-store';
import { COMMANDS } from '../../server/src/protocol/protocol';
import { examplesOf } from '../../server/src/rules/engine/examples';
import type { Problem } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { createLetterService } from '../../server/src/service/service';
import { problemsOf, readingOf, unmarked } from '../rules/check';

const URI = 'file:///letters/a.letter.md';
const LIST = { valueSet: ['', 'quickfix'] };
/** What VS Code with our client can do. */
const CLIENT = capabilitiesOf({
  processId: null,
  rootUri: null,
  capabilities: {
    workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
    textDocument: {
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: LIST },
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
    },
  },
  initializationOptions: { docs: 'file:///docs/rules', extension: 'file:///extension', trusted: true },
});
const NEITHER_MENDS_NOR_LEADS: readonly string[] = [COMMANDS.explain, COMMANDS.ignore, COMMANDS.addWord];

/** Nothing of the snapshot is asked for but what is here. */
const snapshotOf = (text: string, reading: LetterSnapshot['reading'], problems: readonly Problem[]): LetterSnapshot =>
  ({
    document: TextDocument.create(URI, 'inspection-letter', 1, text),
    service: createLetterService(),
    reading,
    problems: () => problems,
  }) as Partial<LetterSnapshot> as LetterSnapshot;

const mendsOrLeads = (letter: LetterSnapshot, found: CodeAction): boolean => {
  const action = resolved(letter, found, CLIENT);
  return (
    action.edit !== undefined ||
    (action.command !== undefined && !NEITHER_MENDS_NOR_LEADS.includes(action.command.command))
  );
};

const looked: Problem[] = [];

describe('the first action on an error or a warning', () => {
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))(
    'mends it, or leads to the words that have to change: %s',
    async (_, rule) => {
      const missed: string[] = [];
      for (const { letter: marked, options, ...beside } of examplesOf(rule).invalid) {
        const { text } = unmarked(marked);
        const reading = readingOf(text, beside);
        const problems = problemsOf(rule, reading, options);
        const letter = snapshotOf(text, reading, problems);
        for (const [index, problem] of problems.entries()) {
          if (problem.severity !== 'error' && problem.severity !== 'warning') continue;
          looked.push(problem);
          const diagnostic: Diagnostic = diagnosticOf(letter.document, problem, index, CLIENT);
          const context = { diagnostics: [diagnostic], only: [CodeActionKind.QuickFix] };
          const params = { textDocument: { uri: URI }, range: diagnostic.range, context };
          const actions = await codeActions(letter, params, CLIENT, () => Promise.resolve([]));
          const [first] = actions;
          if (!first || !mendsOrLeads(letter, first))
            missed.push(`${problem.severity}: ${problem.message} | ${actions.map(({ title }) => title).join('; ')}`);
        }
      }
      expect(missed).toEqual([]);
    },
  );

  it('was tried on errors of many rules', () => {
    const errors = looked.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(80);
    expect(new Set(errors.map(({ rule }) => rule)).size).toBeGreaterThan(15);
  });
});
