import { LINE_BREAK, NOTE_MARK } from '../../import/docx/marked-up';
import { commentsIn } from '../../letter/inline-plain-text';
import { crc32 } from '../../text/crc32';
import type { Span } from '../../text/span';
import type { PrintItem, PrintModel, PrintRun } from './print-model';

/** A paragraph of a letter sent for comments: one paragraph of the Word file. */
export interface SentParagraph {
  /**
   * Derived from its text, so that the same paragraph has the same identifier in every version; unique in the letter.
   */
  readonly id: string;
  readonly kind: 'heading' | 'body' | 'item' | 'line' | 'footnote';
  /** Its number in the file, `12` or `12.1`; only body paragraphs and items have one. */
  readonly number?: string;
  /** Depth of its number: 0 for `12`, 1 for `12.1`. */
  readonly depth?: number;
  /** True for a footnote; everything else is in the body. */
  readonly isNote: boolean;
  /** The text as printed, with `LINE_BREAK` for a break and `NOTE_MARK` for a footnote reference. */
  readonly words: string;
  /** In the letter’s source, including Markdown marks (`##`, `-`). */
  readonly source: Span;
  /** The source offset of each character of `words`, and that of their end: one more than there are characters. */
  readonly offsets: readonly number[];
}

/**
 * Returns the paragraphs of a letter in the order of the Word file, footnotes last.
 * @param text the letter’s source, from which the print model was built
 */
export function sentParagraphs(model: PrintModel, text: string): readonly SentParagraph[] {
  const listed = new Listing(text, model);
  for (const block of model.blocks) {
    if (block.kind === 'list') listed.items(block.items, 1);
    else if ('lines' in block) for (const { runs, source } of block.lines) listed.add('line', runs, source);
    else if (block.kind === 'heading') listed.add('heading', block.runs, block.source);
    else if (block.kind === 'paragraph') listed.body(block.runs, block.source);
    else listed.add('line', block.runs, block.source);
  }
  listed.notes();
  return listed.paragraphs;
}

/** The lines of the letterhead as they appear in the header of the Word file, now and in files sent earlier. */
export const letterheadWords = ({ letterhead: { sender, address, contacts } }: PrintModel): readonly string[] => {
  const ways = contacts.map(({ text }) => text);
  return [sender, ...address, ...ways, address.join(', '), ways.join(' | ')];
};

class Listing {
  readonly paragraphs: SentParagraph[] = [];
  private readonly known = new Map<string, number>();
  private readonly counts = [0, 0, 0, 0];
  private readonly marked = new Set<number>();

  constructor(
    private readonly text: string,
    private readonly model: PrintModel,
  ) {}

  body(runs: readonly PrintRun[], source: Span): void {
    this.add('body', runs, source, 0);
  }

  items(items: readonly PrintItem[], depth: number): void {
    for (const { runs, source, items: below } of items) {
      this.add('item', runs, source, depth);
      this.items(below, Math.min(depth + 1, DEEPEST));
    }
  }

  notes(): void {
    const { footnotes } = this.model;
    // Footnotes without a reference are at the end of the body, because Word would not show them.
    const bare = footnotes.filter(({ number }) => !this.marked.has(number));
    for (const { number, runs, source } of bare) this.add('footnote', [{ text: `${number} ` }, ...runs], source);
    for (const { runs, source } of footnotes.filter((note) => !bare.includes(note)))
      this.add('footnote', runs, source, undefined, true);
  }

  add(kind: SentParagraph['kind'], runs: readonly PrintRun[], source: Span, depth?: number, isNote = false): void {
    const words = runs.map((run) => this.wordsOf(run)).join('');
    this.paragraphs.push({
      id: this.idOf(words),
      kind,
      ...(depth === undefined ? {} : { number: this.numberAt(depth), depth }),
      isNote,
      words,
      source,
      offsets: offsetsIn(this.text, source, words),
    });
  }

  private wordsOf({ text, footnote }: PrintRun): string {
    if (footnote === undefined) return text.replaceAll('\n', LINE_BREAK);
    // A second reference to a footnote is written as its number.
    if (this.marked.has(footnote)) return text;
    this.marked.add(footnote);
    return NOTE_MARK;
  }

  private idOf(words: string): string {
    const id = crc32(new TextEncoder().encode(words)).toString(16).padStart(8, '0');
    const before = this.known.get(id) ?? 0;
    this.known.set(id, before + 1);
    return before === 0 ? id : `${id}_${before + 1}`;
  }

  private numberAt(depth: number): string {
    this.counts[depth] = (this.counts[depth] ?? 0) + 1;
    this.counts.fill(0, depth + 1);
    return this.counts.slice(0, depth + 1).join('.');
  }
}

/** How many levels a paragraph’s number may have below the first. */
const DEEPEST = 3;

/**
 * Maps each printed character to its source offset: the text is a subsequence of the source’s characters. Anything in
 * the source that is not printed (addresses of links, comments, tags) is skipped.
 */
function offsetsIn(text: string, { start, end }: Span, words: string): readonly number[] {
  const source = withoutMarkup(text.slice(start, end));
  const offsets: number[] = [];
  let at = 0;
  for (const character of words.split('')) {
    const found = placeOf(source, at, character);
    offsets.push(start + found.at);
    at = found.next;
  }
  return [...offsets, start + at];
}

function placeOf(source: string, from: number, character: string): { readonly at: number; readonly next: number } {
  if (character === NOTE_MARK) {
    const mark = source.indexOf('[^', from);
    const close = mark < 0 ? -1 : source.indexOf(']', mark);
    return close < 0 ? { at: from, next: from } : { at: mark, next: close + 1 };
  }
  if (isSpace(character)) {
    let at = from;
    while (at < source.length && !isSpace(source[at] ?? '')) {
      // A break written as a tag was removed.
      if (source[at] !== GONE && !MARK.has(source[at] ?? '')) return { at: from, next: from };
      at++;
    }
    let next = at;
    while (next < source.length && isSpace(source[next] ?? '')) next++;
    return { at, next };
  }
  const at = source.indexOf(character, from);
  if (at >= 0 && at - from < MAX_MARKUP_LENGTH + goneFrom(source, from)) {
    const entity = character === '&' ? ENTITY.exec(source.slice(at, at + LONGEST_ENTITY))?.[0].length : undefined;
    return { at, next: at + (entity ?? 1) };
  }
  // A character written as an entity, such as `&eacute;`.
  const named = source.indexOf('&', from);
  const entity = named < 0 ? undefined : ENTITY.exec(source.slice(named, named + LONGEST_ENTITY))?.[0].length;
  return entity === undefined ? { at: from, next: from } : { at: named, next: named + entity };
}

function goneFrom(source: string, from: number): number {
  let gone = 0;
  for (let at = from; at < source.length && (source[at] === GONE || MARK.has(source[at] ?? '')); at++) gone++;
  return gone;
}

/** The longest markup between two printed characters. */
const MAX_MARKUP_LENGTH = 40;
const LONGEST_ENTITY = 32;
const ENTITY = /^&(?:#x?[\da-f]+|[a-z]\w*);/i;
const GONE = '\0';
const MARK: ReadonlySet<string> = new Set('*_[]\\<>~`#'.split(''));

const isSpace = (character: string): boolean => /\s|\u2028/.test(character);

function withoutMarkup(source: string): string {
  let masked = source.replace(/\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g, (all) => `]${GONE.repeat(all.length - 1)}`);
  for (const { start, end } of commentsIn(masked))
    masked = masked.slice(0, start) + GONE.repeat(end - start) + masked.slice(end);
  return masked
    .replace(/<\/?(?:b|br|em|i|p|s|span|strong|sub|sup|u)\b[^<>]*>/gi, (all) => GONE.repeat(all.length))
    .replace(/^(?:[-*+■•–]|#{1,6}|\d{1,3}[.)]|\[\^[^\]]{1,80}\]:)(?=\s)/, (all) => GONE.repeat(all.length));
}
