import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { LetterSymbol } from '../ide/document-symbols';
import { symbolsOf } from '../ide/document-symbols';
import type { LetterSnapshot } from './document-store';
import { rangeOf } from './to-lsp';

const KINDS: Readonly<Record<LetterSymbol['kind'], SymbolKind>> = {
  frame: SymbolKind.Field,
  section: SymbolKind.Class,
  item: SymbolKind.String,
};

export function documentSymbols({ document, reading }: LetterSnapshot): DocumentSymbol[] {
  const convert = (symbol: LetterSymbol): DocumentSymbol => ({
    // An empty name is refused by editors.
    name: symbol.name.trim() || '…',
    detail: symbol.detail,
    kind: KINDS[symbol.kind],
    range: rangeOf(document, symbol.span),
    selectionRange: rangeOf(document, symbol.selection),
    children: symbol.children.map(convert),
  });
  return symbolsOf(reading).map(convert);
}

/** For clients that know no tree of symbols. */
export function flatSymbols(letter: LetterSnapshot): SymbolInformation[] {
  const flat = (symbol: DocumentSymbol, containerName?: string): SymbolInformation[] => [
    {
      name: symbol.name,
      kind: symbol.kind,
      location: { uri: letter.document.uri, range: symbol.range },
      ...(containerName ? { containerName } : {}),
    },
    ...(symbol.children ?? []).flatMap((child) => flat(child, symbol.name)),
  ];
  return documentSymbols(letter).flatMap((symbol) => flat(symbol));
}
