import type { Anchor } from '../comments/model';
import { anchorAt } from '../comments/place-anchors';
import type { SentParagraph } from '../export/model/sent-paragraphs';
import { NOTE_MARK } from '../import/docx/marked-up';
import type { Span } from '../text/span';
import type { StoryChanges } from './compare-story';

/** Maps offsets in a story's text to offsets in the source of the letter as sent. */
export class SourcePlaces {
  private readonly paragraphs: readonly SentParagraph[];

  /** @param source the letter as sent */
  constructor(
    private readonly source: string,
    private readonly changes: StoryChanges,
  ) {
    this.paragraphs = changes.sent.paragraphs;
  }

  /**
   * The index of the paragraph that contains an offset; a paragraph's line break belongs to it. The last one for
   * offsets beyond the end.
   */
  indexAt(place: number): number {
    const { starts } = this.changes;
    let low = 0;
    let high = this.paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  paragraph(index: number): SentParagraph | undefined {
    return this.paragraphs[index];
  }

  startOf(index: number): number {
    return this.changes.starts[index] ?? 0;
  }

  /** True if a paragraph begins here. */
  isStart(place: number): boolean {
    return this.changes.starts.includes(place);
  }

  offsetAt(place: number): number {
    const index = this.indexAt(place);
    const offsets = this.paragraphs[index]?.offsets ?? [];
    return offsets[Math.min(place - this.startOf(index), offsets.length - 1)] ?? this.source.length;
  }

  /** A half-open span; one that ends with a paragraph's text does not include what follows. */
  span(from: number, to: number): Span {
    const start = this.offsetAt(from);
    if (to <= from) return { start, end: start };
    const index = this.indexAt(to - 1);
    const last = to - 1 - this.startOf(index);
    const offsets = this.paragraphs[index]?.offsets ?? [];
    const whole = this.paragraphs[index]?.words.length ?? 0;
    // The line break itself extends to the text of the next paragraph.
    if (last >= whole) return { start, end: Math.max(start, this.isLast(index) ? this.end(index) : this.offsetAt(to)) };
    const isMark = this.paragraphs[index]?.words[last] === NOTE_MARK;
    return { start, end: Math.max(start, isMark ? (offsets[last + 1] ?? 0) : this.endOfCharacter(offsets, last)) };
  }

  /** Whole paragraphs with their Markdown marks, and the blank lines up to the next if nothing else is between. */
  wholeSpan(first: number, last: number): Span {
    const start = this.paragraphs[first]?.source.start ?? this.source.length;
    const end = this.end(last);
    const gap = /^\s*/.exec(this.source.slice(end))?.[0].length ?? 0;
    const next = this.paragraphs[last + 1]?.source.start;
    return { start, end: next === end + gap ? next : end };
  }

  /** The end of a paragraph's text in the source. */
  end(index: number): number {
    return this.paragraphs[index]?.offsets.at(-1) ?? this.source.length;
  }

  anchor(span: Span, index: number, to?: string): Anchor {
    const paragraph = this.paragraphs[index]?.id;
    return anchorAt(this.source, span, {
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(to === undefined ? {} : { to }),
    });
  }

  /** Keeps the marks around bold text together: a character ends where the source text continues. */
  private endOfCharacter(offsets: readonly number[], at: number): number {
    const own = offsets[at] ?? 0;
    const next = offsets[at + 1] ?? own + 1;
    return /[*_\\[\]<]/.test(this.source.slice(own + 1, next)) ? own + 1 : next;
  }

  private isLast(index: number): boolean {
    return index === this.paragraphs.length - 1;
  }
}
