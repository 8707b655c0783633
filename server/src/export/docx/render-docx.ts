import type { IParagraphOptions, ISectionOptions } from 'docx';
import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { LetterheadImage } from '../branding/letterhead-image';
import { announcesList, keepsWithNext } from '../model/keep-together';
import type { PrintModel, PrintBlock, PrintItem, PrintLine } from '../model/print-model';
import type { Setting } from '../pdf/break-lines';
import type { FontFiles } from '../pdf/faces';
import { facesOf } from '../pdf/faces';
import { BODY, HEADINGS, LIST, PAGE, TEXT_WIDTH } from '../pdf/measures';
import { paginate } from '../pdf/paginate';
import { hangOfNumbers, namesOf } from '../pdf/rows';
import { Drawing } from './docx-runs';
import { withEmbeddedFonts } from './embedded-fonts';
import { withFootnoteRule } from './footnote-rule';
import { withHeldSpaces } from './held-spaces';
import type { NumberedList } from './letter-styles';
import { BULLETS, PAGE_NUMBER, STYLE, letterStyles, numberingsFor, numbersOf, styleOf, twips } from './letter-styles';
import { draftMark, firstHeader } from './letterhead';
import type { ParagraphMarks } from './paragraph-marks';
import { NO_MARKS } from './paragraph-marks';
import { withReproducibleParts } from './reproducible';

/** The fonts used for a letter. */
export interface Typeface {
  /** The family name as word processors know it. */
  readonly family: string;
  /** The fonts of the PDF, from which its line breaks are known. */
  readonly files: FontFiles;
  /** Whether they may be embedded; otherwise the reader's computer supplies the family. */
  readonly embedded: boolean;
}

export interface DocxOptions {
  readonly typeface: Typeface;
  /** The sender's own picture, at the top of the first page. */
  readonly picture?: LetterheadImage;
  /** What the file of a letter sent for comments contains in addition to the letter. */
  readonly forComments?: ForComments;
}

export interface ForComments {
  readonly marks: ParagraphMarks;
  /** Sections that follow the letter, on pages of their own. */
  readonly sections: readonly ISectionOptions[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Renders the letter as a Word document: headings with outline levels, real lists, footnotes, the letterhead as the
 * header of the first page only, page numbers from page 2. It uses the measures, fonts and keep-together rules of the
 * PDF, and no hard page breaks: pages end where the PDF's do, and still end well after an edit. The same print model
 * gives the same bytes.
 */
export async function renderDocx(
  model: PrintModel,
  { typeface, picture, forComments }: DocxOptions,
): Promise<Uint8Array> {
  const { marks = NO_MARKS, sections = [], properties = [] } = forComments ?? {};
  const faces = facesOf(typeface.files);
  const { letterhead, spacing } = paginate(model, faces, picture !== undefined);
  const drawing = new Drawing(model.footnotes, marks);
  const paragraphs = new Paragraphs(drawing, marks, { faces, names: namesOf(model) });
  const numbered: NumberedList[] = [];
  const listOf = (block: PrintBlock): DrawnList => {
    if (block.kind !== 'list' || !block.ordered) return { reference: BULLETS, hang: LIST.indent };
    const { start = 1, items } = block;
    const hang = hangOfNumbers(start + items.length - 1, faces);
    return { reference: numbersOf(numbered.push({ start, hang }) - 1), hang };
  };
  const children = [
    ...model.blocks.flatMap((block, i) =>
      paragraphs.of(block, { before: model.blocks[i - 1], next: model.blocks[i + 1], list: listOf(block) }),
    ),
    ...drawing.unmarkedFootnotes(STYLE.body),
  ];
  const { top, children: first } = firstHeader(model, faces, letterhead, picture);
  const document = new Document({
    title: model.title,
    creator: model.author,
    styles: letterStyles(typeface.family, { spacing, kerned: faces.regular.kerned }),
    numbering: { config: [...numberingsFor(numbered).config, ...marks.numberings] },
    ...(forComments ? { features: { trackRevisions: true }, customProperties: [...properties] } : {}),
    footnotes: drawing.footnotes(STYLE.footnote),
    sections: [
      {
        properties: { titlePage: true, page: { size: A4, margin: { ...MARGINS, header: twips(top) } } },
        headers: {
          first: new Header({ children: [...first] }),
          default: new Header({ children: [...draftMark(model)] }),
        },
        footers: {
          first: new Footer({ children: [new Paragraph({ style: STYLE.pageNumber })] }),
          default: new Footer({ children: [pageNumber()] }),
        },
        children,
      },
      ...sections,
    ],
  });
  return withReproducibleParts(new Uint8Array(await Packer.toArrayBuffer(document)), model, (parts) => {
    const ruled = withFootnoteRule(parts);
    return typeface.embedded ? withEmbeddedFonts(ruled, typeface.family, typeface.files) : ruled;
  });
}

/** In twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
/** The margins of the PDF. */
const MARGINS = {
  top: twips(PAGE.top),
  bottom: twips(PAGE.height - PAGE.bottom),
  left: twips(PAGE.left),
  right: twips(PAGE.right),
  footer: twips(PAGE.height - PAGE.numberAt - PAGE_NUMBER.size * 0.25),
};

const pageNumber = (): Paragraph =>
  new Paragraph({ style: STYLE.pageNumber, children: [new TextRun({ children: [PageNumber.CURRENT] })] });

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The numbering of a list, and the distance from its markers to its text in points. */
interface DrawnList {
  readonly reference: string;
  readonly hang: number;
}

/** The neighbours of a block, and its numbering if it is a list. */
interface Place {
  readonly before: PrintBlock | undefined;
  readonly next: PrintBlock | undefined;
  readonly list: DrawnList;
}

/** Draws the paragraphs of blocks. */
class Paragraphs {
  constructor(
    private readonly drawing: Drawing,
    private readonly marks: ParagraphMarks,
    private readonly setting: Pick<Setting, 'faces' | 'names'>,
  ) {}

  of(block: PrintBlock, { before, next, list }: Place): readonly Paragraph[] {
    const style = styleOf(block, before);
    const keepNext = keepsWithNext(block, next);
    switch (block.kind) {
      case 'heading': {
        const own = { ...this.setting, type: HEADINGS[block.level], width: TEXT_WIDTH, heading: true };
        return [this.one({ heading: LEVELS[block.level], keepNext }, block, own)];
      }
      case 'list':
        return this.items(block.items, { list, style, keepNext, level: 0, indent: list.hang });
      case 'address':
      case 'copy-list':
      case 'signatory': {
        const last = block.lines.length - 1;
        return block.lines.map((line, i) =>
          this.one({ style: i === 0 ? style : STYLE.line, keepNext: i < last || keepNext }, line),
        );
      }
      default:
        return [this.one({ style, keepNext }, block)];
    }
  }

  private one(
    options: IParagraphOptions,
    { runs, source }: PrintLine,
    setting: Setting = { ...this.setting, type: BODY, width: TEXT_WIDTH },
  ): Paragraph {
    const children = this.drawing.runs(withHeldSpaces(runs, setting));
    return new Paragraph(this.marks.marked({ ...options, children }, source));
  }

  /** `style` is that of the first item; `keepNext` says whether the last item stays with what follows the list. */
  private items(
    items: readonly PrintItem[],
    {
      list,
      style,
      keepNext,
      level,
      indent,
    }: { list: DrawnList; style: string; keepNext: boolean; level: number; indent: number },
  ): readonly Paragraph[] {
    return items.flatMap((item, i) => {
      const isLast = i === items.length - 1;
      const announces = item.items.length > 0 && announcesList(item.runs);
      const paragraph = this.one(
        {
          style: i === 0 ? style : STYLE.item,
          keepNext: announces || (keepNext && isLast && item.items.length === 0),
          numbering: { reference: list.reference, level: Math.min(level, DEEPEST) },
        },
        item,
        { ...this.setting, type: BODY, width: TEXT_WIDTH - indent },
      );
      const below = { list, style: STYLE.item, keepNext: keepNext && isLast, level: level + 1 };
      return [paragraph, ...this.items(item.items, { ...below, indent: indent + LIST.indent })];
    });
  }
}

const DEEPEST = 2;
