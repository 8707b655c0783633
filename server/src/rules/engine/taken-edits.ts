import { append } from '../../lists/append';
import type { Edit } from '../../text/edit';
import { wordsLost } from '../../text/words-lost';

/**
 * Edits of one text of which none clashes with another. Edits that touch go together, unless they would join words; an
 * insertion inside what another edit replaces does not. Those that come in the order of their places cost nothing to
 * find again; the few others wait in a list of their own till they are worth sorting in, so that asking stays quick
 * however many edits reach back.
 */
export class TakenEdits {
  constructor(private readonly text: string) {}

  /** In the order of their starts, and so, as none clashes, of their ends. */
  private sorted: Edit[] = [];
  private recent: Edit[] = [];

  /** The edits so far, in the order of their places; at one place in the order in which they were taken. */
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
    // The engine's sort is stable, and quick where most is in order.
    this.sorted = [...this.sorted, ...this.recent].sort((a, b) => a.span.start - b.span.start);
    this.recent = [];
  }

  /** The first of the edits that end at an offset or after it. */
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
/** Any number of insertions may stand at one place; words are joined by those next to each other. */
const MAX_TOUCHING = 16;

const clash = (text: string, a: Edit, b: Edit): boolean =>
  (a.span.start < b.span.end && b.span.start < a.span.end) ||
  ((a.span.end === b.span.start || b.span.end === a.span.start) && joinWords(text, a, b));

/**
 * True where two edits lose more words together than each of them alone: what one leaves between two words the other
 * takes.
 */
const joinWords = (text: string, a: Edit, b: Edit): boolean =>
  wordsLost(text, [a, b]).length > wordsLost(text, [a]).length + wordsLost(text, [b]).length;
