import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import { wordEdit } from '../features/front-matter-edits';
import { knownWords } from '../features/known-words';
import { COMMANDS } from '../protocol/protocol';
import type { WordPlace } from '../protocol/protocol';
import type { Finding } from '../rules/rule';
import type { Span } from '../text/span';
import type { ClientAbilities } from './client-abilities';
import { plainWorkspaceEdit } from './edits';
import type { OpenLetter } from './letters';
import { append } from '../text/append';

/** How else a word may be spelt, the best first; `names` are words of the letter that may be meant. */
export type Suggest = (word: string, names: readonly string[]) => Promise<readonly string[]>;

/**
 * What can be done about words that are not known: spell them otherwise, or add them to the words of the letter, the
 * team or the user.
 */
export async function wordActions(
  letter: OpenLetter,
  chosen: readonly { readonly finding: Finding; readonly diagnostic: Diagnostic }[],
  client: ClientAbilities,
  suggest: Suggest,
): Promise<CodeAction[]> {
  const unknown = chosen.filter(({ finding }) => finding.unknownWord !== undefined).slice(0, MOST_WORDS);
  const actions: CodeAction[] = [];
  const familiar = unknown.length > 0 ? knownWords(letter.reading) : [];
  for (const { finding, diagnostic } of unknown) {
    const others = (await suggest(finding.unknownWord ?? '', familiar)).filter(
      (word) => !finding.fixes.some(({ edits }) => edits[0]?.text === word),
    );
    const places = samePlaces(letter, finding);
    const many = places.length > 1 ? ` (${places.length} places)` : '';
    for (const word of others)
      actions.push(
        edited(
          letter,
          `Write “${word}” for “${finding.unknownWord ?? ''}”${many}`,
          places.map((span) => ({ span, text: word })),
          diagnostic,
          client,
        ),
      );
  }
  for (const {
    finding: { unknownWord: word = '' },
    diagnostic,
  } of unknown) {
    const edit = wordEdit(letter.reading.letter, word);
    if (edit) actions.push(edited(letter, `Add “${word}” to this letter’s words`, [edit], diagnostic, client));
    if (client.ours)
      append(
        actions,
        OWN.map(([place, whose]) => adding(letter, `Add “${word}” to ${whose}`, word, place, diagnostic)),
      );
  }
  return actions;
}

// The other places of a finding are meant too where the same letters stand there.
function samePlaces({ reading }: OpenLetter, { span, related }: Finding): readonly Span[] {
  const { text } = reading.letter;
  return [
    span,
    ...related
      .map((other) => other.span)
      .filter((other) => text.slice(other.start, other.end) === text.slice(span.start, span.end)),
  ];
}

const MOST_WORDS = 3;
const OWN: readonly (readonly [WordPlace, string])[] = [
  ['team', 'the team’s words'],
  ['user', 'your own words'],
];

const edited = (
  { document }: OpenLetter,
  title: string,
  edits: Parameters<typeof plainWorkspaceEdit>[1],
  diagnostic: Diagnostic,
  client: ClientAbilities,
): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  edit: plainWorkspaceEdit(document, edits, client),
});

const adding = (
  { document }: OpenLetter,
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
