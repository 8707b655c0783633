import { BlockInterner } from '../text/block-text';
import type { TextDelta } from '../text/diff-range';
import { diffRange } from '../text/diff-range';
import type { Span } from '../text/span';
import { trimmed } from '../text/span';
import { readFrontMatter } from './front-matter';
import type { BlockKind, KnownLines, Letter } from './letter';
import { plainOf, SourceBlock } from './source-block';

/**
 * What earlier parses leave for the next: the texts of blocks, and the last parsed letter. Valid for one set of known
 * lines.
 */
export interface ParseCache {
  readonly texts: BlockInterner;
  last?: ReadLetter;
}

/** Creates a cache for `parseLetter`, for the versions of one letter or for many letters. */
export const parseCache = (): ParseCache => ({ texts: new BlockInterner(plainOf) });

/**
 * Parses any text as a letter: blocks by lines, Markdown inside a block only on demand. Linear in the text's length;
 * never fails. With a cache, known blocks keep their texts, and only the paragraphs edited since the last version are
 * parsed again.
 */
export function parseLetter(text: string, knownLines: KnownLines, memory: ParseCache = parseCache()): Letter {
  const frontMatter = readFrontMatter(text);
  const read = new BlockReader(text, frontMatter.span.end, knownLines, memory).read();
  memory.last = read;
  memory.texts.age(read.blocks);
  return Object.freeze({ text, frontMatter, blocks: read.blocks });
}

/** The blocks of a text, and the points between them at which parsing could start. */
interface ReadLetter {
  readonly text: string;
  /** Where the letter starts, after its front matter. */
  readonly from: number;
  readonly blocks: readonly SourceBlock[];
  /** Starts of lines at which no block is open: what follows does not depend on what comes before. Ascending. */
  readonly restartPoints: readonly number[];
  /** The number of blocks before each of these points. */
  readonly counts: readonly number[];
  /** A comment may span any number of lines, and whether an unclosed one is a comment depends on the text after it. */
  readonly hasComments: boolean;
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const DIVIDER = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** List markers: Markdown's own, the squares and dots that Word and PDFs leave, numbers. */
const BULLET = /^([ \t]*)([-*+]|[•■□▪▫◼◾●○◦‣·\uF000-\uF0FF]\uFE0E?|\d{1,3}[.)])(?:[ \t\u00A0]+|$)/;
const FOOTNOTE = /^ {0,3}\[\^([^\]\s]{1,30})\]:[ \t]*/;
const BOLD_LINE = /^[ \t]*(\*\*|__)(?=\S)(.+?)\1[ \t]*$/;
const COMMENT = /^[ \t]*<!--/;
const MAX_HEADING_LENGTH = 160;
const MAX_WRAPPED_LENGTH = 130;

class BlockReader {
  private blocks: SourceBlock[] = [];
  private restartPoints: number[] = [];
  private counts: number[] = [];
  private open: { kind: BlockKind; start: number; content: number; marker: string; level: number } | undefined;
  private end = 0;
  /** Where the last line of the open block begins. */
  private lastLine = 0;
  /** The end of the last closed comment; searched for when the first comment is met. */
  private lastClosing: number | undefined;
  private nextReturn = -1;
  private nextFeed = -1;
  private readonly texts: BlockInterner;
  /** The previous version, if this one can reuse it. */
  private readonly last: ReadLetter | undefined;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly knownLines: KnownLines,
    memory: ParseCache,
  ) {
    this.texts = memory.texts;
    this.last = memory.last?.hasComments === false ? memory.last : undefined;
  }

  read(): ReadLetter {
    const { text, last, from } = this;
    const change = last && diffRange(last.text, text);
    // Three characters around the change, since a comment's opening mark may form where the two meet.
    const hasComments = text
      .slice(change ? Math.max(0, change.start - 3) : 0, change ? change.after + 3 : text.length)
      .includes('<!--');
    const kept = hasComments ? undefined : change;
    // A byte order mark is not text.
    let at = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
    if (kept) at = this.takeBefore(kept) ?? at;
    while (at < text.length) {
      if (!this.open) {
        if (kept && at >= kept.after && this.takeAfter(at, kept)) break;
        this.restartPoints.push(at);
        this.counts.push(this.blocks.length);
      }
      at = this.line(at, this.lineEnd(at));
    }
    this.close();
    return { text, from, blocks: this.blocks, restartPoints: this.restartPoints, counts: this.counts, hasComments };
  }

  /**
   * Returns the end of the line at `at`. Each line break character is searched for again only after the last one found
   * has been passed: a letter that uses only one of them is searched for the other once, not once per line.
   */
  private lineEnd(at: number): number {
    const { text } = this;
    if (this.nextReturn < at) this.nextReturn = found(text.indexOf('\r', at), text);
    if (this.nextFeed < at) this.nextFeed = found(text.indexOf('\n', at), text);
    return Math.min(this.nextFeed, this.nextReturn);
  }

  /** Reuses the blocks before a change; returns where to go on. */
  private takeBefore({ start }: TextDelta): number | undefined {
    if (!this.last || this.last.from !== this.from) return undefined;
    const { restartPoints, counts, blocks } = this.last;
    const rest = firstAtLeast(restartPoints, start) - 1;
    if (rest < 0) return undefined;
    this.restartPoints = restartPoints.slice(0, rest);
    this.counts = counts.slice(0, rest);
    this.blocks = blocks.slice(0, counts[rest]);
    return restartPoints[rest];
  }

  /** Reuses everything from `at` on, if the previous version could have been parsed from there; else returns false. */
  private takeAfter(at: number, { before, after }: TextDelta): boolean {
    if (!this.last) return false;
    const { restartPoints, counts, blocks } = this.last;
    const by = after - before;
    const rest = firstAtLeast(restartPoints, at - by);
    const count = counts[rest];
    if (restartPoints[rest] !== at - by || count === undefined) return false;
    const fewer = this.blocks.length - count;
    for (let i = count; i < blocks.length; i++) this.blocks.push((blocks[i] as SourceBlock).movedBy(by));
    for (let i = rest; i < restartPoints.length; i++) {
      this.restartPoints.push((restartPoints[i] ?? 0) + by);
      this.counts.push((counts[i] ?? 0) + fewer);
    }
    return true;
  }

  /** Parses the line `[start, end)`; returns where the next one starts. */
  private line(start: number, end: number): number {
    const { text } = this;
    const line = text.slice(start, end);
    if (COMMENT.test(line)) return this.comment(start + line.indexOf('<'));
    const note = noteOpenAtEnd(line);
    if (note > 0) {
      this.line(start, start + note);
      return this.comment(start + note);
    }
    const words = trimmed(text, { start, end });
    if (words.start === words.end) this.close();
    else if (!this.marked(line, start, end)) this.plain(words);
    return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }

  private comment(start: number): number {
    this.close();
    // An unclosed comment ends with its paragraph, so that it does not swallow the rest of the letter.
    this.lastClosing ??= this.text.lastIndexOf('-->');
    const end = start < this.lastClosing ? this.text.indexOf('-->', start) + 3 : paragraphEnd(this.text, start);
    const span = trimmed(this.text, { start, end });
    this.add('comment', span, { start: span.end, end: span.end }, '', 0);
    return end;
  }

  /** Handles lines with a marker. */
  private marked(line: string, start: number, end: number): boolean {
    const heading = HEADING.exec(line);
    if (heading) {
      this.close();
      const span = trimmed(this.text, { start, end });
      const from = Math.min(start + heading[0].length, span.end);
      const content = trimmed(this.text, { start: from, end: beforeClosingHashes(this.text, from, span.end) });
      this.add('heading', span, content, heading[1] ?? '#', (heading[1] ?? '#').length);
      return true;
    }
    if (DIVIDER.test(line)) {
      this.close();
      this.add('divider', { start, end }, { start: end, end }, line.trim(), 0);
      return true;
    }
    const footnote = FOOTNOTE.exec(line);
    if (footnote) {
      this.begin('footnote', start, start + footnote[0].length, `[^${footnote[1] ?? ''}]`, 0, end);
      return true;
    }
    const bullet = BULLET.exec(line);
    if (bullet && !(this.open?.kind === 'paragraph' && /^\d/.test(bullet[2] ?? ''))) {
      this.begin(
        'bullet',
        start + (bullet[1] ?? '').length,
        start + bullet[0].length,
        bullet[2] ?? '-',
        1 + Math.floor(width(bullet[1] ?? '') / 2),
        end,
      );
      return true;
    }
    const bold = line.length <= MAX_HEADING_LENGTH ? BOLD_LINE.exec(line) : null;
    if (bold && !this.open) {
      const content = trimmed(this.text, { start, end });
      this.add('heading', content, { start: content.start + 2, end: content.end - 2 }, bold[1] ?? '**', 0);
      return true;
    }
    return false;
  }

  private plain(words: Span): void {
    if (words.end - words.start <= MAX_HEADING_LENGTH) {
      const said = this.text.slice(words.start, words.end);
      // Inside running text a last line such as “Findings.” is the end of a sentence.
      if (!(this.open && /[.,;]$/.test(said)) && this.knownLines.isHeading(withoutFootnoteMark(said))) {
        this.close();
        this.add('heading', words, words, '', 0);
        return;
      }
      if (this.knownLines.standsAlone(said)) {
        this.close();
        this.add('paragraph', words, words, '', 0);
        return;
      }
    }
    if (
      this.open?.kind === 'paragraph' &&
      (this.endsLine(words.start) || this.knownLines.startsParagraph(this.text.slice(words.start, words.end)))
    )
      this.close();
    if (this.open) {
      this.end = words.end;
      this.lastLine = words.start;
    } else this.begin('paragraph', words.start, words.start, '', 0, words.end);
  }

  /** Drafts have one paragraph per line: a line longer than usual hard wraps that ends a sentence is a paragraph. */
  private endsLine(next: number): boolean {
    const start = this.lastLine;
    return (
      this.end - start > MAX_WRAPPED_LENGTH &&
      /[.?!][’”)]?$/.test(this.text.slice(start, this.end)) &&
      /^[\p{Lu}‘“]/u.test(this.text.slice(next, next + 2))
    );
  }

  private begin(kind: BlockKind, start: number, content: number, marker: string, level: number, end: number): void {
    this.close();
    this.open = { kind, start, content, marker, level };
    this.lastLine = start;
    this.end = trimmed(this.text, { start, end }).end;
  }

  private close(): void {
    if (!this.open) return;
    const { kind, start, content, marker, level } = this.open;
    this.open = undefined;
    this.add(kind, { start, end: this.end }, { start: Math.min(content, this.end), end: this.end }, marker, level);
  }

  private add(kind: BlockKind, span: Span, content: Span, marker: string, level: number): void {
    this.blocks.push(
      new SourceBlock(kind, span, content, marker, level, this.texts.of(this.text.slice(content.start, content.end))),
    );
  }
}

/** Returns where a comment opens in a line that does not close it; -1 if none does. */
function noteOpenAtEnd(line: string): number {
  let at = line.indexOf('<!--');
  while (at >= 0) {
    const closing = line.indexOf('-->', at + 4);
    if (closing < 0) return at;
    at = line.indexOf('<!--', closing + 3);
  }
  return -1;
}

/** Returns the end of the last line before a blank one. */
function paragraphEnd(text: string, from: number): number {
  const blank = /\r?\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}

/** Returns a heading's end without closing hashes (`## Heading ##`). */
function beforeClosingHashes(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && text[at - 1] === '#') at--;
  if (at === end || (at > from && text[at - 1] !== ' ' && text[at - 1] !== '\t')) return end;
  return at;
}

const found = (index: number, text: string): number => (index < 0 ? text.length : index);

/**
 * Lower bound: returns the index of the first of these ascending numbers that is not less; their count if all are less.
 */
function firstAtLeast(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const width = (indent: string): number => indent.replace(/\t/g, '    ').length;

const withoutFootnoteMark = (line: string): string => line.replace(/\[\^[^\]\s]{1,30}\]$/, '').trimEnd();
