import type { Element } from './rows';

/**
 * The members of a pdfkit document that are used here, including ones missing from its types. Version 0.20.2 is pinned;
 * the structure check and veraPDF examine every result.
 */
export interface Pdf {
  info: Record<string, unknown>;
  readonly outline: Outline;
  readonly _root: { readonly data: Record<string, unknown> };
  endMetadata(): void;
  addPage(): Pdf;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  addStructure(element: Structure): Pdf;
  struct(
    type: string,
    options?: { readonly alt?: string; readonly bbox?: readonly number[]; readonly placement?: string },
  ): Structure;
  markStructureContent(tag: string): object;
  markContent(tag: string, options?: { readonly type: string; readonly attached?: readonly string[] }): Pdf;
  endMarkedContent(): Pdf;
  getStructTreeRoot(): Reference;
  link(x: number, y: number, width: number, height: number, url: string, options: object): Pdf;
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): Pdf;
  ref(data: object): Reference;
  font(font: object, name: string): Pdf;
  fontSize(size: number): Pdf;
  fillColor(colour: string): Pdf;
  text(text: string, x: number, y: number, options: object): Pdf;
  image(source: string, x: number, y: number, options: object): Pdf;
  lineWidth(width: number): Pdf;
  moveTo(x: number, y: number): Pdf;
  lineTo(x: number, y: number): Pdf;
  stroke(colour: string): Pdf;
  save(): Pdf;
  restore(): Pdf;
  rotate(angle: number, options: { readonly origin: readonly [number, number] }): Pdf;
  end(): void;
}

interface Outline {
  addItem(title: string, options: object): Outline;
}

interface Reference {
  compress: boolean;
  readonly data: Record<string, unknown>;
  end(bytes?: Uint8Array): void;
}

interface Structure {
  readonly dictionary: Reference;
  add(child: object): Structure;
  end(): void;
}

export interface LinkTarget {
  /** Left, top, width, height in points. */
  readonly place: readonly [number, number, number, number];
  /** A web address, or the name of a destination in the letter. */
  readonly href?: string;
  readonly to?: string;
  /** The text read out for it. */
  readonly says: string;
  /** Whether it is a footnote reference. */
  readonly reference?: boolean;
}

/**
 * Tags everything that is drawn. An element is created when something is first drawn in it, so elements are read in the
 * order of drawing.
 */
export class StructureTree {
  private readonly root: Structure;
  private readonly structures = new Map<Element, Structure>();
  private readonly notes = new Map<number, Structure>();
  private open: { readonly structure: Structure; readonly content: object } | undefined;

  constructor(private readonly pdf: Pdf) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  /** Draws inside an element. Consecutive drawings in the same element share a marked-content sequence. */
  within(element: Element, drawIt: () => void): void {
    this.inside(this.structureOf(element), element.tag, drawIt);
  }

  artifact(type: 'Pagination' | 'Layout' | 'Background', drawIt: () => void, edge?: 'Top' | 'Bottom'): void {
    this.close();
    this.pdf.markContent('Artifact', { type, ...(edge ? { attached: [edge] } : {}) });
    drawIt();
    this.pdf.endMarkedContent();
  }

  /** `bbox`: left, top, right, bottom. */
  figure(alt: string, bbox: readonly number[], drawIt: () => void): void {
    const figure = this.pdf.struct('Figure', { alt, bbox, placement: 'Block' });
    this.root.add(figure);
    this.inside(figure, 'Figure', drawIt);
    this.close();
  }

  link(element: Element, target: LinkTarget, drawIt: () => void): void {
    const parent = this.structureOf(element);
    // Earlier drawings come first in reading order.
    this.close();
    const link = this.pdf.struct('Link');
    if (target.reference) {
      const reference = this.pdf.struct('Reference');
      parent.add(reference);
      reference.add(link);
    } else parent.add(link);
    this.inside(link, 'Link', drawIt);
    this.close();
    const options = { structParent: link, Contents: new String(target.says) };
    const [x, y, width, height] = target.place;
    if (target.href === undefined) this.pdf.goTo(x, y, width, height, target.to ?? '', options);
    else this.pdf.link(x, y, width, height, target.href, options);
    // Written now, because pdfkit places the annotation on the page that is current when it ends.
    link.end();
  }

  /** Reserves a place for footnotes right after the block that refers to them, whatever is drawn before them. */
  followedByNotes(element: Element, numbers: readonly number[]): void {
    if (numbers.length === 0) return;
    this.structureOf(element);
    for (const number of numbers) this.note(number);
  }

  /**
   * Ends the open marked-content sequence: before the end of a page, and before anything that is outside the structure.
   */
  close(): void {
    if (!this.open) return;
    const { structure, content } = this.open;
    this.pdf.endMarkedContent();
    structure.add(content);
    this.open = undefined;
  }

  /** Ends all open elements. */
  end(): void {
    this.close();
    if (this.notes.size > 0) {
      const names = [...this.notes]
        .map(([number, { dictionary }]) => [idOf(number), dictionary] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      this.pdf.getStructTreeRoot().data['IDTree'] = {
        Names: names.flatMap(([id, dictionary]) => [new String(id), dictionary]),
      };
    }
    this.root.end();
  }

  private inside(structure: Structure, tag: string, drawIt: () => void): void {
    if (this.open?.structure !== structure) {
      this.close();
      this.open = { structure, content: this.pdf.markStructureContent(tag) };
    }
    drawIt();
  }

  private structureOf(element: Element): Structure {
    const found = this.structures.get(element);
    if (found) return found;
    if (element.note !== undefined) return this.note(element.note);
    const made = this.pdf.struct(element.tag);
    if (element.numbering) made.dictionary.data['A'] = { O: 'List', ListNumbering: element.numbering };
    this.structures.set(element, made);
    const parent = element.parent ? this.structureOf(element.parent) : this.root;
    this.close();
    parent.add(made);
    return made;
  }

  private note(number: number): Structure {
    const found = this.notes.get(number);
    if (found) return found;
    const made = this.pdf.struct('Note');
    made.dictionary.data['ID'] = new String(idOf(number));
    this.notes.set(number, made);
    this.root.add(made);
    return made;
  }
}

const idOf = (number: number): string => `note-${String(number).padStart(6, '0')}`;
