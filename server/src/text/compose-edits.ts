import type { Edit } from './edit';

/** A stretch of the original text that remains, or new text. */
type Piece = { readonly start: number; readonly end: number } | string;

/**
 * Composes successive rounds of edits into one set of edits, in order of position. `length` is that of the original
 * text; the spans of each round are offsets in the text before that round.
 */
export function composedEdits(length: number, rounds: readonly (readonly Edit[])[]): readonly Edit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: length }];
  for (const edits of rounds) pieces = edited(pieces, edits);
  const all: Edit[] = [];
  let done = 0;
  let text = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (text !== '' || piece.start > done) all.push({ span: { start: done, end: piece.start }, text });
    done = piece.end;
    text = '';
  }
  return all;
}

function edited(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const out: Piece[] = [];
  let index = 0;
  let within = 0;
  let at = 0;
  // Advances to an offset of the assembled text, keeping or dropping what is passed.
  const goTo = (offset: number, keep: boolean): void => {
    for (let piece = pieces[index]; piece !== undefined && at < offset; piece = pieces[index]) {
      const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
      const step = Math.min(offset - at, size - within);
      if (keep && step > 0)
        out.push(
          typeof piece === 'string'
            ? piece.slice(within, within + step)
            : { start: piece.start + within, end: piece.start + within + step },
        );
      at += step;
      within += step;
      if (within === size) {
        index++;
        within = 0;
      }
    }
  };
  for (const { span, text } of edits) {
    goTo(span.start, true);
    if (text !== '') out.push(text);
    goTo(span.end, false);
  }
  goTo(Infinity, true);
  return out;
}
