import PDFDocument from 'pdfkit';
import type { PrintModel } from '../model/print-model';
import type { Piece } from './break-lines';
import { joined } from './content-stream';
import type { Face, Faces } from './faces';
import { COLOURS, FOOTNOTE_RULE, PAGE, PICTURE, SMALL_TYPE } from './measures';
import { madeOn, xmpOf } from './metadata';
import type { LaidLetter, LaidPage, PlacedRow } from './paginate';
import { srgbProfile } from './srgb-profile';
import type { Pdf } from './structure-tree';
import { StructureTree } from './structure-tree';

/** The user's own picture for the letterhead: PNG or JPEG. */
export interface PdfImage {
  readonly bytes: Uint8Array;
  /** The alternative text. */
  readonly alternative: string;
}

/** Draws a laid-out letter. Rejects if the picture cannot be read. */
export function draw(
  model: PrintModel,
  faces: Faces,
  laid: LaidLetter,
  picture: PdfImage | undefined,
): Promise<Uint8Array> {
  return new Promise((resolve) => new Drawing(model, faces, picture, resolve).letter(laid));
}

/** Collects what pdfkit writes in one list: its own stream takes quadratic time for a long letter. */
class Gathering extends PDFDocument {
  declare private parts: Uint8Array[] | undefined;
  private readonly finished: (bytes: Uint8Array) => void;

  constructor(finished: (bytes: Uint8Array) => void, options: PDFKit.PDFDocumentOptions) {
    super(options);
    // The head of the file has already been written.
    this.finished = finished;
  }

  override push(part: Uint8Array | null): boolean {
    if (part) (this.parts ??= []).push(part);
    else this.finished(joined(this.parts ?? []));
    return true;
  }
}

const PRODUCER = 'Inspection Letters';
/** Degrees. */
const SLANT = 11;

class Drawing {
  readonly pdf: Pdf;
  private readonly tags: StructureTree;
  private bookmarks: ReturnType<Pdf['outline']['addItem']>[] = [];

  constructor(
    private readonly plan: PrintModel,
    private readonly faces: Faces,
    private readonly picture: PdfImage | undefined,
    finished: (bytes: Uint8Array) => void,
  ) {
    this.pdf = new Gathering(finished, {
      size: [PAGE.width, PAGE.height],
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      lang: plan.language,
      displayTitle: true,
      font: faces.regular.font as unknown as string,
      info: {
        Title: plan.title,
        Producer: PRODUCER,
        Creator: PRODUCER,
        CreationDate: madeOn(plan) ?? new Date(0),
        ...(plan.author === '' ? {} : { Author: plan.author }),
      },
    }) as unknown as Pdf;
    if (!madeOn(plan)) delete this.pdf.info['CreationDate'];
    this.tags = new StructureTree(this.pdf);
  }

  letter(laid: LaidLetter): void {
    laid.pages.forEach((page, index) => this.page(page, index, laid));
    this.tags.end();
    this.colours();
    this.properties();
    this.pdf.end();
  }

  private page(page: LaidPage, index: number, laid: LaidLetter): void {
    this.pdf.addPage();
    this.furniture(index);
    if (index === 0) this.letterhead(laid);
    for (const row of page.rows) this.row(row);
    if (page.rule !== undefined) this.rule(page.rule);
    for (const row of page.notes) this.row(row);
    this.tags.close();
  }

  /** Draws what is outside the text. The draft mark is read out once, on the first page. */
  private furniture(index: number): void {
    const { draftMark } = this.plan;
    if (draftMark) {
      this.tags.artifact('Background', () => this.watermark(draftMark));
      const { bold } = this.faces;
      const size = 11;
      const shown = shortened(draftMark, bold, size, PAGE.width - PAGE.left - PAGE.right);
      const mark = (): void =>
        this.text(
          shown,
          bold,
          size,
          PAGE.width - PAGE.right - bold.widthOf(shown, size),
          PAGE.draftMarkAt,
          COLOURS.draft,
        );
      if (index === 0) this.tags.within({ tag: 'P' }, mark);
      else this.tags.artifact('Pagination', mark, 'Top');
    }
    if (index > 0) {
      const { regular } = this.faces;
      const number = String(index + 1);
      const size = 10.5;
      this.tags.artifact(
        'Pagination',
        () => this.text(number, regular, size, PAGE.width - PAGE.right - regular.widthOf(number, size), PAGE.numberAt),
        'Bottom',
      );
    }
  }

  private watermark(mark: string): void {
    const { bold } = this.faces;
    const word = mark.split(/[\s:]/)[0] ?? mark;
    const size = Math.min(132, (132 * 470) / Math.max(bold.widthOf(word, 132), 1));
    this.pdf.save();
    this.pdf.rotate(-52, { origin: [PAGE.width / 2, PAGE.height / 2] });
    this.text(
      word,
      bold,
      size,
      (PAGE.width - bold.widthOf(word, size)) / 2,
      PAGE.height / 2 + size * 0.36,
      COLOURS.watermark,
    );
    this.pdf.restore();
  }

  private letterhead({ letterhead }: LaidLetter): void {
    const { picture } = this;
    if (picture) {
      const x = PAGE.width - PAGE.right - PICTURE.width;
      const y = PAGE.letterheadTop;
      const options = { fit: [PICTURE.width, PICTURE.height], align: 'right', ignoreOrientation: true } as const;
      this.tags.figure(
        picture.alternative,
        [x, y, x + PICTURE.width, y + PICTURE.height],
        () => void this.pdf.image(picture.bytes as unknown as string, x, y, options),
      );
    }
    for (const { line, x, y } of letterhead.lines) this.pieces(line.pieces, { tag: 'P' }, x, y);
  }

  private row({ row, y, top }: PlacedRow): void {
    const x = PAGE.left + row.indent;
    if (row.bookmark) this.bookmark(row.bookmark.title, row.bookmark.level, top);
    if (row.label) {
      const { piece, element } = row.label;
      const note = element.parent?.note;
      const label = (): void => this.piece(piece, x, y, COLOURS.ink);
      if (note === undefined) this.tags.within(element, label);
      else {
        this.pdf.addNamedDestination(noteName(note), 'XYZ', PAGE.left, top, null);
        this.tags.link(
          element,
          { place: this.box(piece, x, y), to: markName(note), says: `Back to mark ${note}` },
          label,
        );
      }
    }
    this.pieces(row.line.pieces, row.element, x, y);
    this.tags.followedByNotes(
      row.element,
      row.line.footnotes.filter((number) => this.noted(number)),
    );
  }

  private noted(number: number): boolean {
    return this.plan.footnotes.some((note) => note.number === number);
  }

  private pieces(
    pieces: readonly Piece[],
    element: Parameters<StructureTree['within']>[0],
    x: number,
    y: number,
  ): void {
    for (const piece of pieces) {
      const { href, footnote } = piece;
      if (footnote !== undefined && this.noted(footnote)) {
        if (!this.marked.has(footnote)) {
          this.marked.add(footnote);
          this.pdf.addNamedDestination(markName(footnote), 'XYZ', PAGE.left, y - SMALL_TYPE.leading, null);
        }
        this.tags.link(
          element,
          { place: this.box(piece, x, y), to: noteName(footnote), says: `Footnote ${footnote}`, reference: true },
          () => this.piece(piece, x, y, COLOURS.ink),
        );
      } else if (href === undefined) {
        this.tags.within(element, () => this.piece(piece, x, y, COLOURS.ink));
      } else {
        const says = href.startsWith('mailto:')
          ? `Mail to ${href.slice('mailto:'.length)}`
          : href.includes(piece.text.trim())
            ? href
            : `${piece.text.trim()} (${href})`;
        this.tags.link(element, { place: this.box(piece, x, y), href, says }, () => {
          this.piece(piece, x, y, COLOURS.link);
          // Links are underlined, because not everybody can see colour.
          const words = piece.face.widthOf(piece.text.trimEnd(), piece.size);
          this.pdf
            .lineWidth(0.5)
            .moveTo(x + piece.x, y + 1.6)
            .lineTo(x + piece.x + words, y + 1.6)
            .stroke(COLOURS.link);
        });
      }
    }
  }

  private readonly marked = new Set<number>();

  private piece({ text, face, size, x, rise }: Piece, from: number, y: number, colour: string): void {
    this.text(text, face, size, from + x, y - rise, colour);
  }

  private text(
    text: string,
    face: Face,
    size: number,
    x: number,
    baseline: number,
    colour: string = COLOURS.ink,
  ): void {
    // pdfkit knows the font by the name that it was opened with.
    this.pdf
      .font(face.font, face.font.postscriptName)
      .fontSize(size)
      .fillColor(colour)
      .text(text, x, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...(face.slanted ? { oblique: SLANT } : {}),
      });
  }

  /** Left, top, width and height of a piece. */
  private box(
    { text, face, x, rise, size }: Piece,
    from: number,
    y: number,
  ): readonly [number, number, number, number] {
    return [from + x, y - rise - size * 0.95, face.widthOf(text.trimEnd(), size), size * 1.2];
  }

  private rule(y: number): void {
    this.tags.artifact(
      'Layout',
      () =>
        void this.pdf
          .lineWidth(0.6)
          .moveTo(PAGE.left, y)
          .lineTo(PAGE.left + FOOTNOTE_RULE, y)
          .stroke(COLOURS.rule),
    );
  }

  private bookmark(title: string, level: number, top: number): void {
    const parent =
      this.bookmarks
        .slice(0, level - 1)
        .filter(Boolean)
        .at(-1) ?? this.pdf.outline;
    // pdfkit measures the left from the right edge.
    const item = parent.addItem(title, { fit: false, left: PAGE.width, top: Math.max(top - 6, 0), expanded: true });
    this.bookmarks = [...this.bookmarks.slice(0, level - 1), item];
  }

  private colours(): void {
    const profile = this.pdf.ref({ N: 3 });
    profile.end(srgbProfile());
    const intent = this.pdf.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: new String('sRGB'),
      Info: new String('sRGB'),
      DestOutputProfile: profile,
    });
    intent.end();
    this.pdf._root.data['OutputIntents'] = [intent];
  }

  /** Replaces what pdfkit writes, which neither escapes the title nor declares both standards. */
  private properties(): void {
    const { pdf } = this;
    pdf.endMetadata = () => {
      const packet = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
      packet.compress = false;
      packet.end(new TextEncoder().encode(xmpOf(this.plan, PRODUCER)));
      pdf._root.data['Metadata'] = packet;
    };
  }
}

const noteName = (number: number): string => `footnote-${number}`;
const markName = (number: number): string => `mark-${number}`;

function shortened(text: string, face: Face, size: number, width: number): string {
  let shown = text.replace(/\s+/g, ' ');
  while (shown.length > 1 && face.widthOf(shown, size) > width)
    shown = `${shown.slice(0, -Math.max(2, Math.floor(shown.length / 8)))}…`;
  return shown;
}
