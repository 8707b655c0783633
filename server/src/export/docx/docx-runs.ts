import type { ParagraphChild } from 'docx';
import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, TextRun } from 'docx';
import { regex } from '../../text/regex';
import type { Footnote, PrintRun } from '../model/print-model';
import type { ParagraphMarks } from './paragraph-marks';
import { NO_MARKS } from './paragraph-marks';

/** Draws runs and keeps track of which footnotes have been referenced. */
export class Drawing {
  private readonly unmarked: Map<number, Footnote>;

  constructor(
    private readonly notes: readonly Footnote[],
    private readonly marks: ParagraphMarks = NO_MARKS,
  ) {
    this.unmarked = new Map(notes.map((note) => [note.number, note]));
  }

  runs(runs: readonly PrintRun[]): ParagraphChild[] {
    return runs.flatMap((run) => this.run(run));
  }

  /**
   * The footnotes by number, for the document. Footnotes without a reference are set as ordinary paragraphs, because
   * Word would not show them.
   */
  footnotes(style: string): Record<string, { readonly children: readonly Paragraph[] }> {
    const marked = this.notes.filter(({ number }) => !this.unmarked.has(number));
    return Object.fromEntries(
      marked.map((note) => [String(note.number), { children: [this.footnote(style, note, ' ')] }]),
    );
  }

  unmarkedFootnotes(style: string): Paragraph[] {
    return [...this.unmarked.values()].map((note) => this.footnote(style, note, `${note.number} `));
  }

  private footnote(style: string, { runs, source }: Footnote, lead: string): Paragraph {
    return new Paragraph(this.marks.marked({ style, children: [new TextRun(lead), ...runs.flatMap(drawn)] }, source));
  }

  private run(run: PrintRun): ParagraphChild[] {
    if (run.footnote === undefined) return drawn(run);
    // Word would treat a second reference to a footnote as another footnote.
    if (!this.unmarked.delete(run.footnote)) return [new TextRun({ text: run.text, superScript: true })];
    return [new FootnoteReferenceRun(run.footnote)];
  }
}

function drawn({ text, bold, italic, href }: PrintRun): ParagraphChild[] {
  const look = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(href === undefined ? {} : { style: 'Hyperlink' }),
  };
  const runs = text
    .replace(NOT_XML, '')
    .split('\n')
    .map((line, i) => new TextRun({ ...look, text: line, ...(i > 0 ? { break: 1 } : {}) }));
  return href === undefined ? runs : [new ExternalHyperlink({ link: href, children: runs })];
}

/** Characters that XML 1.0 does not allow, including lone surrogates. */
const NOT_XML = regex(
  'g',
  String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])`,
  String.raw`|(?<![\ud800-\udbff])[\udc00-\udfff]`,
);
