import type { Hover, Position } from 'vscode-languageserver';
import { hoverAt, whyAt } from '../ide/hover';
import type { ClientCapabilities } from './client-capabilities';
import type { LetterSnapshot } from './document-store';
import { markupOf } from './markup';
import { rangeOf } from './to-lsp';

/** What a place is about, and below it why the problems there are problems; the editor itself shows their messages. */
export function hover(letter: LetterSnapshot, position: Position, capabilities: ClientCapabilities): Hover | null {
  const offset = letter.document.offsetAt(position);
  const found = [hoverAt(letter.reading, offset, letter.settings.timetable), whyAt(letter.problems(), offset)].filter(
    (one) => one !== undefined,
  );
  const first = found[0];
  if (!first) return null;
  return {
    contents: markupOf(found.map(({ markdown }) => markdown).join('\n\n---\n\n'), capabilities.markdownHover),
    range: rangeOf(letter.document, first.span),
  };
}
