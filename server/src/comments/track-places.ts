import type { TextDelta } from '../text/diff-range';
import { diffRange } from '../text/diff-range';
import type { Span } from '../text/span';
import type { Comments, Thread } from './model';
import type { Place, PlacedThread } from './place-anchors';
import { anchorAt, anchorPlacer, placeAnchors, wordForWord } from './place-anchors';

/**
 * Returns the places of threads after an edit: text outside the edited range moves with the letter, text containing it
 * grows with it, and text that it cut or deleted is searched for.
 * @param before the text to which `placed` refers
 */
export function movedPlaces(placed: readonly PlacedThread[], before: string, after: string): readonly PlacedThread[] {
  if (before === after) return placed;
  const delta = diffRange(before, after);
  const place = anchorPlacer(after);
  return placed.map((one): PlacedThread => {
    const { anchor } = one.thread;
    if (!anchor) return one;
    const { how, span } = one.place;
    if (how === 'lost' || how === 'gone') {
      // Deleted text may have been restored.
      const back = wordForWord(after, anchor);
      if (back || !span) return back ? { ...one, place: back } : one;
    }
    const moved = movedSpan(span, delta);
    if (moved) {
      const words = before.slice(span.start, span.end);
      return { ...one, place: placeAs(how, after, within(after, moved, words), anchor.exact) };
    }
    const found = place(anchorAt(before, span));
    return { ...one, place: found.span ? placeAs(found.how, after, found.span, anchor.exact) : place(anchor) };
  });
}

const placeAs = (how: 'exact' | 'changed' | 'gone', text: string, span: Span, exact: string): Place => {
  if (how === 'gone') return { how, span };
  if (span.start === span.end && exact !== '') return { how: 'gone', span };
  return { how: text.slice(span.start, span.end) === exact ? 'exact' : 'changed', span };
};

/** Undefined if exactly one end of the edit is inside the span. */
function movedSpan({ start, end }: Span, delta: TextDelta): Span | undefined {
  const by = delta.after - delta.before;
  if (delta.before <= start) return { start: start + by, end: end + by };
  if (delta.start >= end) return { start, end };
  return start <= delta.start && delta.before <= end ? { start, end: end + by } : undefined;
}

/** Text inserted at both ends of the span in one step does not belong to it. */
function within(text: string, { start, end }: Span, words: string): Span {
  const at = words === '' ? -1 : text.slice(start, end).indexOf(words);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + words.length };
}

/** Returns the places of threads in a file that was read again: unchanged threads stay at their known places. */
export function placesOf(text: string, comments: Comments, known: readonly PlacedThread[]): readonly PlacedThread[] {
  const before = new Map(known.map((one) => [one.thread.id, one]));
  return placeAnchors(text, comments).map((one) => {
    const was = before.get(one.thread.id);
    return was && isSameAnchor(was.thread, one.thread) ? { thread: one.thread, place: was.place } : one;
  });
}

const isSameAnchor = (a: Thread, b: Thread): boolean => JSON.stringify(a.anchor) === JSON.stringify(b.anchor);

/**
 * Returns the comments with anchors updated to the current text, for saving with the letter; undefined if nothing but
 * positions would change. The text that a proposal replaces stays as it was, because it is what the proposal changes.
 */
export function reanchored(text: string, placed: readonly PlacedThread[]): Comments | undefined {
  let changed = false;
  const threads = placed.map(({ thread, place }): Thread => {
    const { anchor } = thread;
    if (!anchor || !place.span || place.how === 'gone') return thread;
    const { paragraph, to } = anchor;
    const now = anchorAt(text, place.span, {
      ...(paragraph !== undefined && { paragraph }),
      ...(to !== undefined && { to }),
    });
    const exact = thread.kind === 'comment' ? now.exact : anchor.exact;
    if (exact === anchor.exact && now.prefix === anchor.prefix && now.suffix === anchor.suffix) return thread;
    changed = true;
    return { ...thread, anchor: { ...now, exact } };
  });
  return changed ? { threads } : undefined;
}
