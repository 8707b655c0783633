import type { DropKind, LeftOut } from '../dropped';
import type { DrawnPiece, Piece } from './pieces';

/**
 * Returns the pieces of a page upright, as a reader sees them, without watermarks, text running up the margin, and the
 * second copy of text printed twice to look bold.
 */
export function asSeen(drawn: readonly DrawnPiece[]): {
  readonly pieces: readonly Piece[];
  readonly leftOut: readonly LeftOut[];
} {
  const turn = usualTurn(drawn);
  const dropped = new Map<DropKind, string[]>();
  const drop = (kind: DropKind, text: string): void => {
    dropped.set(kind, [...(dropped.get(kind) ?? []), text]);
  };
  const pieces: Piece[] = [];
  const printed = new Map<string, Piece[]>();
  for (const piece of drawn) {
    const off = Math.abs(((piece.turn - turn + 540) % 360) - 180);
    if (off > MAX_DEGREES_OFF && piece.text.trim() !== '' && !piece.artifact) {
      drop(Math.abs(off - 90) <= MAX_DEGREES_OFF ? 'margin' : 'watermark', piece.text);
      continue;
    }
    const upright: Piece = turn === 0 ? piece : { ...piece, ...turned(piece, turn) };
    if (isSecondPrinting(upright, printed)) drop('printed-twice', piece.text);
    else pieces.push(upright);
  }
  const overText = largeOverText(pieces);
  for (const piece of overText) drop('watermark', piece.text);
  return {
    pieces: withoutLetterSpaces(overText.size > 0 ? pieces.filter((piece) => !overText.has(piece)) : pieces),
    leftOut: [...dropped].map(([kind, texts]) => ({ kind, text: texts.join(' ') })),
  };
}

/** The largest slant of a line, in degrees. */
const MAX_DEGREES_OFF = 5;

/** The rotation of most of the text. */
function usualTurn(drawn: readonly DrawnPiece[]): number {
  if (drawn.every(({ turn }) => turn === 0)) return 0;
  const counts = new Map<number, number>();
  for (const { turn, text } of drawn) counts.set(turn, (counts.get(turn) ?? 0) + text.trim().length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function turned({ left, right, base }: Piece, turn: number): { left: number; right: number; base: number } {
  const angle = (-turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const start = left * cos - base * sin;
  return { left: start, right: start + right - left, base: left * sin + base * cos };
}

/** Whether the same text is already printed at nearly the same place. */
function isSecondPrinting(piece: Piece, printed: Map<string, Piece[]>): boolean {
  const text = piece.text.trim();
  if (text === '') return false;
  const same = printed.get(text);
  if (!same) {
    printed.set(text, [piece]);
    return false;
  }
  const near = Math.min(2, 0.15 * piece.size);
  if (same.some(({ left, base }) => Math.abs(left - piece.left) <= near && Math.abs(base - piece.base) <= near))
    return true;
  same.push(piece);
  return false;
}

/** Text in a far larger size that overlaps lines of the page. */
function largeOverText(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const sizes = pieces.filter(({ text }) => text.trim() !== '').map(({ size }) => size);
  const usual = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  const over = new Set<Piece>();
  for (const piece of pieces) {
    if (piece.size < LARGE * usual || piece.text.trim() === '' || piece.text.length > MAX_WATERMARK_LENGTH) continue;
    const under = pieces.filter(
      ({ text, size, base, left, right }) =>
        text.trim() !== '' &&
        size < 0.5 * piece.size &&
        base > piece.base - 0.1 * piece.size &&
        base < piece.base + 0.7 * piece.size &&
        left < piece.right &&
        right > piece.left,
    );
    if (new Set(under.map(({ base }) => Math.round(base))).size >= MIN_PIECES_UNDER) over.add(piece);
  }
  return over;
}

const LARGE = 2.5;
const MAX_WATERMARK_LENGTH = 60;
const MIN_PIECES_UNDER = 2;

/** Joins headings set with letter spacing, which come as single letters; their words are separate pieces. */
function withoutLetterSpaces(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => SPACED.test(text))) return pieces;
  return pieces.map((piece, i) => {
    if (!LETTERS.test(piece.text)) return piece;
    const spaced = SPACED.test(piece.text) || isSpacedNear(pieces, i, piece, -1) || isSpacedNear(pieces, i, piece, 1);
    return spaced ? { ...piece, text: piece.text.replaceAll(' ', '') } : piece;
  });
}

/** Single letters, too many to be a list. */
const SPACED = /^\s*(?:\S ){3,}\S\s*$/;
const LETTERS = /^\s*(?:\S )+\S\s*$/;

function isSpacedNear(pieces: readonly Piece[], at: number, { base }: Piece, step: 1 | -1): boolean {
  for (let i = at + step, far = 0; far < 40; i += step, far++) {
    const piece = pieces[i];
    if (!piece || (piece.text.trim() !== '' && piece.base !== base)) return false;
    if (SPACED.test(piece.text)) return true;
  }
  return false;
}
