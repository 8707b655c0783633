/** Characters drawn together. */
export interface Piece {
  readonly text: string;
  /** In points, from the left and the bottom of the page. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Font size, in points. */
  readonly size: number;
  /** The font's name in the file. */
  readonly font: string;
  /** Whether a line ends after it. */
  readonly endsLine: boolean;
  readonly artifact: boolean;
  /** The id of its marked content. */
  readonly content?: string;
}

/** A piece as drawn in the file. */
export interface DrawnPiece extends Piece {
  /** Rotation of its baseline, in degrees anticlockwise. */
  readonly turn: number;
}
