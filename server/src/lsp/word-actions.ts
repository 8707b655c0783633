import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { wordEdit } from '../edits/front-matter-edits';
import { becomes, becomesInPlaces } from '../ide/action-titles';
import { knownWords } from '../ide/known-words';
import { append } from '../lists/append';
import type { WordPlace } from '../protocol/protocol';
import { COMMANDS } from '../protocol/protocol';
import type { Problem } from '../rules/engine/rule';
import type { Span } from '../text/span';
import type { ClientCapabilities } from './client-capabilities';
import type { LetterSnapshot } from './document-store';
import { plainWorkspaceEdit } from './workspace-edits';

/** Spelling suggestions for a word, best first; `names` are words of the letter that may be meant. */
export type Suggest = (word: string, names: readonly string[]) => Promise<readonly string[]>;

/**
 * Code actions for unknown words: correct the spelling, or add the word to those of the letter, the
 * team or the user.
 */
export async function wordActions(
  letter: LetterSnapshot,
  chosen: readonly { readonly problem: Problem; readonly diagnostic: Diagnostic }[],
  capabilities: ClientCapabilities,
  suggest: Suggest,
): Promise<CodeAction[]> {
  const { l10n } = capabilities;
  const unknown = chosen.filter(({ problem }) => problem.unknownWord !== undefined).slice(0, MAX_OFFERED_WORDS);
  const actions: CodeAction[] = [];
  const familiar = unknown.length > 0 ? knownWords(letter.reading) : [];
  for (const { problem, diagnostic } of unknown) {
    const others = (await suggest(problem.unknownWord ?? '', familiar)).filter(
      (word) => !problem.fixes.some(({ edits }) => edits[0]?.text === word),
    );
    const places = samePlaces(letter, problem);
    const titleFor = (right: string): string =>
      places.length > 1
        ? becomesInPlaces(problem.unknownWord ?? '', right, places.length, l10n)
        : becomes(problem.unknownWord ?? '', right, l10n);
    for (const word of others)
      actions.push(
        edited(
          letter,
          titleFor(word),
          places.map((span) => ({ span, text: word })),
          diagnostic,
          capabilities,
        ),
      );
  }
  for (const {
    problem: { unknownWord: word = '' },
    diagnostic,
  } of unknown) {
    const edit = wordEdit(letter.reading.letter, word);
    if (edit)
      actions.push(edited(letter, l10n.t('Add “{0}” to this letter’s words', word), [edit], diagnostic, capabilities));
    if (capabilities.ours)
      append(actions, [
        adding(letter, l10n.t('Add “{0}” to the team’s words', word), word, 'team', diagnostic),
        adding(letter, l10n.t('Add “{0}” to your own words', word), word, 'user', diagnostic),
      ]);
  }
  return actions;
}

// The same correction applies at the problem's other places if the same characters stand there.
function samePlaces({ reading }: LetterSnapshot, { span, related }: Problem): readonly Span[] {
  const { text } = reading.letter;
  return [
    span,
    ...related
      .map((other) => other.span)
      .filter((other) => text.slice(other.start, other.end) === text.slice(span.start, span.end)),
  ];
}

const MAX_OFFERED_WORDS = 3;

const edited = (
  { document }: LetterSnapshot,
  title: string,
  edits: Parameters<typeof plainWorkspaceEdit>[1],
  diagnostic: Diagnostic,
  capabilities: ClientCapabilities,
): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  edit: plainWorkspaceEdit(document, edits, capabilities),
});

const adding = (
  { document }: LetterSnapshot,
  title: string,
  word: string,
  place: WordPlace,
  diagnostic: Diagnostic,
): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  command: { title, command: COMMANDS.addWord, arguments: [document.uri, word, place] },
});
