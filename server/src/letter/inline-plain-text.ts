import { decodeString } from 'micromark-util-decode-string';
import type { AnnotatedText, Run } from '../text/annotated-text';
import { composed, fromRuns, verbatim } from '../text/annotated-text';
import type { Span } from '../text/span';
import { FOOTNOTE_MARK, HIDDEN, inlineTokens, MARKUP, withHiddenMarks } from './inline-tokens';
import type { FootnoteMark } from './letter';

/**
 * Longer text keeps its markup, except for comments: no letter has such a paragraph, and garbage must not cost seconds.
 */
export const MAX_MARKED_UP_LENGTH = 6_000;

/**
 * Returns the words of a source span without Markdown's markup and footnote marks; line breaks are spaces, and letters
 * with combining marks are single characters.
 */
export const plainTextOf = (text: string, place: Span): AnnotatedText => composed(withoutMarkup(text, place));

function withoutMarkup(text: string, place: Span): AnnotatedText {
  const source = text.slice(place.start, place.end);
  if (!MARKUP.test(source)) return verbatim(source, place.start);
  if (source.length > MAX_MARKED_UP_LENGTH) return withoutComments(source, place.start);
  if (!MORE_THAN_LINES.test(source)) return joined(source, place.start);
  return new Writer(source, place.start).write();
}

/**
 * Matches anything but lines without markup; also white space that Markdown strips, tabs, and characters with a special
 * meaning.
 */
const MORE_THAN_LINES = /[*_`[\]<&\\\t\0\uFEFF\uE0FF]|^ | (?:[\r\n]|$)|\n *[\r\n]|\r *\r|\r +\n/;

/** Joins lines, such as those of an address: each break becomes a space, and indentation is dropped. */
function joined(source: string, start: number): AnnotatedText {
  const runs: Run[] = [];
  let text = '';
  let at = 0;
  for (const { 0: lineBreak, index } of source.matchAll(/(?:\r\n|[\r\n]) */g)) {
    runs.push({ plain: text.length, source: start + at });
    text += source.slice(at, index);
    runs.push({ plain: text.length, source: start + index });
    text += ' ';
    at = index + lineBreak.length;
  }
  runs.push({ plain: text.length, source: start + at });
  return fromRuns(text + source.slice(at), runs, start + source.length);
}

/** Returns the closed comments in a source span; half-open offsets in it. */
export function commentsIn(source: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = source.indexOf('<!--'); at >= 0;) {
    const closing = source.indexOf('-->', at + 4);
    if (closing < 0) break;
    found.push({ start: at, end: closing + 3 });
    at = source.indexOf('<!--', closing + 3);
  }
  return found;
}

function withoutComments(source: string, start: number): AnnotatedText {
  const comments = commentsIn(source);
  if (comments.length === 0) return verbatim(source, start);
  const runs: Run[] = [];
  let text = '';
  let at = 0;
  for (const comment of [...comments, { start: source.length, end: source.length }]) {
    if (comment.start > at) runs.push({ plain: text.length, source: start + at });
    text += source.slice(at, comment.start);
    at = comment.end;
  }
  return fromRuns(text, runs, start + source.length);
}

/** Returns the footnote marks (`[^1]`) in a source span. */
export function footnoteMarksIn(text: string, place: Span): readonly FootnoteMark[] {
  const source = text.slice(place.start, place.end);
  if (!source.includes('[^')) return [];
  return [...source.matchAll(FOOTNOTE_MARK)].map((mark) => ({
    label: mark[1] ?? '',
    span: { start: place.start + mark.index, end: place.start + mark.index + mark[0].length },
  }));
}

/** Markup whose content is not words: a link's address, raw HTML. */
const WORDLESS = new Set(['resource', 'reference', 'htmlText', 'definition']);

class Writer {
  private text = '';
  private readonly runs: Run[] = [];

  constructor(
    private readonly source: string,
    private readonly start: number,
  ) {}

  write(): AnnotatedText {
    const hidden = withHiddenMarks(this.source);
    let wordless = 0;
    for (const [step, token] of inlineTokens(hidden)) {
      if (WORDLESS.has(token.type)) wordless += step === 'enter' ? 1 : -1;
      if (step === 'exit' || wordless > 0) continue;
      const from = token.start.offset;
      const to = token.end.offset;
      switch (token.type) {
        case 'data':
        case 'characterEscapeValue':
        case 'codeTextData':
        case 'autolinkProtocol':
        case 'autolinkEmail':
          this.add(hidden, from, to);
          break;
        case 'characterReference':
          this.put(decodeString(this.source.slice(from, to)), from, to - from);
          break;
        case 'lineEnding':
          this.put(' ', from);
          break;
      }
    }
    return fromRuns(this.text, this.runs, this.start + this.source.length);
  }

  /** Adds source characters unchanged, except for hidden ones and the indentation of a continuation line. */
  private add(hidden: string, from: number, to: number): void {
    let at = from;
    while (at < to) {
      while (
        at < to &&
        (hidden[at] === HIDDEN || (this.text.endsWith(' ') && isBlank(hidden[at]) && isLineStart(hidden, at)))
      )
        at++;
      let end = at;
      while (end < to && hidden[end] !== HIDDEN) end++;
      if (end > at) this.put(this.source.slice(at, end), at);
      at = end;
    }
  }

  private put(text: string, from: number, length?: number): void {
    this.runs.push({ plain: this.text.length, source: this.start + from, ...(length === undefined ? {} : { length }) });
    this.text += text;
  }
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isBlank(text[before])) before--;
  return before >= 0 && (text[before] === '\n' || text[before] === '\r');
}
