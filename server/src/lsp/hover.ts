import type { Hover, Position } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { hoverAt, whyAt } from '../ide/hover';
import type { LetterSnapshot } from './document-store';
import { rangeOf } from './to-lsp';

/** What a place is about, and below it why the problems there are problems; the editor itself shows their messages. */
export function hover(letter: LetterSnapshot, position: Position): Hover | null {
  const offset = letter.document.offsetAt(position);
  const found = [hoverAt(letter.reading, offset, letter.settings.timetable), whyAt(letter.problems(), offset)].filter(
    (one) => one !== undefined,
  );
  const first = found[0];
  if (!first) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.map(({ markdown }) => markdown).join('\n\n---\n\n') },
    range: rangeOf(letter.document, first.span),
  };
}
