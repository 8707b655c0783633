import { DeletedTextRun, Document, HeadingLevel, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import type { MergedParagraph } from '../../compare/merged';
import { withReproducibleParts } from '../docx/reproducible';
import { BODY_STYLE, stylesWith } from '../docx/styles';

export interface Revision {
  readonly author: string;
  /** ISO 8601, in UTC: `2026-03-12T00:00:00Z`. */
  readonly date: string;
  readonly title: string;
}

/**
 * Renders both versions as a Word document with real tracked changes: accepting all gives the later version, rejecting
 * all the earlier one. The same versions and revision give the same bytes.
 */
export async function renderComparisonDocx(
  paragraphs: readonly MergedParagraph[],
  revision: Revision,
): Promise<Uint8Array> {
  let id = 0;
  const mark = (): { readonly id: number; readonly author: string; readonly date: string } => ({
    id: ++id,
    author: revision.author,
    date: revision.date,
  });
  const children = paragraphs.map(({ role, state, words }) => {
    const runs = words.map(({ op, text }) => {
      if (op === 'same') return new TextRun(text);
      return op === 'added' ? new InsertedTextRun({ text, ...mark() }) : new DeletedTextRun({ text, ...mark() });
    });
    // The paragraph mark is tracked too; otherwise an empty line would remain.
    const run = state === 'both' ? {} : { run: state === 'added' ? { insertion: mark() } : { deletion: mark() } };
    return new Paragraph({
      ...(role === 'heading' ? { heading: HeadingLevel.HEADING_2 } : { style: BODY_STYLE }),
      ...run,
      children: runs,
    });
  });
  const document = new Document({
    title: revision.title,
    creator: revision.author,
    styles: stylesWith('Tahoma'),
    sections: [{ children }],
  });
  return withReproducibleParts(new Uint8Array(await Packer.toArrayBuffer(document)), {
    title: revision.title,
    author: revision.author,
    language: 'en-GB',
    date: revision.date.slice(0, 10),
  });
}
