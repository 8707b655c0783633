import type { BlockText } from '../../text/annotated-text';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Fix, FixTitle, Gathered, Related } from '../engine/rule';

/** A place with a mark or space that is not in house style. Spans are in the source. */
export interface TypedPlace<K extends string = string> {
  readonly kind: K;
  readonly span: Span;
  /** The words there as they are and as they should be, for the message. */
  readonly found: string;
  readonly right: string;
  /** Empty if only the inspector can tell what to do. */
  readonly edits: readonly Edit[];
}

/** Returns undefined for an empty list, as `gather` requires. */
export const some = <T>(found: readonly T[]): readonly T[] | undefined => (found.length > 0 ? found : undefined);

/** The places of all blocks, moved from block offsets to offsets in the letter. */
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

/** No real letter has more of one rule. */
export const MAX_PLACES = 5_000;

/**
 * The span in the source of a stretch of plain text; undefined if markup, a footnote mark or a line break intervenes.
 */
export function asTyped({ plain, source }: BlockText, start: number, end: number): Span | undefined {
  const span = plain.toSource({ start, end });
  return source.slice(span.start, span.end) === plain.text.slice(start, end) ? span : undefined;
}

/**
 * Reports each place on its own if there are at most `most`; otherwise all of them as one problem at the first place.
 */
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

/** The other places of a problem that covers several. */
export const furtherPlaces = (places: readonly TypedPlace[], message: string): readonly Related[] =>
  places.slice(1, 1 + MAX_RELATED_PLACES).map(({ span }) => ({ span, message }));

/** The list is sent again with every keystroke, and nobody reads a long one to its end. */
const MAX_RELATED_PLACES = 9;

/** The title of a fix for some number of places: of the one for a single place, or of the one for several. */
export const titleFor =
  (one: FixTitle, several: (count: number) => FixTitle) =>
  (count: number): FixTitle =>
    count === 1 ? one : several(count);

/**
 * One fix for several places; empty if each needs a person.
 * @param titled  the title for that many places
 */
export function fixAll(
  places: readonly TypedPlace[],
  titled: ((count: number) => FixTitle) | undefined,
  kind: Fix['kind'],
): readonly Fix[] {
  const edits = places.flatMap((place) => place.edits);
  return titled && edits.length > 0 ? [{ ...titled(places.length), kind, edits }] : [];
}

/** The text at `[start, end)` with the parts of words that touch it, and the same with `write` in its place. */
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

/** No real word is longer. */
export const MAX_WORD_LENGTH = 40;

/** A place moved from block offsets to offsets in the letter; `by` is where the block’s content starts. */
export const moved = <K extends string>({ span, edits, ...rest }: TypedPlace<K>, by: number): TypedPlace<K> => ({
  ...rest,
  span: shifted(span, by),
  edits: edits.map((edit) => ({ ...edit, span: shifted(edit.span, by) })),
});

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
