import { regex } from '../../text/regex';
import type { DocumentBlock } from '../document-text';
import type { Hyphens } from '../text/hyphens';
import { hyphensOf, joinLines } from '../text/hyphens';
import type { ImportKnowledge } from '../text/known-lines';
import { importLinesOf } from '../text/known-lines';
import { endsSentence, marked, startsSmall } from '../text/line-marks';
import type { PdfPage, TagContent, TagNode } from './pdf-pages';
import type { SetLine } from './piece-lines';
import { linesOf } from './piece-lines';
import type { Piece } from './pieces';

/** Returns the blocks of a tagged PDF in tag order, rejoining those split by the end of a page. */
export function taggedBlocks(pages: readonly PdfPage[], knowledge: ImportKnowledge): DocumentBlock[] {
  const hyphens = hyphensOf(() => pages.flatMap(({ pieces }) => linesOf(pieces).map(({ text }) => text)), knowledge);
  const { isSalutation } = importLinesOf(knowledge);
  const head = linesOf(pages[0]?.pieces ?? []).some(({ text }) => isSalutation(text));
  const state: State = { glyphs: false, head, hyphens, isSalutation };
  const margin = rightMargin(pages);
  const blocks: DocumentBlock[] = [];
  for (const [number, page] of pages.entries()) {
    const found = new PageBlocks(page, number, margin, state).blocks();
    joinOverPage(blocks, found, hyphens);
    for (const block of found) blocks.push(block);
  }
  return blocks;
}

/** Where full lines end, in points: close to the rightmost end of any line. */
function rightMargin(pages: readonly PdfPage[]): number {
  const ends = pages
    .flatMap(({ pieces }) =>
      pieces.filter(({ text, artifact }) => !artifact && text.trim() !== '').map(({ right }) => right),
    )
    .sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.98)] ?? 0;
}

/** What is known from earlier pages. */
interface State {
  /** Whether some item has had a mark of its own. */
  glyphs: boolean;
  /** Whether the salutation is still to come. */
  head: boolean;
  readonly hyphens: Hyphens;
  isSalutation(line: string): boolean;
}

type Tag = TagNode | TagContent;

const HEADING = /^H([1-6]?)$/;
const INLINE = new Set([
  'Span',
  'Link',
  'Reference',
  'Lbl',
  'LBody',
  'Em',
  'Strong',
  'Quote',
  'Code',
  'Annot',
  'Form',
  'Sub',
  'BibEntry',
  'Ruby',
  'Warichu',
  'NonStruct',
  'Private',
]);

interface Mutable extends DocumentBlock {
  /** An item without a mark of its own, which may continue one on the page before. */
  readonly unmarked?: boolean;
}

/** Reads the blocks of one page from its structure tree. */
class PageBlocks {
  private readonly made: Mutable[] = [];
  private readonly contents = new Map<string, Piece[]>();
  private readonly loose: Piece[] = [];
  private apart = false;
  /** The last line of the preceding block, if that is a paragraph. */
  private last: SetLine | undefined;

  constructor(
    private readonly page: PdfPage,
    private readonly number: number,
    private readonly margin: number,
    private readonly state: State,
  ) {
    for (const piece of page.pieces) {
      const { content, artifact } = piece;
      if (content !== undefined && page.tagged.has(content)) {
        const pieces = this.contents.get(content);
        if (pieces) pieces.push(piece);
        else this.contents.set(content, [piece]);
      } else if (!artifact) {
        this.loose.push(piece);
      }
    }
  }

  blocks(): Mutable[] {
    if (this.page.tree) this.walk(this.page.tree, 0);
    // Untagged text is kept too.
    for (const line of linesOf(this.loose)) this.add({ kind: 'paragraph', text: line.text, apart: true });
    return this.made;
  }

  private walk(tag: Tag, depth: number): void {
    if (!('role' in tag)) {
      this.paragraph([tag], depth);
      return;
    }
    const heading = HEADING.exec(tag.role);
    if (heading) this.heading(tag, Number(heading[1]) || 1, depth);
    else if (tag.role === 'P' || INLINE.has(tag.role)) this.paragraph([tag], depth);
    else if (tag.role === 'LI') this.item(tag, Math.max(0, depth - 1));
    else if (tag.role === 'Note' || tag.role === 'FENote') this.note(tag, depth);
    else for (const child of tag.children) this.walk(child, tag.role === 'L' ? depth + 1 : depth);
  }

  private heading(tag: TagNode, level: number, depth: number): void {
    const { pieces, inner } = this.within([tag]);
    const text = this.joined(linesOf(pieces));
    this.add(isHeadingText(text) ? { kind: 'heading', level, text } : { kind: 'paragraph', text });
    for (const child of inner) this.walk(child, depth);
  }

  private paragraph(tags: readonly Tag[], depth: number): void {
    const { pieces, inner } = this.within(tags);
    const isHead = this.state.head;
    const groups = this.atShortLines(linesOf(pieces), isHead);
    if (groups.length === 0) this.apart = true;
    for (const [i, lines] of groups.entries()) {
      if (i === 0 && this.showsAsOne(lines[0])) this.goOn(lines);
      else this.add({ kind: 'paragraph', text: this.joined(lines) });
      if (isHead) this.state.head = !lines.some(({ text }) => this.state.isSalutation(text));
      this.last = lines.at(-1);
    }
    for (const child of inner) this.walk(child, depth);
  }

  private item(tag: TagNode, level: number): void {
    const labels = tag.children.filter((child): child is TagNode => 'role' in child && child.role === 'Lbl');
    const labelPieces = labels.flatMap((child) => this.within([child]).pieces);
    const label = this.joined(linesOf(labelPieces));
    const { pieces, inner } = this.within(tag.children.filter((child) => !('role' in child && child.role === 'Lbl')));
    // A label may hold text, or the first letter of a word.
    const isMark = NUMBERED.test(label) || !/[\p{L}\p{N}]/u.test(label) || label === 'o';
    const said = this.joined(linesOf(isMark ? pieces : [...labelPieces, ...pieces]));
    const own = marked(said);
    const number = NUMBERED.test(label) ? label : own.kind === 'number' ? own.mark.trim() : undefined;
    const unmarked = label === '' && own.kind === 'plain';
    const text = own.kind === 'bullet' || own.kind === 'number' ? own.text : said;
    this.state.glyphs ||= !unmarked;
    this.add({
      kind: 'item',
      level,
      text,
      ...(number === undefined ? {} : { number }),
      ...(unmarked && this.state.glyphs ? { unmarked } : {}),
    });
    for (const child of inner) this.walk(child, level + 1);
  }

  private note(tag: TagNode, depth: number): void {
    const { pieces, inner } = this.within(tag.children);
    const text = this.joined(linesOf(pieces));
    const numbered = /^\[?(\d{1,2})\]? +(?=\S)/.exec(text);
    this.add(
      numbered
        ? { kind: 'footnote', label: numbered[1] ?? '', text: text.slice(numbered[0].length) }
        : { kind: 'paragraph', text, apart: true },
    );
    for (const child of inner) this.walk(child, depth);
  }

  /**
   * Two paragraphs with no gap and no short line between them look like one on the page, and are treated as one,
   * whatever the tags.
   */
  private showsAsOne(next: SetLine | undefined): boolean {
    const { last } = this;
    if (!last || !next || this.apart || this.made.at(-1)?.kind !== 'paragraph' || marked(next.text).kind !== 'plain')
      return false;
    if (this.state.head && beginsAddressee(next.text)) return false;
    const step = last.base - next.base;
    return (
      last.text.length >= LONG_ENOUGH_LINE &&
      step > 0 &&
      step <= 1.4 * last.size &&
      Math.abs(last.left - next.left) < 3 &&
      isFull(last, next, this.margin)
    );
  }

  private goOn(lines: readonly SetLine[]): void {
    const block = this.made.pop();
    const texts = lines.map(({ text }) => text);
    if (block) this.made.push({ ...block, text: joinLines([block.text, ...texts], this.state.hyphens) });
  }

  /** Returns the pieces of tags, and the nested tags that are blocks of their own. */
  private within(tags: readonly Tag[]): { readonly pieces: readonly Piece[]; readonly inner: readonly TagNode[] } {
    const pieces: Piece[] = [];
    const inner: TagNode[] = [];
    const visit = (tag: Tag): void => {
      if (!('role' in tag)) for (const piece of this.contents.get(tag.id ?? '') ?? []) pieces.push(piece);
      else if (tag.role === 'L' || tag.role === 'Note' || tag.role === 'FENote' || tag.role === 'Table')
        inner.push(tag);
      else for (const child of tag.children) visit(child);
    };
    for (const tag of tags) visit(tag);
    return { pieces, inner };
  }

  /**
   * Splits at line breaks within a paragraph, which show as lines with room for the next word, as in addresses and
   * signatures.
   */
  private atShortLines(lines: readonly SetLine[], isHead: boolean): SetLine[][] {
    const groups: SetLine[][] = [];
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1];
      if (
        before &&
        ((startsSmall(line.text) && !endsSentence(before.text)) ||
          (!(isHead && beginsAddressee(line.text)) && isFull(before, line, this.margin)))
      )
        groups.at(-1)?.push(line);
      else groups.push([line]);
    }
    return groups;
  }

  private joined(lines: readonly SetLine[]): string {
    return joinLines(
      lines.map(({ text }) => text),
      this.state.hyphens,
    );
  }

  private add(block: Mutable): void {
    if (block.text === '') {
      this.apart = true;
      return;
    }
    this.last = undefined;
    this.made.push({ ...block, page: this.number, ...(this.apart ? { apart: true } : {}) });
    this.apart = false;
  }
}

/**
 * True for a line that begins with a person’s name and a comma or dash. Letters addressed to several people have a line
 * for each, and these lines may be full. Names of offices and bodies do not count.
 */
const beginsAddressee = (line: string): boolean => {
  const name = NAMED.exec(line)?.[1];
  return name !== undefined && !NO_NAME.test(name);
};

const TITLES = 'Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Cllr|Councillor|Rev|Professor|Prof';
const NAMED = regex(
  'u',
  String.raw`^(?:(?:${TITLES})\.? )?`,
  String.raw`((?:\p{Lu}[\p{L}'’-]*\.? ){0,3}\p{Lu}[\p{L}'’-]+ ?\p{Lu}?[\p{L}'’-]*)(?:,| [-–—] )`,
);
/** Words that occur in the names of bodies and offices but not of people. */
const NO_NAME = regex(
  '',
  String.raw`\b(?:Services?|Council|Borough|City|County|Boards?|Directors?|Directorate|Officers?|Commissioners?`,
  String.raw`|Trust|Care|Probation|Health|Police|Constabulary|Partnerships?|Group|CCG|ICB|NHS|Company|Authority`,
  String.raw`|Head|Chief|Executive|Education|Children[’']s|Safeguarding|Social|Area|District|Division|Region`,
  String.raw`|Prison|Justice|Youth|Crime|Hospitals?|Integrated|Clinical|Commissioning|Unit|Team)\b|^\S+$`,
);

/** Old letters have paragraphs tagged as headings. */
const isHeadingText = (text: string): boolean =>
  text.length <= MAX_HEADING_LENGTH && (!endsSentence(text) || text.endsWith('?')) && marked(text).kind === 'plain';

const NUMBERED = /^\(?\w{1,4}[.)]$/;
const MAX_HEADING_LENGTH = 160;
const LONG_ENOUGH_LINE = 60;

/**
 * Whether the next line's first word did not fit on the line. Word widths differ from the mean, so in doubt the line is
 * taken as full.
 */
const isFull = (line: SetLine, next: SetLine, margin: number): boolean =>
  line.right +
    1.25 * Math.max(line.character, next.character) * ((/^[^\s-]+-?/.exec(next.text)?.[0].length ?? 0) + 1) >=
  margin;

/** Appends a page's blocks to those of earlier pages, joining the last and the first if one continues in the other. */
function joinOverPage(before: DocumentBlock[], found: Mutable[], hyphens: Hyphens): void {
  const last = before.findLastIndex(isText);
  const first = found.findIndex(isText);
  const [a, b] = [before[last], found[first]];
  if (!a || !b || !goesOn(a, b)) return;
  const text = joinLines([a.text, b.text], hyphens);
  before[last] = { ...a, text, ...(a.kind === 'heading' && !isHeadingText(text) ? { kind: 'paragraph' } : {}) };
  found.splice(first, 1);
}

const isText = ({ kind, text }: DocumentBlock): boolean =>
  kind !== 'footnote' && !/^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(text);

function goesOn(a: DocumentBlock, b: Mutable): boolean {
  if (b.kind === 'item')
    return b.unmarked === true && (a.kind === 'item' || (a.kind === 'paragraph' && !endsSentence(a.text)));
  if (endsSentence(a.text) || marked(b.text).kind !== 'plain') return false;
  if (startsSmall(b.text)) return true;
  return a.kind === 'paragraph' && b.kind === 'paragraph' && a.text.length >= LONG_ENOUGH;
}

const LONG_ENOUGH = 80;
