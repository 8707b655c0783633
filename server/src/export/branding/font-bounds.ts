// What is taken for a font, and how much of it.

export const FONT_FILE = /\.ttf$/i;
/** Bytes of the largest font file. */
export const MAX_FONT_BYTES = 40_000_000;
/** A folder with more is the system's own, and holds many families. */
export const MAX_FONTS = 40;
