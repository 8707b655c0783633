import { memoizeByBlock } from '../../memo/memoize-by-block';
import type { AnnotatedText, BlockText } from '../../text/annotated-text';
import { verbatim, withOwner } from '../../text/annotated-text';
import type { Span } from '../../text/span';
import type { Place } from './place-facts';

/**
 * A reader of facts that reads the same words once: its facts are kept with places that count in the words, and `place`
 * puts these where the words stand now. The reader may look at nothing but the words.
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
  /** Placed in the row of the words. */
  readonly facts: T;
  /** The words that the facts were last placed in, and the facts so placed. */
  words: readonly AnnotatedText[];
  placed: T | undefined;
}

/** Words one after another, with one place between, wherever they stand in the letter. */
function inOneRow(owners: readonly BlockText[]): readonly AnnotatedText[] {
  let at = 0;
  return owners.map((owner) => {
    const { text } = owner.plain;
    const words = withOwner(verbatim(text, at), owner);
    at += text.length + 1;
    return words;
  });
}

/** Where a place in the row of the words is in the letter. */
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
    // The end is found from the last character, so that markup that follows it stays outside.
    return { start, end: last.words?.toSource({ start: Math.max(0, last.offset - 1), end: last.offset }).end ?? start };
  };
}
