import { Parser } from 'htmlparser2';
import { append } from '../../lists/append';
import type { DocumentBlock } from '../document-text';

/** The paragraphs of a piece of HTML. */
export interface HtmlContent {
  readonly blocks: readonly DocumentBlock[];
  /**
   * True if lines are set with line breaks rather than paragraphs, as PDF viewers write them, so that paragraphs still
   * have to be found.
   */
  readonly setInLines: boolean;
}

/**
 * Reads HTML from the clipboard: paragraphs, headings, list items with their depth and number, each table row as one
 * paragraph. Understands the lists of Word and Outlook (paragraphs with `mso-list`). Scripts, styles and hidden content
 * are left out, as is formatting, except that a paragraph wholly in bold may be a heading. Any HTML gives a result, in
 * linear time.
 */
export function htmlBlocks(html: string): HtmlContent {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(fragmentOf(html));
  parser.end();
  return reader.content();
}

/** The fragment that the Windows clipboard marks as copied; everything if nothing is marked. */
function fragmentOf(html: string): string {
  const start = html.indexOf(START);
  const end = html.lastIndexOf(END);
  // Lists opened before the marker are recognised from the tags before it.
  if (start < 0 || end < start) return html;
  return openTags(html.slice(0, start)) + html.slice(start + START.length, end);
}

const START = '<!--StartFragment-->';
const END = '<!--EndFragment-->';

const openTags = (before: string): string =>
  (before.match(/<(?:ul|ol|li|table|tr|td)\b[^<>]{0,500}>/gi) ?? []).join('');

const HIDDEN_TAGS: ReadonlySet<string> = new Set([
  'head',
  'style',
  'script',
  'title',
  'noscript',
  'template',
  'xml',
  'svg',
]);
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer ' +
    'form header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** The deepest nesting that is followed; anything deeper is noise. */
const DEEPEST = 500;

interface Open {
  readonly name: string;
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly pre: boolean;
  /** Whether it is in the number or bullet that Word writes before an item. */
  readonly mark: boolean;
}

interface List {
  readonly ordered: boolean;
  next: number;
}

type Kind = Pick<DocumentBlock, 'kind' | 'level' | 'number'>;
const PARAGRAPH: Kind = { kind: 'paragraph' };

class HtmlReader {
  private readonly blocks: DocumentBlock[] = [];
  private readonly stack: Open[] = [];
  private tooDeep = 0;
  private readonly lists: List[] = [];
  private kind: Kind = PARAGRAPH;
  private words = '';
  private mark = '';
  /** Whether all text of the paragraph so far is bold. */
  private bold = true;
  private apart = false;
  private breaks = 0;
  private paragraphs = 0;
  /** The cells of the open row; undefined outside tables. */
  private cells: string[] | undefined;
  private rowStart = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.stack.length >= DEEPEST) {
      this.tooDeep++;
      return;
    }
    const style = (attributes['style'] ?? '').toLowerCase();
    const outer = this.stack.at(-1);
    const weight = /font-weight:\s*([a-z]+|\d+)/.exec(style)?.[1];
    const bold =
      weight === undefined
        ? /^h[1-6]$|^(?:b|strong|th)$/.test(name) || (outer?.bold ?? false)
        : /^(?:bold|bolder|[6-9]00)$/.test(weight);
    this.stack.push({
      name,
      hidden: (outer?.hidden ?? false) || HIDDEN_TAGS.has(name) || /display:\s*none|mso-hide:\s*all/.test(style),
      bold,
      pre: name === 'pre' || (outer?.pre ?? false),
      mark: (outer?.mark ?? false) || /mso-list:\s*ignore/.test(style),
    });
    if (this.stack.at(-1)?.hidden) return;
    if (name === 'br') this.lineBreak();
    else if (CELLS.has(name)) this.cell();
    else if (BLOCKS.has(name) || /^h[1-6]$/.test(name)) this.begin(name, attributes, style);
  }

  close(name: string): void {
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return;
    }
    const closed = this.stack.pop();
    if (closed?.hidden) return;
    if (name === 'ul' || name === 'ol') {
      this.end();
      this.lists.pop();
      this.kind = PARAGRAPH;
    } else if (name === 'tr') this.endRow();
    else if (CELLS.has(name)) this.cell();
    else if (BLOCKS.has(name) || /^h[1-6]$/.test(name)) {
      if (name === 'p') this.paragraphs++;
      if (name === 'p' && this.isEmpty()) this.apart = true;
      this.end();
      // A second paragraph of an item is not an item itself.
      this.kind = PARAGRAPH;
    }
  }

  text(text: string): void {
    const open = this.stack.at(-1);
    if (open?.hidden) return;
    if (open?.mark) {
      this.mark += text;
      return;
    }
    if (open?.pre && /[\r\n]/.test(text)) {
      const [first = '', ...rest] = text.split(/\r\n|\r|\n/);
      this.add(first, open.bold);
      for (const line of rest) {
        this.lineBreak();
        this.add(line, open.bold);
      }
    } else this.add(text, open?.bold ?? false);
  }

  content(): HtmlContent {
    this.endRow();
    this.end();
    return { blocks: this.blocks, setInLines: this.breaks >= 3 && this.breaks > 3 * this.paragraphs };
  }

  private add(text: string, bold: boolean): void {
    this.words += text;
    if (!bold && /\S/.test(text)) this.bold = false;
  }

  private begin(name: string, attributes: Readonly<Record<string, string>>, style: string): void {
    // The paragraph inside an item is the item itself.
    if (this.kind.kind === 'item' && this.isEmpty() && (name === 'p' || name === 'div')) return;
    this.end();
    this.kind = PARAGRAPH;
    if (name === 'tr') {
      this.endRow();
      this.cells = [];
      this.rowStart = this.blocks.length;
    } else if (name === 'ul' || name === 'ol') {
      const start = Number.parseInt(attributes['start'] ?? '1', 10);
      this.lists.push({ ordered: name === 'ol', next: Number.isFinite(start) ? start : 1 });
    } else if (name === 'li') this.kind = this.item(attributes);
    else this.kind = paragraphKind(name, attributes, style);
  }

  private item(attributes: Readonly<Record<string, string>>): Kind {
    const level = Math.max(0, this.lists.length - 1);
    const list = this.lists.at(-1);
    if (!list?.ordered) return { kind: 'item', level };
    const value = Number.parseInt(attributes['value'] ?? '', 10);
    if (Number.isFinite(value)) list.next = value;
    return { kind: 'item', level, number: `${list.next++}.` };
  }

  private lineBreak(): void {
    this.breaks++;
    const kind = this.kind;
    if (this.isEmpty()) this.apart = true;
    this.end();
    this.kind = kind.kind === 'item' ? PARAGRAPH : kind;
  }

  private isEmpty(): boolean {
    return this.words.trim() === '' && this.mark.trim() === '';
  }

  private cell(): void {
    this.end();
    if (!this.cells) return;
    const said = this.blocks.splice(this.rowStart).map(({ text }) => text);
    // A cell with several paragraphs is there for layout.
    if (said.length > 1) {
      this.flushCells();
      for (const text of said) this.blocks.push({ kind: 'paragraph', text });
      this.rowStart = this.blocks.length;
    } else append(this.cells, said);
  }

  private endRow(): void {
    this.end();
    if (!this.cells) return;
    append(
      this.cells,
      this.blocks.splice(this.rowStart).map(({ text }) => text),
    );
    this.flushCells();
    this.cells = undefined;
  }

  private flushCells(): void {
    if (this.cells && this.cells.length > 0) {
      this.blocks.push({ kind: 'paragraph', text: this.cells.join(' | '), apart: true });
      this.apart = true;
    }
    this.cells = this.cells && [];
    this.rowStart = this.blocks.length;
  }

  /** Ends the open paragraph. */
  private end(): void {
    const text = spaced(this.words);
    const mark = spaced(this.mark);
    const { kind } = this;
    const bold = this.bold;
    this.words = '';
    this.mark = '';
    this.bold = true;
    if (text === '' && mark === '') return;
    const number = kind.kind === 'item' ? /^\d{1,3}[.)]$/.exec(mark)?.[0] : undefined;
    // Drafts have no marks for letters or Roman numerals, so these become part of the text; a bullet is a mark.
    const words = number === undefined && !GLYPH.test(mark) ? spaced(`${mark} ${text}`) : text;
    const shown = kind.kind === 'paragraph' && bold ? `**${words}**` : words;
    this.blocks.push({
      ...kind,
      ...(number === undefined ? {} : { number }),
      text: shown,
      ...(this.apart ? { apart: true } : {}),
    });
    this.apart = false;
  }
}

/** What Word writes before an item without a number; the letters are bullets in symbol fonts. */
const GLYPH = /^(?:[^\p{L}\p{N}]*|[oØüŸ§¡¾])$/u;

function paragraphKind(name: string, attributes: Readonly<Record<string, string>>, style: string): Kind {
  const list = /mso-list:\s*l\d+\s+level(\d)/.exec(style);
  if (list) return { kind: 'item', level: Number(list[1]) - 1 };
  const classes = attributes['class'] ?? '';
  const level =
    /^h([1-6])$/.exec(name)?.[1] ??
    /\bMsoHeading([1-6])\b/i.exec(classes)?.[1] ??
    (/\bMsoTitle\b/i.test(classes) ? '1' : undefined) ??
    (attributes['role'] === 'heading' ? (attributes['aria-level'] ?? '2') : undefined);
  return level === undefined ? PARAGRAPH : { kind: 'heading', level: Number.parseInt(level, 10) || 2 };
}

/** Collapses HTML white space and no-break spaces into one space; removes soft hyphens. */
const spaced = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
