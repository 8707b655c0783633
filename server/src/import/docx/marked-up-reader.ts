import type { CommentMark, Change, FormatChange, MarkedUpParagraph, MarkedUpPiece } from './marked-up';
import { BOOKMARK_PREFIX, LINE_BREAK, NOTE_MARK } from './marked-up';
import { isOn } from './styles';
import { symbol } from './symbols';
import type { XmlHandler } from './xml-events';

/** A paragraph being read. */
interface OpenParagraph {
  readonly pieces: Writable<MarkedUpPiece>[];
  length: number;
  markInserted?: Change;
  markDeleted?: Change;
  formatted?: Change;
  readonly identities: string[];
  readonly commentMarks: CommentMark[];
  cell?: NonNullable<MarkedUpParagraph['cell']>;
  /** For a paragraph of a comment: its id in `commentsExtended`. */
  readonly paraId?: string;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Attribute = (name: string) => string | undefined;

/** One story of a part: the body, a note, a comment or a text box. */
export interface MarkedUpStory {
  /** `box` for a text box; otherwise the name of the element (`w:footnote`, `w:comment`, `w:body`). */
  readonly kind: string;
  readonly id: string;
  /** For a comment. */
  readonly by?: Change;
  readonly paragraphs: readonly (MarkedUpParagraph & { readonly paraId?: string })[];
}

interface OpenStory {
  readonly kind: string;
  readonly id: string;
  readonly by?: Change;
  readonly paragraphs: OpenParagraph[];
  readonly open: OpenParagraph[];
  /** Markers found between paragraphs, to be attached to the next one. */
  readonly waiting: { readonly starts: string[]; readonly identities: string[] };
  readonly tables: { readonly number: number; row: number; column: number; inserted?: Change; deleted?: Change }[];
}

interface Run {
  readonly look: Set<string>;
  readonly before: Set<string>;
  changed?: Change;
}

/**
 * Collects the stories of a part of a Word file, with tracked changes and comments. Use as the handler of `readXml`,
 * then read `stories`. Fallback renderings and field instructions are left out.
 */
export class MarkedUpReader implements XmlHandler {
  readonly stories: MarkedUpStory[] = [];
  private readonly names: string[] = [];
  /** How many of the open elements are fallback renderings. */
  private fallbacks = 0;
  private readonly open_: OpenStory[] = [];
  private readonly changes: {
    readonly kind: 'inserted' | 'deleted';
    readonly change: Change;
    readonly depth: number;
  }[] = [];
  private readonly moves = new Map<string, string>();
  private readonly alternatives: { said: boolean; skipped: number }[] = [];
  private run: Run | undefined;
  private pastDepth = 0;
  private past: Run['before'] | undefined;
  private tables = 0;

  constructor(part: string) {
    this.openStory(part, '');
  }

  open(name: string, attribute: Attribute): void {
    const outer = this.names.at(-1);
    this.names.push(name);
    if (name === 'mc:Fallback') this.fallbacks++;
    if (this.pastDepth > 0) {
      this.pastDepth++;
      this.past?.add(LOOKS.get(name) ?? '');
      return;
    }
    if (name === 'w:rPrChange' || name === 'w:pPrChange' || CHANGE.test(name)) this.formatChange(name, attribute);
    else this.begin(name, outer, attribute);
  }

  text(text: string): void {
    const name = this.names.at(-1);
    if (name === 'w:t' || name === 'w:delText' || name === 'm:t' || name === 'a:t') this.put(text);
  }

  close(name: string): void {
    this.names.pop();
    if (name === 'mc:Fallback') this.fallbacks--;
    if (this.pastDepth > 0) {
      this.pastDepth--;
      return;
    }
    const story = this.story();
    if (this.changes.at(-1)?.depth === this.names.length) this.changes.pop();
    if (name === 'w:p' || name === 'a:p') this.endParagraph(story);
    else if (name === 'w:r') this.run = undefined;
    else if (name === 'w:tbl') story.tables.pop();
    else if (STORIES.has(name)) this.closeStory();
    else if (name === 'mc:AlternateContent') this.alternatives.pop();
  }

  /** Closes all open stories and returns them, once everything is read. */
  end(): readonly MarkedUpStory[] {
    while (this.open_.length > 0) this.closeStory();
    return this.stories;
  }

  private begin(name: string, outer: string | undefined, attribute: Attribute): void {
    switch (name) {
      case 'w:p':
      case 'a:p':
        this.beginParagraph(attribute('paraId'));
        return;
      case 'w:r':
        this.run = { look: new Set(), before: new Set() };
        return;
      case 'w:txbxContent':
      case 'a:txBody':
        this.openStory('box', '');
        return;
      case 'w:footnote':
      case 'w:endnote':
        this.openStory(attribute('type')?.includes('eparator') ? 'separator' : name, attribute('id') ?? '');
        return;
      case 'w:comment':
        this.openStory(name, attribute('id') ?? '', changeOf(attribute));
        return;
      case 'w:tbl':
        this.story().tables.push({ number: this.tables++, row: -1, column: -1 });
        return;
      case 'w:tr':
        this.atTable((table) => {
          table.row++;
          table.column = -1;
          delete table.inserted;
          delete table.deleted;
        });
        return;
      case 'w:tc':
        this.atTable((table) => void table.column++);
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.change('inserted', outer, attribute);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.change('deleted', outer, attribute);
        return;
      case 'mc:AlternateContent':
        this.alternatives.push({ said: false, skipped: 0 });
        return;
      case 'w:moveFromRangeStart':
      case 'w:moveToRangeStart':
        this.moves.set(attribute('id') ?? '', attribute('name') ?? '');
        return;
      case 'w:moveFromRangeEnd':
      case 'w:moveToRangeEnd':
        this.moves.delete(attribute('id') ?? '');
        return;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        this.commentMark(name, attribute('id') ?? '');
        return;
      case 'w:bookmarkStart':
        this.bookmark(attribute('name') ?? '');
        return;
      default:
        if (outer === 'w:rPr') this.look(name, attribute('val'));
        else this.character(name, attribute);
    }
  }

  private character(name: string, attribute: Attribute): void {
    if (name === 'w:tab' && this.names.at(-2) === 'w:r') this.put('\t');
    else if (name === 'w:ptab') this.put('\t');
    else if (name === 'w:cr' || (name === 'w:br' && !PAGE.has(attribute('type') ?? ''))) this.put(LINE_BREAK);
    else if (name === 'w:noBreakHyphen') this.put('\u2011');
    else if (name === 'w:softHyphen') this.put('\u00ad');
    else if (name === 'w:sym') this.put(symbol(attribute('font') ?? '', attribute('char') ?? ''));
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.put(NOTE_MARK);
  }

  private story(): OpenStory {
    return this.open_[this.open_.length - 1] as OpenStory;
  }

  private openStory(kind: string, id: string, by?: Change): void {
    const waiting = { starts: [], identities: [] };
    this.open_.push({ kind, id, ...(by ? { by } : {}), paragraphs: [], open: [], waiting, tables: [] });
  }

  private closeStory(): void {
    const story = this.open_.pop();
    if (!story) return;
    while (story.open.length > 0) this.endParagraph(story);
    const { kind, id, by, paragraphs } = story;
    this.stories.push({ kind, id, ...(by ? { by } : {}), paragraphs });
  }

  private beginParagraph(paraId: string | undefined): void {
    const { open, waiting, tables } = this.story();
    const at = tables.at(-1);
    open.push({
      pieces: [],
      length: 0,
      identities: waiting.identities.splice(0),
      commentMarks: waiting.starts.splice(0).map((id) => ({ id, kind: 'start', at: 0 })),
      ...(at ? { cell: cellOf(at) } : {}),
      ...(paraId === undefined ? {} : { paraId }),
    });
  }

  private endParagraph({ open, paragraphs }: OpenStory): void {
    const paragraph = open.pop();
    if (!paragraph) return;
    const { markInserted, markDeleted, pieces } = paragraph;
    // The paragraph mark comes before the name of the move it belongs to, which is known from its text.
    if (markInserted?.move === UNNAMED) paragraph.markInserted = named(markInserted, pieces.at(-1)?.inserted);
    if (markDeleted?.move === UNNAMED) paragraph.markDeleted = named(markDeleted, pieces.at(-1)?.deleted);
    paragraphs.push(paragraph);
  }

  private atTable(act: (table: OpenStory['tables'][number]) => void): void {
    const table = this.story().tables.at(-1);
    if (table) act(table);
  }

  private change(kind: 'inserted' | 'deleted', outer: string | undefined, attribute: Attribute): void {
    const name = this.names.at(-1);
    const moved = name === 'w:moveFrom' || name === 'w:moveTo';
    const move = moved ? ([...this.moves.values()].at(-1) ?? UNNAMED) : undefined;
    const change: Change = { ...changeOf(attribute), ...(move === undefined ? {} : { move }) };
    if (outer === 'w:rPr') {
      const paragraph = this.names.at(-3) === 'w:pPr' ? this.story().open.at(-1) : undefined;
      if (paragraph) paragraph[kind === 'inserted' ? 'markInserted' : 'markDeleted'] = moved ? unnamed(change) : change;
    } else if (outer === 'w:trPr') this.atTable((table) => void (table[kind] = change));
    else this.changes.push({ kind, change, depth: this.names.length - 1 });
  }

  private formatChange(name: string, attribute: Attribute): void {
    this.pastDepth = 1;
    this.past = undefined;
    const change = changeOf(attribute);
    if (name === 'w:rPrChange' && this.run) {
      this.run.changed = change;
      this.past = this.run.before;
    } else if (name === 'w:pPrChange' || name === 'w:rPrChange') {
      const paragraph = this.story().open.at(-1);
      if (paragraph) paragraph.formatted = change;
    }
  }

  private look(name: string, value: string | undefined): void {
    const look = LOOKS.get(name);
    if (look !== undefined && this.run && (isOn(value) || value === undefined) && value !== 'none')
      this.run.look.add(look);
  }

  private commentMark(name: string, id: string): void {
    const { open, paragraphs, waiting } = this.story();
    const kind = name === 'w:commentRangeStart' ? 'start' : name === 'w:commentRangeEnd' ? 'end' : 'reference';
    const paragraph = open.at(-1);
    if (paragraph) paragraph.commentMarks.push({ id, kind, at: paragraph.length });
    else if (kind === 'start') waiting.starts.push(id);
    else {
      const last = paragraphs.at(-1);
      last?.commentMarks.push({ id, kind, at: last.length });
    }
  }

  private bookmark(name: string): void {
    if (!name.startsWith(BOOKMARK_PREFIX)) return;
    const { open, waiting } = this.story();
    (open.at(-1)?.identities ?? waiting.identities).push(name.slice(BOOKMARK_PREFIX.length));
  }

  private put(words: string): void {
    if (words === '') return;
    // A no-break space only controls line breaks.
    const text = words.replaceAll('\u00a0', ' ');
    const alternative = this.alternatives.at(-1);
    if (alternative && this.fallbacks > 0 && alternative.said) return;
    if (alternative) alternative.said = true;
    const paragraph = this.paragraph();
    const inserted = this.changes.findLast(({ kind }) => kind === 'inserted')?.change;
    const deleted = this.changes.findLast(({ kind }) => kind === 'deleted')?.change;
    const formatted = this.run && formatOf(this.run);
    const look = this.run ? [...this.run.look].filter((one) => MARKING.has(one)) : [];
    const last = paragraph.pieces.at(-1);
    paragraph.length += text.length;
    if (last && sameHistory(last, inserted, deleted, formatted, look)) last.text += text;
    else
      paragraph.pieces.push({
        text,
        ...(inserted ? { inserted } : {}),
        ...(deleted ? { deleted } : {}),
        ...(formatted ? { formatted } : {}),
        look,
      });
  }

  /** The paragraph being written to; created if text is outside any paragraph. */
  private paragraph(): OpenParagraph {
    const story = this.story();
    const open = story.open.at(-1);
    if (open) return open;
    this.beginParagraph(undefined);
    const made = this.story().open.pop() as OpenParagraph;
    story.paragraphs.push(made);
    return made;
  }
}

const changeOf = (attribute: Attribute): Change => {
  const date = attribute('date');
  return { author: attribute('author') ?? '', ...(date === undefined ? {} : { date }) };
};

const UNNAMED = '';
const unnamed = (change: Change): Change => ({ ...change, move: UNNAMED });

function named({ move: _move, ...change }: Change, words: Change | undefined): Change {
  return words?.move === undefined ? change : { ...change, move: words.move };
}

function cellOf(table: OpenStory['tables'][number]): NonNullable<MarkedUpParagraph['cell']> {
  return {
    table: table.number,
    row: Math.max(0, table.row),
    column: Math.max(0, table.column),
    ...(table.inserted ? { rowInserted: table.inserted } : {}),
    ...(table.deleted ? { rowDeleted: table.deleted } : {}),
  };
}

function formatOf({ changed, look, before }: Run): FormatChange | undefined {
  if (!changed) return undefined;
  const what = [...look].filter((one) => !before.has(one));
  for (const one of before) if (one !== '' && !look.has(one)) what.push(`not ${one}`);
  return { ...changed, what };
}

const sameChange = (a: Change | undefined, b: Change | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.author === b.author && a.date === b.date && a.move === b.move);

const sameHistory = (
  piece: MarkedUpPiece,
  inserted: Change | undefined,
  deleted: Change | undefined,
  formatted: FormatChange | undefined,
  look: readonly string[],
): boolean =>
  sameChange(piece.inserted, inserted) &&
  sameChange(piece.deleted, deleted) &&
  sameChange(piece.formatted, formatted) &&
  piece.formatted?.what.join() === formatted?.what.join() &&
  piece.look.join() === look.join();

const STORIES: ReadonlySet<string> = new Set(['w:txbxContent', 'a:txBody', 'w:footnote', 'w:endnote', 'w:comment']);
const CHANGE = /^w:\w+PrChange$|^w:numberingChange$|^w:tblGridChange$/;
const PAGE: ReadonlySet<string> = new Set(['page', 'column']);
/** Readable names of run properties. */
const LOOKS: ReadonlyMap<string, string> = new Map([
  ['w:b', 'bold'],
  ['w:i', 'italic'],
  ['w:u', 'underlined'],
  ['w:strike', 'struck out'],
  ['w:dstrike', 'struck out'],
  ['w:highlight', 'highlighted'],
  ['w:color', 'coloured'],
  ['w:sz', 'of another size'],
  ['w:rFonts', 'in another typeface'],
  ['w:vanish', 'hidden'],
]);
/** Formats that people use to mark text and that letters never contain. */
const MARKING: ReadonlySet<string> = new Set(['struck out', 'highlighted', 'hidden']);
