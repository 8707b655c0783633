import type { Range, TextEdit } from 'vscode-languageserver';
import type { Log } from '../host/log';
import { FORMATTING_RULES, formatEdits } from '../ide/format';
import type { LetterSnapshot } from './document-store';
import { rangeOf, spanOfRange } from './to-lsp';

/**
 * Lays out a letter, or the part in a range. The client's options (tabs, spaces at line ends) are not asked: a letter
 * has one layout. What would lose words is not done, and the log says why.
 */
export function formattingEdits(letter: LetterSnapshot, log: Log, range?: Range): TextEdit[] {
  const { document } = letter;
  const { edits, problem } = formatEdits(
    letter.reading,
    { read: letter.read, check: (reading) => letter.check(reading, FORMATTING_RULES) },
    range && spanOfRange(document, range),
  );
  if (problem !== undefined) log.warn(`${problem} The letter is left as it is.`);
  return edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text }));
}
