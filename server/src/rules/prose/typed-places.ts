import type { BlockText } from '../../text/annotated-text';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Fix, Gathered, Related } from '../engine/rule';

/** A place where a mark or a space is typed otherwise than the house types it. Places count in the source. */
export interface TypedPlace<K extends string = string> {
  readonly kind: K;
  readonly span: Span;
  /** The words at the place as they are, and as they are to be; for the message. */
  readonly found: string;
  readonly right: string;
  /** Empty where only the inspector can tell what is to be done. */
  readonly edits: readonly Edit[];
}

/** What was found in a block; undefined where that is nothing. */
export const some = <T>(found: readonly T[]): readonly T[] | undefined => (found.length > 0 ? found : undefined);

/** The places of the blocks, which count from the start of their content, moved to where they stand in the letter. */
export function placesOf<K extends string>(gathered: readonly Gathered<readonly TypedPlace<K>[]>[]): TypedPlace<K>[] {
  const places: TypedPlace<K>[] = [];
  for (const { block, found } of gathered) {
    for (const place of found) {
      if (places.length === MAX_PLACES) return places;
      places.push(moved(place, block.content.start));
    }
  }
  return places;
}

/** More than these, of one rule, are no letter's. */
export const MAX_PLACES = 5_000;

/**
 * A stretch of a text's plain words in its source; undefined where markup, a footnote mark or a line break stands in
 * between.
 */
export function asTyped({ plain, source }: BlockText, start: number, end: number): Span | undefined {
  const span = plain.toSource({ start, end });
  return source.slice(span.start, span.end) === plain.text.slice(start, end) ? span : undefined;
}

/** Each place by itself while they are few; where they are many, the first with the others in its train. */
export function* fewOrMany<P extends TypedPlace, One, Many>(
  places: readonly P[],
  most: number,
  one: (place: P) => One,
  many: (places: readonly [P, ...P[]]) => Many,
): Generator<One | Many> {
  const [first, ...others] = places;
  if (!first) return;
  if (places.length > most) yield many([first, ...others]);
  else yield* places.map(one);
}

/** The further places of a finding that stands for many. */
export const furtherPlaces = (places: readonly TypedPlace[], message: string): readonly Related[] =>
  places.slice(1, 1 + MAX_RELATED_PLACES).map(({ span }) => ({ span, message }));

/** A list of places that nobody reads to its end is sent again at every keystroke. */
const MAX_RELATED_PLACES = 9;

/** One fix for several places at once; none where nothing can be done without a person. */
export function fixAll(places: readonly TypedPlace[], title: string, kind: Fix['kind']): readonly Fix[] {
  const edits = places.flatMap((place) => place.edits);
  return edits.length > 0 ? [{ title, kind, edits }] : [];
}

/** What stands at `[start, end)` with the words that lean on it, and the same with `write` in its place. */
export function withNeighbours(
  plain: string,
  start: number,
  end: number,
  write: string,
): { readonly found: string; readonly right: string } {
  const before = /[\p{L}\p{N}]*$/u.exec(plain.slice(Math.max(0, start - MAX_WORD_LENGTH), start))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(plain.slice(end, end + MAX_WORD_LENGTH))?.[0] ?? '';
  return { found: before + plain.slice(start, end) + after, right: before + write + after };
}

/** Only noise has more. */
export const MAX_WORD_LENGTH = 40;

/** A place of a text where it stands in the letter; `by` is where the block's content starts. */
export const moved = <K extends string>({ span, edits, ...rest }: TypedPlace<K>, by: number): TypedPlace<K> => ({
  ...rest,
  span: onward(span, by),
  edits: edits.map((edit) => ({ ...edit, span: onward(edit.span, by) })),
});

const onward = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
