import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver/node';
import { CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind } from 'vscode-languageserver/node';
import type { Day } from '../dates/calendar';
import { hasPlaces, tabStops } from '../edits/tab-stops';
import { completionsAt } from '../ide/completion';
import type { Completion } from '../ide/completion-offer';
import { knownAuthorities } from '../reading/facts/known-authorities';
import type { ClientCapabilities } from './client-capabilities';
import type { LetterSnapshot } from './document-store';
import { rangeOf } from './to-lsp';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  part: CompletionItemKind.Struct,
  heading: CompletionItemKind.Class,
  sentence: CompletionItemKind.Text,
  value: CompletionItemKind.Value,
};

/**
 * Characters that ask for completions without a word being typed: a heading's mark, and the space that ends the words
 * before a slot.
 */
export const TRIGGERS: readonly string[] = ['#', ' '];

export function completions(
  { document, reading, service }: LetterSnapshot,
  position: Position,
  capabilities: ClientCapabilities,
  trigger: string | undefined,
  letters: () => readonly string[],
): CompletionList {
  const offset = document.offsetAt(position);
  const all = completionsAt(reading, offset, {
    today: today(),
    authorities: knownAuthorities(),
    templates: service.templates.map(({ id }) => id),
    letters,
  });
  // A space is typed after every word: it brings only what the words before it call for.
  const found = trigger === ' ' ? all.filter(({ kind }) => kind === 'value') : all;
  const items = found.map(({ label, kind, replace, text, filter, detail, documentation, rank }, i): CompletionItem => {
    const snippet = capabilities.snippetCompletions && hasPlaces(text);
    return {
      label,
      kind: KINDS[kind],
      sortText: `${rank}${String(i).padStart(4, '0')}`,
      filterText: filter ?? label,
      ...(capabilities.labelDetails && detail ? { labelDetails: { description: detail } } : detail ? { detail } : {}),
      ...(documentation ? { documentation: { kind: MarkupKind.Markdown, value: documentation } } : {}),
      insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      textEdit: { range: rangeOf(document, replace), newText: snippet ? tabStops(text).text : text },
    };
  });
  return { isIncomplete: false, items };
}

function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
