import type { Form } from './form';
import type { PageLine } from './furniture';
import type { Hyphens } from './hyphens';
import { joinLines } from './hyphens';
import type { ImportLines } from './known-lines';
import type { Marked } from './line-marks';
import { INLINE_GLYPH, boldLine, endsSentence, isDash, marked, plainLine, startsSmall } from './line-marks';
import type { LineWidth } from './line-width';
import { lineWidthOf } from './line-width';
import { countedLines } from './lone-marks';

/** A block of a letter's body as one line of a draft. */
export interface Block {
  readonly kind: 'subject' | 'heading' | 'paragraph' | 'bullet' | 'footnote';
  /** `# `, `## `, `- `, `18. `, `[^1]: ` or ''. */
  readonly mark: string;
  readonly text: string;
}

/** How the lines of a letter were set. */
export interface Setting {
  readonly hyphens?: Hyphens;
  /** Pages that are columns. */
  readonly narrow?: ReadonlySet<number>;
  /** False if the text is a passage rather than a letter, so that no line is taken as a heading by its looks alone. */
  readonly guessHeadings?: boolean;
}

/**
 * Joins the lines of a body into paragraphs, bullets and headings. With `subject`, the first lines may be the subject.
 * Every word is kept, in order.
 */
export function reflow(
  lines: readonly PageLine[],
  knownLines: ImportLines,
  subject: boolean,
  form: Form = 'lines',
  { hyphens, narrow, guessHeadings = true }: Setting = {},
): Block[] {
  const split = lines.some((line) => line.text.search(INLINE_GLYPH) >= 0) ? lines.flatMap(atInlineGlyphs) : lines;
  const base = baseColumns(split);
  const measure =
    form === 'paragraphs'
      ? WHOLE_PARAGRAPHS
      : lineWidthOf(
          split.filter(({ cell }) => !cell),
          (page) => base.get(page) ?? 0,
          narrow,
        );
  const first = subject ? subjectLines(split, knownLines, measure, form) : 0;
  const blocks: Block[] = first > 0 ? [subjectBlock(split.slice(0, first), hyphens)] : [];
  const flow = new Flow(split, knownLines, measure, base, form === 'paragraphs', hyphens, guessHeadings);
  for (let at = first; at < split.length;) at = flow.take(at, blocks);
  return blocks;
}

const WHOLE_PARAGRAPHS: LineWidth = { wrapped: false, fits: () => true };

/** Splits a line that contains several bullets. */
function atInlineGlyphs(line: PageLine): PageLine[] {
  const pieces = line.text.split(INLINE_GLYPH);
  return pieces.length === 1
    ? [line]
    : pieces.map((text, i) => ({ ...line, text, gap: i === 0 ? line.gap : 0, broken: i === 0 && line.broken }));
}

/** The left edge of each page: pages are cropped differently, so columns are comparable only within a page. */
function baseColumns(lines: readonly PageLine[]): ReadonlyMap<number, number> {
  const base = new Map<number, number>();
  for (const { page, column } of lines) {
    const least = base.get(page);
    if (least === undefined || column < least) base.set(page, column);
  }
  return base;
}

/** How many of the first lines are the subject: everything before the first stock wording or the first gap. */
function subjectLines(lines: readonly PageLine[], knownLines: ImportLines, measure: LineWidth, form: Form): number {
  const first = lines[0];
  if (!first || knownLines.opensParagraph(plain(first.text)) || knownLines.isHeading(first.text)) return 0;
  if (/^[-\d]|^\[\^/.test(marked(first.text).mark)) return 0;
  if (form === 'paragraphs' && marked(first.text).kind === 'heading') return 1;
  let count = 1;
  let opening = false;
  while (count < MAX_SUBJECT_LINES && count < lines.length) {
    const line = lines[count];
    if (!line || line.gap > 0 || line.broken) break;
    opening = knownLines.opensParagraph(line.text);
    if (opening) break;
    count++;
  }
  if (opening && form === 'lines') return count;
  const known =
    knownLines.opensSubject(plain(first.text)) ||
    marked(first.text).kind === 'heading' ||
    boldLine(first.text) !== undefined;
  let end = 1;
  while (end < count && continuesSubject(lines[end - 1], lines[end], measure)) end++;
  const last = lines[end - 1];
  if (!last || first.text.length > MAX_SUBJECT_LENGTH) return 0;
  return known || (end <= 2 && !endsSentence(last.text) && end === count && !startsSmall(first.text)) ? end : 0;
}

const MAX_SUBJECT_LINES = 6;
const MAX_SUBJECT_LENGTH = 220;

function continuesSubject(line: PageLine | undefined, next: PageLine | undefined, measure: LineWidth): boolean {
  if (!line || !next || marked(next.text).kind !== 'plain') return false;
  return (
    startsSmall(next.text) ||
    boldLine(next.text) !== undefined ||
    BREAKS_OFF.test(line.text) ||
    !measure.fits(line, next)
  );
}

/** No subject ends with one of these words. */
const BREAKS_OFF = /\s(?:and|at|by|for|from|in|of|the|to|with)$/i;

/** A line without heading marks. */
function plain(line: string): string {
  const mark = marked(line);
  const words = mark.kind === 'heading' ? mark.text : line;
  return boldLine(words) ?? words;
}

const subjectBlock = (lines: readonly PageLine[], hyphens: Hyphens | undefined): Block => ({
  kind: 'subject',
  mark: '# ',
  text: joinLines(
    lines.map((line) => plain(line.text)),
    hyphens,
  ),
});

/** Takes blocks off the lines, one after another. */
class Flow {
  /** The first line of the list to which the last block belongs. */
  private list: PageLine | undefined;
  private readonly fronts: Marked[] = [];
  private asked = { at: -1, heading: 0 };
  /** Level of the last heading that is a template's own. */
  private section = 0;
  /** Whether lines are headings only if marked, because the document says so or guessing is off. */
  private readonly saysHeadings: boolean;
  /** Lines whose number continues a sequence. */
  private readonly counted: ReadonlySet<number>;

  constructor(
    private readonly lines: readonly PageLine[],
    private readonly knownLines: ImportLines,
    private readonly measure: LineWidth,
    private readonly base: ReadonlyMap<number, number>,
    private readonly whole: boolean,
    private readonly hyphens: Hyphens | undefined,
    guessHeadings: boolean,
  ) {
    this.counted = countedLines(lines);
    this.saysHeadings = !guessHeadings || (whole && lines.filter((line) => line.text.startsWith('#')).length > 1);
  }

  /** Adds the block that begins at a line and returns the index of the line after it. */
  take(at: number, blocks: Block[]): number {
    const line = this.lines[at];
    if (!line) return at + 1;
    const heading = this.headingLines(at);
    if (heading > 0) {
      const texts = this.lines.slice(at, at + heading).map((each) => plain(each.text));
      const text = joinLines(texts, this.hyphens);
      blocks.push({ kind: 'heading', mark: this.headingMark(at, text), text });
      this.list = undefined;
      return at + heading;
    }
    const mark = this.markAt(at, this.list);
    const parts = mark.text === '' ? [] : [mark.text];
    let end = at + 1;
    while (end < this.lines.length && this.continues(at, end, mark, parts.length === 0))
      parts.push(this.lines[end++]?.text ?? '');
    const kind = mark.kind === 'footnote' ? 'footnote' : mark.kind === 'plain' ? 'paragraph' : 'bullet';
    const text = joinLines(parts, this.hyphens);
    if (kind === 'paragraph' && this.knownLines.isHeading(text) && !startsSmall(text))
      blocks.push({ kind: 'heading', mark: '## ', text: plain(text) });
    else if (text !== '') blocks.push({ kind, mark: this.indentOf(line, kind) + mark.mark, text });
    this.list = kind === 'bullet' ? line : undefined;
    return end;
  }

  /** A document's heading below a section of the template keeps its level there. */
  private headingMark(at: number, text: string): '## ' | '### ' {
    const { level } = this.frontOf(at);
    if (!this.whole || level === 0) return '## ';
    if (this.section > 0 && level > this.section && !this.knownLines.isHeading(text)) return '### ';
    this.section = level;
    return '## ';
  }

  /** Only a document states reliably that an item is nested. */
  private indentOf(line: PageLine, kind: Block['kind']): string {
    return this.whole && kind === 'bullet' ? ' '.repeat(Math.min(line.column, 12)) : '';
  }

  /**
   * The mark of a line. A dash is a bullet after a gap, a colon or another bullet, but not in the middle of a sentence.
   */
  private markAt(at: number, list: PageLine | undefined): Marked {
    const line = this.lines[at];
    if (!line) return plainLine('');
    const before = this.lines[at - 1];
    const mark = this.frontOf(at);
    if (mark.kind === 'plain' || (mark.kind === 'bullet' && !isDash(line.text))) return mark;
    if (this.whole && mark.kind !== 'heading') return mark;
    if (mark.kind === 'heading') return plainLine(line.text);
    const apart =
      !before ||
      line.gap > 0 ||
      endsSentence(before.text) ||
      ITEM.has(this.frontOf(at - 1).kind) ||
      this.counted.has(at) ||
      (list !== undefined && line.column <= list.column);
    if (mark.kind === 'bullet') return apart ? mark : plainLine(line.text);
    return mark.kind === 'footnote' || (apart && /^[\p{Lu}‘'“"(]/u.test(mark.text)) ? mark : plainLine(line.text);
  }

  /** The mark that a line begins with, regardless of its neighbours. */
  private frontOf(at: number): Marked {
    return (this.fronts[at] ??= marked(this.lines[at]?.text ?? ''));
  }

  /** True for a line with a bullet other than a dash. */
  private hasGlyph(at: number): boolean {
    return this.frontOf(at).kind === 'bullet' && !isDash(this.lines[at]?.text ?? '');
  }

  /** How many lines from here form a heading: marked, known, or set apart like one. */
  private headingLines(at: number): number {
    if (this.asked.at !== at) this.asked = { at, heading: this.headingAt(at) };
    return this.asked.heading;
  }

  private headingAt(at: number): number {
    const line = this.lines[at];
    if (!line) return 0;
    if (this.frontOf(at).kind === 'heading') return 1;
    const bold = boldLine(line.text);
    if (bold !== undefined && bold.length <= MAX_HEADING_LENGTH && !endsSentence(bold)) return 1;
    if (line.text.length > Math.max(MAX_HEADING_LENGTH, this.knownLines.longestHeading)) return 0;
    if (/^\P{L}*\p{Ll}/u.test(line.text) || !this.standsFree(at)) return 0;
    let text = '';
    for (let n = 0; n < 3; n++) {
      const each = this.lines[at + n];
      if (!each || (n > 0 && (each.gap > 1 || each.broken || text.length > this.knownLines.longestHeading))) break;
      text = n === 0 ? plain(each.text) : `${text} ${plain(each.text)}`;
      if (this.knownLines.isHeading(text)) return n + 1;
    }
    const after = this.lines[at + 1];
    if ((!after || after.gap > 0) && this.knownLines.isMistypedHeading(plain(line.text))) return 1;
    return !this.saysHeadings && this.looksLikeHeading(at) ? 1 : 0;
  }

  /**
   * True if no text runs on into the line: a gap, the end of a sentence or a short line is above it, or a list begins
   * below.
   */
  private standsFree(at: number): boolean {
    const line = this.lines[at];
    const before = this.lines[at - 1];
    const after = this.lines[at + 1];
    if (!line || !before || line.gap > 0 || endsSentence(before.text)) return true;
    return (
      (after !== undefined && (after.gap > 0 || this.hasGlyph(at + 1) || this.frontOf(at + 1).kind === 'number')) ||
      (!line.broken && this.measure.fits(before, line))
    );
  }

  /**
   * A short line on its own, with a capital and no full stop, between the end of one block and the start of another.
   */
  private looksLikeHeading(at: number): boolean {
    const line = this.lines[at];
    const before = this.lines[at - 1];
    const after = this.lines[at + 1];
    if (
      !line ||
      !after ||
      line.cell ||
      line.text.length > MAX_HEADING_LENGTH ||
      !/^\p{Lu}/u.test(line.text) ||
      /[.,:;!\-–]$/.test(line.text) ||
      (!before && this.knownLines.opensSubject(after.text))
    )
      return false;
    if (before && !(this.standsOff(line) && endsSentence(before.text))) return false;
    if (line.text.split(' ').length > MAX_HEADING_WORDS || this.knownLines.opensParagraph(line.text)) return false;
    return (this.standsOff(after) && !startsSmall(after.text)) || this.hasGlyph(at + 1);
  }

  /** True if there is a gap, the end of a page or a whole paragraph above the line. */
  private standsOff(line: PageLine): boolean {
    return line.gap > 0 || line.broken || !this.measure.wrapped;
  }

  /** True if a line belongs to the block that began at `first`. */
  private continues(first: number, at: number, mark: Marked, empty: boolean): boolean {
    const before = this.lines[at - 1];
    const line = this.lines[at];
    if (!before || !line) return false;
    if (this.headingLines(at) > 0 || this.frontOf(at).kind === 'footnote') return false;
    const isLabelAlone = at === first + 1 && before.text.endsWith(':') && this.knownLines.opensLabel(before.text);
    if (isLabelAlone && line.gap <= 1 && !this.knownLines.opensLabel(line.text)) return true;
    if (this.knownLines.opensLabel(line.text) || (line.gap > 0 && WEB_ADDRESS.test(line.text))) return false;
    const begins = this.markAt(at, ITEM.has(mark.kind) ? this.lines[first] : undefined).kind !== 'plain';
    if (empty || begins) return !begins && line.gap === 0;
    if (this.whole) return false;
    const ended = endsSentence(before.text);
    // Within a paragraph, stock wording may also begin a sentence; after a bullet or across pages it begins a
    // paragraph.
    if (ended && (line.broken || ITEM.has(mark.kind)) && this.knownLines.opensParagraph(line.text)) return false;
    const fits = this.measure.fits(before, line);
    const labelled = this.knownLines.opensLabel(this.lines[first]?.text ?? '');
    if (fits && !startsSmall(line.text) && labelled && !BREAKS_OFF.test(before.text)) return false;
    if (line.broken) return this.continuesOverPage(at, mark, ended, fits);
    if (line.gap > 0 || !this.measure.wrapped)
      return !ended && startsSmall(line.text) && before.text.length >= LONG_ENOUGH;
    if (mark.kind !== 'plain' && line.column > (this.lines[first]?.column ?? 0)) return true;
    return !(fits && ended && !startsSmall(line.text));
  }

  private continuesOverPage(at: number, mark: Marked, ended: boolean, fits: boolean): boolean {
    const line = this.lines[at];
    if (!line) return false;
    if (!ended) return startsSmall(line.text) || (this.measure.wrapped && !fits);
    if (fits || !this.measure.wrapped) return false;
    if (ITEM.has(mark.kind)) return line.column > (this.base.get(line.page) ?? 0);
    return LOOKS_BACK.test(line.text);
  }
}

/**
 * A full last line that ends a sentence says nothing about the next. In the tagged PDFs of real letters, a new
 * paragraph follows in nearly all such cases; but none of 1,796 paragraphs begins with these words.
 */
const LOOKS_BACK = /^(?:They|These|Those) /;

/** After a gap, a web address continues no sentence, although its first letter is small. */
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)/;
const ITEM: ReadonlySet<Marked['kind']> = new Set(['bullet', 'number']);
const MAX_HEADING_LENGTH = 90;
const MAX_HEADING_WORDS = 12;
const LONG_ENOUGH = 40;
