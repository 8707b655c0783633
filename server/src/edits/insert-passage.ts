import type { Edit } from '../text/edit';

/**
 * Returns the edit that inserts a passage (its lines end in `\n`) at an offset, with one blank line before and after it
 * but none at the start or end of the letter. It is placed at the end of the preceding text, so that any number of
 * insertions at one place come out right.
 */
export function passageAt(text: string, at: number, passage: string): Edit {
  const place = insertionPlace(text, at);
  const lineBreak = lineBreakOf(text);
  const words = lineBreak === '\n' ? passage : passage.replace(/\n/g, lineBreak);
  const span = { start: place, end: place };
  if (passage === '') return { span, text: '' };
  if (place === startOf(text)) return { span, text: words + gapAfter(text, place, lineBreak) };
  return { span, text: lineBreak + lineBreak + words + (nextLineIsBlank(text, place) ? '' : lineBreak) };
}

/** The end of the last line with text before `at`, or the start of the text. */
export function insertionPlace(text: string, at: number): number {
  let place = Math.max(0, Math.min(at, text.length));
  while (place > 0 && isSpace(text.charCodeAt(place - 1))) place--;
  if (place === 0) return startOf(text);
  while (place < text.length && !isLineBreak(text.charCodeAt(place))) place++;
  return place;
}

/** The line break that the first line of the text ends in; `\n` if it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

// A byte order mark stays where it is.
const startOf = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

// At the very start the gap comes after the passage instead: the line breaks missing from one blank line.
function gapAfter(text: string, place: number, lineBreak: string): string {
  if (text.slice(place).trim() === '') return '';
  const first = endOfLineBreak(text, place);
  if (first === place) return lineBreak + lineBreak;
  return endOfLineBreak(text, first) === first ? lineBreak : '';
}

// True if only one line break separates the place from the next text, so that a blank line is missing after the
// passage.
function nextLineIsBlank(text: string, place: number): boolean {
  const start = endOfLineBreak(text, place);
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLineBreak(code)) return true;
    if (!isSpace(code)) return false;
  }
  return true;
}

function endOfLineBreak(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return isLineBreak(text.charCodeAt(at)) ? at + 1 : at;
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
