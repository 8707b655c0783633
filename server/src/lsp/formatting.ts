import type { DocumentFormattingParams, DocumentRangeFormattingParams, Range, TextEdit } from 'vscode-languageserver';
import { FORMATTING_RULES, formatEdits } from '../ide/format';
import { handleSafely } from './request-handler';
import type { Session } from './session';
import { rangeOf, spanOfRange } from './to-lsp';

/**
 * Formats letters and parts of them. The client's options (tabs, spaces at line ends) are not asked: a letter has one
 * layout.
 */
export function serveFormatting(session: Session): void {
  const { connection, documents: letters, log, prose } = session;

  const format = async (uri: string, range?: Range): Promise<TextEdit[]> => {
    // What is formatted now and what is formatted later must come out the same.
    await prose.loadNow();
    const letter = await letters.open(uri);
    if (!letter) return [];
    const { document } = letter;
    const { edits, problem } = formatEdits(
      letter.reading,
      { read: letter.read, check: (reading) => letter.check(reading, FORMATTING_RULES) },
      range && spanOfRange(document, range),
    );
    if (problem !== undefined) log.warn(`${problem} The letter is left as it is.`);
    return edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text }));
  };

  connection.onDocumentFormatting(
    handleSafely(log, 'formatting', [], ({ textDocument: { uri } }: DocumentFormattingParams) => format(uri)),
  );
  connection.onDocumentRangeFormatting(
    handleSafely(log, 'formatting', [], ({ textDocument: { uri }, range }: DocumentRangeFormattingParams) =>
      format(uri, range),
    ),
  );
}
