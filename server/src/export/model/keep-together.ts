import type { PrintBlock, PrintRun } from './print-model';

/**
 * Whether the next block must begin on the page where this one ends: a heading with the text below it, words that
 * announce a list with its first item, the last paragraph of a letter with the sign-off, and the sign-off with all
 * signatories.
 */
export function keepsWithNext(block: PrintBlock, next: PrintBlock | undefined): boolean {
  if (!next) return false;
  if (block.kind === 'heading' || block.kind === 'sign-off') return true;
  if (block.kind === 'signatory' && next.kind === 'signatory') return true;
  // A page should not hold only a sign-off, so the last lines go with it.
  return next.kind === 'sign-off' || (next.kind === 'list' && 'runs' in block && announcesList(block.runs));
}

/** Words that end in a colon. */
export const announcesList = (runs: readonly PrintRun[]): boolean => /:\s*$/.test(runs.at(-1)?.text ?? '');
