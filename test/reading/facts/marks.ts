import type { Block, BlockKind, Line } from '../../../server/src/letter/letter';
import type { AnnotatedText } from '../../../server/src/text/annotated-text';
import { verbatim } from '../../../server/src/text/annotated-text';
import type { Span } from '../../../server/src/text/span';

/** The offset of the short letters of these tests in their source, so that an unmapped span is noticed. */
export const AT = 1000;

/** A text placed at `AT` in a source. */
export const at = (text: string): AnnotatedText => verbatim(text, AT);

/** The words of `text` (as `at` placed it) at a source span. */
export const wordsAt = (text: string, span: Span | undefined): string | undefined =>
  span && text.slice(span.start - AT, span.end - AT);

/** The lines of a text placed at `AT`, each without its indentation. */
export function linesAt(text: string): readonly Line[] {
  let start = AT;
  return text.split('\n').map((line) => {
    const bare = line.trim();
    const from = start + line.indexOf(bare);
    start += line.length + 1;
    return { plain: verbatim(bare, from), span: { start: from, end: from + bare.length } };
  });
}

/** One block for each line: `- ` makes a bullet, `[^1]: ` a footnote, `# ` a heading, all else a paragraph. */
export function blocksAt(text: string): readonly Block[] {
  let start = AT;
  return text.split('\n').map((line): Block => {
    const marker = /^(?:-|#|\[\^\w+\]:) /.exec(line)?.[0] ?? '';
    const kind: BlockKind =
      marker === '- ' ? 'bullet' : marker === '# ' ? 'heading' : marker === '' ? 'paragraph' : 'footnote';
    const content = { start: start + marker.length, end: start + line.length };
    const plain = verbatim(line.slice(marker.length), content.start);
    const text = { source: plain.text, plain: verbatim(plain.text, 0) };
    const block = {
      kind,
      span: { start, end: content.end },
      content,
      plain,
      text,
      lines: [{ span: content, plain }],
      level: 0,
      marker: marker.trim(),
      footnoteMarks: [],
    };
    start += line.length + 1;
    return block;
  });
}
