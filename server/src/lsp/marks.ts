import type { InlayHint, LinkedEditingRanges, Position, Range, SemanticTokens } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import { inlayHints } from '../ide/inlay-hints';
import { linkedPlaces } from '../ide/linked-editing';
import { semanticTokens, TOKEN_TYPES } from '../ide/semantic-tokens';
import type { LetterSnapshot } from './document-store';
import { rangeOf, spanOfRange } from './to-lsp';

/** What an editor shows in and beside the words: colours, small print, places that are typed in together. */
export const LEGEND = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] };

export function tokensOf({ document, reading }: LetterSnapshot): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, type } of semanticTokens(reading)) {
    const { start, end } = rangeOf(document, span);
    // A token is one of a line; a name over two lines is left plain.
    if (start.line === end.line)
      builder.push(start.line, start.character, end.character - start.character, TOKEN_TYPES.indexOf(type), 0);
  }
  return builder.build();
}

export const hintsOf = ({ document, reading, settings }: LetterSnapshot, range: Range): InlayHint[] =>
  settings.inlayHints
    ? inlayHints(reading, spanOfRange(document, range)).map(({ at, label }) => ({
        position: document.positionAt(at),
        label,
        paddingLeft: true,
      }))
    : [];

export function linkedRanges({ document, reading }: LetterSnapshot, position: Position): LinkedEditingRanges | null {
  const places = linkedPlaces(reading, document.offsetAt(position));
  return places ? { ranges: places.map((span) => rangeOf(document, span)), wordPattern: SURNAME } : null;
}

/**
 * What may be typed without ending the link: a surname of one or more words. Clients compile it without the flag `u`,
 * so it names no letters by their properties.
 */
const SURNAME = '[^\\s,;:]+(?: [^\\s,;:]+)*';
