import { decodeString } from 'micromark-util-decode-string';
import { commentsIn, MAX_MARKED_UP_LENGTH } from '../../letter/inline-plain-text';
import { inlineTokens, MARKUP, withHiddenMarks } from '../../letter/inline-tokens';
import type { FootnoteMark } from '../../letter/letter';
import { BIDI, SILENT, ZERO_WIDTH_SPACE } from '../../text/hidden-characters';
import type { Span } from '../../text/span';
import { linked, webAddress } from './links';
import type { PrintRun } from './print-model';

/** Returns the number for a footnote reference, or undefined if no such footnote is defined. */
export type NumberFootnote = (label: string) => number | undefined;

/**
 * Returns a stretch of source as printed text: bold, italic, links and footnote references are read from Markdown,
 * explicit line breaks are kept, spaces are single, control characters are removed. A reference without its footnote
 * stays as written.
 */
export function runsOf(
  text: string,
  place: Span,
  marks: readonly FootnoteMark[],
  numberOf: NumberFootnote,
): readonly PrintRun[] {
  const inside = marks.filter(({ span }) => span.start >= place.start && span.end <= place.end);
  return linked(tidied(new RunReader(text.slice(place.start, place.end), place.start, inside, numberOf).read()));
}

/** The text of runs, joined. */
export const wordsOf = (runs: readonly PrintRun[]): string => runs.map(({ text }) => text).join('');

/** No real stretch has so many marks; pairing them takes quadratic time. */
const MAX_MARKS = 250;
/** HTML tags that are markup; anything else in angle brackets is text. */
const TAG = /^<(?:!--|\/?(?:b|br|em|i|p|s|span|strong|sub|sup|u)\b)/i;

type Style = { bold: number; italic: number };

class RunReader {
  private readonly runs: PrintRun[] = [];
  private readonly style: Style = { bold: 0, italic: 0 };
  private readonly marks: ReadonlyMap<number, FootnoteMark>;
  private breaking = false;
  /** For each open link, the index of the run where it began. */
  private readonly links: { readonly from: number; href?: string }[] = [];

  constructor(
    private readonly source: string,
    private readonly start: number,
    marks: readonly FootnoteMark[],
    private readonly numberOf: NumberFootnote,
  ) {
    this.marks = new Map(marks.map((mark) => [mark.span.start - start, mark]));
  }

  read(): readonly PrintRun[] {
    const hidden = this.marks.size > 0 ? withHiddenMarks(this.source) : this.source;
    if (!MARKUP.test(hidden) || hidden.length > MAX_MARKED_UP_LENGTH || marksIn(hidden) > MAX_MARKS) {
      let from = 0;
      for (const comment of commentsIn(hidden)) {
        this.words(from, comment.start);
        from = comment.end;
      }
      this.words(from, hidden.length);
      return this.runs;
    }
    let wordless = 0;
    for (const [step, token] of inlineTokens(hidden)) {
      const from = token.start.offset;
      const to = token.end.offset;
      if (token.type === 'resource') {
        wordless += step === 'enter' ? 1 : -1;
      } else if (wordless > 0) {
        if (step === 'enter' && token.type === 'resourceDestinationString')
          this.address(decodeString(this.source.slice(from, to)));
      } else this.token(step === 'enter', token.type, from, to);
    }
    return this.runs;
  }

  private token(entered: boolean, type: string, from: number, to: number): void {
    switch (type) {
      case 'strong':
        this.style.bold += entered ? 1 : -1;
        return;
      case 'emphasis':
        this.style.italic += entered ? 1 : -1;
        return;
      case 'link':
      case 'image':
        if (entered) this.links.push({ from: this.runs.length });
        else this.closeLink(type);
        return;
    }
    if (!entered) return;
    switch (type) {
      case 'data':
      case 'characterEscapeValue':
      case 'codeTextData':
      case 'autolinkProtocol':
      case 'autolinkEmail':
        this.words(from, to);
        return;
      case 'characterReference':
        this.put(decodeString(this.source.slice(from, to)));
        return;
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        this.breaking = true;
        return;
      case 'lineEnding':
        this.put(this.breaking ? '\n' : ' ', true);
        this.breaking = false;
        return;
      case 'htmlText':
        this.html(this.source.slice(from, to));
        return;
    }
  }

  private html(tag: string): void {
    if (/^<br\b/i.test(tag)) this.put('\n', true);
    else if (!TAG.test(tag)) this.put(tag);
  }

  /** Adds source characters unchanged, with the footnote references among them. */
  private words(from: number, to: number): void {
    let at = from;
    while (at < to) {
      const mark = this.marks.get(at);
      if (mark) {
        const number = this.numberOf(mark.label);
        const { bold, italic } = this.style;
        if (number === undefined) this.put(this.source.slice(at, mark.span.end - this.start));
        else
          this.runs.push({
            text: String(number),
            footnote: number,
            ...(bold > 0 ? { bold: true } : {}),
            ...(italic > 0 ? { italic: true } : {}),
          });
        at = mark.span.end - this.start;
        continue;
      }
      let end = at + 1;
      while (end < to && !this.marks.has(end)) end++;
      this.put(this.source.slice(at, end));
      at = end;
    }
  }

  private put(text: string, breaks = false): void {
    const { bold, italic } = this.style;
    const clean = breaks ? text : cleaned(text);
    if (clean !== '')
      this.runs.push({ text: clean, ...(bold > 0 ? { bold: true } : {}), ...(italic > 0 ? { italic: true } : {}) });
  }

  private address(destination: string): void {
    const link = this.links.at(-1);
    const href = webAddress(destination);
    if (link && href !== undefined) link.href = href;
  }

  private closeLink(type: string): void {
    const { from, href } = this.links.pop() ?? { from: this.runs.length };
    // Images are not printed; their alternative text is.
    if (href === undefined || type === 'image') return;
    for (let i = from; i < this.runs.length; i++) {
      const run = this.runs[i];
      if (run && run.footnote === undefined) this.runs[i] = { ...run, href };
    }
  }
}

function marksIn(text: string): number {
  let count = 0;
  for (const character of text) if ('*_`[]<&\\'.includes(character)) count++;
  return count;
}

/** Removes unprintable characters: controls, lone surrogates, zero-width characters. */
export const cleaned = (text: string): string =>
  text
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, ' ')
    .replace(NO_PRINT, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');

const NO_PRINT = new RegExp(`[\\u0000-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF${SILENT}${ZERO_WIDTH_SPACE}${BIDI}]`, 'g');

/** Joins runs that look the same and collapses spaces, with none left at either end or next to a line break. */
function tidied(runs: readonly PrintRun[]): readonly PrintRun[] {
  const joined: PrintRun[] = [];
  let open = false;
  for (const run of runs) {
    let text = run.text.replace(/ {2,}/g, ' ').replace(/ ?\n ?/g, '\n');
    if (!open) text = text.replace(/^[ \n]+/, '');
    if (text.startsWith('\n')) trimEnd(joined);
    if (text === '') continue;
    open = !/[ \n]$/.test(text);
    const last = joined.at(-1);
    if (last && looksLike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + text };
    else joined.push({ ...run, text });
  }
  while (/[ \n]$/.test(joined.at(-1)?.text ?? '')) trimEnd(joined);
  return joined;
}

function trimEnd(runs: PrintRun[]): void {
  const last = runs.at(-1);
  if (!last) return;
  const text = last.text.replace(/[ \n]$/, '');
  if (text === '') runs.pop();
  else runs[runs.length - 1] = { ...last, text };
}

const looksLike = (a: PrintRun, b: PrintRun): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.href === b.href &&
  a.footnote === undefined &&
  b.footnote === undefined;
