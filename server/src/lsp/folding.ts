import type { FoldingRange } from 'vscode-languageserver/node';
import { foldsOf } from '../features/folding';
import type { ClientAbilities } from './client-abilities';
import type { OpenLetter } from './letters';

export function foldingRanges({ document, reading }: OpenLetter, client: ClientAbilities): FoldingRange[] {
  return foldsOf(reading).flatMap(({ span, kind, collapsed }) => {
    const startLine = document.positionAt(span.start).line;
    const endLine = document.positionAt(span.end).line;
    if (endLine <= startLine) return [];
    return [
      {
        startLine,
        endLine,
        ...(kind ? { kind } : {}),
        ...(collapsed && client.collapsedText ? { collapsedText: collapsed } : {}),
      },
    ];
  });
}
