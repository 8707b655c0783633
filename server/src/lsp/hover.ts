import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node';
import { hoverAt, whyAt } from '../features/hover';
import type { OpenLetter } from './letters';
import { rangeOf } from './ranges';

/** What a place is about, and below it why what is wrong there is wrong. The problem itself the editor shows. */
export function hover(letter: OpenLetter, position: Position): Hover | null {
  const offset = letter.document.offsetAt(position);
  const found = [hoverAt(letter.reading, offset), whyAt(letter.findings(), offset)].filter((one) => one !== undefined);
  const first = found[0];
  if (!first) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.map(({ markdown }) => markdown).join('\n\n---\n\n') },
    range: rangeOf(letter.document, first.span),
  };
}
