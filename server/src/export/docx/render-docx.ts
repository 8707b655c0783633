import type { IParagraphOptions, ISectionOptions, ParagraphChild } from 'docx';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { LetterheadImage } from '../branding/letterhead-image';
import type { PrintModel, PrintBlock, PrintItem, PrintLine, PrintRun } from '../model/print-model';
import { Drawing } from './docx-runs';
import type { ParagraphMarks } from './paragraph-marks';
import { NO_MARKS } from './paragraph-marks';
import { withReproducibleParts } from './reproducible';
import { BULLETS, STYLE, numberingsFor, numbersOf, stylesWith } from './styles';

export interface DocxOptions {
  /** The typeface that the document asks for; the reader's machine supplies it. Tahoma unless given. */
  readonly font?: string;
  /** The sender's own, at the head of the first page. */
  readonly picture?: LetterheadImage;
  /** Of a letter that is sent for comments: what its file has beside the letter. */
  readonly forComments?: ForComments;
}

export interface ForComments {
  readonly marks: ParagraphMarks;
  /** What follows the letter on pages of its own. */
  readonly sections: readonly ISectionOptions[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

/**
 * The letter as a Word document: headings with outline levels, real lists, footnotes, the letterhead as header of the
 * first page only, page numbers from page 2. The same plan gives the same bytes.
 */
export async function renderDocx(model: PrintModel, options: DocxOptions = {}): Promise<Uint8Array> {
  const { marks = NO_MARKS, sections = [], properties = [] } = options.forComments ?? {};
  const drawing = new Drawing(model.footnotes, marks);
  const starts: number[] = [];
  const listOf = (block: PrintBlock): string =>
    block.kind === 'list' && block.ordered ? numbersOf(starts.push(block.start ?? 1) - 1) : BULLETS;
  const children = [
    ...model.blocks.flatMap((block, i) => paragraphsOf(block, model.blocks[i + 1], drawing, listOf(block), marks)),
    ...drawing.unmarkedFootnotes(STYLE.body),
  ];
  const document = new Document({
    title: model.title,
    creator: model.author,
    styles: stylesWith(options.font ?? 'Tahoma'),
    numbering: { config: [...numberingsFor(starts).config, ...marks.numberings] },
    ...(options.forComments ? { features: { trackRevisions: true }, customProperties: [...properties] } : {}),
    footnotes: drawing.footnotes(STYLE.footnote),
    sections: [
      {
        properties: { titlePage: true, page: { size: A4, margin: MARGINS } },
        headers: {
          first: new Header({
            children: [...pictureOf(options.picture), ...letterheadOf(model), ...draftMarkOf(model)],
          }),
          default: new Header({ children: draftMarkOf(model) }),
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
  return withReproducibleParts(new Uint8Array(await Packer.toArrayBuffer(document)), model);
}

/** In twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
/** Those of the PDF. */
const MARGINS = { top: 1440, bottom: 1400, left: 1420, right: 1420, header: 680, footer: 567 };

function pictureOf(picture: LetterheadImage | undefined): Paragraph[] {
  if (!picture) return [];
  const { bytes, type, alternative, width, height } = picture;
  // In pixels, of which a point has four thirds. The library counts pictures on from file to file unless they are
  // numbered.
  const drawn = new ImageRun({
    type,
    data: bytes,
    transformation: { width: (width * 4) / 3, height: (height * 4) / 3 },
    altText: { id: '1', name: 'Letterhead', description: alternative },
  });
  return [new Paragraph({ style: STYLE.letterhead, children: [drawn] })];
}

function letterheadOf({ letterhead }: PrintModel): Paragraph[] {
  const drawing = new Drawing([]);
  const contacts = letterhead.contacts.flatMap(({ text, href }, i): ParagraphChild[] => [
    ...(i > 0 ? [new TextRun('  |  ')] : []),
    ...drawing.runs([{ text, ...(href === undefined ? {} : { href }) }]),
  ]);
  return [
    new Paragraph({ style: STYLE.sender, children: [new TextRun({ text: letterhead.sender })] }),
    new Paragraph({ style: STYLE.letterhead, children: [new TextRun({ text: letterhead.address.join(', ') })] }),
    new Paragraph({ style: STYLE.letterheadEnd, children: contacts }),
  ];
}

const draftMarkOf = ({ draftMark }: PrintModel): Paragraph[] =>
  draftMark === undefined
    ? []
    : [new Paragraph({ style: STYLE.draftMark, children: [new TextRun({ text: draftMark })] })];

const pageNumber = (): Paragraph =>
  new Paragraph({
    style: STYLE.pageNumber,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function paragraphsOf(
  block: PrintBlock,
  next: PrintBlock | undefined,
  drawing: Drawing,
  reference: string,
  marks: ParagraphMarks,
): Paragraph[] {
  const one = (options: IParagraphOptions, { runs, source }: PrintLine): Paragraph =>
    new Paragraph(marks.marked({ ...options, children: drawing.runs(runs) }, source));
  switch (block.kind) {
    case 'heading':
      return [one({ heading: HEADINGS[block.level] }, block)];
    case 'list':
      return itemsOf(block.items, reference, 0, one);
    case 'address':
    case 'copy-list':
      return linesOf(block.lines, one, false);
    case 'signatory':
      return linesOf(block.lines, one, true);
    case 'sign-off':
      return [one({ style: STYLE.signOff }, block)];
    default:
      return [one({ style: STYLE.body, keepNext: goesWith(block.runs, next) }, block)];
  }
}

type DrawOne = (options: IParagraphOptions, line: PrintLine) => Paragraph;

/**
 * What leads in a list stays with it, and the last paragraph with the sign-off, so that no page holds a signature
 * alone.
 */
const goesWith = (runs: readonly PrintRun[], next: PrintBlock | undefined): boolean =>
  next?.kind === 'sign-off' || (next?.kind === 'list' && /:\s*$/.test(runs.at(-1)?.text ?? ''));

/** Lines that stand under one another; the last has the space of a paragraph below it. */
const linesOf = (lines: readonly PrintLine[], one: DrawOne, together: boolean): Paragraph[] =>
  lines.map((line, i) => {
    const last = i === lines.length - 1;
    return one({ style: last ? STYLE.lastLine : STYLE.line, keepNext: together && !last }, line);
  });

function itemsOf(items: readonly PrintItem[], reference: string, level: number, one: DrawOne): Paragraph[] {
  return items.flatMap((item, i) => {
    const last = level === 0 && i === items.length - 1 && item.items.length === 0;
    const paragraph = one(
      { style: last ? STYLE.lastItem : STYLE.item, numbering: { reference, level: Math.min(level, DEEPEST) } },
      item,
    );
    return [paragraph, ...itemsOf(item.items, reference, level + 1, one)];
  });
}

const DEEPEST = 2;
