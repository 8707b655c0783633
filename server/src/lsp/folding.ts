import type { FoldingRange } from 'vscode-languageserver';
import { foldsOf } from '../ide/folding-ranges';
import type { ClientCapabilities } from './client-capabilities';
import type { LetterSnapshot } from './document-store';

export function foldingRanges({ document, reading }: LetterSnapshot, capabilities: ClientCapabilities): FoldingRange[] {
  return foldsOf(reading).flatMap(({ span, kind, collapsed }) => {
    const startLine = document.positionAt(span.start).line;
    const endLine = document.positionAt(span.end).line;
    if (endLine <= startLine) return [];
    return [
      {
        startLine,
        endLine,
        ...(kind ? { kind } : {}),
        ...(collapsed && capabilities.collapsedText ? { collapsedText: collapsed } : {}),
      },
    ];
  });
}
