import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { hasPlaces, tabStops } from '../edits/tab-stops';
import type { SnippetEdit } from '../protocol/protocol';
import type { Edit } from '../text/edit';
import type { ClientCapabilities } from './client-capabilities';
import { rangeOf } from './to-lsp';

const textEdit = (document: TextDocument, edit: Edit): TextEdit => ({
  range: rangeOf(document, edit.span),
  newText: edit.text,
});

/**
 * Edits of one letter as a workspace edit: with tab stops where there is something to fill in and the client can; else
 * the words in brackets stay for the inspector.
 */
export function workspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  capabilities: ClientCapabilities,
): WorkspaceEdit {
  if (!capabilities.snippetEdits || !edits.some(({ text }) => hasPlaces(text)))
    return plainWorkspaceEdit(document, edits, capabilities);
  const changed = numbered(document, edits).map(({ range, text }): SnippetTextEdit => ({
    range,
    snippet: { kind: 'snippet', value: text },
  }));
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changed }] };
}

/** Edits as they are: brackets in them are the letter's own. */
export function plainWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  capabilities: ClientCapabilities,
): WorkspaceEdit {
  const { uri, version } = document;
  const changed = edits.map((edit) => textEdit(document, edit));
  return capabilities.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changed }] }
    : { changes: { [uri]: changed } };
}

/**
 * Edits of which some are in doubt: a client that can ask shows these to be confirmed, for any other they are left out,
 * as nobody would see them.
 */
export function confirmedEdit(
  document: TextDocument,
  edits: readonly (Edit & { readonly doubt?: string })[],
  capabilities: ClientCapabilities,
): WorkspaceEdit | null {
  const sure = edits.filter(({ doubt }) => doubt === undefined);
  if (!capabilities.changeAnnotations || sure.length === edits.length)
    return sure.length > 0 ? plainWorkspaceEdit(document, sure, capabilities) : null;
  const { l10n } = capabilities;
  const annotations = new Map<string, string>();
  const changed = edits.map((edit) => {
    if (edit.doubt === undefined) return textEdit(document, edit);
    const annotationId = `part of ${edit.doubt}`;
    annotations.set(annotationId, edit.doubt);
    return { ...textEdit(document, edit), annotationId };
  });
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changed }],
    changeAnnotations: Object.fromEntries(
      [...annotations].map(([id, words]) => [
        id,
        {
          label: l10n.t('In “{0}”', words),
          description: l10n.t('It may be a street, a town or another body: choose whether it changes too'),
          needsConfirmation: true,
        },
      ]),
    ),
  };
}

/** Edits as snippets, from the end of the letter to its start, so that they can be applied one after the other. */
export const snippetEdits = (document: TextDocument, edits: readonly Edit[]): readonly SnippetEdit[] =>
  [...numbered(document, edits)].reverse();

// Numbers run through all edits, in the order of their places: editors go from stop to stop by number.
function numbered(document: TextDocument, edits: readonly Edit[]): readonly SnippetEdit[] {
  let from = 1;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map((edit, i) => {
      const { span, text } = fromLineStart(document.getText(), edit);
      const snippet = tabStops(text, { from, last: i === edits.length - 1 });
      from = snippet.next;
      return { range: rangeOf(document, span), text: snippet.text };
    });
}

// Editors indent the lines of a snippet as the line it starts in, which would indent a heading that goes below an
// indented bullet: the snippet then starts in the next line.
function fromLineStart(text: string, edit: Edit): Edit {
  const [lineBreak] = /^\r?\n/.exec(edit.text) ?? [];
  const { start, end } = edit.span;
  if (!lineBreak || start !== end || !text.startsWith(lineBreak, start)) return edit;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (!/[ \t]/.test(text.charAt(lineStart))) return edit;
  const place = start + lineBreak.length;
  return { span: { start: place, end: place }, text: edit.text.slice(lineBreak.length) + lineBreak };
}
