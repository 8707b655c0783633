// Names of font files.

export const FONT_FILE = /\.ttf$/i;
/** Size in bytes of the largest font file accepted. */
export const MAX_FONT_BYTES = 40_000_000;
/** A folder with more files is probably the system's font folder, which holds many families. */
export const MAX_FONTS = 40;
