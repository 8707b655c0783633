import type { Element } from './rows';

/**
 * What is used of a pdfkit document, with what its types leave out. Version 0.20.2 is pinned; the structure gate and
 * veraPDF look at every result.
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
  /** An address, or the name of a place in the letter. */
  readonly href?: string;
  readonly to?: string;
  /** What is read out of it. */
  readonly says: string;
  /** It is the mark of a footnote. */
  readonly reference?: boolean;
}

/**
 * Says of everything that is drawn what it is. Elements come into being when something is first drawn in them, which is
 * the order in which they are read.
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

  /** Draws in an element. Things that are drawn in one after the other share a stretch of content. */
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
    // What was drawn before comes before it.
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
    // Written now: pdfkit takes the page of the annotation from where it stands at the end.
    link.end();
  }

  /** Makes room for footnotes right after the block that marks them, whatever is drawn before they are. */
  followedByNotes(element: Element, numbers: readonly number[]): void {
    if (numbers.length === 0) return;
    this.structureOf(element);
    for (const number of numbers) this.note(number);
  }

  /** Ends the stretch of content that is open: before a page ends, and before what belongs to nothing. */
  close(): void {
    if (!this.open) return;
    const { structure, content } = this.open;
    this.pdf.endMarkedContent();
    structure.add(content);
    this.open = undefined;
  }

  /** Ends all that was begun. */
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
