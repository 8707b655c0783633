import { memoizeByBlock } from '../../memo/memoize-by-block';
import type { AnnotatedText, BlockText } from '../../text/annotated-text';
import { verbatim, withOwner } from '../../text/annotated-text';
import type { Span } from '../../text/span';
import type { Place } from './place-facts';

/**
 * Memoises a reader of facts by the words it reads: facts are cached with offsets in the words, and `place` maps these
 * to where the words are now. The reader must depend on nothing but the words.
 */
export function memoizeFacts<T>(
  read: (words: readonly AnnotatedText[]) => T,
  place: (facts: T, at: Place) => T,
): (words: readonly AnnotatedText[]) => T {
  const keptOf = memoizeByBlock((): { last?: Kept<T> } => ({}));
  return (words) => {
    const first = words[0]?.owner;
    if (!first || words.some(({ owner }) => !owner)) return read(words);
    const memory = keptOf(first);
    let kept = memory.last;
    if (!kept || kept.owners.length !== words.length || kept.owners.some((owner, i) => owner !== words[i]?.owner)) {
      const owners = words.map(({ owner }) => owner as BlockText);
      memory.last = kept = { owners, facts: read(inOneRow(owners)), words: [], placed: undefined };
    }
    if (kept.words.length !== words.length || kept.words.some((one, i) => one !== words[i])) {
      kept.placed = place(kept.facts, rowPlaces(words));
      kept.words = words;
    }
    return kept.placed as T;
  };
}

/** The same for a reader of one paragraph or line. */
export function memoizeFactsOf<T>(
  read: (words: AnnotatedText) => T,
  place: (facts: T, at: Place) => T,
): (words: AnnotatedText) => T {
  const keptOf = memoizeByBlock((text: BlockText): { readonly facts: T; words?: AnnotatedText; placed: T } => {
    const facts = read(withOwner(verbatim(text.plain.text, 0), text));
    return { facts, placed: facts };
  });
  return (words) => {
    if (!words.owner) return read(words);
    const kept = keptOf(words.owner);
    if (kept.words !== words) {
      kept.placed = place(kept.facts, (span) => words.toSource(span));
      kept.words = words;
    }
    return kept.placed;
  };
}

interface Kept<T> {
  readonly owners: readonly BlockText[];
  /** Placed relative to the concatenated words. */
  readonly facts: T;
  /** The words in which the facts were last placed, and the placed facts. */
  words: readonly AnnotatedText[];
  placed: T | undefined;
}

/** Concatenates words, with a gap of one character, wherever they are in the letter. */
function inOneRow(owners: readonly BlockText[]): readonly AnnotatedText[] {
  let at = 0;
  return owners.map((owner) => {
    const { text } = owner.plain;
    const words = withOwner(verbatim(text, at), owner);
    at += text.length + 1;
    return words;
  });
}

/** Maps a span in the concatenated words to the letter. */
function rowPlaces(words: readonly AnnotatedText[]): (span: Span) => Span {
  const at = (offset: number): { readonly words: AnnotatedText | undefined; readonly offset: number } => {
    let rest = offset;
    let i = 0;
    for (; i < words.length - 1; i++) {
      const { length } = words[i]?.text ?? '';
      if (rest <= length) break;
      rest -= length + 1;
    }
    return { words: words[i], offset: rest };
  };
  return (span) => {
    const first = at(span.start);
    const start = first.words?.sourceOffset(first.offset) ?? 0;
    if (span.end <= span.start) return { start, end: start };
    const last = at(span.end);
    // The end is mapped from the last character, so that markup after it is left out.
    return { start, end: last.words?.toSource({ start: Math.max(0, last.offset - 1), end: last.offset }).end ?? start };
  };
}
