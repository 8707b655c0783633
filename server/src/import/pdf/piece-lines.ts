import type { Piece } from './pieces';

/** A line of a block, as set. */
export interface SetLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Mean character width, in points. */
  readonly character: number;
}

/** Joins pieces into lines, in order, and adds spaces that show only as gaps. */
export function linesOf(pieces: readonly Piece[]): SetLine[] {
  const lines: SetLine[] = [];
  let line: Piece[] = [];
  const end = (): void => {
    const made = lineOf(line);
    if (made) lines.push(made);
    line = [];
  };
  let ended = false;
  for (const piece of pieces) {
    if (piece.text !== '') {
      const last = line.at(-1);
      const below =
        last !== undefined && Math.abs(last.base - piece.base) > 0.5 * Math.min(last.size, piece.size) && ended;
      if (below) end();
      line.push(piece);
      ended = false;
    }
    ended ||= piece.endsLine;
  }
  end();
  return lines;
}

function lineOf(pieces: readonly Piece[]): SetLine | undefined {
  let text = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (
      before &&
      piece.left - before.right > 0.15 * piece.size &&
      !/\s/.test(text.slice(-1)) &&
      !/^\s/.test(piece.text)
    )
      text += ' ';
    text += piece.text;
    before = piece;
  }
  text = text.replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  // A line may have more pieces than a call can take arguments.
  const [first, ...rest] = pieces.filter((piece) => piece.text.trim() !== '');
  if (!first) return undefined;
  let { left, right, size } = first;
  for (const piece of rest) {
    left = Math.min(left, piece.left);
    right = Math.max(right, piece.right);
    size = Math.max(size, piece.size);
  }
  return { text, left, right, base: first.base, size, character: (right - left) / text.length };
}
