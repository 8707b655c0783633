import type { Reading } from '../reading/reading';
import type { Template } from '../templates/template';
import type { Edit } from '../text/edit';
import { lineBreakOf } from './insert-passage';

/**
 * Returns the edit that sets the template of a letter in its front matter. Undefined if the front matter already names
 * one, or cannot be read.
 */
export function asksFor({ letter: { text, frontMatter } }: Reading, { id }: Template): Edit | undefined {
  const { span, template, problems } = frontMatter;
  if (template !== undefined || problems.length > 0) return undefined;
  const lineBreak = lineBreakOf(text);
  if (span.end === 0) {
    const edit = ['---', `template: ${id}`, '---', '', ''].join(lineBreak);
    // A byte order mark stays at the start.
    const at = text.startsWith('\uFEFF') ? 1 : 0;
    return { span: { start: at, end: at }, text: edit };
  }
  const line = text.indexOf('\n', span.start) + 1;
  return line > 0 && line < span.end
    ? { span: { start: line, end: line }, text: `template: ${id}${lineBreak}` }
    : undefined;
}
