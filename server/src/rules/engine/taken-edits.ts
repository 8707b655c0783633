import { append } from '../../lists/append';
import type { Edit } from '../../text/edit';
import { wordsLost } from '../../text/words-lost';

/**
 * A set of edits of one text that do not clash. Edits that touch are compatible unless they would join words; an
 * insertion inside text that another edit replaces is not. Edits that arrive in document order are appended to a sorted
 * list; the few others wait in a second list until sorting them in is worthwhile, so that queries stay fast however
 * many edits arrive out of order.
 */
export class TakenEdits {
  constructor(private readonly text: string) {}

  /** Sorted by start and therefore, as none clash, also by end. */
  private sorted: Edit[] = [];
  private recent: Edit[] = [];

  /** The edits so far, sorted by position; at the same position, in the order in which they were taken. */
  get all(): readonly Edit[] {
    this.sortIn();
    return this.sorted;
  }

  clashes(edit: Edit): boolean {
    const first = this.firstEndingAt(edit.span.start);
    for (let i = first; i < first + MAX_TOUCHING; i++) {
      const other = this.sorted[i];
      if (!other || other.span.start > edit.span.end) break;
      if (clash(this.text, other, edit)) return true;
    }
    return this.recent.some((other) => clash(this.text, other, edit));
  }

  take(edits: readonly Edit[]): void {
    if (this.recent.length === 0 && this.goOnWith(edits)) append(this.sorted, edits);
    else append(this.recent, edits);
    if (this.recent.length > MAX_RECENT_EDITS) this.sortIn();
  }

  private goOnWith(edits: readonly Edit[]): boolean {
    let end = this.sorted.at(-1)?.span.end ?? 0;
    return edits.every(({ span }) => {
      const isNext = span.start >= end;
      end = span.end;
      return isNext;
    });
  }

  private sortIn(): void {
    if (this.recent.length === 0) return;
    // Array sorting is stable, and fast on a list that is mostly sorted.
    this.sorted = [...this.sorted, ...this.recent].sort((a, b) => a.span.start - b.span.start);
    this.recent = [];
  }

  /** Index of the first edit that ends at or after an offset. */
  private firstEndingAt(offset: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle]?.span.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const MAX_RECENT_EDITS = 256;
/** There may be any number of insertions at one offset; only neighbouring ones can join words. */
const MAX_TOUCHING = 16;

const clash = (text: string, a: Edit, b: Edit): boolean =>
  (a.span.start < b.span.end && b.span.start < a.span.end) ||
  ((a.span.end === b.span.start || b.span.end === a.span.start) && joinWords(text, a, b));

/**
 * True if two edits together lose more words than each on its own, because one removes the separator that the other
 * leaves.
 */
const joinWords = (text: string, a: Edit, b: Edit): boolean =>
  wordsLost(text, [a, b]).length > wordsLost(text, [a]).length + wordsLost(text, [b]).length;
