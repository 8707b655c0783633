import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node';
import { hoverAt } from '../features/hover';
import type { OpenLetter } from './letters';
import { rangeOf } from './ranges';

export function hover({ document, reading }: OpenLetter, position: Position): Hover | null {
  const found = hoverAt(reading, document.offsetAt(position));
  return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: rangeOf(document, found.span) } : null;
}
