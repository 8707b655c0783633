import { hex } from 'dingbat-to-unicode';

/** Converts a character of a symbol font to Unicode; an unknown one stays in the private use area. */
export function symbol(font: string, char: string): string {
  const code = /^[0-9a-fA-F]{1,5}$/.test(char) ? parseInt(char, 16) : 0;
  if (code === 0) return '';
  const known = hex(font, char.toUpperCase()) ?? hex(font, char.toUpperCase().replace(/^F0/, ''));
  return known?.string ?? String.fromCodePoint(code);
}
