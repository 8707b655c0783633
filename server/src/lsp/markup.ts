import type { MarkupContent } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { plainTextOf } from '../letter/inline-plain-text';

/** Text with Markdown's marks; without them for a client that does not show it. */
export const markupOf = (markdown: string, showsMarkdown: boolean): MarkupContent =>
  showsMarkdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: markdown.split('\n').map(plainLine).join('\n') };

function plainLine(line: string): string {
  if (line === '---') return '';
  const [bullet = ''] = /^[ ]*[-*] /.exec(line) ?? [];
  return bullet + plainTextOf(line, { start: bullet.length, end: line.length }).text;
}
