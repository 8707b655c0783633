import { l10n } from 'vscode';
import type { ImportAccount } from '../../../server/src/protocol/protocol';

/** Reports how many words of the source were imported. */
export function accountSentence(letters: number, { words, kept, dropped, unplaced }: ImportAccount): string {
  if (unplaced > 0)
    return l10n.t(
      'Imported with {0} of {1} words; {2} were left out, and {3} without a place stand in a comment at the end.',
      kept,
      words,
      dropped,
      unplaced,
    );
  if (dropped > 0)
    return letters === 1
      ? l10n.t('Letter imported: {0} of {1} words are in it; the report lists the {2} left out.', kept, words, dropped)
      : l10n.t(
          '{0} letters imported: {1} of {2} words are in them; the report lists the {3} left out.',
          letters,
          kept,
          words,
          dropped,
        );
  return letters === 1
    ? l10n.t('Letter imported with all its {0} words.', words)
    : l10n.t('{0} letters imported with all their {1} words.', letters, words);
}
