import { append } from '../../lists/append';
import type { DropKind, LeftOut } from '../dropped';
import type { ListPlace, Style } from './styles';
import { STRIKES, isOn } from './styles';
import { symbol } from './symbols';
import type { WordPart } from './word-parts';
import { readXml } from './xml-events';

/** Text of one format, a line break within a paragraph, or a note reference. */
export type Run =
  | { readonly kind: 'text'; text: string; readonly bold: boolean; readonly italic: boolean; readonly href: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly type: 'footnote' | 'endnote'; readonly id: string };

export interface WordParagraph {
  styleId: string;
  numbering?: ListPlace;
  /** From 0; only if the paragraph sets it itself. */
  outline?: number;
  readonly runs: Run[];
  /** Whether it is the first paragraph of a cell or text box, so that nothing spans its start. */
  readonly first: boolean;
  /** Whether its paragraph mark was deleted, so that the next paragraph is part of it. */
  endDeleted: boolean;
  readonly leftOut: LeftOut[];
}

/** The content of a part. */
export interface PartRead {
  readonly paragraphs: readonly WordParagraph[];
  /** For a part of notes or comments: each by its id. */
  readonly notes: ReadonlyMap<string, readonly WordParagraph[]>;
  /**
   * All character data that are text, in file order: first the text that is kept, then the rest. Collected before any
   * of it is interpreted.
   */
  readonly source: string;
  /** Counts reported to the user. */
  readonly insertions: number;
  readonly deletions: number;
  /** Number of comment references. */
  readonly comments: number;
}

/** What the reading of a part depends on, from other parts. */
export interface PartContext {
  readonly styles: ReadonlyMap<string, Style>;
  /** What all text of the part is dropped as; undefined keeps it. */
  readonly fate?: DropKind;
}

/** Reads a part of a Word file; undefined if it is not well-formed. */
export function readPart(part: WordPart, context: PartContext): PartRead | undefined {
  const first = new PartReader(part, context, new Set());
  if (!readXml(part.xml, first)) return undefined;
  if (first.unended.size === 0) return first.read();
  // A field without an end would treat the rest of the document as its instruction.
  const again = new PartReader(part, context, first.unended);
  readXml(part.xml, again);
  return again.read();
}

/** An element that is open. */
interface Open {
  readonly name: string;
  fate: DropKind | undefined;
  /** For a run: its format. */
  look?: { bold: boolean; italic: boolean };
  /** For a hyperlink. */
  readonly href?: string;
  /** For an alternative: whether one of its renderings had text. */
  said?: boolean;
  /** Whether it is inside the record of an earlier format. */
  readonly past: boolean;
}

/** A story: the body, a note or a text box. Fields and paragraphs never span stories. */
interface Story {
  readonly paragraphs: WordParagraph[];
  readonly fields: Field[];
  /** Open paragraphs; text is added to the last. */
  readonly open: { readonly paragraph: WordParagraph; readonly boxes: WordParagraph[][]; before: number }[];
  firstOfCell: boolean;
}

interface Field {
  readonly number: number;
  code: string;
  inCode: boolean;
  href: string;
  /** The text shown by a check box or drop-down list of the field. */
  shown: string;
}

const newStory = (): Story => ({ paragraphs: [], fields: [], open: [], firstOfCell: false });

class PartReader {
  private readonly stack: Open[] = [];
  private readonly stories: Story[] = [newStory()];
  private readonly notes = new Map<string, WordParagraph[]>();
  private readonly source = new Map<DropKind | undefined, string[]>();
  private lastFate: DropKind | undefined;
  /** Open alternatives. */
  private readonly alternatives: Open[] = [];
  private insertions = 0;
  private deletions = 0;
  private comments = 0;
  private fieldCount = 0;
  /** Numbers of the fields that have begun but not ended. */
  readonly unended = new Set<number>();
  private noteId: string | undefined;

  constructor(
    private readonly part: WordPart,
    private readonly context: PartContext,
    private readonly ignored: ReadonlySet<number>,
  ) {}

  read(): PartRead {
    return {
      paragraphs: this.stories[0]?.paragraphs ?? [],
      notes: this.notes,
      source: [...this.source.values()].map((pieces) => pieces.join('')).join('\n'),
      insertions: this.insertions,
      deletions: this.deletions,
      comments: this.comments,
    };
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    const outer = this.stack.at(-1);
    const href = name === 'w:hyperlink' ? this.part.targets.get(attribute('id') ?? '') : outer?.href;
    const element: Open = {
      name,
      fate: outer ? outer.fate : this.context.fate,
      ...(outer?.look && name !== 'w:r' ? { look: outer.look } : {}),
      ...(href === undefined ? {} : { href }),
      past: (outer?.past ?? false) || /^w:\w+Change$/.test(name),
    };
    this.stack.push(element);
    if (element.past) return;
    this.begin(element, outer, attribute);
  }

  private begin(element: Open, outer: Open | undefined, attribute: (name: string) => string | undefined): void {
    switch (element.name) {
      case 'w:p':
      case 'a:p':
        this.beginParagraph();
        return;
      case 'w:r':
        element.look = { bold: false, italic: false };
        return;
      case 'w:txbxContent':
      case 'a:txBody':
        this.stories.push({ ...newStory(), firstOfCell: true });
        return;
      case 'w:footnote':
      case 'w:endnote':
      case 'w:comment':
        // Word stores the separators between text and notes as notes.
        this.noteId = attribute('id') ?? '';
        this.stories.push(newStory());
        return;
      case 'w:tc':
        this.story().firstOfCell = true;
        return;
      case 'w:ins':
      case 'w:moveTo':
        if (outer?.name !== 'w:rPr' || this.stack.at(-3)?.name === 'w:pPr') this.insertions++;
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.deletion(element, outer);
        return;
      case 'w:cellDel':
        this.fateOf('w:tc', 'deleted');
        return;
      case 'mc:AlternateContent':
        element.said = false;
        this.alternatives.push(element);
        return;
      case 'mc:Choice':
      case 'mc:Fallback':
        if (outer?.said) element.fate ??= 'other-rendering';
        return;
      case 'w:instrText':
      case 'w:delInstrText':
        element.fate ??= 'field-code';
        return;
      case 'w:delText':
        element.fate ??= 'deleted';
        return;
      case 'v:textpath':
        element.fate ??= 'watermark';
        this.says(attribute('string') ?? '');
        return;
      default:
        this.beginSmall(element, outer, attribute);
    }
  }

  private beginSmall(element: Open, outer: Open | undefined, attribute: (name: string) => string | undefined): void {
    const value = attribute('val');
    const { name } = element;
    if (outer?.name === 'w:rPr') this.look(name, value);
    else if (outer?.name === 'w:pPr') this.paragraphProperty(name, value);
    else if (outer?.name === 'w:numPr') this.listProperty(name, value);
    else if (name === 'w:tab' || name === 'w:ptab') this.put(' ', element.fate);
    else if (name === 'w:br') this.lineBreak(attribute('type'));
    else if (name === 'w:cr' || name === 'a:br') this.lineBreak(undefined);
    else if (name === 'w:noBreakHyphen') this.put('\u2011', element.fate);
    else if (name === 'w:sym') this.says(symbol(attribute('font') ?? '', attribute('char') ?? ''));
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
      this.note(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attribute('id') ?? '');
    else if (name === 'w:commentReference') this.comments++;
    else if (name === 'w:fldChar') this.field(attribute('fldCharType') ?? '');
    else this.formField(name, attribute);
  }

  text(text: string): void {
    const element = this.stack.at(-1);
    if (!element || text === '') return;
    if (TEXT.has(element.name)) this.put(text, element.fate);
    else if (text.trim() !== '' && !NO_WORDS.test(element.name)) this.count(` ${text} `, undefined);
    const fields = this.story().fields;
    if (element.name === 'w:instrText' && fields.length > 0) {
      const field = fields.at(-1);
      if (field && field.code.length < MAX_FIELD_CODE_LENGTH) field.code += text;
    }
  }

  close(name: string): void {
    const element = this.stack.pop();
    if (element?.past) return;
    if (name === 'mc:AlternateContent') this.alternatives.pop();
    else if (name === 'w:p' || name === 'a:p') this.endParagraph();
    else if (name === 'w:txbxContent' || name === 'a:txBody') this.endBox();
    else if (name === 'w:footnote' || name === 'w:endnote' || name === 'w:comment') {
      const story = this.stories.length > 1 ? this.stories.pop() : undefined;
      if (story && this.noteId !== undefined) this.notes.set(this.noteId, story.paragraphs);
      this.noteId = undefined;
    } else if (name === 'w:tc') this.story().firstOfCell = true;
    else if (name === 'w:document' || name === 'w:hdr' || name === 'w:ftr') this.endStory(this.story());
  }

  private story(): Story {
    return this.stories[this.stories.length - 1] as Story;
  }

  private endStory({ fields }: Story): void {
    for (const { number, inCode } of fields) if (inCode) this.unended.add(number);
  }

  private beginParagraph(): void {
    const story = this.story();
    story.open.push({
      paragraph: { styleId: '', runs: [], first: story.firstOfCell, endDeleted: false, leftOut: [] },
      boxes: [],
      before: 0,
    });
    story.firstOfCell = false;
    this.endLine();
  }

  private endParagraph(): void {
    const { open, paragraphs } = this.story();
    const ended = open.pop();
    if (!ended) return;
    const { paragraph, boxes, before } = ended;
    const last = paragraphs.at(-1);
    const all = [...boxes.slice(0, before).flat(), paragraph, ...boxes.slice(before).flat()];
    if (last?.endDeleted && !paragraph.first) {
      append(last.runs, paragraph.runs);
      append(last.leftOut, paragraph.leftOut);
      last.endDeleted = paragraph.endDeleted;
      append(paragraphs, boxes.flat());
    } else {
      for (const each of all) paragraphs.push(each);
    }
    this.endLine();
  }

  private count(text: string, fate: DropKind | undefined): void {
    const pieces = this.source.get(fate);
    if (pieces) pieces.push(text);
    else this.source.set(fate, [text]);
  }

  private endLine(): void {
    for (const pieces of this.source.values()) pieces.push('\n');
    this.lastFate = undefined;
  }

  /** A text box comes before its paragraph's text if the text begins after it. */
  private endBox(): void {
    if (this.stories.length < 2) return;
    const box = this.stories.pop() as Story;
    this.endStory(box);
    const story = this.story();
    const host = story.open.at(-1);
    if (!host) {
      for (const paragraph of box.paragraphs) story.paragraphs.push(paragraph);
      return;
    }
    if (host.paragraph.runs.every((run) => run.kind !== 'text' || run.text.trim() === '')) host.before++;
    host.boxes.push(box.paragraphs);
    story.firstOfCell = false;
  }

  /** The paragraph being written to; created if text is outside any paragraph. */
  private paragraph(): WordParagraph {
    const story = this.story();
    const open = story.open.at(-1);
    if (open) return open.paragraph;
    const made: WordParagraph = { styleId: '', runs: [], first: true, endDeleted: false, leftOut: [] };
    story.paragraphs.push(made);
    return made;
  }

  /** Adds text that comes from an attribute. */
  private says(text: string): void {
    if (text === '') return;
    this.put(text, this.stack.at(-1)?.fate);
  }

  private put(text: string, fate: DropKind | undefined): void {
    if (text.trim() !== '') for (const element of this.alternatives) element.said = true;
    const inCode = this.story().fields.some((field) => field.inCode);
    const kind = fate ?? (inCode ? 'field-code' : undefined);
    const apart = kind !== undefined && kind !== this.lastFate ? ' ' : '';
    this.lastFate = kind;
    this.count(apart + text, kind);
    if (kind === undefined) this.write(text);
    else this.leaveOut(kind, apart + text);
  }

  private leaveOut(kind: DropKind, text: string): void {
    const { leftOut } = this.paragraph();
    const last = leftOut.at(-1);
    if (last?.kind === kind) leftOut.splice(-1, 1, { kind, text: last.text + text });
    else leftOut.push({ kind, text });
  }

  private write(text: string): void {
    const element = this.stack.at(-1);
    const { runs } = this.paragraph();
    const look = element?.look ?? { bold: false, italic: false };
    const href = element?.href ?? this.story().fields.findLast((field) => field.href !== '')?.href ?? '';
    const last = runs.at(-1);
    if (last?.kind === 'text' && last.bold === look.bold && last.italic === look.italic && last.href === href)
      last.text += text;
    else runs.push({ kind: 'text', text, ...look, href });
  }

  private lineBreak(type: string | undefined): void {
    const kept = this.stack.at(-1)?.fate === undefined && !this.story().fields.some((field) => field.inCode);
    if (!kept || type === 'page' || type === 'column') this.put(' ', this.stack.at(-1)?.fate);
    else {
      this.count(' ', undefined);
      this.paragraph().runs.push({ kind: 'break' });
    }
  }

  private note(type: 'footnote' | 'endnote', id: string): void {
    if (this.stack.at(-1)?.fate === undefined) this.paragraph().runs.push({ kind: 'note', type, id });
  }

  private deletion(element: Open, outer: Open | undefined): void {
    if (outer?.name === 'w:trPr') this.fateOf('w:tr', 'deleted');
    else if (outer?.name === 'w:rPr') {
      if (this.stack.at(-3)?.name === 'w:pPr') this.paragraph().endDeleted = true;
      return;
    } else if (outer?.name !== 'w:numPr') element.fate ??= 'deleted';
    this.deletions++;
  }

  /** Leaves out the rest of the innermost such element. */
  private fateOf(name: string, kind: DropKind): void {
    const at = this.stack.findLastIndex((element) => element.name === name);
    for (const element of at < 0 ? [] : this.stack.slice(at)) element.fate ??= kind;
  }

  /** A property of a run; properties come before the run's text. */
  private look(name: string, value: string | undefined): void {
    const run = this.stack.at(-3);
    if (run?.name !== 'w:r') return;
    const on = isOn(value);
    if (name === 'w:b' && run.look) run.look.bold = on;
    else if (name === 'w:i' && run.look) run.look.italic = on;
    else if (name === 'w:vanish' || STRIKES.has(name))
      this.unseen(run, name === 'w:vanish' ? 'hidden' : 'struck-out', on);
    else if (name === 'w:rStyle') {
      const style = this.context.styles.get(value ?? '');
      if (style?.hidden !== undefined) this.unseen(run, 'hidden', style.hidden);
      if (style?.struck !== undefined) this.unseen(run, 'struck-out', style.struck);
    }
  }

  private unseen(run: Open, kind: 'hidden' | 'struck-out', on: boolean): void {
    if (on) run.fate ??= kind;
    else if (run.fate === kind) run.fate = this.stack.at(-4)?.fate === kind ? undefined : this.stack.at(-4)?.fate;
  }

  private paragraphProperty(name: string, value: string | undefined): void {
    const paragraph = this.paragraph();
    if (name === 'w:outlineLvl') paragraph.outline = Number(value) || 0;
    else if (name === 'w:pStyle') {
      paragraph.styleId = value ?? '';
      const style = this.context.styles.get(paragraph.styleId);
      const at = this.stack.findLastIndex((element) => element.name === 'w:p');
      const element = this.stack[at];
      if (element && style?.hidden) element.fate ??= 'hidden';
      if (element && style?.struck) element.fate ??= 'struck-out';
    }
  }

  private listProperty(name: string, value: string | undefined): void {
    const paragraph = this.paragraph();
    const { id = '', level = 0 } = paragraph.numbering ?? {};
    if (name === 'w:numId') paragraph.numbering = { id: value ?? '', level };
    else if (name === 'w:ilvl') paragraph.numbering = { id, level: Number(value) || 0 };
  }

  private field(type: string): void {
    const { fields } = this.story();
    if (type === 'begin') {
      const number = this.fieldCount++;
      fields.push({ number, code: '', inCode: !this.ignored.has(number), href: '', shown: '' });
      return;
    }
    const field = fields.at(-1);
    if (!field) return;
    if (type === 'separate') {
      field.inCode = false;
      field.href = HYPERLINK.exec(field.code)?.[1] ?? '';
    } else if (type === 'end') {
      fields.pop();
      if (field.shown !== '' && SHOWS.test(field.code)) this.says(field.shown);
    }
  }

  /** The text of check boxes and drop-down lists is only in attributes. */
  private formField(name: string, attribute: (name: string) => string | undefined): void {
    const field = this.story().fields.at(-1);
    if (!field) return;
    const value = attribute('val');
    const within = this.stack.at(-2)?.name;
    if (within === 'w:checkBox' && (name === 'w:default' || name === 'w:checked'))
      field.shown = isOn(value) ? '☒' : '☐';
    else if (name === 'w:checkBox') field.shown = '☐';
    else if (name === 'w:listEntry' && field.shown === '') field.shown = value ?? '';
  }
}

/** Elements whose character data are text. */
const TEXT: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t', 'a:t', 'c:v']);

/** Elements whose character data are measurements, chart formulas and the like rather than text. */
const NO_WORDS = /^(?:wp|wp14|c|c14|c15|c16\w*|cx|o|v|a14|w16\w*|pic|dgm):(?!v$)\w+$/;

const HYPERLINK = /^\s*HYPERLINK\s+"([^"]{1,2000})"/;
const SHOWS = /\bFORM(?:CHECKBOX|DROPDOWN)\b/;
const MAX_FIELD_CODE_LENGTH = 10_000;
