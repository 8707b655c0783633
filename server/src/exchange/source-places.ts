import type { Anchor } from '../comments/model';
import { anchorAt } from '../comments/place-anchors';
import type { SentParagraph } from '../export/model/sent-paragraphs';
import { NOTE_MARK } from '../import/docx/marked-up';
import type { Span } from '../text/span';
import type { StoryChanges } from './compare-story';

/** Where places in the words of a story stand in the source of the letter that was sent. */
export class SourcePlaces {
  private readonly paragraphs: readonly SentParagraph[];

  /** @param source the letter that was sent */
  constructor(
    private readonly source: string,
    private readonly changes: StoryChanges,
  ) {
    this.paragraphs = changes.sent.paragraphs;
  }

  /** The paragraph around a place; of the break behind a paragraph that paragraph. The last for what is beyond. */
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

  /** True where a paragraph begins. */
  isStart(place: number): boolean {
    return this.changes.starts.includes(place);
  }

  offsetAt(place: number): number {
    const index = this.indexAt(place);
    const offsets = this.paragraphs[index]?.offsets ?? [];
    return offsets[Math.min(place - this.startOf(index), offsets.length - 1)] ?? this.source.length;
  }

  /** Half-open; what ends at the end of a paragraph’s words does not take in what follows. */
  span(from: number, to: number): Span {
    const start = this.offsetAt(from);
    if (to <= from) return { start, end: start };
    const index = this.indexAt(to - 1);
    const last = to - 1 - this.startOf(index);
    const offsets = this.paragraphs[index]?.offsets ?? [];
    const whole = this.paragraphs[index]?.words.length ?? 0;
    // The break itself reaches to the words of the next paragraph.
    if (last >= whole) return { start, end: Math.max(start, this.isLast(index) ? this.end(index) : this.offsetAt(to)) };
    const isMark = this.paragraphs[index]?.words[last] === NOTE_MARK;
    return { start, end: Math.max(start, isMark ? (offsets[last + 1] ?? 0) : this.endOfCharacter(offsets, last)) };
  }

  /** Whole paragraphs with their marks and the empty lines up to the next, where nothing else stands between. */
  wholeSpan(first: number, last: number): Span {
    const start = this.paragraphs[first]?.source.start ?? this.source.length;
    const end = this.end(last);
    const gap = /^\s*/.exec(this.source.slice(end))?.[0].length ?? 0;
    const next = this.paragraphs[last + 1]?.source.start;
    return { start, end: next === end + gap ? next : end };
  }

  /** The end of a paragraph’s words in the source. */
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

  /** Bold words keep their marks together: the end of a character is where the source goes on. */
  private endOfCharacter(offsets: readonly number[], at: number): number {
    const own = offsets[at] ?? 0;
    const next = offsets[at + 1] ?? own + 1;
    return /[*_\\[\]<]/.test(this.source.slice(own + 1, next)) ? own + 1 : next;
  }

  private isLast(index: number): boolean {
    return index === this.paragraphs.length - 1;
  }
}
