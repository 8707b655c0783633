import type { PdfDictionary, PdfValue } from './content-stream';
import { PdfName, PdfOperator, PdfParser, PdfReference, WrittenPdf } from './content-stream';

/**
 * Reads a finished file back and returns its accessibility faults as sentences; none if all is well. It checks the
 * requirements of PDF/UA-1 that a program can test (a part of the Matterhorn Protocol 1.1), without Java: title,
 * language and conformance claims; everything on a page tagged or marked as an artifact; text and headings in order;
 * lists, notes, links and pictures as required; fonts embedded and no box in place of a character. It reads only files
 * from this program's own writer.
 */
export async function verifyTaggedPdf(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    return await new StructureCheck(new WrittenPdf(bytes)).faults();
  } catch (error) {
    return [`the file cannot be read back: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** The marked content and annotations of each page that the structure tree refers to. */
interface Claims {
  /** `page object:mark` */
  readonly content: Set<string>;
  readonly links: Set<number>;
}

const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do']);
const INSIDE: Readonly<Record<string, readonly string[]>> = { L: ['LI', 'L', 'Caption'], LI: ['Lbl', 'LBody'] };

class StructureCheck {
  private readonly found = new Map<string, number>();
  private readonly claims: Claims = { content: new Set(), links: new Set() };
  private readonly notes = new Set<string>();
  private readonly fonts = new Set<number>();
  /**
   * For each page, the last mark read, footnotes aside: they are at the bottom of the page but are read at their
   * references.
   */
  private readonly read = new Map<number | undefined, number>();
  private headings = 0;
  private level = 0;

  constructor(private readonly file: WrittenPdf) {}

  async faults(): Promise<readonly string[]> {
    const catalog = this.file.dictionary(this.file.trailer.get('Root'));
    await this.document(catalog);
    const tree = this.file.dictionary(catalog.get('StructTreeRoot'));
    if (!tree.has('ParentTree')) this.fault('the structure tree has no parent tree');
    this.element(tree.get('K'), undefined, undefined, 0);
    if (this.headings > 0 && !catalog.has('Outlines')) this.fault('there are no bookmarks');
    const destinations = this.destinations(catalog);
    for (const page of this.file.list(this.file.dictionary(catalog.get('Pages')).get('Kids'))) {
      if (page instanceof PdfReference) await this.page(page, destinations);
    }
    this.claims.content.forEach(() => this.fault('a tag refers to content that is on no page'));
    return [...this.found].map(([fault, times]) => (times > 1 ? `${fault} (${times} times)` : fault));
  }

  private async document(catalog: PdfDictionary): Promise<void> {
    if (this.file.dictionary(catalog.get('MarkInfo')).get('Marked') !== true)
      this.fault('the file is not marked as tagged');
    if (typeof catalog.get('Lang') !== 'string') this.fault('the file has no language');
    if (this.file.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle') !== true)
      this.fault('the title is not shown in place of the file name');
    if (this.file.list(catalog.get('OutputIntents')).length === 0)
      this.fault('the file does not say what its colours are');
    const properties = await this.file.stream(catalog.get('Metadata'));
    if (!/<dc:title><rdf:Alt><rdf:li[^>]*>[^<\s]/.test(properties)) this.fault('the file has no title');
    if (!properties.includes('<pdfuaid:part>1<') || !properties.includes('<pdfaid:part>2<'))
      this.fault('the file does not declare its standards');
  }

  private element(
    value: PdfValue | undefined,
    parent: string | undefined,
    page: number | undefined,
    depth: number,
    inNote = false,
  ): void {
    if (depth > MAX_TREE_DEPTH) return;
    const kid = this.file.get(value);
    if (Array.isArray(kid)) {
      for (const one of kid as readonly PdfValue[]) this.element(one, parent, page, depth, inNote);
      return;
    }
    if (typeof kid === 'number') {
      this.content(page, kid, inNote);
      return;
    }
    if (!(kid instanceof Map)) return;
    const element = kid as PdfDictionary;
    const own = element.get('Pg');
    const at = own instanceof PdfReference ? own.id : page;
    if (element.has('MCID')) {
      this.content(at, Number(element.get('MCID')), inNote);
    } else if (element.has('Obj')) {
      const target = element.get('Obj');
      if (target instanceof PdfReference && parent === 'Link') this.claims.links.add(target.id);
    } else {
      const kind = element.get('S');
      const tag = kind instanceof PdfName ? kind.name : '';
      this.tag(tag, parent, element);
      this.element(element.get('K'), tag, at, depth + 1, inNote || tag === 'Note');
    }
  }

  private content(page: number | undefined, mark: number, inNote: boolean): void {
    this.claims.content.add(`${page}:${mark}`);
    if (inNote) return;
    if (mark <= (this.read.get(page) ?? -1)) this.fault('the reading order differs from the order on the page');
    this.read.set(page, mark);
  }

  private tag(tag: string, parent: string | undefined, element: PdfDictionary): void {
    const allowed = parent === undefined ? undefined : INSIDE[parent];
    if (allowed && !allowed.includes(tag)) this.fault(`${tag} stands in ${parent}`);
    if ((tag === 'LI' && parent !== 'L') || (tag === 'LBody' && parent !== 'LI'))
      this.fault(`${tag} is outside a list`);
    const heading = /^H([1-6])$/.exec(tag);
    if (heading) {
      const level = Number(heading[1]);
      this.headings++;
      if (level > this.level + 1)
        this.fault(this.level === 0 ? `the first heading is H${level}` : `H${level} follows H${this.level}`);
      this.level = level;
    }
    if (tag === 'Figure' && !element.get('Alt')) this.fault('a picture has no alternative text');
    if (tag === 'Note') {
      const id = element.get('ID');
      if (typeof id !== 'string' || this.notes.has(id)) this.fault('a footnote has no identifier of its own');
      else this.notes.add(id);
    }
  }

  private destinations(catalog: PdfDictionary): ReadonlySet<string> {
    const names = this.file.list(
      this.file.dictionary(this.file.dictionary(catalog.get('Names')).get('Dests')).get('Names'),
    );
    return new Set(names.filter((name) => typeof name === 'string'));
  }

  private async page(reference: PdfReference, destinations: ReadonlySet<string>): Promise<void> {
    const page = this.file.dictionary(reference);
    const tabs = page.get('Tabs');
    if (!(tabs instanceof PdfName) || tabs.name !== 'S') this.fault('the tab order does not follow the reading order');
    for (const annotation of this.file.list(page.get('Annots'))) this.annotation(annotation, destinations);
    for (const [, font] of this.file.dictionary(this.file.dictionary(page.get('Resources')).get('Font')))
      this.font(font);
    const drawing = await this.file.stream(page.get('Contents'));
    // An empty page has nothing to tag.
    if (!page.has('StructParents') && drawing.includes('/MCID')) this.fault('a page has no tags');
    this.drawing(drawing, reference.id);
  }

  private annotation(reference: PdfValue, destinations: ReadonlySet<string>): void {
    const annotation = this.file.dictionary(reference);
    if (!annotation.get('Contents')) this.fault('a link does not say what it is');
    if (!annotation.has('StructParent') || !(reference instanceof PdfReference) || !this.claims.links.has(reference.id))
      this.fault('a link has no tag');
    const target = this.file.dictionary(annotation.get('A')).get('D');
    if (typeof target === 'string' && !destinations.has(target)) this.fault('a link leads nowhere');
  }

  private font(reference: PdfValue): void {
    if (!(reference instanceof PdfReference) || this.fonts.has(reference.id)) return;
    this.fonts.add(reference.id);
    const font = this.file.dictionary(reference);
    const descriptor = this.file.dictionary(
      this.file.dictionary(this.file.list(font.get('DescendantFonts'))[0]).get('FontDescriptor'),
    );
    if (!descriptor.has('FontFile2') && !descriptor.has('FontFile3')) this.fault('a font is not embedded');
    if (!font.has('ToUnicode')) this.fault('a font does not say which characters it shows');
  }

  private drawing(text: string, page: number): void {
    const parser = new PdfParser(text);
    const open: ('tagged' | 'artifact' | 'nothing')[] = [];
    let operands: PdfValue[] = [];
    while (parser.more()) {
      const value = parser.value();
      if (!(value instanceof PdfOperator)) {
        operands.push(value);
        continue;
      }
      const { name } = value;
      if (name === 'BDC' || name === 'BMC') open.push(this.mark(operands, page));
      else if (name === 'EMC') {
        if (open.pop() === undefined) this.fault('marked content ends without a beginning');
      } else if (SHOWS.has(name) || PAINTS.has(name)) {
        const tagged = open.includes('tagged');
        if (tagged && open.includes('artifact')) this.fault('something on a page is both tagged and an artifact');
        if (!tagged && !open.includes('artifact')) this.fault('something on a page has no tag');
        if (SHOWS.has(name) && operands.some(hasEmptyBox)) this.fault('a character is shown as an empty box');
      }
      operands = [];
    }
    if (open.length > 0) this.fault('marked content has no end');
  }

  private mark([tag, properties]: readonly PdfValue[], page: number): 'tagged' | 'artifact' | 'nothing' {
    if (tag instanceof PdfName && tag.name === 'Artifact') return 'artifact';
    const mark = properties instanceof Map ? (properties as PdfDictionary).get('MCID') : undefined;
    return this.claims.content.delete(`${page}:${String(mark)}`) ? 'tagged' : 'nothing';
  }

  private fault(sentence: string): void {
    this.found.set(sentence, (this.found.get(sentence) ?? 0) + 1);
  }
}

/** More levels than any structure tree drawn here. */
const MAX_TREE_DEPTH = 100;

/** Glyph 0 is drawn for every character missing from a font. Glyphs take two bytes each. */
function hasEmptyBox(value: PdfValue): boolean {
  if (Array.isArray(value)) return (value as readonly PdfValue[]).some(hasEmptyBox);
  return typeof value === 'object' && value !== null && 'hex' in value && /^(?:[0-9A-Fa-f]{4})*?0000/.test(value.hex);
}
