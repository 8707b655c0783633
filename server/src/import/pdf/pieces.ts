/** Some characters that were set in one go. */
export interface Piece {
  readonly text: string;
  /** In points, from the left and from the foot of the page. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** The size of the type, in points. */
  readonly size: number;
  /** The file's name of the typeface. */
  readonly font: string;
  /** A line ends behind it. */
  readonly endsLine: boolean;
  readonly artifact: boolean;
  /** The marked content that it is part of. */
  readonly content?: string;
}

/** A piece as the file draws it. */
export interface DrawnPiece extends Piece {
  /** How far its base line is turned, in degrees against the clock. */
  readonly turn: number;
}
