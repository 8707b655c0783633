import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol/protocol';
import { PASTE_REQUEST } from '../../server/src/protocol/requests';
import type { LetterClient } from './client';
import { isLetter } from './is-letter';

const TEXT = 'text/plain';
const HTML = 'text/html';
/** The MIME type that VS Code adds to what is copied in one of its editors. */
const FROM_EDITOR = 'vscode-editor-data';

/**
 * Formats what is pasted as letter text: from its HTML, which marks headings and bullets, or else from its plain text.
 * The alternative, “Insert Plain Text”, is VS Code's own.
 */
export function pasteAsLetter(session: LetterClient): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('inspectionLetter');
  return vscode.languages.registerDocumentPasteEditProvider(
    // Whatever its scheme, as folders may be added.
    { language: LANGUAGE_ID },
    {
      provideDocumentPasteEdits: async (document, ranges, data, _context, token) => {
        const [range] = ranges;
        const text = (await data.get(TEXT)?.asString()) ?? '';
        // Text copied in an editor is left as it is; with several cursors each takes a line.
        if (!range || ranges.length > 1 || text === '' || data.get(FROM_EDITOR) || !isLetter(document))
          return undefined;
        // VS Code's own range would serialise as a pair of positions.
        const { start, end } = range;
        const html = await data.get(HTML)?.asString();
        const answer = await session.request(
          PASTE_REQUEST,
          { uri: document.uri.toString(), range: { start, end }, text, ...(html ? { html } : {}) },
          token,
        );
        return answer ? [new vscode.DocumentPasteEdit(answer.text, l10n.t('Paste as Letter Text'), kind)] : undefined;
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [TEXT, HTML] },
  );
}
