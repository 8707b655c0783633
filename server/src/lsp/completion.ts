import type { CompletionContext, CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import { CompletionItemKind, CompletionTriggerKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Day } from '../dates/calendar';
import { hasPlaces, tabStops } from '../edits/tab-stops';
import { completionsAt } from '../ide/completion';
import type { Completion } from '../ide/completion-offer';
import { knownAuthorities } from '../reading/facts/known-authorities';
import type { ClientCapabilities } from './client-capabilities';
import type { LetterSnapshot } from './document-store';
import { markupOf } from './markup';
import { rangeOf } from './to-lsp';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  part: CompletionItemKind.Struct,
  heading: CompletionItemKind.Class,
  sentence: CompletionItemKind.Text,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};

/**
 * Characters that ask for completions without a word being typed: a heading's mark, the space that ends the words
 * before a variable, the bracket of a tag, and the hyphen of `il-`.
 */
export const TRIGGERS: readonly string[] = ['#', ' ', '(', '-'];

/**
 * What may be written at a position. The list is never whole: the client asks again with each character, so that
 * nothing is offered once what was typed is more than its beginning.
 */
export function completions(
  { document, reading, service }: LetterSnapshot,
  position: Position,
  capabilities: ClientCapabilities,
  { triggerKind, triggerCharacter: trigger }: CompletionContext,
  letters: () => readonly string[],
): CompletionList {
  const offset = document.offsetAt(position);
  const all = completionsAt(reading, offset, {
    today: today(),
    authorities: knownAuthorities(),
    templates: service.templates.map(({ id }) => id),
    isHeading: service.isHeading,
    asked: triggerKind === CompletionTriggerKind.Invoked,
    letters,
  });
  const items = all
    .filter(({ kind, replace }) => isWanted(kind, trigger, document.getText().slice(replace.start, offset)))
    .map((completion, i) => itemOf(document, completion, i, capabilities));
  return { isIncomplete: items.length > 0, items };
}

// The characters that ask are typed in running text too: a part is not meant, and a sentence is known by two words.
const isWanted = (kind: Completion['kind'], trigger: string | undefined, typed: string): boolean =>
  trigger === undefined || (kind !== 'part' && (kind !== 'sentence' || /\S\s+\S/.test(typed)));

function itemOf(
  document: TextDocument,
  { label, kind, replace, text, snippet: own, filter, detail, documentation, rank }: Completion,
  index: number,
  capabilities: ClientCapabilities,
): CompletionItem {
  const snippet = capabilities.snippetCompletions && (own ?? (hasPlaces(text) ? tabStops(text).text : undefined));
  return {
    label,
    kind: KINDS[kind],
    sortText: `${String(rank).padStart(3, '0')}${String(index).padStart(4, '0')}`,
    filterText: filter ?? label,
    ...(capabilities.labelDetails && detail ? { labelDetails: { description: detail } } : detail ? { detail } : {}),
    ...(documentation ? { documentation: markupOf(documentation, capabilities.markdownDocumentation) } : {}),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(capabilities.insertTextMode ? { insertTextMode: InsertTextMode.asIs } : {}),
    textEdit: { range: rangeOf(document, replace), newText: snippet || text },
  };
}

/** The day of this machine. */
export function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
