import type { PrintBlock, PrintRun } from './print-model';

/**
 * Whether what follows a block begins on the page where the block ends: a heading with what it heads, words that
 * announce a list with its first item, the last words of a letter with its sign-off, and that with who signs.
 */
export function keepsWithNext(block: PrintBlock, next: PrintBlock | undefined): boolean {
  if (!next) return false;
  if (block.kind === 'heading' || block.kind === 'sign-off') return true;
  // A sign-off alone on a page is no page of the letter: the last lines go with it.
  return next.kind === 'sign-off' || (next.kind === 'list' && 'runs' in block && announcesList(block.runs));
}

/** Words that end in a colon. */
export const announcesList = (runs: readonly PrintRun[]): boolean => /:\s*$/.test(runs.at(-1)?.text ?? '');
