import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { becomes } from '../ide/action-titles';
import { completionsForPlaceholder } from '../ide/completion-places';
import { jumpsOf } from '../ide/jumps';
import { COMMANDS } from '../protocol/protocol';
import type { Problem } from '../rules/engine/rule';
import type { ClientCapabilities } from './client-capabilities';
import { today } from './completion';
import type { LetterSnapshot } from './document-store';
import { rangeOf } from './to-lsp';
import { plainWorkspaceEdit } from './workspace-edits';

/** A problem, and the diagnostic by which the client knows it. */
export interface DiagnosedProblem {
  readonly problem: Problem;
  readonly diagnostic: Diagnostic;
}

/**
 * What can be done about a problem that no fix mends: what may stand for a place that is to be filled in, and the way
 * to the words that have to change.
 */
export function placeActions(
  { document, reading, service }: LetterSnapshot,
  { problem, diagnostic }: DiagnosedProblem,
  capabilities: ClientCapabilities,
): readonly CodeAction[] {
  const { text } = reading.letter;
  const values =
    problem.rule === 'placeholder-left'
      ? (completionsForPlaceholder(reading, problem.span.start + 1, {
          today: today(),
          authorities: [],
          templates: [],
          isHeading: service.isHeading,
          asked: true,
        }) ?? [])
      : [];
  const fills = values.slice(0, MAX_VALUES).map(({ text: value, replace }): CodeAction => ({
    title: becomes(text.slice(replace.start, replace.end), value, capabilities.l10n),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: plainWorkspaceEdit(document, [{ span: replace, text: value }], capabilities),
  }));
  if (!capabilities.ours) return fills;
  const jumps = jumpsOf(text, problem, capabilities.l10n).map(({ title, span, choose }): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: COMMANDS.goToPlace, arguments: [document.uri, rangeOf(document, span), choose] },
  }));
  return [...fills, ...jumps];
}

const MAX_VALUES = 8;
