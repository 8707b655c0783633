import type { BlockText } from '../text/block-text';
import { TextMemory } from '../text/block-text';
import type { MappedText } from '../text/mapped-text';
import { shifted } from '../text/mapped-text';
import type { Span } from '../text/span';
import { trimmed } from '../text/span';
import { readFrontMatter } from './front-matter';
import { footnoteMarksIn, plainTextOf } from './inline';
import type { Block, BlockKind, FootnoteMark, Landmarks, Letter, Line } from './letter';

/**
 * Reads any text as a letter: blocks by lines, Markdown inside a block only when it is asked for.
 * Linear in the text's length; never fails. With the memory of earlier readings, blocks that are known keep their texts.
 */
export function parseLetter(text: string, landmarks: Landmarks, memory: TextMemory = textMemory()): Letter {
  const frontMatter = readFrontMatter(text);
  const blocks = new BlockReader(text, landmarks, memory).read(frontMatter.span.end);
  memory.ageOf(blocks.length);
  return Object.freeze({ text, frontMatter, blocks });
}

/** A memory for `parseLetter`, of one letter's versions or of many letters. */
export const textMemory = (): TextMemory => new TextMemory((source) => plainTextOf(source, { start: 0, end: source.length }));

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const DIVIDER = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** A list's marks: Markdown's own, the squares and dots that Word and PDFs leave, numbers. */
const BULLET = /^([ \t]*)([-*+]|[•■□▪▫◼◾●○◦‣·\uF000-\uF0FF]\uFE0E?|\d{1,3}[.)])(?:[ \t\u00A0]+|$)/;
const FOOTNOTE = /^ {0,3}\[\^([^\]\s]{1,30})\]:[ \t]*/;
const BOLD_LINE = /^[ \t]*(\*\*|__)(?=\S)(.+?)\1[ \t]*$/;
const COMMENT = /^[ \t]*<!--/;
const LONGEST_HEADING = 160;
const LONGEST_WRAP = 130;

class BlockReader {
  private readonly blocks: Block[] = [];
  private open: { kind: BlockKind; start: number; content: number; marker: string; level: number } | undefined;
  private end = 0;
  /** Where the last line of the open block begins. */
  private lastLine = 0;
  /** Comments are closed up to here at the most. */
  private lastClosing: number;

  constructor(
    private readonly text: string,
    private readonly landmarks: Landmarks,
    private readonly memory: TextMemory,
  ) {
    this.lastClosing = text.lastIndexOf('-->');
  }

  read(from: number): readonly Block[] {
    const { text } = this;
    // A byte order mark is no word.
    let at = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
    while (at < text.length) {
      let end = at;
      while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
      at = this.line(at, end);
    }
    this.close();
    return this.blocks;
  }

  /** Takes the line `[start, end)`; gives where the next one starts. */
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
    // One that nobody closed ends with its paragraph, so that it does not swallow the rest of the letter.
    const end = start < this.lastClosing ? this.text.indexOf('-->', start) + 3 : paragraphEnd(this.text, start);
    const span = trimmed(this.text, { start, end });
    this.add('comment', span, { start: span.end, end: span.end }, '', 0);
    return end;
  }

  /** Lines that say by a mark what they are. */
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
      this.begin('bullet', start + (bullet[1] ?? '').length, start + bullet[0].length, bullet[2] ?? '-', 1 + Math.floor(width(bullet[1] ?? '') / 2), end);
      return true;
    }
    const bold = line.length <= LONGEST_HEADING ? BOLD_LINE.exec(line) : null;
    if (bold && !this.open) {
      const content = trimmed(this.text, { start, end });
      this.add('heading', content, { start: content.start + 2, end: content.end - 2 }, bold[1] ?? '**', 0);
      return true;
    }
    return false;
  }

  private plain(words: Span): void {
    if (words.end - words.start <= LONGEST_HEADING) {
      const said = this.text.slice(words.start, words.end);
      // Inside running text a last line such as “Findings.” is the end of a sentence.
      if (!(this.open && /[.,;]$/.test(said)) && this.landmarks.isHeading(withoutFootnoteMark(said))) {
        this.close();
        this.add('heading', words, words, '', 0);
        return;
      }
      if (this.landmarks.standsAlone(said)) {
        this.close();
        this.add('paragraph', words, words, '', 0);
        return;
      }
    }
    if (this.open?.kind === 'paragraph' && (this.endsLine(words.start) || this.landmarks.startsParagraph(this.text.slice(words.start, words.end)))) this.close();
    if (this.open) {
      this.end = words.end;
      this.lastLine = words.start;
    } else this.begin('paragraph', words.start, words.start, '', 0, words.end);
  }

  /** A draft has one paragraph a line: a line longer than anybody's hard wraps that ends a sentence is a paragraph. */
  private endsLine(next: number): boolean {
    const start = this.lastLine;
    return this.end - start > LONGEST_WRAP && /[.?!][’”)]?$/.test(this.text.slice(start, this.end)) && /^[\p{Lu}‘“]/u.test(this.text.slice(next, next + 2));
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
    this.blocks.push(new SourceBlock(this.text, this.memory, kind, span, content, marker, level));
  }
}

/** A block that reads its words only when they are asked for: a letter's cost is then the cost of what is looked at. */
class SourceBlock implements Block {
  #plain: MappedText | undefined;
  #lines: readonly Line[] | undefined;
  #marks: readonly FootnoteMark[] | undefined;
  #said: BlockText | undefined;
  readonly #letter: string;
  readonly #memory: TextMemory;

  constructor(
    letter: string,
    memory: TextMemory,
    readonly kind: BlockKind,
    readonly span: Span,
    readonly content: Span,
    readonly marker: string,
    readonly level: number,
  ) {
    this.#letter = letter;
    this.#memory = memory;
  }

  get text(): BlockText {
    return (this.#said ??= this.#memory.of(this.#letter.slice(this.content.start, this.content.end)));
  }

  get plain(): MappedText {
    return (this.#plain ??= shifted(this.text.plain, this.content.start));
  }

  get lines(): readonly Line[] {
    return (this.#lines ??= linesIn(this.#letter, this.content));
  }

  get footnoteMarks(): readonly FootnoteMark[] {
    return (this.#marks ??= footnoteMarksIn(this.#letter, this.content));
  }
}

function linesIn(text: string, content: Span): readonly Line[] {
  const lines: Line[] = [];
  let at = content.start;
  while (at < content.end) {
    let end = at;
    while (end < content.end && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const span = trimmed(text, { start: at, end });
    if (span.end > span.start) lines.push({ span, plain: plainTextOf(text, span) });
    at = end + 1;
  }
  return lines;
}

/** Where a comment opens in a line that does not close it; -1 where none does. */
function noteOpenAtEnd(line: string): number {
  let at = line.indexOf('<!--');
  while (at >= 0) {
    const closing = line.indexOf('-->', at + 4);
    if (closing < 0) return at;
    at = line.indexOf('<!--', closing + 3);
  }
  return -1;
}

/** The end of the last line before a blank one. */
function paragraphEnd(text: string, from: number): number {
  const blank = /\r?\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}

/** A heading's end without the hashes that may close it (`## Heading ##`). */
function beforeClosingHashes(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && text[at - 1] === '#') at--;
  if (at === end || (at > from && text[at - 1] !== ' ' && text[at - 1] !== '\t')) return end;
  return at;
}

const width = (indent: string): number => indent.replace(/\t/g, '    ').length;

const withoutFootnoteMark = (line: string): string => line.replace(/\[\^[^\]\s]{1,30}\]$/, '').trimEnd();
