import type { Edit } from '../text/edit';

/**
 * The edit that puts a passage (its lines ended by `\n`) at an offset, a blank line before it and after it and none at
 * the start and the end of the letter. It stands at the end of what goes before, so that several edits at one place
 * come out right in any number.
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

/** The end of the last line with words before `at`; the start of the text where there is none. */
export function insertionPlace(text: string, at: number): number {
  let place = Math.max(0, Math.min(at, text.length));
  while (place > 0 && isSpace(text.charCodeAt(place - 1))) place--;
  if (place === 0) return startOf(text);
  while (place < text.length && !isLineBreak(text.charCodeAt(place))) place++;
  return place;
}

/** The line break that the text uses, by its first line; `\n` where it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

// A byte order mark stays where it is.
const startOf = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

// At the very start nothing goes before, so the gap comes after: as many line breaks as are lacking to one blank line.
function gapAfter(text: string, place: number, lineBreak: string): string {
  if (text.slice(place).trim() === '') return '';
  const first = endOfLineBreak(text, place);
  if (first === place) return lineBreak + lineBreak;
  return endOfLineBreak(text, first) === first ? lineBreak : '';
}

// Where nothing but a line break stands between the place and the next words, the blank line after the passage is
// lacking.
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
